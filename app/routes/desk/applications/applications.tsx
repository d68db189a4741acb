import type { MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { memberLoader } from '#app/features/accounts/visit.server'
import {
  applicationsPerPage,
  listOwnApplications,
} from '#app/features/applications/application-queries.server'
import { ApplicationSentence } from '#app/features/applications/components/application-sentence'
import { direction, pickText } from '#app/messages/languages'
import { pageCount, pageParam } from '#app/platform/http/page-param'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { Tag } from '#app/ui/banner'
import { LinkButton } from '#app/ui/button'
import { EmptyState, PageHeader } from '#app/ui/layout'
import { pageTitle } from '#app/ui/page-title'
import { Pagination } from '#app/ui/pagination'
import { Joined } from '#app/ui/joined'

export const loader = memberLoader(async ({ actor, url, now }) => {
  const page = pageParam(url)
  const { rows, total } = await listOwnApplications(actor, page)
  return { rows, pages: pageCount(total, applicationsPerPage), page, now }
})

export const meta: MetaFunction = ({ params }) => pageTitle(params, 'applications.title')

export default function Applications() {
  const { t, language } = useText()
  const paths = usePaths()
  const { rows, pages, page, now } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader title={t('applications.title')} lead={t('applications.list.lead')} />
      {rows.length === 0 && (
        <EmptyState title={t('applications.list.empty')}>
          <p className="mb-4">{t('applications.list.empty_text')}</p>
          <LinkButton to={paths.challenges()}>{t('desk.start_explore')}</LinkButton>
        </EmptyState>
      )}
      <ul className="border-b border-hairline">
        {rows.map((row) => (
          <li
            key={row.id}
            className="grid gap-x-8 gap-y-1 border-t border-hairline py-4 sm:grid-cols-[1fr_auto]"
          >
            <div>
              <h2 className="text-lead">
                <Link
                  to={paths.application(row.id)}
                  lang={row.challenge.originalLanguage}
                  dir={direction(row.challenge.originalLanguage)}
                >
                  {row.title}
                </Link>
              </h2>
              <p className="text-quiet">
                <ApplicationSentence
                  application={row}
                  challenge={row.challenge}
                  city={row.city}
                  now={now}
                />
              </p>
              <p className="text-small text-quiet">
                <Joined parts={[row.organisation.name, pickText(row.city.names, language).text]} />
              </p>
            </div>
            <div>
              <Tag tone={row.status === 'awarded' ? 'good' : 'plain'}>
                {t(`applications.statuses.${row.status}`)}
              </Tag>
            </div>
          </li>
        ))}
      </ul>
      <div className="pb-16">
        <Pagination page={page} pages={pages} to={(to) => paths.deskApplications({ page: to })} />
      </div>
    </>
  )
}
