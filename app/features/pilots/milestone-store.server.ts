import type { MilestoneStatus } from '#app/domain/milestone'
import { Refusal } from '#app/domain/refusal'
import { recordAudit } from '#app/platform/audit/audit.server'
import type { Db, Tx } from '#app/platform/db/db.server'
import type { Prisma } from '#app/platform/db/generated/client'
import { lockPilot, readPilot, type StoredPilot } from './pilot-store.server'

/** A milestone as its rules need it. */
export interface StoredMilestone {
  id: string
  number: number
  title: string
  /** Markdown. */
  evidence: string
  /** A day of the city's calendar: `2026-11-26`. */
  dueOn: string
  share: number
  /** Minor units of the agreement's currency. */
  amount: bigint
  status: MilestoneStatus
  acceptedById: string | null
  decidedAt: Date | null
}

type Row = Prisma.MilestoneGetPayload<object>

/** A row of the table, with its day as the calendar writes it. */
export function toMilestone({ dueOn, ...row }: Row): StoredMilestone {
  return { ...row, dueOn: dueOn.toISOString().slice(0, 10) }
}

export interface MilestoneInPlace {
  pilot: StoredPilot
  milestone: StoredMilestone
}

async function readRow(db: Db, pilotId: string, number: number): Promise<StoredMilestone> {
  const row = await db.milestone.findUnique({ where: { pilotId_number: { pilotId, number } } })
  if (!row) throw new Refusal('not_found')
  return toMilestone(row)
}

/** A milestone with its pilot. Refuses `not_found`. */
export async function readMilestone(
  db: Db,
  pilotId: string,
  number: number,
): Promise<MilestoneInPlace> {
  const [pilot, milestone] = await Promise.all([
    readPilot(db, pilotId),
    readRow(db, pilotId, number),
  ])
  return { pilot, milestone }
}

/** The same, with the pilot held against every other writer until the transaction ends. */
export async function lockMilestone(
  tx: Tx,
  pilotId: string,
  number: number,
): Promise<MilestoneInPlace> {
  const pilot = await lockPilot(tx, pilotId)
  return { pilot, milestone: await readRow(tx, pilotId, number) }
}

/** Writes into the log of a pilot what became of one of its milestones. Call it last. */
export async function auditMilestone(
  tx: Tx,
  { pilot, milestone }: MilestoneInPlace,
  change: {
    event: string
    byId: string
    to?: MilestoneStatus
    said?: Record<string, unknown>
    at: Date
  },
): Promise<void> {
  const { event, byId, to, said, at } = change
  const { id, number, status } = milestone
  await recordAudit(tx, {
    actorId: byId,
    event: `milestone.${event}`,
    subject: `pilot:${pilot.id}`,
    before: { milestone: id, number, status },
    after: { milestone: id, number, status: to ?? status, ...said },
    at,
  })
}
