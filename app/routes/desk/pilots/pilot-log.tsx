import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { idParam, memberLoader } from '#app/features/accounts/visit.server'
import { PilotHeader } from '#app/features/pilots/components/pilot-header'
import { listPilotLog, logPerPage } from '#app/features/pilots/pilot-log.server'
import { logSentence } from '#app/features/pilots/log-sentence'
import { pageCount, pageParam } from '#app/platform/http/page-param'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { pageTitle } from '#app/ui/page-title'
import { Pagination } from '#app/ui/pagination'

export const loader = memberLoader(async (visit) => {
  const page = pageParam(visit.url)
  const { pilot, total, entries } = await listPilotLog(visit.actor, idParam(visit), page)
  const { unitPath: _path, ...shown } = pilot
  return { pilot: shown, entries, page, pages: pageCount(total, logPerPage) }
})

export const meta: MetaFunction = ({ params }) => pageTitle(params, 'pilots.tabs.log')

export default function PilotLog() {
  const text = useText()
  const { t } = text
  const paths = usePaths()
  const { pilot, entries, page, pages } = useLoaderData<typeof loader>()
  return (
    <div className="pb-16">
      <PilotHeader pilot={pilot} title={t('pilots.tabs.log')} lead={t('pilots.log.lead')} />
      <ol>
        {entries.map(({ seq, at, event, by, number }) => (
          <li
            key={seq}
            className="grid gap-x-6 gap-y-1 border-t border-hairline py-3 sm:grid-cols-[12rem_1fr]"
          >
            <time
              dateTime={new Date(at).toISOString()}
              className="figures text-small text-quiet"
              suppressHydrationWarning
            >
              {text.date(at, pilot.city.timeZone, 'minute')}
            </time>
            <div>
              <p>{logSentence(text, event, number)}</p>
              <p className="text-small text-quiet">
                {by ? <bdi>{by}</bdi> : t('pilots.log.by_system')}
              </p>
            </div>
          </li>
        ))}
      </ol>
      <Pagination page={page} pages={pages} to={(to) => paths.pilotLog(pilot.id, { page: to })} />
    </div>
  )
}
