import { expect, test, vi } from 'vitest'
import { pool } from '#app/platform/db/db.server'
import { holdServer } from '#app/platform/db/embedded-hold.server'

const url = process.env.DATABASE_URL!

/** Backends of this database that wait for a lock of their own making. */
async function waiting(): Promise<number[]> {
  const { rows } = await pool.query<{ pid: number }>(
    `select pid from pg_stat_activity
     where datname = current_database() and wait_event_type = 'Lock' and query like '%advisory_lock_shared%'`,
  )
  return rows.map(({ pid }) => pid)
}

test('only the last who holds the server stops it, and who comes then waits for its end', async () => {
  const server = await holdServer(url)
  const command = await holdServer(url)
  expect(await command!.release()).toBe(false)
  const next = await holdServer(url)
  expect(await server!.release()).toBe(false)
  expect(await next!.release()).toBe(true)

  const late = holdServer(url)
  const [pid] = await vi.waitUntil(async () => {
    const pids = await waiting()
    return pids.length > 0 && pids
  })
  await pool.query('select pg_terminate_backend($1)', [pid])
  expect(await late).toBeNull()
})
