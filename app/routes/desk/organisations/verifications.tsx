import type { MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { memberLoader } from '#app/features/accounts/visit.server'
import {
  listVerifications,
  verificationsPerPage,
} from '#app/features/organisations/organisation-queries.server'
import { pickText } from '#app/messages/languages'
import { pageCount, pageParam } from '#app/platform/http/page-param'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { EmptyState, PageHeader } from '#app/ui/layout'
import { pageTitle } from '#app/ui/page-title'
import { Pagination } from '#app/ui/pagination'

export const loader = memberLoader(async ({ actor, url, now }) => {
  const page = pageParam(url)
  const { rows, total } = await listVerifications(actor, page)
  return { rows, pages: pageCount(total, verificationsPerPage), page, now }
})

export const meta: MetaFunction = ({ params }) =>
  pageTitle(params, 'organisations.verifications.title')

export default function Verifications() {
  const text = useText()
  const { t, language } = text
  const paths = usePaths()
  const { rows, pages, page, now } = useLoaderData<typeof loader>()
  return (
    <div className="pb-16">
      <PageHeader title={t('organisations.verifications.title')} />
      {rows.length === 0 && <EmptyState title={t('organisations.verifications.empty')} />}
      <ul>
        {rows.map((row) => (
          <li key={row.id} className="border-t border-hairline py-4">
            <h2 className="text-lead">
              <Link to={paths.verification(row.id)}>{row.organisation.name}</Link>
            </h2>
            <p className="text-quiet">
              {t(`organisation_kinds.${row.organisation.kind}`)}.{' '}
              {t('organisations.verifications.asked_city', {
                city: pickText(row.city.names, language).text,
              })}
              ,{' '}
              <span suppressHydrationWarning>
                {row.status === 'requested'
                  ? t('organisations.verifications.waiting', {
                      when: text.relative(row.requestedAt, now),
                    })
                  : t(`organisations.verifications.decided.${row.status}`)}
              </span>
            </p>
          </li>
        ))}
      </ul>
      <Pagination page={page} pages={pages} to={(to) => paths.verifications({ page: to })} />
    </div>
  )
}
