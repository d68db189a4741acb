import { LRUCache } from 'lru-cache'
import { readRevisions } from '../db/revisions.server'
import { log } from '../log/log.server'
import { dependsOnNow, readyQuery, type ReadyQuery } from './filters'
import { meilisearchConfigured } from './meili-client.server'
import { searchMeilisearch } from './meili-search.server'
import { searchPostgres } from './postgres-search.server'
import type { IndexDefinition, SearchQuery, SearchResult } from './search'

interface Question {
  definition: IndexDefinition
  query: ReadyQuery
}

/** Answers are kept under the revision that they were found at, so they never age. In letters of JSON. */
const cache = new LRUCache<string, SearchResult<unknown>, Question>({
  max: 10_000,
  maxSize: 32_000_000,
  sizeCalculation: (result, key) => key.length + JSON.stringify(result).length,
  fetchMethod: (_key, _stale, { context }) => answer(context.definition, context.query),
  ignoreFetchAbort: true,
})

/**
 * Finds documents of an index, in Meilisearch where there is one and it answers, otherwise in
 * PostgreSQL. The same question is answered from memory until the index changes, so the result is shared:
 * don't change it. Throws an Error where the query names a facet or number that the index doesn't list.
 */
export async function search<Source>(
  definition: IndexDefinition<Source>,
  query: SearchQuery,
  now: Date,
): Promise<SearchResult<Source>> {
  const ready = readyQuery(definition, query, now)
  const [revision] = await readRevisions(definition.name)
  const minute = dependsOnNow(query) ? Math.floor(now.getTime() / 60_000) : null
  const { text } = ready
  const key = JSON.stringify(
    [definition.name, revision, minute, { ...query, text }],
    keepingNumbers,
  )
  const result = await cache.fetch(key, { context: { definition, query: ready } })
  return result as SearchResult<Source>
}

/** JSON has no infinity, and would take an endless bound for a missing one. */
function keepingNumbers(_key: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value
}

/** How long Meilisearch is left alone after it failed. */
export const rest = { milliseconds: 15_000 }

/** Indexes that Meilisearch failed to search, and when to try again. */
const resting = new Map<string, number>()

async function answer(
  definition: IndexDefinition,
  query: ReadyQuery,
): Promise<SearchResult<unknown>> {
  const { name } = definition
  const until = resting.get(name)
  const now = performance.now()
  if (!meilisearchConfigured() || (until !== undefined && now < until))
    return searchPostgres(definition, query)
  // While one search tries again the others don't wait with it.
  if (until !== undefined) resting.set(name, now + rest.milliseconds)
  try {
    const result = await searchMeilisearch(definition, query)
    if (resting.delete(name)) log.info({ index: name }, 'Meilisearch answers again.')
    return result
  } catch (error) {
    if (until === undefined && !resting.has(name))
      log.warn(
        { index: name, reason: reasonOf(error) },
        'Meilisearch fails; PostgreSQL searches instead.',
      )
    resting.set(name, performance.now() + rest.milliseconds)
    return searchPostgres(definition, query)
  }
}

/** Where the request itself failed, the library's message holds only its address. */
function reasonOf(error: unknown): string {
  const { message, cause } = error as Error
  return cause instanceof Error ? `${message}: ${cause.message}` : message
}
