/**
 * Measures how many public pages a second are served, beside a bare Remix page and a bare server that
 * answer as many bytes. On this machine alone, with made-up calls in a database that is dropped
 * afterwards. What else the machine does slows all of them, so the ratios count, not the numbers.
 * Usage: npx tsx scripts/bench/pages.ts [--calls 10000] [--rounds 5] [--seconds 2] [--keep]
 */
import fs from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { startEmbeddedDatabase } from '#app/platform/db/embedded.server'
import { migrate } from '#app/platform/db/migrate.server'
import { buildPages, generateClient } from '../setup/prepare.mjs'
import { computed, run, serve, stopProcesses, type Server } from './processes'
import { randomFrom, someWords } from './vocabulary'

const { values: options } = parseArgs({
  options: {
    calls: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '2' },
    /** Leaves the database for the next run with it, which then begins sooner. */
    keep: { type: 'boolean', default: false },
  },
})
const connections = 10
const warmUpSeconds = 3
const longest = 15 * 60_000
const list = '/en/challenges'

interface Round {
  perSecond: number
  /** What the server's process computed for a request, in milliseconds; steadier on a busy machine. */
  cpu: number
  /** Milliseconds that half and all but a hundredth of the requests took at most. */
  median: number
  slow: number
}

/** A page to ask for; where it has several paths, each request asks for the next. */
interface Target {
  name: string
  server: Server
  paths: string[]
  bytes: number
  statements: string
  rounds: Round[]
}

const name = `bench_pages_${Number(options.calls)}`
generateClient()
buildPages()
const server = await startEmbeddedDatabase(path.resolve('data/bench'))
const drop = `drop database if exists ${name} with (force)`
const url = server.url.replace('/agora?', `/${name}?`)
process.env.DATABASE_URL = url
process.env.LOG_LEVEL ??= 'error'
await fs.mkdir('data', { recursive: true })
const folder = await fs.mkdtemp(path.resolve('data/bench-pages-'))
let cleaning: Promise<void> | undefined
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void cleanUp().finally(() => process.exit(1)))
setTimeout(() => {
  console.error('This takes too long.')
  void cleanUp().finally(() => process.exit(1))
}, longest).unref()
try {
  await makeDatabase()
  report(await measureAll(await startTargets()))
} catch (error) {
  // What was broken off fails too; why is clear then.
  if (!cleaning) throw error
} finally {
  await cleanUp()
}

/** Once, whoever asks. */
function cleanUp(): Promise<void> {
  cleaning ??= (async () => {
    await stopProcesses()
    await fs.rm(folder, { recursive: true, force: true })
    await closeClient()
    if (!options.keep) await onServer(drop)
    await server.stop()
  })()
  return cleaning
}

async function closeClient(): Promise<void> {
  const { db, pool } = await import('#app/platform/db/db.server')
  await db.$disconnect()
  if (!pool.ended) await pool.end()
}

/** Returns how many rows the last statement gave. */
async function onServer(...statements: string[]): Promise<number> {
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  let rows = 0
  for (const statement of statements) rows = (await client.query(statement)).rowCount ?? 0
  await client.end()
  return rows
}

async function makeDatabase(): Promise<void> {
  const made = `select 1 from pg_database where datname = '${name}'`
  if (options.keep && (await onServer(made)) > 0) return
  const started = performance.now()
  await onServer(drop, `create database ${name}`)
  await migrate(url)
  const { insertCalls } = await import('./calls')
  const { challengesIndex } = await import('#app/features/challenges/challenge-search.server')
  const { reindex } = await import('#app/platform/search/reindex.server')
  await insertCalls(Number(options.calls))
  const indexed = await reindex(challengesIndex)
  await closeClient()
  console.log(`${indexed} calls made and indexed in ${secondsSince(started)} s.`)
}

async function startTargets(): Promise<Target[]> {
  const agora = await serve(
    (port) => ({
      args: ['--import', 'tsx', 'scripts/serve.ts'],
      // The demo mode says how many statements a page took.
      env: { HOST: '127.0.0.1', PORT: String(port), DEMO: '1', WORKER: '0', DATA_DIR: folder },
    }),
    '/healthz',
  )
  const size = await page(agora, list)
  const build = path.join(folder, 'bare-page')
  const remix = 'node_modules/@remix-run/dev/dist/cli.js'
  const config = 'scripts/bench/bare-page/vite.config.ts'
  await run([remix, 'vite:build', '--config', config, '--logLevel', 'warn'], '', {
    BARE_PAGE_BUILD: build,
  })
  const bare = await serve(
    (port) => ({
      args: ['--import', 'tsx', 'scripts/bench/bare-page/server.ts', build, String(port)],
    }),
    '/',
  )
  const plain = await serve(
    (port) => ({
      args: ['--import', 'tsx', 'scripts/bench/plain-server.ts', String(size.bytes), String(port)],
    }),
    '/',
  )
  const { slugOf } = await import('./calls')
  return Promise.all([
    target('bare server', plain, ['/']),
    target('bare Remix page', bare, [await bareAddress(bare, size)]),
    target('list of calls', agora, [list]),
    target('list, searched and filtered', agora, [`${list}?q=lighting+sensors&sector=mobility`]),
    target('list, another search each time', agora, searches()),
    target("one call's page", agora, [`${list}/${slugOf(7)}`]),
  ])
}

/** Searches with a filter that nobody has asked before, of one to three words. */
function searches(): string[] {
  const random = randomFrom(Date.now())
  return Array.from({ length: 20_000 }, () => {
    const words = someWords('en', 1 + Math.floor(random() * 3), random)
    return `${list}?${new URLSearchParams({ q: words, sector: 'mobility' }).toString()}`
  })
}

/** The address at which the bare page is as large as another page and has about as many elements. */
async function bareAddress(bare: Server, { bytes, elements }: Awaited<ReturnType<typeof page>>) {
  const rows = Math.round(elements / 10)
  const letters = Math.floor((bytes - (await page(bare, `/?rows=${rows}&letters=0`)).bytes) / rows)
  return `/?rows=${rows}&letters=${letters}`
}

async function target(name: string, server: Server, paths: string[]): Promise<Target> {
  await page(server, paths[0]!)
  // The second time, when what is kept in memory is there.
  const { bytes, statements } = await page(server, paths[paths.length > 1 ? 1 : 0]!)
  return { name, server, paths, bytes, statements, rounds: [] }
}

async function page({ url }: Server, path: string) {
  const response = await fetch(url + path, { headers: { 'Accept-Encoding': 'identity' } })
  const html = await response.text()
  if (!response.ok) throw new Error(`${path} answers ${response.status}.`)
  return {
    bytes: Buffer.byteLength(html),
    elements: html.match(/<[a-z]/g)?.length ?? 0,
    statements: /db;desc="(\d+)"/.exec(response.headers.get('Server-Timing') ?? '')?.[1] ?? '',
  }
}

async function measureAll(targets: Target[]): Promise<Target[]> {
  for (const each of targets) await ask(each, warmUpSeconds)
  for (let round = 0; round < Number(options.rounds); round += 1)
    for (const each of targets) each.rounds.push(await ask(each, Number(options.seconds)))
  return targets
}

async function ask({ name, server, paths }: Target, seconds: number): Promise<Round> {
  const from = Math.floor(Math.random() * paths.length)
  const turned = [...paths.slice(from), ...paths.slice(0, from)]
  const before = await computed(server)
  const output = await run(
    ['scripts/bench/ask-pages.mjs'],
    JSON.stringify({ url: server.url, paths: turned, seconds, connections }),
  )
  const asked = JSON.parse(output) as Round & { requests: number; failed: number }
  if (asked.failed > 0) throw new Error(`${name}: ${asked.failed} requests failed.`)
  return { ...asked, cpu: ((await computed(server)) - before) / asked.requests }
}

/** Ratios are those of the same round, of which the median is shown. */
function report(targets: Target[]): void {
  const [plain, bare] = targets.map(({ rounds }) => rounds)
  const rounded = (value: number) => Number(value.toPrecision(2))
  console.table(
    targets.map(({ name, rounds, bytes, statements }) => ({
      page: name,
      'requests/s': Math.round(middle(rounds.map((round) => round.perSecond))),
      'to bare Remix': rounded(
        middle(rounds.map((round, at) => round.perSecond / bare![at]!.perSecond)),
      ),
      'to bare server': rounded(
        middle(rounds.map((round, at) => round.perSecond / plain![at]!.perSecond)),
      ),
      'CPU ms': rounded(middle(rounds.map((round) => round.cpu))),
      'to bare Remix by CPU': rounded(
        middle(rounds.map((round, at) => bare![at]!.cpu / round.cpu)),
      ),
      'p50 ms': middle(rounds.map((round) => round.median)),
      'p99 ms': middle(rounds.map((round) => round.slow)),
      bytes,
      ...(statements && { statements: Number(statements) }),
    })),
  )
}

function middle(values: number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!
}

function secondsSince(started: number): string {
  return ((performance.now() - started) / 1000).toFixed(0)
}
