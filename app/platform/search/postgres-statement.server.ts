import type { PoolClient } from 'pg'
import type { Filter, ReadyQuery } from './filters'
import { conditionSql, numberSql, Parameters, rankWeights } from './postgres-query.server'
import type { IndexDefinition, NumberOrder, SearchHit, SearchResult } from './search'

/** How a part of the matches is ranked. */
export interface Score {
  /** Everything of a higher tier comes first. */
  tier: number
  /** Texts of tsquery: the words to rank by, and what is worth more when it stands together. */
  rank?: string
  adjacent?: string
  bonus?: number
}

/**
 * Writes the part of the statement that finds matches, from `select` over `d` that ends in a where
 * clause; `select` may be used several times, joined by `union all`.
 */
export type Matches = (select: (score: Score) => string, parameters: Parameters) => string

interface Row<Source> {
  tallies: [failed: number, count: number, ofConditions: number[]][]
  facets: [facet: string, failed: number, count: number][] | null
  hits: SearchHit<Source>[] | null
}

const adjacentBonus = 0.15

/**
 * One statement finds, ranks, counts and fetches the page. Each match carries `failed`, which has a bit
 * for each group whose choice it does not meet: what fails no group is a hit, and what fails one group
 * only is counted for that group. `matched` says how many answer the text, whatever is chosen.
 */
export async function runStatement<Source>(
  client: PoolClient,
  definition: IndexDefinition,
  query: ReadyQuery,
  matches: Matches,
): Promise<{ result: SearchResult<Source>; matched: number }> {
  const parameters = new Parameters()
  const { filters } = query
  const orders = [...query.sort, ...definition.order]
  const counted = filters.flatMap((filter) => filter.values?.map(([, value]) => value) ?? [])
  const extra = [
    ...counted.map((value, at) => `${conditionSql(value, 'd', parameters)} as c${at}`),
    ...orders.map(({ number }, at) => `${numberSql(number, 'd', parameters)} as k${at}`),
  ]
  const failed = failedSql(filters, parameters)
  const where = `${inIndex(definition.name, parameters)}
    and ${conditionSql(query.where, 'd', parameters)}`
  const select = (score: Score) =>
    `select ${['d.id', 'd.facets', `${failed} as failed`, scoreSql(score, parameters), ...extra].join()}
     from search_documents d where ${where}`
  const found = matches(select, parameters)
  const statement = `with matches as materialized (${found})
    select ${talliesSql(counted.length)} as tallies,
      ${facetsSql(filters, parameters)} as facets,
      ${pageSql(definition, query, orders, parameters)} as hits`
  const { rows } = await client.query<Row<Source>>(statement, parameters.values)
  return readRow(rows[0]!, filters)
}

/** Restricts `d` to what is searched of an index. */
export function inIndex(index: string, parameters: Parameters): string {
  const name = parameters.add(index, 'text')
  return `d.index = ${name}
    and d.generation = (select generation from search_indexes where name = ${name})`
}

/** A condition that a tsquery is met. Written so that the planner can't prefer to read every vector. */
export function meets(column: 'vector' | 'head', query: string, parameters: Parameters): string {
  return `d.${column} @@ (select ${parameters.add(query, 'tsquery')})`
}

/** Each group with a choice has a power of two, the others none. */
function bitOf(filters: Filter[], filter: Filter): number {
  return filter.demand ? 2 ** filters.filter(({ demand }) => demand).indexOf(filter) : 0
}

function failedSql(filters: Filter[], parameters: Parameters): string {
  const bits = filters.flatMap((filter) => {
    if (!filter.demand) return []
    const demand = conditionSql(filter.demand, 'd', parameters)
    return [`case when ${demand} then 0 else ${bitOf(filters, filter)} end`]
  })
  return bits.length > 0 ? `(${bits.join(' + ')})` : '0'
}

function scoreSql({ tier, rank, adjacent, bonus = 0 }: Score, parameters: Parameters): string {
  const parts = [String(bonus)]
  if (rank) {
    const weights = parameters.add(rankWeights, 'float4[]')
    parts.push(`ts_rank(${weights}, d.head, (select ${parameters.add(rank, 'tsquery')}))`)
  }
  if (adjacent)
    parts.push(`case when ${meets('head', adjacent, parameters)} then ${adjacentBonus} else 0 end`)
  return `${tier} as tier, (${parts.join(' + ')})::float8 as score`
}

function talliesSql(conditions: number): string {
  const columns = Array.from({ length: conditions }, (_, at) => `count(*) filter (where c${at})`)
  return `(select coalesce(json_agg(json_build_array(failed, n, conditions)), '[]') from (
      select failed, count(*) as n, array[${columns.join()}]::bigint[] as conditions
      from matches group by failed) tallies)`
}

function facetsSql(filters: Filter[], parameters: Parameters): string {
  const fields = filters.filter((filter) => !filter.values).map((filter) => filter.name)
  if (fields.length === 0) return 'null'
  const counting = parameters.add([0, ...filters.map((filter) => bitOf(filters, filter))], 'int[]')
  return `(select json_agg(json_build_array(facet, failed, n)) from (
      select facet, failed, count(*) as n from matches, unnest(facets) facet
      where failed = any(${counting}) group by facet, failed) counted
    where split_part(facet, ':', 1) = any(${parameters.add(fields, 'text[]')}))`
}

function pageSql(
  definition: IndexDefinition,
  { sort, page, perPage }: ReadyQuery,
  orders: NumberOrder[],
  parameters: Parameters,
): string {
  if (perPage === 0) return 'null'
  const byNumber = orders.map(
    ({ order }, at) => `m.k${at} ${order === 'asc' ? 'asc' : 'desc'} nulls last`,
  )
  const order = [
    ...byNumber.slice(0, sort.length),
    ...['m.tier desc', 'm.score desc'],
    ...byNumber.slice(sort.length),
    'm.id collate "C"',
  ].join()
  return `(select json_agg(json_build_object('id', d.id, 'source', d.source, 'texts', d.texts)
        order by ${order})
      from (select * from matches m where failed = 0 order by ${order}
        limit ${parameters.add(perPage, 'int')}
        offset ${parameters.add((page - 1) * perPage, 'bigint')}) m
      join search_documents d on d.id = m.id and ${inIndex(definition.name, parameters)})`
}

function readRow<Source>(
  { tallies, facets, hits }: Row<Source>,
  filters: Filter[],
): { result: SearchResult<Source>; matched: number } {
  const counts: SearchResult<Source>['counts'] = {}
  let at = 0
  for (const filter of filters) {
    const counting = (failed: number) => failed === 0 || failed === bitOf(filters, filter)
    const found = new Map<string, number>()
    const add = (value: string, n: number) => found.set(value, (found.get(value) ?? 0) + n)
    for (const [value] of filter.values ?? []) {
      for (const [failed, , conditions] of tallies)
        if (counting(failed)) add(value, conditions[at]!)
      at += 1
    }
    const prefix = `${filter.name}:`
    if (!filter.values)
      for (const [facet, failed, n] of facets ?? [])
        if (counting(failed) && facet.startsWith(prefix)) add(facet.slice(prefix.length), n)
    counts[filter.name] = Object.fromEntries([...found].filter(([, n]) => n > 0))
  }
  const total = tallies.find(([failed]) => failed === 0)?.[1] ?? 0
  const matched = tallies.reduce((sum, [, n]) => sum + n, 0)
  return { result: { hits: hits ?? [], total, counts }, matched }
}
