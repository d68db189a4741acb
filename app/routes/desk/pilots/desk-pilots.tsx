import type { MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { pilotStatuses } from '#app/domain/pilot'
import { memberLoader } from '#app/features/accounts/visit.server'
import { PilotRow } from '#app/features/pilots/components/pilot-row'
import { PilotTag } from '#app/features/pilots/components/pilot-tag'
import { listDeskPilots, pilotsPerPage } from '#app/features/pilots/pilot-queries.server'
import { pageCount, pageParam } from '#app/platform/http/page-param'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { Tag } from '#app/ui/banner'
import { EmptyState, PageHeader } from '#app/ui/layout'
import { pageTitle } from '#app/ui/page-title'
import { Pagination } from '#app/ui/pagination'

export const loader = memberLoader(async ({ actor, url, now }) => {
  const page = pageParam(url)
  const wanted = url.searchParams.get('status')
  const status = pilotStatuses.find((one) => one === wanted) ?? null
  const { total, ...found } = await listDeskPilots(actor, { status, page }, now)
  return { ...found, status, page, pages: pageCount(total, pilotsPerPage) }
})

export const meta: MetaFunction = ({ params }) => pageTitle(params, 'pilots.title')

export default function DeskPilots() {
  const text = useText()
  const { t } = text
  const paths = usePaths()
  const { pilots, statuses, status, all, page, pages } = useLoaderData<typeof loader>()
  return (
    <div className="pb-16">
      <PageHeader title={t('pilots.title')} lead={t('pilots.lead_text')} />
      {statuses.length > 1 && (
        <ul className="mb-6 flex flex-wrap gap-x-5 gap-y-1">
          {[{ status: null, count: all }, ...statuses].map((one) => (
            <li key={one.status ?? 'all'}>
              <Link
                to={paths.deskPilots({ status: one.status })}
                aria-current={one.status === status ? 'true' : undefined}
                className="block py-2 aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
              >
                {one.status ? t(`pilots.stages.${one.status}`) : t('pilots.all')} (
                {text.number(one.count)})
              </Link>
            </li>
          ))}
        </ul>
      )}
      {pilots.length === 0 && (
        <EmptyState title={t('pilots.empty')}>{t('pilots.empty_text')}</EmptyState>
      )}
      <ul>
        {pilots.map((pilot) => (
          <PilotRow
            key={pilot.id}
            pilot={pilot}
            to={paths.deskPilot(pilot.id)}
            facts={[
              pilot.agreement.reference,
              t('pilots.ends', { day: text.date(pilot.endsOn, 'UTC', 'short') }),
              t('pilots.met', { met: pilot.met, count: pilot.steps }),
            ]}
          >
            {pilot.late > 0 && (
              <Tag tone="bad">{t('pilots.late_count', { count: pilot.late })}</Tag>
            )}
            {pilot.silent > 0 && <Tag tone="bad">{t('pilots.silent')}</Tag>}
            <PilotTag status={pilot.status} />
          </PilotRow>
        ))}
      </ul>
      <Pagination page={page} pages={pages} to={(to) => paths.deskPilots({ status, page: to })} />
    </div>
  )
}
