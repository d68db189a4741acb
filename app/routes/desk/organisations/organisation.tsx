import type { MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { applicantKinds } from '#app/domain/organisation'
import { idParam, memberLoader } from '#app/features/accounts/visit.server'
import { OrganisationTabs } from '#app/features/organisations/components/organisation-tabs'
import { findOwnOrganisation } from '#app/features/organisations/organisation-queries.server'
import { direction, pickText } from '#app/messages/languages'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { Banner, Tag } from '#app/ui/banner'
import { LinkButton } from '#app/ui/button'
import { EmptyState, PageHeader } from '#app/ui/layout'
import { pageMeta } from '#app/ui/page-title'

export const loader = memberLoader(async (visit) => {
  const { id, slug, name, kind, verifiedBy, role, solutions } = await findOwnOrganisation(
    visit.actor,
    idParam(visit),
  )
  return { id, slug, name, kind, verifiedBy, role, solutions }
})

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageMeta(data.name) : [])

export default function OrganisationDesk() {
  const { t, language } = useText()
  const paths = usePaths()
  const { id, slug, name, kind, verifiedBy, role, solutions } = useLoaderData<typeof loader>()
  const lists = applicantKinds.includes(kind)
  return (
    <div className="pb-16">
      <PageHeader
        crumbs={[{ label: t('organisations.list.title'), to: paths.deskOrganisations() }]}
        title={name}
        kicker={t(`organisation_kinds.${kind}`)}
        lead={
          verifiedBy
            ? t('organisations.desk.verified', { city: pickText(verifiedBy, language).text })
            : undefined
        }
        aside={
          lists &&
          role !== 'reader' && (
            <LinkButton to={paths.newSolution(id)}>
              {t('organisations.desk.new_solution')}
            </LinkButton>
          )
        }
      />
      <OrganisationTabs id={id} />
      {!verifiedBy && lists && (
        <Banner tone="warn">
          {t('organisations.desk.not_verified')}{' '}
          <Link to={paths.organisationVerification(id)}>{t('organisations.desk.verify')}</Link>
        </Banner>
      )}
      {lists && solutions.length === 0 && (
        <EmptyState title={t('organisations.desk.no_solutions')} />
      )}
      <ul>
        {solutions.map((solution) => (
          <li
            key={solution.id}
            className="flex flex-wrap items-baseline justify-between gap-x-6 border-t border-hairline py-4"
          >
            <h2 className="text-lead">
              <Link
                to={paths.editSolution(solution.id)}
                lang={solution.originalLanguage}
                dir={direction(solution.originalLanguage)}
              >
                {solution.title}
              </Link>
            </h2>
            <Tag tone={solution.status === 'listed' ? 'good' : 'plain'}>
              {t(`solutions.statuses.${solution.status}`)}
            </Tag>
          </li>
        ))}
      </ul>
      <p className="mt-8">
        <Link to={paths.startup(slug)}>{t('organisations.desk.public_page')}</Link>
      </p>
    </div>
  )
}
