import type { PoolClient } from 'pg'
import { facetValues } from './facet-sets'
import type { Filter, ReadyQuery } from './filters'
import { conditionSql, facetSql, numberSql, Parameters } from './postgres-query.server'
import type { IndexDefinition, NumberOrder, SearchHit, SearchResult } from './search'

/** A part of the matches; parts don't overlap. */
interface Part {
  /** What makes a document `d` one of them. */
  where: string
  /** Writes what it is worth among them, as a float8; without, all are worth the same. */
  score?: () => string
}

/** What a statement is about. */
export interface Matches {
  /** What makes a document `d` a match. */
  where: string
  /** The same in parts, the best first; a later part is read only where the page reaches it. */
  parts: Part[]
  /** Tables that `where` and the parts refer to. */
  tables?: string[]
}

interface Row<Source> {
  tallies: [failed: number, set: string | null, count: number, ofConditions: number[]][] | null
  hits: SearchHit<Source>[] | null
}

/**
 * One statement counts the matches and fetches the page. They are read twice: keeping a hundred thousand
 * rows to read them again takes longer. `matched` says how many answer the text, whatever is chosen.
 */
export async function runStatement<Source>(
  client: PoolClient,
  definition: IndexDefinition,
  query: ReadyQuery,
  matches: Matches,
  parameters: Parameters,
): Promise<{ result: SearchResult<Source>; matched: number }> {
  const always = inScope(definition, query, parameters)
  const tallies = talliesSql(definition, query, `${always} and ${matches.where}`, parameters)
  const page = pageSql(definition, query, matches, always, parameters)
  const tables = [...(matches.tables ?? []), `tallies as materialized (${tallies})`, ...page.tables]
  const statement = `with ${tables.join()}
    select (select json_agg(json_build_array(failed, set, n, conditions)) from tallies) as tallies,
      ${page.hits} as hits`
  const { rows } = await client.query<Row<Source>>(statement, parameters.values)
  return readRow(rows[0]!, query.filters)
}

/** Restricts `d` to what the query may find at all. */
export function inScope(
  definition: IndexDefinition,
  { where }: ReadyQuery,
  parameters: Parameters,
): string {
  return `${inIndex(definition, parameters)} and ${conditionSql(definition, where, parameters)}`
}

function inIndex(definition: IndexDefinition, parameters: Parameters): string {
  const name = parameters.add(definition.name, 'text')
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

/**
 * Counts by set of facet values, and all together with those that meet each condition. `failed` has a
 * bit for each group whose choice a match does not meet: what fails none is a hit, and what fails one
 * only is counted for that group.
 */
function talliesSql(
  definition: IndexDefinition,
  { filters }: ReadyQuery,
  where: string,
  parameters: Parameters,
): string {
  const failed = filters.flatMap((filter) => {
    if (!filter.demand) return []
    const demand = conditionSql(definition, filter.demand, parameters)
    return [`case when ${demand} then 0 else ${bitOf(filters, filter)} end`]
  })
  const sets = filters.filter((filter) => !filter.values).map(({ name }) => name)
  const conditions = filters.flatMap((filter) => filter.values ?? []).map(([, value]) => value)
  const columns = [
    `${failed.join(' + ') || '0'} as failed`,
    ...sets.map((name, at) => `${facetSql(definition, name)} as s${at}`),
    ...conditions.map((value, at) => `${conditionSql(definition, value, parameters)} as c${at}`),
  ]
  const ofConditions = conditions.map((_, at) => `count(*) filter (where c${at})`)
  const set = sets.length > 0 ? `coalesce(${sets.map((_, at) => `s${at}`).join()})` : 'null::text'
  const groupings = ['(failed)', ...sets.map((_, at) => `(failed, s${at})`)]
  return `select failed, ${set} as set, count(*) as n, array[${ofConditions.join()}]::bigint[] as conditions
    from (select ${columns.join()} from search_documents d where ${where}) d
    group by grouping sets (${groupings.join()})`
}

/** The page, from as many parts as it takes; in the order of a number, from all of them. */
function pageSql(
  definition: IndexDefinition,
  { filters, sort, page, perPage }: ReadyQuery,
  { parts }: Matches,
  always: string,
  parameters: Parameters,
): { tables: string[]; hits: string } {
  if (perPage === 0) return { tables: [], hits: 'null' }
  const orders = [...sort, ...definition.order]
  const keys = orders.map(({ number }, at) => `${numberSql(number, parameters)} as k${at}`)
  const demands = filters.flatMap(({ demand }) => demand ?? [])
  const chosen = conditionSql(definition, { all: demands }, parameters)
  const tables = parts.map(({ where, score }, at) => {
    const before = parts.slice(0, at).map((_, earlier) => `(select count(*) from part${earlier})`)
    const reached =
      at > 0 && sort.length === 0
        ? `${before.join(' + ')} < ${parameters.add(page * perPage, 'bigint')}`
        : 'exists (select from tallies where failed = 0)'
    const worth = score && sort.length === 0 ? score() : '0::float8'
    return `part${at} as materialized (
      select ${['d.id', `${-at} as tier`, `${worth} as score`, ...keys].join()}
      from search_documents d where ${always} and ${chosen} and ${where} and ${reached})`
  })
  const order = orderSql(sort, definition.order)
  const hits = `(select json_agg(json_build_object('id', d.id, 'source', d.source, 'texts', d.texts)
        order by ${order})
      from (
        select * from (${parts.map((_, at) => `select * from part${at}`).join(' union all ')}) m
        order by ${order} limit ${parameters.add(perPage, 'int')}
        offset ${parameters.add((page - 1) * perPage, 'bigint')}) m
      join search_documents d on d.id = m.id and ${inIndex(definition, parameters)})`
  return { tables, hits }
}

function orderSql(sort: NumberOrder[], own: NumberOrder[]): string {
  const byNumber = [...sort, ...own].map(({ order }, at) => {
    return `m.k${at} ${order === 'asc' ? 'asc' : 'desc'} nulls last`
  })
  const [first, last] = [byNumber.slice(0, sort.length), byNumber.slice(sort.length)]
  return [...first, 'm.tier desc', 'm.score desc', ...last, 'm.id collate "C"'].join()
}

function readRow<Source>(
  { tallies, hits }: Row<Source>,
  filters: Filter[],
): { result: SearchResult<Source>; matched: number } {
  const all = tallies ?? []
  const together = all.filter(([, set]) => set === null)
  const counts: SearchResult<Source>['counts'] = {}
  let at = 0
  for (const filter of filters) {
    const counting = ([failed]: [number, ...unknown[]]) =>
      failed === 0 || failed === bitOf(filters, filter)
    const found = new Map<string, number>()
    const add = (value: string, n: number) => found.set(value, (found.get(value) ?? 0) + n)
    for (const [value] of filter.values ?? []) {
      for (const tally of together.filter(counting)) add(value, tally[3][at]!)
      at += 1
    }
    if (!filter.values)
      for (const [, set, n] of all.filter(counting))
        for (const value of facetValues(set ?? '', filter.name)) add(value, n)
    counts[filter.name] = Object.fromEntries([...found].filter(([, n]) => n > 0))
  }
  const total = together.find(([failed]) => failed === 0)?.[2] ?? 0
  const matched = together.reduce((sum, [, , n]) => sum + n, 0)
  return { result: { hits: hits ?? [], total, counts }, matched }
}
