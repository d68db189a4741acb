import { redirect, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { agreementStatuses } from '#app/domain/agreement'
import { memberAction, memberLoader } from '#app/features/accounts/visit.server'
import {
  agreementsPerPage,
  listAgreements,
} from '#app/features/agreements/agreement-queries.server'
import { draftAgreement } from '#app/features/agreements/draft-agreement.server'
import { direction } from '#app/messages/languages'
import { readForm } from '#app/platform/http/forms'
import { pageCount, pageParam } from '#app/platform/http/page-param'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { RefusalBanner } from '#app/ui/form-status'
import { EmptyState, PageHeader } from '#app/ui/layout'
import { pageTitle } from '#app/ui/page-title'
import { Pagination } from '#app/ui/pagination'
import { Row, Table } from '#app/ui/table'
import { useOutcome } from '#app/ui/use-page-form'

export const loader = memberLoader(async ({ actor, url }) => {
  const page = pageParam(url)
  const asked = url.searchParams.get('status')
  const status = agreementStatuses.find((candidate) => candidate === asked) ?? null
  const { agreements, counts, total } = await listAgreements(actor, { status, page })
  return {
    agreements,
    counts,
    status,
    page,
    pages: pageCount(total, agreementsPerPage),
    writesTemplates: actor.units.some((unit) => unit.wholeCity && unit.role === 'administrator'),
  }
})

/** Begins the agreement with a winner, from the pages that show who won. */
export const action = memberAction(async ({ actor, paths, now }, form) => {
  const { applicationId } = readForm(form, z.object({ applicationId: z.uuid() }))
  const { id } = await draftAgreement(actor, applicationId, now)
  return redirect(paths.agreement(id))
})

export const meta: MetaFunction = ({ params }) => pageTitle(params, 'agreements.title')

export default function Agreements() {
  const text = useText()
  const { t } = text
  const paths = usePaths()
  const { agreements, counts, status, page, pages, writesTemplates } =
    useLoaderData<typeof loader>()
  const { refusal } = useOutcome()
  const all = counts.reduce((sum, { count }) => sum + count, 0)
  const filters = [
    { status: null, count: all },
    ...counts.filter((one) => one.count > 0 || one.status === status),
  ]
  return (
    <div className="pb-16">
      <PageHeader
        title={t('agreements.title')}
        lead={t('agreements.list.lead')}
        aside={
          writesTemplates && <Link to={paths.templates()}>{t('agreements.templates.title')}</Link>
        }
      />
      <RefusalBanner code={refusal} />
      {all > 0 && (
        <ul className="mb-6 flex flex-wrap gap-x-6 gap-y-1" aria-label={t('agreements.list.state')}>
          {filters.map((filter) => (
            <li key={filter.status}>
              <Link
                to={paths.agreements({ status: filter.status })}
                aria-current={filter.status === status ? 'true' : undefined}
                className="block py-2 aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
              >
                {filter.status
                  ? t(`agreements.statuses.${filter.status}`)
                  : t('agreements.list.all')}{' '}
                <span className="figures text-quiet">{text.number(filter.count)}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {agreements.length === 0 ? (
        <EmptyState title={t('agreements.list.empty')}>
          {t('agreements.list.empty_text')}
        </EmptyState>
      ) : (
        <Table
          label={t('agreements.title')}
          heads={[
            { label: t('agreements.list.agreement') },
            { label: t('agreements.list.company') },
            { label: t('agreements.list.state') },
            { label: t('agreements.list.changed') },
          ]}
        >
          {agreements.map(({ id, reference, title, language, ...agreement }) => (
            <Row
              key={id}
              name={
                <>
                  <Link to={paths.agreement(id)} lang={language} dir={direction(language)}>
                    {title}
                  </Link>
                  <span className="figures block text-small text-quiet">{reference}</span>
                </>
              }
              cells={[
                <bdi key="company">{agreement.organisation}</bdi>,
                agreement.status === 'preparing'
                  ? t(`agreements.stages.${agreement.textStage}`)
                  : t(`agreements.statuses.${agreement.status}`),
                <span key="changed" className="figures">
                  {text.date(agreement.changedAt, agreement.zone, 'short')}
                </span>,
              ]}
            />
          ))}
        </Table>
      )}
      <Pagination page={page} pages={pages} to={(to) => paths.agreements({ status, page: to })} />
    </div>
  )
}
