import { pickText, type Language, type LocalisedText } from '#app/messages/languages'
import { bodySnippet, marked } from '#app/platform/search/highlight'
import type { SearchHit } from '#app/platform/search/search'
import type { ChallengeRow } from './challenge-search.server'
import { datesOfRow } from './row-dates'
import type { ShownChallenge } from './components/challenge-rows'

/** Rows made before; searches answer with the same hits until the index changes. */
const made = new WeakMap<SearchHit<ChallengeRow>, Map<string, ShownChallenge>>()

/** A hit as a row in the reader's language, with what was searched for marked. Shared: don't change it. */
export function shownChallenge(
  hit: SearchHit<ChallengeRow>,
  query: string,
  reader: Language,
): ShownChallenge {
  let rows = made.get(hit)
  if (!rows) made.set(hit, (rows = new Map<string, ShownChallenge>()))
  const key = `${reader} ${query}`
  let row = rows.get(key)
  if (!row) rows.set(key, (row = toRow(hit, query, reader)))
  return row
}

function toRow(hit: SearchHit<ChallengeRow>, query: string, reader: Language): ShownChallenge {
  const { titles, summaries, city, unit, ...row } = hit.source
  const title = pickText(titles, reader, row.originalLanguage)
  const shown = {
    title: marked(title.text, query),
    summary: marked(summaries[title.language] ?? '', query),
  }
  const bodies = hit.texts.map((text) => text.body)
  return {
    ...row,
    ...shown,
    city: { ...city, names: nameFor(city.names, reader) },
    unit: { ...unit, names: nameFor(unit.names, reader) },
    language: title.language,
    snippet: bodySnippet(bodies, [shown.title, shown.summary], query),
    ...datesOfRow(hit.source),
  }
}

/** The one name that the reader is shown: what a loader gives is written out for every page. */
function nameFor(names: LocalisedText, reader: Language): LocalisedText {
  const { text, language } = pickText(names, reader)
  return { [language]: text }
}
