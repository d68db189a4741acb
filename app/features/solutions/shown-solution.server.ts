import { pickText, type Language } from '#app/messages/languages'
import { bodySnippet, marked } from '#app/platform/search/highlight'
import type { SearchHit } from '#app/platform/search/search'
import type { ShownSolution } from './components/solution-rows'
import type { SolutionRow } from './solution-search.server'

/** A hit as a row in the reader's language, with what was searched for marked. */
export function shownSolution(
  hit: SearchHit<SolutionRow>,
  query: string,
  reader: Language,
): ShownSolution {
  const { titles, summaries, ...row } = hit.source
  const title = pickText(titles, reader, row.originalLanguage)
  const shown = {
    title: marked(title.text, query),
    summary: marked(summaries[title.language] ?? '', query),
  }
  const bodies = hit.texts.map((text) => text.body)
  return {
    ...row,
    ...shown,
    language: title.language,
    snippet: bodySnippet(bodies, [shown.title, shown.summary], query),
  }
}
