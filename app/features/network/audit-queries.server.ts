import { db } from '#app/platform/db/db.server'

/** The published heads of the audit chain, the newest first, for a year back. */
export async function listCheckpoints(): Promise<{ day: string; seq: number; hash: string }[]> {
  const rows = await db.auditCheckpoint.findMany({ orderBy: { day: 'desc' }, take: 366 })
  return rows.map(({ day, seq, hash }) => ({
    day: day.toISOString().slice(0, 10),
    seq: Number(seq),
    hash,
  }))
}
