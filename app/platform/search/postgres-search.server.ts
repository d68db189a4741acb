import type { PoolClient } from 'pg'
import { pool } from '../db/db.server'
import type { ReadyQuery } from './filters'
import {
  adjacentQuery,
  exclusionQuery,
  matchClasses,
  type Parameters,
  rankItems,
  separateQueries,
} from './postgres-query.server'
import { inIndex, meets, runStatement, type Matches } from './postgres-statement.server'
import { findTypos } from './postgres-typos.server'
import { asksForSomething, parseQueryText, type QueryText } from './query-text'
import type { IndexDefinition, SearchResult } from './search'

/**
 * Both statements see one state of the index. Sorting and counting a hundred thousand rows fits into
 * memory; what takes seconds is given up.
 */
const beginning = `begin transaction isolation level repeatable read read only;
  set local statement_timeout = '5s'; set local work_mem = '32MB'; set local jit = off;
  set local pg_trgm.similarity_threshold = 0.24`

/**
 * Searches the PostgreSQL index, the one that is always there and always right. Two statements at most,
 * one where no word allows slips; a third where no document has all words, for those that have most.
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
  const { name } = definition
  const text = parseQueryText(query.text)
  if (!asksForSomething(text))
    return (await runStatement<Source>(client, definition, query, allDocuments(name, text))).result
  const typos = await findTypos(client, name, text.words)
  const withAll = await runStatement<Source>(
    client,
    definition,
    query,
    withAllWords(name, text, typos),
  )
  if (withAll.matched > 0 || text.words.length + text.phrases.length < 2) return withAll.result
  const withMost = withMostWords(name, text, typos)
  return (await runStatement<Source>(client, definition, query, withMost)).result
}

function allDocuments(index: string, text: QueryText): Matches {
  return (select, parameters) => {
    const all = select({ tier: 1 })
    const excluded = exclusionQuery(index, text)
    return excluded ? `${all} and d.id not in (${idsOf(index, excluded, parameters)})` : all
  }
}

function withAllWords(index: string, text: QueryText, typos: Map<string, string[]>): Matches {
  const adjacent = adjacentQuery(index, text)
  return (select, parameters) =>
    matchClasses(index, text, typos)
      .map(
        ({ query, ...score }) =>
          `${select({ ...score, adjacent })} and ${meets('vector', query, parameters)}`,
      )
      .join(' union all ')
}

function withMostWords(index: string, text: QueryText, typos: Map<string, string[]>): Matches {
  return (select, parameters) => {
    const excluded = exclusionQuery(index, text)
    const separate = separateQueries(index, text, typos).map((query) =>
      idsOf(index, excluded ? `${query} & !(${excluded})` : query, parameters),
    )
    return `${select({ tier: 1, rank: rankItems(index, text).join(' | ') })} and d.id in (
      select id from (
        select id, count(*) as n, max(count(*)) over () as most
        from (${separate.join(' union all ')}) of_one_word group by id) counted
      where n = most)`
  }
}

function idsOf(index: string, query: string, parameters: Parameters): string {
  return `select d.id from search_documents d
    where ${inIndex(index, parameters)} and ${meets('vector', query, parameters)}`
}
