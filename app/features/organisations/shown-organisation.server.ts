import { pickText, type Language } from '#app/messages/languages'
import { bodySnippet, marked } from '#app/platform/search/highlight'
import type { SearchHit } from '#app/platform/search/search'
import type { ShownOrganisation } from './components/organisation-rows'
import type { OrganisationRow } from './organisation-search.server'

/** A hit as a row in the reader's language, with what was searched for marked. */
export function shownOrganisation(
  hit: SearchHit<OrganisationRow>,
  query: string,
  reader: Language,
): ShownOrganisation {
  const { name, summaries, ...row } = hit.source
  const summary = pickText(summaries, reader, row.originalLanguage)
  const shown = { name: marked(name, query), summary: marked(summary.text, query) }
  const bodies = hit.texts.map((text) => text.body)
  return {
    ...row,
    ...shown,
    language: summary.language,
    snippet: bodySnippet(bodies, [shown.name, shown.summary], query),
  }
}
