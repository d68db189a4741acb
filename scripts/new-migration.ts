/**
 * Writes the next migration: what the schema files say beyond those of a git revision.
 * Usage: npm run migration -- <name-in-kebab-case> [revision, HEAD unless told].
 * Add by hand what Prisma can't say: checks, triggers, partial indexes.
 */
import { execFileSync } from 'node:child_process'
import fs from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'

type Files = { path: string; content: string }[]

const schemaFolder = 'prisma/schema'
const [name, revision = 'HEAD'] = process.argv.slice(2)
if (!name || !/^[a-z0-9-]+$/.test(name)) {
  console.error('Usage: npm run migration -- <name-in-kebab-case> [revision]')
  process.exit(2)
}

const sql = await diff(committedSchema(revision), await currentSchema())
if (!sql.trim() || sql.includes('This is an empty migration')) {
  console.error(`The schema says nothing that ${revision} does not.`)
  process.exit(1)
}
const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
const file = path.join('prisma/migrations', `${stamp}_${name}`, 'migration.sql')
await fs.mkdir(path.dirname(file), { recursive: true })
await fs.writeFile(file, sql)
console.log(file)

async function currentSchema(): Promise<Files> {
  const names = (await fs.readdir(schemaFolder)).filter((entry) => entry.endsWith('.prisma')).sort()
  return Promise.all(
    names.map(async (entry) => ({
      path: entry,
      content: await fs.readFile(path.join(schemaFolder, entry), 'utf8'),
    })),
  )
}

function committedSchema(rev: string): Files {
  const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' })
  const list = git('ls-tree', '--name-only', rev, `${schemaFolder}/`).split('\n').filter(Boolean)
  return list.map((entry) => ({
    path: path.basename(entry),
    content: git('show', `${rev}:${entry}`),
  }))
}

async function diff(from: Files, to: Files): Promise<string> {
  const require = createRequire(import.meta.url)
  const wasm = require
    .resolve('@prisma/schema-engine-wasm/schema_engine_bg')
    .replace(/\.js$/, '.wasm')
  const { instance } = await WebAssembly.instantiate(await fs.readFile(wasm), {
    './schema_engine_bg.js': bindings as unknown as WebAssembly.ModuleImports,
  })
  bindings.__wbg_set_wasm(instance.exports)
  ;(instance.exports.__wbindgen_start as () => void)()
  // Two schema files are compared: no database is asked, but the engine wants one to hold.
  const connection = {
    provider: 'postgres',
    adapterName: 'none',
    queryRaw: () =>
      Promise.resolve({ ok: true, value: { columnNames: [], columnTypes: [], rows: [] } }),
    executeRaw: () => Promise.resolve({ ok: true, value: 0 }),
    executeScript: () => Promise.resolve({ ok: true, value: undefined }),
    getConnectionInfo: () => ({
      ok: true,
      value: { schemaName: 'public', supportsRelationJoins: true },
    }),
    dispose: () => Promise.resolve({ ok: true, value: undefined }),
  }
  const connect = () => Promise.resolve({ ok: true, value: connection })
  const adapter = { provider: 'postgres', adapterName: 'none', connect, connectToShadowDb: connect }
  const engine = await bindings.SchemaEngine.new({ datamodels: undefined }, () => {}, adapter)
  const target = (files: Files) =>
    files.length > 0 ? { tag: 'schemaDatamodel', files } : { tag: 'empty' }
  const result = await engine.diff({
    from: target(from),
    to: target(to),
    script: true,
    exitCode: null,
    shadowDatabaseUrl: null,
    filters: { externalTables: [], externalEnums: [] },
  } as never)
  return result.stdout ?? ''
}
