import type { MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { publicLoader } from '#app/features/accounts/visit.server'
import { listChallenges } from '#app/features/challenges/challenge-list.server'
import { ChallengeRows } from '#app/features/challenges/components/challenge-rows'
import { shownChallenge } from '#app/features/challenges/shown-challenge.server'
import { LineMap } from '#app/features/network/components/line-map'
import { readNetworkNumbers } from '#app/features/network/network-numbers.server'
import { SolutionTiles } from '#app/features/solutions/components/solution-tiles'
import { shownSolution } from '#app/features/solutions/shown-solution.server'
import { listSolutions } from '#app/features/solutions/solution-list.server'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { firstOf } from '#app/platform/search/list-params'
import { LinkButton } from '#app/ui/button'
import { SearchBox } from '#app/ui/filter-panel'
import { Container, Section } from '#app/ui/layout'
import { pageTitle } from '#app/ui/page-title'

export const loader = publicLoader(async ({ language, now, actor }) => {
  const [closing, awarded, solutions, numbers] = await Promise.all([
    listChallenges(firstOf(4, { status: ['open'] }), now),
    listChallenges(firstOf(3, { status: ['awarded'] }, 'newest'), now),
    listSolutions(firstOf(3, {}, 'newest'), now),
    readNetworkNumbers(now),
  ])
  return {
    now,
    visitor: actor.type === 'visitor',
    closing: closing.hits.map((hit) => shownChallenge(hit, '', language)),
    awarded: awarded.hits.map((hit) => shownChallenge(hit, '', language)),
    solutions: solutions.hits.map((hit) => shownSolution(hit, '', language)),
    numbers,
  }
})

export const meta: MetaFunction = ({ params }) =>
  pageTitle(params, 'home.title', 'home.description')

export default function Home() {
  const text = useText()
  const { t } = text
  const paths = usePaths()
  const { now, visitor, closing, awarded, solutions, numbers } = useLoaderData<typeof loader>()
  return (
    <Container>
      <div className="py-12 sm:py-20">
        <h1 className="max-w-[24ch] text-h1 sm:max-w-[30ch]">{t('home.headline')}</h1>
        <div className="mt-8">
          <SearchBox
            action={paths.challenges()}
            label={t('home.search')}
            text=""
            keep={[]}
            button={t('filters.search')}
          />
        </div>
      </div>
      <Section
        title={t('home.closing')}
        id="closing"
        aside={<Link to={paths.challenges({ status: 'open' })}>{t('home.closing_all')}</Link>}
      >
        {closing.length === 0 ? (
          <p className="text-quiet">{t('home.closing_none')}</p>
        ) : (
          <ChallengeRows rows={closing} now={now} heading="h3" />
        )}
      </Section>
      <Section title={t('home.map_title')} id="network">
        <p className="mb-6 max-w-text text-quiet">
          {t('home.map_text', { time: text.date(now, 'UTC', 'day') })}
        </p>
        <LineMap numbers={numbers} />
      </Section>
      {awarded.length > 0 && (
        <Section
          title={t('home.awarded')}
          id="awarded"
          aside={<Link to={paths.challenges({ status: 'awarded' })}>{t('home.awarded_all')}</Link>}
        >
          <ChallengeRows rows={awarded} now={now} heading="h3" />
        </Section>
      )}
      {solutions.length > 0 && (
        <Section
          title={t('home.solutions')}
          id="solutions"
          aside={<Link to={paths.solutions()}>{t('home.solutions_all')}</Link>}
        >
          <SolutionTiles rows={solutions} />
        </Section>
      )}
      {visitor && (
        <div className="grid gap-10 border-t border-hairline py-12 md:grid-cols-2">
          <div className="max-w-text">
            <h2 className="mb-2 text-h3">{t('home.for_city_title')}</h2>
            <p className="text-quiet">{t('home.for_city')}</p>
          </div>
          <div className="max-w-text">
            <h2 className="mb-2 text-h3">{t('home.for_startup_title')}</h2>
            <p className="mb-4 text-quiet">{t('home.for_startup')}</p>
            <LinkButton to={paths.signUp()}>{t('home.start')}</LinkButton>
          </div>
        </div>
      )}
    </Container>
  )
}
