import { setTimeout as wait } from 'node:timers/promises'
import type { Settings } from 'meilisearch'
import { pool } from '../db/db.server'
import { facetValues } from './facet-sets'
import { tokens } from './fold'
import {
  documentKey,
  FailedTask,
  finished,
  indexExists,
  keyOf,
  writeClient,
} from './meili-client.server'
import type { IndexDefinition, SearchDocument, SearchText } from './search'

/** A document as Meilisearch holds it: what is searched is folded, so that scripts and accents meet. */
interface MeiliDocument {
  key: string
  id: string
  title: string
  names: string
  summary: string
  body: string
  facets: Record<string, string[]>
  numbers: Record<string, number>
  texts: SearchText[]
  source: unknown
}

const searched = ['title', 'names', 'summary', 'body']

/** What Meilisearch must be told of an index. Folded words are tokenised one way, whatever they look like. */
function settingsOf(definition: IndexDefinition): Settings {
  const numbers = definition.numbers.map((name) => `numbers.${name}`)
  const order = definition.order.map(({ number, order }) => `numbers.${number}:${order}`)
  return {
    displayedAttributes: ['id', 'texts', 'source'],
    searchableAttributes: searched,
    filterableAttributes: ['id', ...definition.facets.map((name) => `facets.${name}`), ...numbers],
    sortableAttributes: ['id', ...numbers],
    rankingRules: [
      ...['sort', 'words', 'typo', 'attributeRank', 'exactness', 'proximity'],
      ...order,
      'id:asc',
    ],
    typoTolerance: {
      enabled: true,
      minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 },
      disableOnNumbers: true,
    },
    localizedAttributes: [{ attributePatterns: searched, locales: ['eng', 'ara'] }],
    faceting: { maxValuesPerFacet: 1_000 },
    pagination: { maxTotalHits: 1_000_000 },
    searchCutoffMs: 1_500,
  }
}

interface Row {
  id: string
  version: string
  names: string[]
  facets: string[]
  numbers: Record<string, number>
  texts: SearchText[]
  source: unknown
}

/** Rows of the generation that is searched. */
const current = `from search_documents d
  where d.index = $1 and d.generation = (select generation from search_indexes where name = $1)`

/** The index that is built beside the one that is searched. */
function nextUid(name: string): string {
  return `${name}_new`
}

/**
 * Brings documents of Meilisearch to what the PostgreSQL index holds, wherever the index exists there.
 * Throws where Meilisearch doesn't take it.
 */
export async function mirrorDocuments(definition: IndexDefinition, ids: string[]): Promise<void> {
  const { name } = definition
  let written: string[]
  let uids = await existing(name)
  do {
    await mirrorTo(uids, name, ids)
    written = uids
    uids = await existing(name)
    // A rebuild has begun or ended meanwhile, and may not have seen what was written.
  } while (uids.join() !== written.join())
}

/**
 * The indexes to write, the next one first: where the two are swapped between the writes, the index that
 * is searched from then on has been written before or is written after.
 */
async function existing(name: string): Promise<string[]> {
  const uids: string[] = []
  for (const uid of [nextUid(name), name]) if (await indexExists(uid)) uids.push(uid)
  return uids
}

/**
 * Two that mirror the same document may overtake each other; so each looks again once it has written,
 * and writes again what has changed since.
 */
async function mirrorTo(uids: string[], name: string, ids: string[]): Promise<void> {
  for (let pending = ids; pending.length > 0 && uids.length > 0;) {
    const { rows } = await pool.query<Row>(
      `select id, version::text, names, facets, numbers, texts, source ${current} and id = any($2::text[])`,
      [name, pending],
    )
    const sent = new Map(rows.map((row) => [row.id, row.version]))
    const missing = pending.filter((id) => !sent.has(id)).map(keyOf)
    for (const uid of uids) await write(uid, rows.map(toDocument), missing)
    const now = await pool.query<{ id: string; version: string }>(
      `select id, version::text ${current} and id = any($2::text[])`,
      [name, pending],
    )
    const versions = new Map(now.rows.map((row) => [row.id, row.version]))
    pending = pending.filter((id) => versions.get(id) !== sent.get(id))
  }
}

async function write(uid: string, documents: MeiliDocument[], missing: string[]): Promise<void> {
  const index = writeClient().index(uid)
  try {
    if (documents.length > 0) await finished(index.addDocuments(documents))
    if (missing.length > 0) await finished(index.deleteDocuments(missing))
  } catch (error) {
    // A rebuild has ended meanwhile and deleted it; `mirrorDocuments` sees that and writes again.
    if (!(error instanceof FailedTask && error.code === 'index_not_found')) throw error
  }
}

function toDocument(row: Row): MeiliDocument {
  const { id, numbers, texts, source } = row
  const folded = (...parts: string[]) =>
    parts.map((part) => [...tokens(part)].map((token) => token.skeleton).join(' ')).join('. ')
  return {
    key: keyOf(id),
    id,
    title: folded(...texts.map((text) => text.title)),
    names: folded(...row.names),
    summary: folded(...texts.map((text) => text.summary)),
    body: folded(...texts.map((text) => text.body)),
    facets: facetsOf(row.facets),
    numbers,
    texts,
    source,
  }
}

function facetsOf(sets: string[]): SearchDocument['facets'] {
  const names = sets.map((set) => set.slice(0, set.indexOf('\n')))
  return Object.fromEntries(names.map((name, at) => [name, facetValues(sets[at]!, name)]))
}

const pageSize = 200

/**
 * Builds the Meilisearch index anew from the PostgreSQL index, beside the one that is searched, and puts
 * it in its place once it is complete; waits for another rebuild of the index to end. Throws where the
 * counts differ in the end.
 */
export async function rebuildMirror(
  definition: IndexDefinition,
  onProgress: (documents: number) => void,
): Promise<void> {
  const connection = await pool.connect()
  try {
    await connection.query('select pg_advisory_lock(hashtextextended($1, 0))', [
      `rebuild of ${definition.name}`,
    ])
    await rebuildAlone(definition, onProgress)
  } finally {
    // The lock goes with the connection.
    connection.release(true)
  }
}

async function rebuildAlone(
  definition: IndexDefinition,
  onProgress: (documents: number) => void,
): Promise<void> {
  const { name } = definition
  const uid = nextUid(name)
  const client = writeClient()
  await removeIndex(uid)
  await finished(client.createIndex(uid, { primaryKey: documentKey }))
  await finished(client.index(uid).updateSettings(settingsOf(definition)))
  for (let after = '', done = 0; ;) {
    const { rows } = await pool.query<{ id: string }>(
      `select id ${current} and id collate "C" > $2 order by id collate "C" limit ${pageSize}`,
      [name, after],
    )
    if (rows.length === 0) break
    const ids = rows.map((row) => row.id)
    await mirrorTo([uid], name, ids)
    after = ids.at(-1)!
    done += ids.length
    onProgress(done)
  }
  await requireComplete(name, uid)
  const replaced = await indexExists(name)
  await finished(client.swapIndexes([{ indexes: [uid, name], rename: !replaced }]))
  if (replaced) await finished(client.deleteIndex(uid))
}

async function removeIndex(uid: string): Promise<void> {
  const client = writeClient()
  const { results } = await client.getRawIndexes({ limit: 1_000 })
  if (results.some((index) => index.uid === uid)) await finished(client.deleteIndex(uid))
}

/** Changes made this very moment may stand on one side only, so the counts get a few seconds to meet. */
async function requireComplete(name: string, uid: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const { rows } = await pool.query<{ count: string }>(`select count(*) ${current}`, [name])
    const wanted = Number(rows[0]!.count)
    const { numberOfDocuments } = await writeClient().index(uid).getStats()
    if (numberOfDocuments === wanted) return
    if (attempt === 5)
      throw new Error(
        `Meilisearch holds ${numberOfDocuments} documents of ${name} and PostgreSQL ${wanted}; the old index stays.`,
      )
    await wait(1_000)
  }
}
