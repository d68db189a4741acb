import type { PoolClient } from 'pg'
import { pool } from '../db/db.server'
import type { ReadyQuery } from './filters'
import { exclusionQuery, Parameters, textQueries, type TextQueries } from './postgres-query.server'
import { inScope, meets, runStatement, type Matches } from './postgres-statement.server'
import { findTypos } from './postgres-typos.server'
import { asksForSomething, parseQueryText, type QueryText } from './query-text'
import type { IndexDefinition, SearchResult } from './search'

/**
 * All statements of a search see one state of the index. Sorting and counting a hundred thousand rows
 * fits into memory; what takes seconds is given up.
 */
const beginning = `begin transaction isolation level repeatable read read only;
  set local statement_timeout = '5s'; set local work_mem = '32MB'; set local jit = off;
  set local pg_trgm.similarity_threshold = 0.24`

/**
 * Searches the PostgreSQL index, the one that is always there and always right. Two statements at most,
 * one where no word allows slips; more only where no document has all words, for those that have most.
 */
export async function searchPostgres<Source>(
  definition: IndexDefinition<Source>,
  query: ReadyQuery,
): Promise<SearchResult<Source>> {
  const client = await pool.connect()
  let failure: Error | undefined
  try {
    await client.query(beginning)
    const result = await find<Source>(client, definition, query)
    await client.query('commit')
    return result
  } catch (error) {
    failure = error as Error
    throw error
  } finally {
    // A connection that failed in the middle of a transaction is closed, not mended.
    client.release(failure)
  }
}

/** One search: what its statements have in common. */
interface Search {
  client: PoolClient
  definition: IndexDefinition
  query: ReadyQuery
  typos: Map<string, string[]>
}

async function find<Source>(
  client: PoolClient,
  definition: IndexDefinition,
  query: ReadyQuery,
): Promise<SearchResult<Source>> {
  const text = parseQueryText(query.text)
  const typos = await findTypos(client, definition.name, text.words)
  const search: Search = { client, definition, query, typos }
  const run = (matches: (parameters: Parameters) => Matches) => {
    const parameters = new Parameters()
    return runStatement<Source>(client, definition, query, matches(parameters), parameters)
  }
  if (!asksForSomething(text))
    return (await run((parameters) => everything(search, text, parameters))).result
  const all = await run((parameters) => withAllWords(search, text, parameters))
  if (all.matched > 0 || partsOf(text) < 2) return all.result
  const known = await onlyKnown(search, text)
  if (!asksForSomething(known)) return all.result
  if (partsOf(known) < partsOf(text)) {
    const allKnown = await run((parameters) => withAllWords(search, known, parameters))
    if (allKnown.matched > 0) return allKnown.result
  }
  return (await run((parameters) => withMostWords(search, known, parameters))).result
}

function partsOf({ words, phrases }: QueryText): number {
  return words.length + phrases.length
}

function queriesOf({ definition, typos }: Search, text: QueryText): TextQueries {
  return textQueries(definition.name, text, typos)
}

function everything(search: Search, text: QueryText, parameters: Parameters): Matches {
  const excluded = exclusionQuery(search.definition.name, text)
  const where = excluded ? `d.id not in (${rowsOf('id', search, excluded, parameters)})` : 'true'
  return { where, parts: [{ where }] }
}

function withAllWords(search: Search, text: QueryText, parameters: Parameters): Matches {
  const queries = queriesOf(search, text)
  return {
    where: meets('vector', queries.all, parameters),
    parts: queries.classes.map(({ query, rank }) => {
      const where = meets('vector', query, parameters)
      if (!rank) return { where }
      return { where, score: () => rankSql(search, where, rank, queries, parameters) }
    }),
  }
}

/** Documents that have as many of the words as any has. */
function withMostWords(search: Search, text: QueryText, parameters: Parameters): Matches {
  const queries = queriesOf(search, text)
  const ofOneWord = queries.separate.map((query) => rowsOf('ctid', search, query, parameters))
  const where = 'd.ctid in (select ctid from most)'
  const inTitle = meets('vector', queries.inTitle, parameters)
  const inHead = meets('vector', `(${queries.inHead}) & !(${queries.inTitle})`, parameters)
  const headed = rowsOf('id', search, queries.inHead, parameters)
  const parts = [`${where} and ${inTitle}`, `${where} and ${inHead}`].map((part) => {
    return { where: part, score: () => rankSql(search, part, queries.rank, queries, parameters) }
  })
  return {
    tables: [
      `counted as materialized (
        select ctid, count(*) as n from (${ofOneWord.join(' union all ')}) each_word group by ctid)`,
      'most as materialized (select ctid from counted where n = (select max(n) from counted))',
    ],
    where,
    parts: [...parts, { where: `${where} and d.id not in (${headed})` }],
  }
}

/** Leaves out words and phrases that no document has. */
async function onlyKnown(search: Search, text: QueryText): Promise<QueryText> {
  const { words, phrases, excluded } = text
  const { separate } = queriesOf(search, text)
  const parameters = new Parameters()
  // Tables of their own are planned to be read whole, which the index does best, and stop at one row.
  const tables = separate.map((query, at) => {
    return `part${at} as materialized (${rowsOf('id', search, query, parameters)})`
  })
  const found = separate.map((_, at) => `exists (select from part${at})`)
  const { rows } = await search.client.query<{ known: boolean[] }>(
    `with ${tables.join()} select array[${found.join()}] as known`,
    parameters.values,
  )
  const { known } = rows[0]!
  return {
    words: words.filter((_, at) => known[at]),
    phrases: phrases.filter((_, at) => known[words.length + at]),
    excluded,
  }
}

function rowsOf(
  column: 'id' | 'ctid',
  { definition, query }: Search,
  wanted: string,
  parameters: Parameters,
): string {
  return `select d.${column} from search_documents d
    where ${inScope(definition, query, parameters)} and ${meets('vector', wanted, parameters)}`
}

/** Weights for body, summary, names and title; a body stands in no head. */
const weights = '{0, 0.25, 0.5, 1}'
const adjacentBonus = 0.15
/** Beyond, a class of equals is so large that nobody will miss a finer order; it would take long. */
const mostRanked = 4_000

function rankSql(
  { definition, query }: Search,
  where: string,
  rank: string,
  { adjacent }: TextQueries,
  parameters: Parameters,
): string {
  const ranked = `ts_rank('${weights}', d.head, (select ${parameters.add(rank, 'tsquery')}))::float8`
  const together = adjacent
    ? ` + case when ${meets('head', adjacent, parameters)} then ${adjacentBonus} else 0 end`
    : ''
  const size = `(select count(*) from search_documents d
    where ${inScope(definition, query, parameters)} and ${where})`
  return `case when ${size} <= ${mostRanked} then ${ranked}${together} else 0 end`
}
