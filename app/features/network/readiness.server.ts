import { pool } from '#app/platform/db/db.server'
import { readMigrations } from '#app/platform/db/migrate.server'
import { workerIsAlive } from '#app/platform/jobs/worker.server'

type Check = 'ok' | 'failing'

async function holds(check: () => Promise<boolean>): Promise<Check> {
  return (await check().catch(() => false)) ? 'ok' : 'failing'
}

/** The database, its migrations, the search and a worker, each by itself. */
export async function checkReadiness(): Promise<
  Record<'database' | 'migrations' | 'search' | 'worker', Check>
> {
  const [database, migrations, search, worker] = await Promise.all([
    holds(async () => (await pool.query('select 1')).rowCount === 1),
    holds(migrationsAreApplied),
    holds(
      async () => (await pool.query('select 1 from search_documents limit 1')).rowCount !== null,
    ),
    holds(workerIsAlive),
  ])
  return { database, migrations, search, worker }
}

async function migrationsAreApplied(): Promise<boolean> {
  const wanted = await readMigrations('prisma/migrations')
  const { rows } = await pool.query<{ migration_name: string }>(
    'select migration_name from _prisma_migrations where finished_at is not null',
  )
  const applied = new Set(rows.map((row) => row.migration_name))
  return wanted.every((migration) => applied.has(migration.name))
}
