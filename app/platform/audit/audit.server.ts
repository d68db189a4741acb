import type { Tx } from '../db/db.server'

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

/** Keeps the head of the chain as of now, once a day; published at /api/v1/audit-checkpoints. */
export async function keepCheckpoint(tx: Tx, now: Date): Promise<void> {
  await tx.$executeRaw`
    insert into audit_checkpoints (day, seq, hash, created_at)
    select ${now}::timestamptz::date, seq, hash, ${now} from audit_entries order by seq desc limit 1
    on conflict (day) do nothing`
}
