import { pool } from '#app/platform/db/db.server'

/** What changes without anybody having changed anything. */
const ignored = ['sessions', 'rate_limits', 'worker_heartbeats', '_prisma_migrations']

let statement: string | undefined

/**
 * A fingerprint of every row that the product keeps, jobs included: two are equal where nothing was written.
 * It reads which transaction wrote each row, not what the rows say: whatever is written later has a higher
 * number, so that the count or the sum of a table is another.
 */
export async function storedState(): Promise<Record<string, string>> {
  if (!statement) {
    const { rows } = await pool.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where (schemaname = 'public' and tablename <> all($1))
          or (schemaname = 'graphile_worker' and tablename = '_private_jobs')`,
      [ignored],
    )
    statement = rows
      .map(
        ({ name }) =>
          `select '${name}' as name, count(*) || ' ' || coalesce(sum(t.xmin::text::bigint), 0) as sum from ${name} t`,
      )
      .join(' union all ')
  }
  // Named, it is planned once: that is half of what it costs.
  const named = { name: 'stored-state', text: statement }
  const { rows } = await pool.query<{ name: string; sum: string }>(named)
  return Object.fromEntries(rows.map(({ name, sum }) => [name, sum]))
}
