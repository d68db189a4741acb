import type { Member } from '#app/domain/actor'
import { mayReadPilot } from '#app/domain/pilot'
import { requireAllowed } from '#app/domain/refusal'
import { db } from '#app/platform/db/db.server'
import { readNames } from '../accounts/read-names.server'
import { readPilot } from './pilot-store.server'

export const logPerPage = 50

/** What happened in a pilot and to its agreement since it came into force, the latest first; by whom and when. */
export async function listPilotLog(actor: Member, id: string, page: number) {
  const pilot = await readPilot(db, id)
  requireAllowed(mayReadPilot(actor, pilot))
  const where = { subject: { in: [`pilot:${id}`, `agreement:${pilot.agreement.id}`] } }
  const [rows, total] = await Promise.all([
    db.auditEntry.findMany({
      where,
      select: { seq: true, at: true, actorId: true, event: true, after: true },
      orderBy: { seq: 'desc' },
      skip: (page - 1) * logPerPage,
      take: logPerPage,
    }),
    db.auditEntry.count({ where }),
  ])
  const names = await readNames(
    db,
    rows.map(({ actorId }) => actorId),
  )
  return {
    pilot,
    total,
    entries: rows.map(({ seq, at, actorId, event, after }) => ({
      seq: Number(seq),
      at,
      event,
      by: names.get(actorId) ?? null,
      number: numberIn(after),
    })),
  }
}

/** The number of the milestone, version or whatever else an entry names. */
function numberIn(after: unknown): number | null {
  const said = after as { number?: unknown; version?: unknown } | null
  const number = said?.number ?? said?.version
  return typeof number === 'number' ? number : null
}
