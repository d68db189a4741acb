/**
 * Measures the PostgreSQL search over made-up solutions, in a database that is dropped afterwards.
 * Usage: npx tsx scripts/bench/search.ts [--queries <csv with a heading>] [--sizes 10000,100000]
 */
import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { parse } from 'csv-parse/sync'
import pg from 'pg'
import { startEmbeddedDatabase } from '#app/platform/db/embedded.server'
import { migrate } from '#app/platform/db/migrate.server'
import type { IndexDefinition, SearchQuery } from '#app/platform/search/search'

const { values: options } = parseArgs({
  options: {
    queries: { type: 'string' },
    sizes: { type: 'string', default: '10000,100000' },
  },
})

/** A few queries of every kind, for where there is no file of them. */
const builtIn = [
  ...[
    'cloud',
    'office 365',
    '"data centre"',
    'email',
    'penetration testing',
    'azure',
    'traffic -bus',
  ],
  ...['чист въздух', 'vazduh', 'градски транспорт', 'transport', 'датчики', 'giao thông', 'do xe'],
  ...['المدينة', 'بيانات', 'managment', 'sensros', 'xyzzy', 'smart street lighting with sensors'],
]

const name = 'bench_search'
const server = await startEmbeddedDatabase(path.resolve('data/bench'))
const url = server.url.replace('/agora?', `/${name}?`)
process.env.DATABASE_URL = url
process.env.LOG_LEVEL ??= 'error'
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void cleanUp().finally(() => process.exit(1)))
try {
  await onServer(`drop database if exists ${name} with (force)`, `create database ${name}`)
  await migrate(url)
  await measureAll()
} finally {
  await cleanUp()
}

async function cleanUp(): Promise<void> {
  const { db, pool } = await import('#app/platform/db/db.server')
  await db.$disconnect()
  if (!pool.ended) await pool.end()
  await onServer(`drop database if exists ${name} with (force)`)
  await server.stop()
}

async function onServer(...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  for (const statement of statements) await client.query(statement)
  await client.end()
}

async function measureAll(): Promise<void> {
  const { benchIndex } = await import('./documents')
  const { reindex } = await import('#app/platform/search/reindex.server')
  const texts = readQueries()
  const sets: [name: string, texts: string[]][] = [
    [`${texts.length} queries`, texts],
    ['nothing typed', Array<string>(20).fill('')],
    ['first letters', ['s', 'tr', 'clo', 'въ', 'đư', 'الم', 'secu', 'данн', 'managem', 'c']],
  ]
  const rows: Record<string, string | number>[] = []
  for (const size of options.sizes.split(',').map(Number)) {
    const definition = benchIndex(size)
    const started = performance.now()
    await reindex(definition)
    const seconds = (performance.now() - started) / 1000
    console.log(`${size} documents indexed in ${seconds.toFixed(0)} s.`)
    for (const [set, queries] of sets) {
      await measure(definition, queries)
      rows.push({ documents: size, set, ...(await measure(definition, queries)) })
    }
  }
  console.table(rows)
}

/** Each query by itself, with counts for five groups and a page of twenty. */
async function measure(definition: IndexDefinition, texts: string[]) {
  const { searchPostgres } = await import('#app/platform/search/postgres-search.server')
  const { readyQuery } = await import('#app/platform/search/filters')
  const groups = definition.facets.map((facet) => ({ name: facet, chosen: [] }))
  const times: number[] = []
  const totals: number[] = []
  let worst = { text: '', time: 0 }
  for (const text of texts) {
    const query: SearchQuery = { text, groups, sort: [], page: 1, perPage: 20 }
    const started = performance.now()
    const { total } = await searchPostgres(definition, readyQuery(definition, query, new Date()))
    const time = performance.now() - started
    times.push(time)
    totals.push(total)
    if (time > worst.time) worst = { text, time }
  }
  times.sort((a, b) => a - b)
  const at = (share: number) => `${times[Math.ceil(share * times.length) - 1]!.toFixed(1)} ms`
  const hits = totals.filter((total) => total > 0).length
  return {
    p50: at(0.5),
    p95: at(0.95),
    max: at(1),
    'found something': `${((100 * hits) / texts.length).toFixed(0)}%`,
    'median found': totals.sort((a, b) => a - b)[totals.length >> 1]!,
    slowest: worst.text.slice(0, 30),
  }
}

/** The first column of the file that is named, or the few of our own. */
function readQueries(): string[] {
  if (!options.queries) return builtIn
  const rows = parse(fs.readFileSync(options.queries, 'utf8'), {
    from: 2,
    relax_column_count: true,
  })
  return rows.map(([text]) => text!).filter(Boolean)
}
