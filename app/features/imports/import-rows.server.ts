import { createHash } from 'node:crypto'
import { canonicalJson, requireStorable, RowProblem } from './source-row'
import { writeBatch, type Importer, type PendingRow } from './write-batch.server'

/** A row as a file gives it, from 1. */
export interface SourceRow {
  number: number
  /** Names the row in the report: `Row 12 (line 14)`. */
  place: string
  value?: unknown
  /** Why it could not be read. */
  problem?: string
  /** Why nothing behind it can be read, as a sentence; such a row is none, and the last. */
  end?: string
}

export interface ImportOptions {
  /** Rows that are written together, all or nothing. */
  batch: number
  /** Does everything, and keeps nothing. */
  dryRun: boolean
  now: Date
  /** Once it is aborted the batch at hand is finished, and no other begun. */
  signal?: AbortSignal
  onRefused?: (place: string, reason: string) => void
  /** Called after each batch with the number of rows read. */
  onProgress?: (rows: number) => void
}

export interface ImportReport {
  imported: number
  updated: number
  unchanged: number
  refused: number
  /** How often each notice was given. */
  notices: Record<string, number>
  /** The last row that is dealt with, where the import did not reach the end. */
  stoppedAfter: number | null
  /** Why it did not, unless it was asked to stop. */
  problem: string | null
}

/**
 * Imports rows one batch after another: new ones are added, changed ones changed, and those that its
 * records know already left alone, so that it can be run again at any time. A row that is refused keeps
 * no other out; a batch that fails is undone and ends the import.
 */
export async function importRows<Item>(
  rows: AsyncIterable<SourceRow>,
  importer: Importer<Item>,
  { batch, dryRun, now, signal, onRefused, onProgress }: ImportOptions,
): Promise<ImportReport> {
  const report: ImportReport = {
    ...{ imported: 0, updated: 0, unchanged: 0, refused: 0 },
    ...{ notices: {}, stoppedAfter: null, problem: null },
  }
  const seen = new Map<string, number>()
  let pending: PendingRow[] = []
  let done = 0
  let read = 0

  const refuse = (place: string, reason: string) => {
    report.refused += 1
    onRefused?.(place, reason)
  }
  const flush = async () => {
    if (pending.length > 0) {
      const result = await writeBatch(importer, pending, now, dryRun)
      report.imported += result.imported
      report.updated += result.updated
      report.unchanged += result.unchanged
      for (const name of result.notices) report.notices[name] = (report.notices[name] ?? 0) + 1
      for (const { place, reason } of result.refused) refuse(place, reason)
    }
    pending = []
    done = read
    onProgress?.(read)
  }
  const stopped = (problem: string | null) => ({ ...report, stoppedAfter: done, problem })

  try {
    for await (const row of rows) {
      if (signal?.aborted) return stopped(null)
      if (row.end) {
        await flush()
        return stopped(row.end)
      }
      read = row.number
      try {
        pending.push(toPending(row, importer, seen))
      } catch (error) {
        if (!(error instanceof RowProblem)) throw error
        refuse(row.place, error.message)
      }
      if (pending.length >= batch) await flush()
    }
    if (signal?.aborted) return stopped(null)
    await flush()
    return report
  } catch (error) {
    const [first, last] = [pending[0]?.number, pending.at(-1)?.number]
    if (first === undefined) throw error
    const range = first === last ? `Row ${first} was` : `Rows ${first} to ${last} were`
    return stopped(`${range} undone together, as writing them failed: ${reasonOf(error)}`)
  }
}

function toPending<Item>(
  row: SourceRow,
  importer: Importer<Item>,
  seen: Map<string, number>,
): PendingRow {
  const { number, place, value, problem } = row
  if (problem) throw new RowProblem(problem)
  requireStorable(value)
  const key = importer.keyOf(value)
  const earlier = seen.get(key)
  if (earlier !== undefined) throw new RowProblem(`it has the key of row ${earlier} (${key})`)
  seen.set(key, number)
  const sha256 = createHash('sha256').update(canonicalJson(value)).digest('hex')
  return { number, place, key, row: value, sha256 }
}

/** The database's own words, which the client wraps in many of its own. */
function reasonOf(error: unknown): string {
  const { message, meta } = error as Error & {
    meta?: { driverAdapterError?: { cause?: { originalMessage?: string } } }
  }
  return meta?.driverAdapterError?.cause?.originalMessage ?? message.trim().split('\n').at(-1)!
}
