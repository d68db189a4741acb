import type { MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { memberLoader } from '#app/features/accounts/visit.server'
import { listOwnOrganisations } from '#app/features/organisations/organisation-queries.server'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { LinkButton } from '#app/ui/button'
import { EmptyState, PageHeader } from '#app/ui/layout'
import { pageTitle } from '#app/ui/page-title'
import { Joined } from '#app/ui/joined'

export const loader = memberLoader(async ({ actor }) => ({
  organisations: await listOwnOrganisations(actor),
}))

export const meta: MetaFunction = ({ params }) => pageTitle(params, 'organisations.list.title')

export default function Organisations() {
  const { t } = useText()
  const paths = usePaths()
  const { organisations } = useLoaderData<typeof loader>()
  return (
    <div className="pb-16">
      <PageHeader
        title={t('organisations.list.title')}
        aside={<LinkButton to={paths.newOrganisation()}>{t('organisations.list.new')}</LinkButton>}
      />
      {organisations.length === 0 && (
        <EmptyState title={t('organisations.list.empty')}>
          {t('organisations.list.empty_text')}
        </EmptyState>
      )}
      <ul>
        {organisations.map(({ id, name, kind, role, verifiedAt }) => (
          <li key={id} className="border-t border-hairline py-4">
            <h2 className="text-lead">
              <Link to={paths.organisationDesk(id)}>{name}</Link>
            </h2>
            <p className="text-quiet">
              <Joined
                parts={[
                  t(`organisation_kinds.${kind}`),
                  verifiedAt && t('applications.city.verified'),
                ]}
              />
              . {t('organisations.list.role', { role: t(`organisation_roles.${role}`) })}
            </p>
          </li>
        ))}
      </ul>
    </div>
  )
}
