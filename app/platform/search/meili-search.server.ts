import type { MultiSearchQuery, SearchResponse } from 'meilisearch'
import type { Filter, ReadyQuery } from './filters'
import { searchClient, searchDeadline } from './meili-client.server'
import { filterOf } from './meili-filter'
import { parseQueryText, type QueryText } from './query-text'
import type { Condition, IndexDefinition, SearchHit, SearchResult } from './search'

type Answer = SearchResponse<Record<string, unknown>> & { totalHits: number }

/**
 * Searches Meilisearch in one request. Where no document has all words it asks twice more, for the words
 * that some document has together. Throws where Meilisearch doesn't answer in time or doesn't know the
 * index.
 */
export async function searchMeilisearch<Source>(
  definition: IndexDefinition<Source>,
  query: ReadyQuery,
): Promise<SearchResult<Source>> {
  const { name } = definition
  const deadline = searchDeadline()
  const text = parseQueryText(query.text)
  const found = await ask<Source>(deadline, name, query, text)
  if (found.matched > 0 || partsOf(text).length < 2) return found.result
  const most = await mostTogether(deadline, name, query, text)
  return most ? (await ask<Source>(deadline, name, query, most)).result : found.result
}

async function ask<Source>(
  deadline: AbortSignal,
  uid: string,
  query: ReadyQuery,
  text: QueryText,
): Promise<{ result: SearchResult<Source>; matched: number }> {
  const { filters } = query
  const open = filters.filter((filter) => !filter.values && !filter.demand)
  const chosen = filters.filter((filter) => !filter.values && filter.demand)
  const narrowed = filters.some((filter) => filter.demand)
  const q = queryString(text)
  const counting = (except: Filter | undefined, more: Condition[] = []) =>
    counter(uid, q, [query.where, ...demands(filters, except), ...more])
  const queries: MultiSearchQuery[] = [
    {
      ...counting(undefined),
      page: query.page,
      hitsPerPage: query.perPage,
      facets: open.map((filter) => `facets.${filter.name}`),
      sort: query.sort.map(({ number, order }) => `numbers.${number}:${order}`),
    },
    ...(narrowed ? [counter(uid, q, [query.where])] : []),
    ...chosen.map((filter) => ({ ...counting(filter), facets: [`facets.${filter.name}`] })),
    ...filters.flatMap(
      (filter) => filter.values?.map(([, value]) => counting(filter, [value])) ?? [],
    ),
  ]
  const [main, ...others] = await answers(deadline, queries)
  const matched = (narrowed ? others.shift()! : main!).totalHits
  const counts: SearchResult<Source>['counts'] = {}
  for (const filter of filters.filter(({ values }) => !values)) {
    const answer = filter.demand ? others[chosen.indexOf(filter)]! : main!
    counts[filter.name] = answer.facetDistribution?.[`facets.${filter.name}`] ?? {}
  }
  let at = chosen.length
  for (const { name, values } of filters) {
    if (!values) continue
    const totals = values.map(([value], offset) => [value, others[at + offset]!.totalHits] as const)
    counts[name] = Object.fromEntries(totals.filter(([, total]) => total > 0))
    at += values.length
  }
  const hits = main!.hits as unknown as SearchHit<Source>[]
  return { result: { hits, total: main!.totalHits, counts }, matched }
}

function demands(filters: Filter[], except: Filter | undefined): Condition[] {
  return filters.flatMap((filter) => (filter.demand && filter !== except ? [filter.demand] : []))
}

/** A query for nothing but its total. */
function counter(indexUid: string, q: string, conditions: Condition[]): MultiSearchQuery {
  return {
    indexUid,
    q,
    filter: filterOf({ all: conditions }),
    page: 1,
    hitsPerPage: 0,
    matchingStrategy: 'all',
    locales: ['eng', 'ara'],
    attributesToRetrieve: ['id', 'texts', 'source'],
  }
}

async function answers(deadline: AbortSignal, queries: MultiSearchQuery[]): Promise<Answer[]> {
  const { results } = await searchClient().multiSearch({ queries }, { signal: deadline })
  return results as unknown as Answer[]
}

/** Phrases and words that must be there. */
type Part = { phrase: string[] } | { word: QueryText['words'][number] }

function partsOf({ phrases, words }: QueryText): Part[] {
  return [...phrases.map((phrase) => ({ phrase })), ...words.map((word) => ({ word }))]
}

function withParts(text: QueryText, parts: Part[]): QueryText {
  return {
    words: parts.flatMap((part) => ('word' in part ? [part.word] : [])),
    phrases: parts.flatMap((part) => ('phrase' in part ? [part.phrase] : [])),
    excluded: text.excluded,
  }
}

/** Leaves out what no document has, and then from the end until some document has the rest. */
async function mostTogether(
  deadline: AbortSignal,
  uid: string,
  { where }: ReadyQuery,
  text: QueryText,
): Promise<QueryText | undefined> {
  const totals = async (texts: QueryText[]) => {
    const queries = texts.map((some) => counter(uid, queryString(some), [where]))
    const found = await answers(deadline, queries)
    return found.map((answer) => answer.totalHits)
  }
  const parts = partsOf(text)
  const alone = await totals(parts.map((part) => withParts(text, [part])))
  const known = parts.filter((_, at) => alone[at]! > 0)
  if (known.length < 2) return known.length > 0 ? withParts(text, known) : undefined
  const shorter = known.map((_, at) => withParts(text, known.slice(0, known.length - at)))
  const together = await totals(shorter)
  return shorter[together.findIndex((total) => total > 0)]
}

/** The query in folded words, as the documents are; the last word stands last and so is a prefix. */
function queryString({ words, phrases, excluded }: QueryText): string {
  const quoted = (run: string[]) => `"${run.join(' ')}"`
  return [
    ...excluded.map((run) => `-${run.length > 1 ? quoted(run) : run[0]!}`),
    ...phrases.map(quoted),
    ...words.map((word) => word.skeleton),
  ].join(' ')
}
