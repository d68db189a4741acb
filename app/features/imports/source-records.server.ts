import type { Tx } from '#app/platform/db/db.server'
import type { Fields } from './source-row'

/** A row as it was last imported, and what it became. */
export interface KeptRecord {
  sha256: string
  subjectId: string
}

export interface RecordToKeep extends KeptRecord {
  key: string
  row: Fields
}

/**
 * What is kept of these rows, by their keys. Until the transaction ends no other import of the source
 * reads or writes, so that the same file imported twice at once comes in once.
 */
export async function lockRecords(
  tx: Tx,
  source: string,
  keys: string[],
): Promise<Map<string, KeptRecord>> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`import:${source}`}, 0))`
  const rows = await tx.sourceRecord.findMany({
    where: { source, key: { in: keys } },
    select: { key: true, sha256: true, subjectId: true },
  })
  return new Map(rows.map(({ key, ...record }) => [key, record]))
}

/** Keeps rows whole. The city of a row that was kept before stays the one that first brought it in. */
export async function keepRecords(
  tx: Tx,
  { source, kind, cityId }: { source: string; kind: string; cityId: string },
  records: RecordToKeep[],
  now: Date,
): Promise<void> {
  if (records.length === 0) return
  await tx.$executeRaw`
    insert into source_records (source, key, kind, subject_id, row, sha256, city_id, imported_at)
    select ${source}, "key", ${kind}, "subjectId", "row", "sha256", ${cityId}::uuid, ${now}
    from jsonb_to_recordset(${JSON.stringify(records)}::jsonb)
      as record ("key" text, "subjectId" uuid, "row" jsonb, "sha256" text)
    on conflict (source, key) do update
    set row = excluded.row, sha256 = excluded.sha256, imported_at = excluded.imported_at`
}
