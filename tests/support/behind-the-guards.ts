import { pool } from '#app/platform/db/db.server'

/** Runs statements as a superuser who has switched the guards off. */
export async function behindTheGuards(statement: string): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query("set session_replication_role = 'replica'")
    await client.query(statement)
  } finally {
    await client.query("set session_replication_role = 'origin'")
    client.release()
  }
}
