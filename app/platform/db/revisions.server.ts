import { pool, type Tx } from './db.server'
import { readOnce } from './request-scope.server'

/**
 * Says that what public pages show under this name has changed. Call it in the transaction that changes
 * it, last, and several in the order of their names: it holds the name's row until the commit.
 */
export async function bumpRevision(tx: Tx, name: string): Promise<void> {
  await tx.$executeRaw`
    insert into revisions (name) values (${name})
    on conflict (name) do update set value = revisions.value + 1`
}

/**
 * How often each name has been changed, in the order asked for; 0 for never. What was read before and
 * kept under the same revision still holds. Within one request they are read once.
 */
export async function readRevisions(...names: string[]): Promise<number[]> {
  const values = await readOnce('revisions', readAll)
  return names.map((name) => values.get(name) ?? 0)
}

async function readAll(): Promise<Map<string, number>> {
  const { rows } = await pool.query<{ name: string; value: string }>({
    name: 'read-revisions',
    text: 'select name, value from revisions',
  })
  return new Map(rows.map((row) => [row.name, Number(row.value)]))
}
