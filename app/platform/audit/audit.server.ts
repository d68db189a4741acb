import { createHash } from 'node:crypto'
import type { Db, Tx } from '../db/db.server'

/** Something that happened. */
export interface AuditRecord {
  actorId: string | null
  event: string
  subject: string
  before?: unknown
  after?: unknown
  at: Date
}

/**
 * Writes what happened into the audit chain, inside the transaction that makes it happen.
 * Call it last: it holds the chain's lock until the commit. `actorId` null means the system itself.
 * `before` and `after` must hold no personal data that an erasure would have to reach.
 */
export async function recordAudit(tx: Tx, entry: AuditRecord): Promise<void> {
  await tx.$executeRaw`
    insert into audit_entries (at, actor_id, event, subject, before, after, seq, prev_hash, hash)
    values (${entry.at}, ${entry.actorId}::uuid, ${entry.event}, ${entry.subject},
            ${json(entry.before)}::jsonb, ${json(entry.after)}::jsonb, 0, '', '')`
}

/** The same for many at once, in their order. */
export async function recordAudits(tx: Tx, entries: AuditRecord[]): Promise<void> {
  if (entries.length === 0) return
  const rows = entries.map(({ actorId, at, ...entry }) => ({ ...entry, at, actor_id: actorId }))
  await tx.$executeRaw`
    insert into audit_entries (at, actor_id, event, subject, before, after, seq, prev_hash, hash)
    select at, actor_id, event, subject, before, after, 0, '', ''
    from jsonb_to_recordset(${json(rows)}::jsonb)
      as entry (at timestamptz, actor_id uuid, event text, subject text, before jsonb, after jsonb)`
}

function json(value: unknown): string | null {
  return value === undefined
    ? null
    : JSON.stringify(value, (_key, item: unknown) =>
        typeof item === 'bigint' ? Number(item) : item,
      )
}

export interface ChainCheck {
  rows: number
  /** Hash of the last row checked: the head of the chain when no row is bad. */
  head: string
  /** The first row that does not follow from the one before it or from its own content. */
  bad?: { seq: number; problem: 'content' | 'link' | 'gap' | 'checkpoint' }
}

interface Row {
  seq: bigint
  prev_hash: string
  hash: string
  text: string
}

const pageSize = 5_000

/**
 * Walks the whole chain and recomputes every hash here, not in the database, so that a changed row is
 * found even where the database's own functions were changed with it. Stops at the first bad row.
 */
export async function verifyAudit(
  db: Db,
  onProgress: (rows: number) => void = () => {},
): Promise<ChainCheck> {
  const checkpoints = new Map(
    (await db.auditCheckpoint.findMany()).map(({ seq, hash }) => [Number(seq), hash]),
  )
  let previous = '0'.repeat(64)
  let rows = 0
  for (;;) {
    const page = await db.$queryRaw<Row[]>`
      select seq, prev_hash, hash, jsonb_build_array(
        seq, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
        actor_id, event, subject, before, after, prev_hash)::text as text
      from audit_entries where seq > ${rows} order by seq limit ${pageSize}`
    for (const row of page) {
      const seq = Number(row.seq)
      if (seq !== rows + 1) return { rows, head: previous, bad: { seq: rows + 1, problem: 'gap' } }
      if (row.prev_hash !== previous) return { rows, head: previous, bad: { seq, problem: 'link' } }
      if (createHash('sha256').update(row.text).digest('hex') !== row.hash)
        return { rows, head: previous, bad: { seq, problem: 'content' } }
      if (checkpoints.has(seq) && checkpoints.get(seq) !== row.hash)
        return { rows, head: previous, bad: { seq, problem: 'checkpoint' } }
      checkpoints.delete(seq)
      previous = row.hash
      rows = seq
    }
    onProgress(rows)
    if (page.length < pageSize) break
  }
  const [beyond] = [...checkpoints.keys()].sort((a, b) => a - b)
  if (beyond !== undefined) return { rows, head: previous, bad: { seq: rows + 1, problem: 'gap' } }
  return { rows, head: previous }
}

/** Keeps the head of the chain as of now, once a day; published at /api/v1/audit-checkpoints. */
export async function keepCheckpoint(tx: Tx, now: Date): Promise<void> {
  await tx.$executeRaw`
    insert into audit_checkpoints (day, seq, hash, created_at)
    select ${now}::timestamptz::date, seq, hash, ${now} from audit_entries order by seq desc limit 1
    on conflict (day) do nothing`
}
