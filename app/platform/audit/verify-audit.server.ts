import { createHash } from 'node:crypto'
import type { PoolClient } from 'pg'
import { db, pool } from '../db/db.server'
import { recordedTables, type RecordedTable } from './records'

/** Something that is not as it was written down. */
export type AuditFault =
  | { seq: number; problem: 'content' | 'link' | 'gap' | 'checkpoint' | 'records' }
  | { table: string; key: string; problem: 'changed' | 'missing' | 'unrecorded' }

export interface AuditCheck {
  /** Rows of the chain that hold. */
  rows: number
  /** Rows of other tables that the chain proves. */
  records: number
  /** Hash of the last row checked: the head of the chain when no row is bad. */
  head: string
  /** The first row of the chain that is bad, or, where the chain holds, the first record. */
  bad?: AuditFault
}

interface Entry {
  seq: string
  prev_hash: string
  hash: string
  text: string
  records_hash: string | null
  records: string | null
}

const pageSize = 5_000

/**
 * Walks the whole chain and every record that it proves, and recomputes each hash here, not in the
 * database, so that a changed row is found even where the database's own functions were changed with it.
 * Stops at the first bad row. One moment of the database is read throughout.
 */
export async function verifyAudit(
  onProgress: (rows: number) => void = () => {},
): Promise<AuditCheck> {
  const client = await pool.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    await client.query("set local timezone to 'UTC'")
    const chain = await verifyChain(client, onProgress)
    if (chain.bad) return { ...chain, records: 0 }
    return { ...chain, ...(await verifyRecords(client, chain.rows, onProgress)) }
  } finally {
    await client.query('rollback')
    client.release()
  }
}

async function verifyChain(
  client: PoolClient,
  onProgress: (rows: number) => void,
): Promise<Omit<AuditCheck, 'records'>> {
  const checkpoints = new Map(
    (await db.auditCheckpoint.findMany()).map(({ seq, hash }) => [Number(seq), hash]),
  )
  let head = '0'.repeat(64)
  let rows = 0
  for (;;) {
    const { rows: page } = await client.query<Entry>(entriesAfter, [rows, pageSize])
    for (const entry of page) {
      const seq = Number(entry.seq)
      const fault = (problem: 'content' | 'link' | 'gap' | 'checkpoint' | 'records', at = seq) => ({
        rows,
        head,
        bad: { seq: at, problem },
      })
      if (seq !== rows + 1) return fault('gap', rows + 1)
      if (entry.prev_hash !== head) return fault('link')
      if (sha256(entry.text) !== entry.hash) return fault('content')
      if ((entry.records && sha256(entry.records)) !== entry.records_hash) return fault('records')
      if (checkpoints.has(seq) && checkpoints.get(seq) !== entry.hash) return fault('checkpoint')
      checkpoints.delete(seq)
      head = entry.hash
      rows = seq
    }
    onProgress(rows)
    if (page.length < pageSize) break
  }
  // A checkpoint beyond the end says that the end was cut off.
  if (checkpoints.size > 0) return { rows, head, bad: { seq: rows + 1, problem: 'gap' } }
  return { rows, head }
}

const entriesAfter = `
  select e.seq, e.prev_hash, e.hash, e.records_hash,
    (jsonb_build_array(e.seq, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
      e.actor_id, e.event, e.subject, e.before, e.after, e.prev_hash)
      || case when e.records_hash is null then '[]'::jsonb else to_jsonb(e.records_hash) end)::text as text,
    (select string_agg(r.table_name || ' ' || r.key || ' ' || r.sha256, E'\\n'
        order by r.table_name collate "C", r.key collate "C")
      from record_hashes r where r.audit_seq = e.seq) as records
  from audit_entries e where e.seq > $1 order by e.seq limit $2`

async function verifyRecords(
  client: PoolClient,
  chainRows: number,
  onProgress: (rows: number) => void,
): Promise<{ records: number; bad?: AuditFault }> {
  let records = 0
  for (const table of recordedTables) {
    for (let after = ''; ;) {
      const { rows } = await client.query<{
        key: string
        text: string | null
        sha256: string | null
      }>(recordsAfter(table), [after, pageSize])
      for (const { key, text, sha256: kept } of rows) {
        if (text === null) return { records, bad: { table: table.name, key, problem: 'missing' } }
        if (kept === null)
          return { records, bad: { table: table.name, key, problem: 'unrecorded' } }
        if (sha256(text) !== kept)
          return { records, bad: { table: table.name, key, problem: 'changed' } }
        records += 1
      }
      onProgress(chainRows + records)
      if (rows.length < pageSize) break
      after = rows.at(-1)!.key
    }
  }
  return { records }
}

/** Final rows beside the hashes that were kept of them, in the order of their keys; either may be missing. */
function recordsAfter({ name, key, final = 'true' }: RecordedTable): string {
  const keyText = `concat_ws('/', ${key.map((column) => `t.${column}`).join(', ')}) collate "C"`
  return `
    with rows as (
      select ${keyText} as key, jsonb_strip_nulls(to_jsonb(t))::text as text
      from ${name} t where ${keyText} > $1 and ${final} order by 1 limit $2
    ), kept as (
      select key collate "C" as key, sha256 from record_hashes
      where table_name = '${name}' and audit_seq is not null and key collate "C" > $1 order by 1 limit $2
    )
    select coalesce(rows.key, kept.key) as key, rows.text, kept.sha256
    from rows full join kept using (key) order by 1 limit $2`
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
