import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { cloneTemplate, databaseUrl, makeTemplate } from './database'

/** Files that decide what the loaded demonstration looks like. */
const sources = ['prisma', 'scripts/demo', 'app/domain', 'app/features', 'app/platform']

function contentKey(): string {
  const hash = createHash('sha256')
  const add = (file: string) => {
    if (fs.statSync(file).isDirectory()) {
      for (const entry of fs.readdirSync(file).sort())
        if (entry !== 'generated') add(path.join(file, entry))
    } else hash.update(file).update(fs.readFileSync(file))
  }
  sources.forEach(add)
  return hash.digest('hex').slice(0, 16)
}

export interface DemoTemplate {
  /** A database to clone, with the demonstration loaded and indexed. */
  name: string
  /** The files that its rows point to. */
  files: string
}

/** The demonstration network as a database template; loaded once for a state of the code. */
export async function makeDemoTemplate(serverUrl: string): Promise<DemoTemplate> {
  const key = contentKey()
  const name = `demo_${key}`
  const files = path.resolve('data/test-demo', key)
  const admin = new pg.Client({ connectionString: databaseUrl(serverUrl, 'postgres') })
  await admin.connect()
  try {
    const { rowCount } = await admin.query('select 1 from pg_database where datname = $1', [name])
    if (rowCount && fs.existsSync(files)) return { name, files }
    await admin.query(`drop database if exists ${name} with (force)`)
    const making = `${name}_making`
    const url = await cloneTemplate(serverUrl, await makeTemplate(serverUrl), making)
    fs.rmSync(path.dirname(files), { recursive: true, force: true })
    execFileSync(process.execPath, ['--import', 'tsx', 'tests/support/load-demo.ts'], {
      stdio: 'inherit',
      env: { ...process.env, NODE_ENV: 'production', DATABASE_URL: url, DATA_DIR: files },
    })
    await admin.query(`alter database ${making} rename to ${name}`)
    return { name, files }
  } finally {
    await admin.end()
  }
}
