import { createHash } from 'node:crypto'
import path from 'node:path'
import pg from 'pg'
import { startEmbeddedDatabase, type EmbeddedDatabase } from '#app/platform/db/embedded.server'
import { migrate, readMigrations } from '#app/platform/db/migrate.server'

/** A server for tests alone: it forgets on a crash what it would need a disk for, and so is quick. */
export function startTestServer(): Promise<EmbeddedDatabase> {
  return startEmbeddedDatabase(path.resolve('data/test'), {
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_connections: '200',
  })
}

/** The connection to another database of the same server. */
export function databaseUrl(serverUrl: string, name: string): string {
  return serverUrl.replace('/agora?', `/${name}?`)
}

async function withAdmin<Result>(
  serverUrl: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: databaseUrl(serverUrl, 'postgres') })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** A migrated, empty database to clone, named by its migrations and made only where it is missing. */
export async function makeTemplate(serverUrl: string): Promise<string> {
  const migrations = await readMigrations('prisma/migrations')
  const key = createHash('sha256')
    .update(migrations.map((migration) => migration.checksum).join())
    .digest('hex')
  const name = `template_${key.slice(0, 16)}`
  await withAdmin(serverUrl, async (client) => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
    if (rowCount) return
    const making = `${name}_making`
    await client.query(`drop database if exists ${making}`)
    await client.query(`create database ${making}`)
    const url = databaseUrl(serverUrl, making)
    await migrate(url)
    const { runMigrations } = await import('graphile-worker')
    await runMigrations({ connectionString: url })
    await client.query(`alter database ${making} rename to ${name}`)
  })
  return name
}

/** A copy of the template under a name of its own; returns its connection. */
export async function cloneTemplate(
  serverUrl: string,
  template: string,
  name: string,
): Promise<string> {
  await withAdmin(serverUrl, async (client) => {
    await client.query(`drop database if exists ${name} with (force)`)
    await client.query(`create database ${name} template ${template} strategy file_copy`)
  })
  return databaseUrl(serverUrl, name)
}

export async function dropDatabase(serverUrl: string, name: string): Promise<void> {
  await withAdmin(serverUrl, (client) =>
    client.query(`drop database if exists ${name} with (force)`),
  )
}
