import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pilotStatuses } from '#app/domain/pilot'
import { publicLoader } from '#app/features/accounts/visit.server'
import { PilotRow } from '#app/features/pilots/components/pilot-row'
import { PilotTag } from '#app/features/pilots/components/pilot-tag'
import { listPublicPilots, publicPilotsPerPage } from '#app/features/pilots/public-pilots.server'
import { pickText } from '#app/messages/languages'
import { pageCount, pageParam } from '#app/platform/http/page-param'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { FilterPanel } from '#app/ui/filter-panel'
import { Container, EmptyState, PageHeader } from '#app/ui/layout'
import { pageTitle } from '#app/ui/page-title'
import { Pagination } from '#app/ui/pagination'

export const loader = publicLoader(async ({ url }) => {
  const page = pageParam(url)
  const wanted = url.searchParams.getAll('status')
  const status = pilotStatuses.filter((one) => wanted.includes(one))
  const city = url.searchParams.getAll('city').slice(0, 50)
  const found = await listPublicPilots({ cities: city, statuses: status }, page)
  return { ...found, status, city, page, pages: pageCount(found.total, publicPilotsPerPage) }
})

export const meta: MetaFunction = ({ params }) =>
  pageTitle(params, 'pilots.public.title', 'pilots.public.lead')

export default function Pilots() {
  const text = useText()
  const { t, language } = text
  const paths = usePaths()
  const { pilots, statuses, cities, status, city, total, page, pages } =
    useLoaderData<typeof loader>()
  return (
    <Container>
      <PageHeader title={t('pilots.public.title')} lead={t('pilots.public.lead')} />
      <div className="grid gap-x-12 gap-y-8 pb-16 md:grid-cols-[16rem_minmax(0,1fr)]">
        <FilterPanel
          action={paths.pilots()}
          keep={{}}
          filters={[
            {
              name: 'city',
              label: t('pilots.city'),
              options: cities.map(({ slug, names, count }) => ({
                value: slug,
                label: pickText(names, language).text,
                count,
                chosen: city.includes(slug),
              })),
            },
            {
              name: 'status',
              label: t('pilots.state'),
              options: statuses.map((one) => ({
                value: one.status,
                label: t(`pilots.stages.${one.status}`),
                count: one.count,
                chosen: status.includes(one.status),
              })),
            },
          ]}
        />
        <div className="min-w-0">
          <p className="mb-4 text-quiet">{t('pilots.public.found', { count: total })}</p>
          {pilots.length === 0 && (
            <EmptyState title={t('pilots.public.empty')}>
              {t('pilots.public.empty_text')}
            </EmptyState>
          )}
          <ul>
            {pilots.map((pilot) => (
              <PilotRow
                key={pilot.slug}
                pilot={pilot}
                to={paths.pilot(pilot.slug)}
                facts={[
                  t('pilots.public.term', {
                    from: text.date(pilot.startsOn, 'UTC', 'short'),
                    until: text.date(pilot.endsOn, 'UTC', 'short'),
                  }),
                  t('pilots.met', { met: pilot.met, count: pilot.steps }),
                ]}
              >
                <PilotTag status={pilot.status} />
              </PilotRow>
            ))}
          </ul>
          <Pagination
            page={page}
            pages={pages}
            to={(to) => paths.pilots({ city, status, page: to })}
          />
        </div>
      </div>
    </Container>
  )
}
