import { createHash, randomUUID } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'

const lockNumber = 72707369 // the number Prisma itself locks on

export interface Migration {
  name: string
  sql: string
  checksum: string
}

/** The migrations on disk, in the order of their names. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const entries = await fs.readdir(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await fs.readFile(path.join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

/**
 * Applies what is missing, each migration in a transaction of its own, under an advisory lock, and
 * records it in Prisma's `_prisma_migrations` as Prisma would. Returns the names applied now.
 * Throws where an applied migration has since been changed or is unknown here.
 */
export async function migrate(
  databaseUrl: string,
  folder = 'prisma/migrations',
): Promise<string[]> {
  const migrations = await readMigrations(folder)
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lockNumber])
    await client.query(historyTable)
    const { rows } = await client.query<{ migration_name: string; checksum: string }>(
      'select migration_name, checksum from _prisma_migrations where finished_at is not null',
    )
    const applied = new Map(rows.map((row) => [row.migration_name, row.checksum]))
    for (const { name, checksum } of migrations) {
      if (applied.has(name) && applied.get(name) !== checksum)
        throw new Error(`Migration ${name} was applied with another text than it has now.`)
      applied.delete(name)
    }
    if (applied.size > 0)
      throw new Error(
        `The database knows migrations that are not here: ${[...applied.keys()].join(', ')}.`,
      )
    const done = new Set(rows.map((row) => row.migration_name))
    const missing = migrations.filter((migration) => !done.has(migration.name))
    for (const migration of missing) await apply(client, migration)
    return missing.map((migration) => migration.name)
  } finally {
    await client.end()
  }
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query('begin')
    await client.query(sql)
    await client.query(
      `insert into _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       values ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    )
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`Migration ${name} failed: ${(error as Error).message}`, { cause: error })
  }
}

const historyTable = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null,
  checksum varchar(64) not null,
  finished_at timestamptz,
  migration_name varchar(255) not null,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`
