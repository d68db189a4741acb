import type { Member } from '#app/domain/actor'
import { mayLeadPilot, movePilot, type PilotAction } from '#app/domain/pilot'
import { Refusal, requireAllowed } from '#app/domain/refusal'
import { recordAudit } from '#app/platform/audit/audit.server'
import { transaction, type Tx } from '#app/platform/db/db.server'
import type { Prisma } from '#app/platform/db/generated/client'
import type { EventData, EventName } from '../notifications/events'
import { requireMeasures } from '../outcomes/declare-measure.server'
import { lockPilot, type StoredPilot } from './pilot-store.server'
import { tellCompany } from './tell-pilot.server'

/** Starts a pilot that was planned and says what it is measured by [26]. Refuses `no_measures`, `wrong_state`. */
export function startPilot(actor: Member, id: string, now: Date): Promise<void> {
  return lead(actor, id, now, async (tx) => {
    await requireMeasures(tx, id)
    return { action: 'start', data: { startedAt: now }, event: 'pilot_started' }
  })
}

/** Lets a running pilot rest for a reason that both sides read. Refuses `reason_needed`, `wrong_state`. */
export function pausePilot(
  actor: Member,
  id: string,
  { reason }: { reason: string },
  now: Date,
): Promise<void> {
  return lead(actor, id, now, async () => {
    const given = reason.trim()
    if (!given) throw new Refusal('reason_needed')
    return {
      action: 'pause',
      data: { pauseReason: given },
      event: 'pilot_paused',
      said: { reason: given },
    }
  })
}

/** Goes on with a pilot that rested. Refuses `wrong_state`. */
export function resumePilot(actor: Member, id: string, now: Date): Promise<void> {
  return lead(actor, id, now, async () => ({
    action: 'resume',
    data: { pauseReason: null },
    event: 'pilot_resumed',
  }))
}

/** Ends the work of a pilot of which every milestone was decided on. Refuses `milestones_open`, `wrong_state`. */
export function completePilot(actor: Member, id: string, now: Date): Promise<void> {
  return lead(actor, id, now, async (tx) => {
    const open = await tx.milestone.count({
      where: { pilotId: id, status: { in: ['scheduled', 'in_review'] } },
    })
    if (open > 0) throw new Refusal('milestones_open')
    return {
      action: 'complete',
      data: { completedAt: now, pauseReason: null },
      event: 'pilot_completed',
    }
  })
}

interface Step {
  action: PilotAction
  data: Prisma.PilotUpdateInput
  event: EventName
  said?: EventData
}

async function lead(
  actor: Member,
  id: string,
  now: Date,
  decide: (tx: Tx, pilot: StoredPilot) => Promise<Step>,
): Promise<void> {
  await transaction(async (tx) => {
    const pilot = await lockPilot(tx, id)
    requireAllowed(mayLeadPilot(actor, pilot))
    const { action, data, event, said } = await decide(tx, pilot)
    const next = movePilot(pilot, action)
    await tx.pilot.update({ where: { id }, data: { ...data, status: next.status } })
    const key = now.toISOString()
    await tellCompany(tx, pilot, { event, data: said, key, except: actor.userId }, now)
    await recordAudit(tx, {
      actorId: actor.userId,
      event: `pilot.${next.status}`,
      subject: `pilot:${id}`,
      before: { status: pilot.status },
      after: { status: next.status, ...said },
      at: now,
    })
  })
}
