import type { PoolClient } from 'pg'
import { pool } from '../db/db.server'
import type { ReadyQuery } from './filters'
import { exclusionQuery, Parameters, textQueries, type TextQueries } from './postgres-query.server'
import { inIndex, meets, runStatement, type Matches } from './postgres-statement.server'
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

async function find<Source>(
  client: PoolClient,
  definition: IndexDefinition,
  query: ReadyQuery,
): Promise<SearchResult<Source>> {
  const text = parseQueryText(query.text)
  const run = async (matches: (parameters: Parameters) => Matches) => {
    const parameters = new Parameters()
    return runStatement<Source>(client, definition, query, matches(parameters), parameters)
  }
  if (!asksForSomething(text))
    return (await run((parameters) => everything(definition, text, parameters))).result
  const typos = await findTypos(client, definition.name, text.words)
  const queries = textQueries(definition.name, text, typos)
  const all = await run((parameters) => withAllWords(definition, queries, parameters))
  if (all.matched > 0 || queries.separate.length < 2) return all.result
  const known = await onlyKnown(client, definition, text, queries)
  if (!asksForSomething(known)) return all.result
  const knownQueries = textQueries(definition.name, known, typos)
  const most = knownQueries.separate.length > 1 ? withMostWords : withAllWords
  return (await run((parameters) => most(definition, knownQueries, parameters))).result
}

function everything(definition: IndexDefinition, text: QueryText, parameters: Parameters): Matches {
  const excluded = exclusionQuery(definition.name, text)
  const where = excluded
    ? `d.id not in (${rowsOf('id', definition, excluded, parameters)})`
    : 'true'
  return { where, parts: [{ where }] }
}

function withAllWords(
  definition: IndexDefinition,
  queries: TextQueries,
  parameters: Parameters,
): Matches {
  return {
    where: meets('vector', queries.all, parameters),
    parts: queries.classes.map(({ query, rank }) => ({
      where: meets('vector', query, parameters),
      score: rank ? () => rankSql(rank, queries, parameters) : undefined,
    })),
  }
}

/** Documents that have as many of the words as any has. */
function withMostWords(
  definition: IndexDefinition,
  queries: TextQueries,
  parameters: Parameters,
): Matches {
  const ofOneWord = queries.separate.map((query) => rowsOf('ctid', definition, query, parameters))
  const score = () => rankSql(queries.rank, queries, parameters)
  const where = 'd.ctid in (select ctid from most)'
  const [inTitle, inHead] = [queries.inTitle, `(${queries.inHead}) & !(${queries.inTitle})`]
  return {
    tables: [
      `counted as materialized (
        select ctid, count(*) as n from (${ofOneWord.join(' union all ')}) each_word group by ctid)`,
      'most as materialized (select ctid from counted where n = (select max(n) from counted))',
    ],
    where,
    parts: [
      { where: `${where} and ${meets('vector', inTitle, parameters)}`, score },
      { where: `${where} and ${meets('vector', inHead, parameters)}`, score },
      {
        where: `${where} and d.id not in (${rowsOf('id', definition, queries.inHead, parameters)})`,
      },
    ],
  }
}

/** Leaves out words and phrases that no document has. */
async function onlyKnown(
  client: PoolClient,
  definition: IndexDefinition,
  { words, phrases, excluded }: QueryText,
  { separate }: TextQueries,
): Promise<QueryText> {
  const parameters = new Parameters()
  // Tables of their own are planned to be read whole, which the index does best, and stop at one row.
  const tables = separate.map((query, at) => {
    return `word${at} as materialized (${rowsOf('id', definition, query, parameters)})`
  })
  const found = separate.map((_, at) => `exists (select from word${at})`)
  const { rows } = await client.query<{ known: boolean[] }>(
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
  definition: IndexDefinition,
  query: string,
  parameters: Parameters,
): string {
  return `select d.${column} from search_documents d
    where ${inIndex(definition, parameters)} and ${meets('vector', query, parameters)}`
}

/** Weights for body, summary, names and title; a body stands in no head. */
const weights = '{0, 0.25, 0.5, 1}'
const adjacentBonus = 0.15

function rankSql(rank: string, { adjacent }: TextQueries, parameters: Parameters): string {
  const ranked = `ts_rank('${weights}', d.head, (select ${parameters.add(rank, 'tsquery')}))::float8`
  if (!adjacent) return ranked
  const bonus = `case when ${meets('head', adjacent, parameters)} then ${adjacentBonus} else 0 end`
  return `(${ranked} + ${bonus})`
}
