import pg from 'pg'
import { config } from '#app/platform/config/config.server'
import { startEmbeddedDatabase } from '#app/platform/db/embedded.server'
import { migrate } from '#app/platform/db/migrate.server'

export interface OpenDatabase {
  url: string
  /** Names of the migrations applied now. */
  migrated: string[]
  close: () => Promise<void>
}

/**
 * Makes the database ready for everything else: starts the embedded one where DATABASE_URL names none,
 * applies missing migrations and, with `demo`, loads the demonstration network into an empty demo
 * database. Must come before anything that imports the database client. `close` leaves the embedded
 * database running where another process uses it. Throws an Error of one sentence.
 */
export async function openDatabase({ demo }: { demo: boolean }): Promise<OpenDatabase> {
  const given = process.env.DATABASE_URL || undefined
  const embedded = given ? undefined : await startEmbeddedDatabase(config().DATA_DIR)
  const url = given ?? embedded!.url
  process.env.DATABASE_URL = url
  config().DATABASE_URL = url
  let migrated: string[]
  try {
    await requireReachable(url)
    migrated = await migrate(url)
    const { migrateJobs } = await import('#app/platform/jobs/worker.server')
    await migrateJobs(url)
    await requireSealingKeys()
    await rebuildOutdatedIndexes()
    if (demo && config().demo) {
      const { loadDemoNetwork } = await import('../demo/load')
      await loadDemoNetwork()
    }
  } catch (error) {
    await embedded?.stop()
    throw error
  }
  return {
    url,
    migrated,
    close: async () => {
      const { db, pool } = await import('#app/platform/db/db.server')
      await db.$disconnect()
      if (!pool.ended) await pool.end()
      await embedded?.stop()
    },
  }
}

/** After an update that writes the index otherwise; until then lists could not be read from it. */
async function rebuildOutdatedIndexes(): Promise<void> {
  const { outdatedIndexes, reindex } = await import('#app/platform/search/reindex.server')
  const { indexes } = await import('#app/features/indexes.server')
  for (const index of await outdatedIndexes(indexes)) {
    console.log(`Building the index of ${index.name} anew…`)
    await reindex(index)
  }
}

/** A key that is missing would be noticed when the first application can't be opened, and then too late. */
async function requireSealingKeys(): Promise<void> {
  const { db } = await import('#app/platform/db/db.server')
  const { missingMasterKeys } = await import('#app/platform/sealing/data-keys.server')
  const [missing] = await missingMasterKeys(db)
  if (missing)
    throw new Error(
      `The applications of ${missing.count === 1 ? 'a call' : `${missing.count} calls`} are sealed with the key ${missing.id}, which is not among SEALING_KEYS. Put it back: without it nobody can read them (see "Sealing" in README.md).`,
    )
}

async function requireReachable(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  try {
    await client.connect()
  } catch (error) {
    const { host } = new URL(url)
    throw new Error(
      `The database at ${host} (DATABASE_URL) can't be reached: ${(error as Error).message || (error as NodeJS.ErrnoException).code}.`,
    )
  }
  await client.end()
}
