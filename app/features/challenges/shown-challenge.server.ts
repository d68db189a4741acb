import { pickText, type Language } from '#app/messages/languages'
import { bodySnippet, marked } from '#app/platform/search/highlight'
import type { SearchHit } from '#app/platform/search/search'
import type { ChallengeRow } from './challenge-search.server'
import type { ShownChallenge } from './components/challenge-rows'

/** A hit as a row in the reader's language, with what was searched for marked. */
export function shownChallenge(
  hit: SearchHit<ChallengeRow>,
  query: string,
  reader: Language,
): ShownChallenge {
  const { titles, summaries, ...row } = hit.source
  const title = pickText(titles, reader, row.originalLanguage)
  const shown = {
    title: marked(title.text, query),
    summary: marked(summaries[title.language] ?? '', query),
  }
  const bodies = hit.texts.map((text) => text.body)
  const date = (iso: string | null) => (iso ? new Date(iso) : null)
  return {
    ...row,
    ...shown,
    language: title.language,
    snippet: bodySnippet(bodies, [shown.title, shown.summary], query),
    publishedAt: date(row.publishedAt),
    questionsUntil: date(row.questionsUntil),
    deadline: date(row.deadline),
    awardedAt: date(row.awardedAt),
  }
}
