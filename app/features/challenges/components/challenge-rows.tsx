import { Link } from '@remix-run/react'
import { phaseOf } from '#app/domain/challenge'
import { direction, pickText } from '#app/messages/languages'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import type { Segments } from '#app/platform/search/highlight'
import { Highlight } from '#app/ui/highlight'
import { RowText } from '#app/ui/row-text'
import type { ChallengeRow } from '../challenge-search.server'
import type { rowDates } from '../row-dates'
import { budgetText } from './challenge-facts'
import { ChallengeLineMark } from './challenge-line'
import { ChallengeSentence } from './challenge-sentence'

type ShownDates = Record<(typeof rowDates)[number], Date | null>

/** A call as a list row: its source with the texts that answer the search marked. */
export interface ShownChallenge
  extends Omit<ChallengeRow, 'titles' | 'summaries' | keyof ShownDates>, ShownDates {
  language: string
  title: Segments
  summary: Segments
  snippet: Segments | null
}

/** Rows rather than cards: what matters to decide stands in fixed places. */
export function ChallengeRows({
  rows,
  now,
  heading = 'h2',
}: {
  rows: ShownChallenge[]
  now: Date
  heading?: 'h2' | 'h3'
}) {
  return (
    <ul className="border-b border-hairline">
      {rows.map((row) => (
        <Row key={row.slug} row={row} now={now} heading={heading} />
      ))}
    </ul>
  )
}

function Row({
  row,
  now,
  heading: Heading,
}: {
  row: ShownChallenge
  now: Date
  heading: 'h2' | 'h3'
}) {
  const text = useText()
  const { t, language } = text
  const paths = usePaths()
  const { city } = row
  const budget = budgetText(text, row, row.currency)
  const words = { lang: row.language, dir: direction(row.language) }
  return (
    <li className="grid gap-x-8 gap-y-2 border-t border-hairline py-5 lg:grid-cols-[minmax(0,1fr)_15rem]">
      <div className="min-w-0">
        <p
          className="mb-1 flex flex-wrap items-center gap-x-3 text-small text-quiet"
          data-city={city.slug}
        >
          <span className="font-semibold text-line">{pickText(city.names, language).text}</span>
          <span>{pickText(row.unit.names, language).text}</span>
        </p>
        <Heading className="text-lead leading-snug">
          <Link to={paths.challenge(row.slug)} {...words}>
            <Highlight segments={row.title} />
          </Link>
        </Heading>
        <RowText segments={row.summary} lang={row.language} />
        {row.snippet && <RowText segments={row.snippet} lang={row.language} small />}
      </div>
      <div className="text-small lg:pt-6">
        <p className={phaseOf(row, now) === 'open' ? 'font-semibold' : 'text-quiet'}>
          <ChallengeSentence challenge={row} city={city} now={now} />
        </p>
        {budget && <p className="figures">{budget}</p>}
        <p className="text-quiet">{t(`challenges.kinds.${row.kind}`)}</p>
        <p className="mt-2">
          <ChallengeLineMark challenge={row} zone={city.timeZone} city={city.slug} now={now} />
        </p>
      </div>
    </li>
  )
}
