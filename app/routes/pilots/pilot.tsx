import type { MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { publicLoader } from '#app/features/accounts/visit.server'
import { CityMap } from '#app/features/districts/components/city-map'
import { PilotResults } from '#app/features/outcomes/components/pilot-results'
import { readPublicResults } from '#app/features/outcomes/public-results.server'
import { MilestoneTag } from '#app/features/pilots/components/milestone-tag'
import { PilotTag } from '#app/features/pilots/components/pilot-tag'
import { pilotStations } from '#app/features/pilots/pilot-line'
import { findPublicPilot } from '#app/features/pilots/public-pilots.server'
import { findPublicSites } from '#app/features/sites/site-queries.server'
import { direction, pickText } from '#app/messages/languages'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { Container, Facts, PageHeader, Section, WithSide } from '#app/ui/layout'
import { Line } from '#app/ui/line'
import { pageMeta } from '#app/ui/page-title'
import { Row, Table } from '#app/ui/table'

export const loader = publicLoader(async ({ params, now }) => {
  const { id, cityId, ...pilot } = await findPublicPilot(params.slug!, now)
  const results = await readPublicResults(id)
  return { pilot, results, ...(await findPublicSites({ id, cityId })) }
})

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageMeta(data.pilot.title) : []

export default function Pilot() {
  const text = useText()
  const { t, language } = text
  const paths = usePaths()
  const { pilot, results, map, places, sites } = useLoaderData<typeof loader>()
  const { city, organisation, agreement, milestones } = pilot
  const cityName = pickText(city.names, language).text
  const day = (at: Date) => text.date(at, 'UTC')
  const numberOf = new Map(places.map(({ id }, index) => [id, index + 1]))
  return (
    <Container>
      <PageHeader
        crumbs={[{ label: t('pilots.public.title'), to: paths.pilots() }]}
        kicker={
          <>
            {pickText(pilot.unit, language).text}
            {text.comma}
            {cityName}
          </>
        }
        title={pilot.title}
        lang={pilot.language}
        dir={direction(pilot.language)}
      />
      <div className="mb-10">
        <Line
          city={city.slug}
          stations={pilotStations(text, { ...pilot, timeZone: city.timeZone }, milestones)}
        />
      </div>
      <WithSide
        side={
          <Facts
            items={[
              { label: t('pilots.state'), value: <PilotTag status={pilot.status} /> },
              {
                label: t('pilots.company'),
                value: organisation.shown ? (
                  <Link to={paths.startup(organisation.slug)}>
                    <bdi>{organisation.name}</bdi>
                  </Link>
                ) : (
                  <bdi>{organisation.name}</bdi>
                ),
              },
              {
                label: t('pilots.city'),
                value: <Link to={paths.city(city.slug)}>{cityName}</Link>,
              },
              {
                label: t('pilots.public.call'),
                value: (
                  <Link to={paths.challenge(pilot.challenge.slug)}>
                    {t('pilots.public.to_call')}
                  </Link>
                ),
              },
              { label: t('pilots.agreement'), value: agreement.reference },
              { label: t('pilots.from'), value: day(pilot.startsOn) },
              { label: t('pilots.until'), value: day(pilot.endsOn) },
              {
                label: t('pilots.committed'),
                value: text.money(pilot.amount, agreement.currency),
              },
            ]}
          />
        }
      >
        <Section title={t('pilots.milestones')} id="milestones">
          <Table
            label={t('pilots.milestones')}
            minWidth="min-w-[24rem]"
            heads={[
              { label: t('pilots.milestone') },
              { label: t('pilots.due') },
              { label: t('pilots.state') },
            ]}
          >
            {milestones.map(({ number, title, dueOn, status, late }) => (
              <Row
                key={number}
                name={
                  <>
                    {text.number(number)}.{' '}
                    <span lang={pilot.language} dir={direction(pilot.language)}>
                      {title}
                    </span>
                  </>
                }
                cells={[
                  <span key="due" className="figures">
                    {text.date(new Date(dueOn), 'UTC', 'short')}
                  </span>,
                  <MilestoneTag key="state" status={status} late={late} />,
                ]}
              />
            ))}
          </Table>
        </Section>
        <PilotResults results={results} pilot={pilot} />
        {sites.length > 0 && (
          <Section title={t('pilots.tabs.sites')} id="sites">
            {map && places.length > 0 && <CityMap map={map} city={cityName} places={places} />}
            <ol className="mt-4">
              {sites.map(({ id, name, district }) => (
                <li key={id} className="border-t border-hairline py-3">
                  {numberOf.has(id) && <>{text.number(numberOf.get(id)!)}. </>}
                  <bdi>{name}</bdi>
                  {district && (
                    <span className="text-quiet">
                      {text.comma}
                      {pickText(district, language).text}
                    </span>
                  )}
                </li>
              ))}
            </ol>
          </Section>
        )}
      </WithSide>
    </Container>
  )
}
