import { pool } from '#app/platform/db/db.server'

/** What changes without anybody having changed anything. */
const ignored = ['sessions', 'rate_limits', 'worker_heartbeats', '_prisma_migrations']

let statement: string | undefined

/**
 * A fingerprint of every row that the product keeps, jobs included: two are equal where nothing was written.
 * It reads where rows stand and which transaction wrote them, not what they say.
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
          `select '${name}' as name, count(*) || ' ' || coalesce(sum(hashtextextended(t.ctid::text || t.xmin::text, 0)), 0) as sum from ${name} t`,
      )
      .join(' union all ')
  }
  const { rows } = await pool.query<{ name: string; sum: string }>(statement)
  return Object.fromEntries(rows.map(({ name, sum }) => [name, sum]))
}
