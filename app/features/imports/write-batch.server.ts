import { transaction, type Tx } from '#app/platform/db/db.server'
import { keepRecords, lockRecords, type RecordToKeep } from './source-records.server'
import { RowProblem, type Fields } from './source-row'

/** What one kind of file has to say to its import. */
export interface Importer<Item> {
  /** Names the source in its records. */
  source: string
  kind: 'challenge' | 'organisation'
  cityId: string
  /** What identifies a row in every edition of its source. Throws RowProblem. */
  keyOf(row: Fields): string
  /** Throws RowProblem. */
  read(row: Fields): { item: Item; notices: string[] }
  /** Writes new items; returns what became of them in the same order. */
  add(tx: Tx, items: Item[], now: Date): Promise<string[]>
  /** Brings what a row became to what it says now. Throws RowProblem where that must not be. */
  change(tx: Tx, id: string, item: Item, now: Date): Promise<void>
  /** Throws RowProblem where an unchanged row does not belong to what is asked for. */
  check?(tx: Tx, ids: string[]): Promise<Map<string, string>>
}

export interface PendingRow {
  number: number
  /** Names the row in the report: `Row 12 (line 14)`. */
  place: string
  key: string
  row: Fields
  sha256: string
}

export interface BatchResult {
  imported: number
  updated: number
  unchanged: number
  refused: { place: string; reason: string }[]
  notices: string[]
}

class DryRun extends Error {}

/** Writes a batch of rows, all or nothing; with `dryRun` everything is done and then undone. */
export async function writeBatch<Item>(
  importer: Importer<Item>,
  rows: PendingRow[],
  now: Date,
  dryRun: boolean,
): Promise<BatchResult> {
  let result: BatchResult | undefined
  try {
    await transaction(async (tx) => {
      result = await writeRows(tx, importer, rows, now)
      if (dryRun) throw new DryRun()
    })
  } catch (error) {
    if (!(error instanceof DryRun)) throw error
  }
  return result!
}

async function writeRows<Item>(
  tx: Tx,
  importer: Importer<Item>,
  rows: PendingRow[],
  now: Date,
): Promise<BatchResult> {
  const result: BatchResult = { imported: 0, updated: 0, unchanged: 0, refused: [], notices: [] }
  const keys = rows.map(({ key }) => key)
  const kept = await lockRecords(tx, importer.source, keys)
  const elsewhere = await importer.check?.(
    tx,
    [...kept.values()].map(({ subjectId }) => subjectId),
  )
  const records: RecordToKeep[] = []
  const fresh: { row: PendingRow; item: Item }[] = []
  for (const row of rows) {
    const known = kept.get(row.key)
    try {
      const problem = known && elsewhere?.get(known.subjectId)
      if (problem) throw new RowProblem(problem)
      if (known?.sha256 === row.sha256) {
        result.unchanged += 1
        continue
      }
      const { item, notices } = importer.read(row.row)
      if (known) {
        await importer.change(tx, known.subjectId, item, now)
        records.push({ ...row, subjectId: known.subjectId })
        result.updated += 1
      } else fresh.push({ row, item })
      result.notices.push(...notices)
    } catch (error) {
      if (!(error instanceof RowProblem)) throw error
      result.refused.push({ place: row.place, reason: error.message })
    }
  }
  if (fresh.length > 0) {
    const ids = await importer.add(
      tx,
      fresh.map(({ item }) => item),
      now,
    )
    for (const [index, { row }] of fresh.entries()) records.push({ ...row, subjectId: ids[index]! })
    result.imported = fresh.length
  }
  const kinds = { source: importer.source, kind: importer.kind, cityId: importer.cityId }
  const toKeep = records.map(({ key, row, sha256, subjectId }) => ({ key, row, sha256, subjectId }))
  await keepRecords(tx, kinds, toKeep, now)
  return result
}
