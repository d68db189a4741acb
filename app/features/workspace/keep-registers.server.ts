import type { Member } from '#app/domain/actor'
import { mayShareInPilot } from '#app/domain/pilot'
import { Refusal, requireAllowed } from '#app/domain/refusal'
import { dayOf } from '#app/domain/zoned-time'
import { recordAudit } from '#app/platform/audit/audit.server'
import { transaction, type Tx } from '#app/platform/db/db.server'
import { lockPilot, type StoredPilot } from '../pilots/pilot-store.server'
import type { RiskInput } from './workspace-form'

/** More than anyone looks after. */
const mostRisks = 200

interface Known {
  riskId: string
  /** The revision that was read: of two changes the second is told. */
  revision: number
}

/** Writes down what could go wrong, and what is done about it. Refuses `too_many_risks`. */
export function addRisk(actor: Member, pilotId: string, risk: RiskInput, now: Date): Promise<void> {
  return share(actor, pilotId, 'risk.added', now, async (tx) => {
    if ((await tx.pilotRisk.count({ where: { pilotId } })) >= mostRisks)
      throw new Refusal('too_many_risks')
    await tx.pilotRisk.create({
      data: { ...risk, pilotId, changedById: actor.userId, changedAt: now },
    })
  })
}

/** Says something else of an open risk. Refuses `stale_edit` where someone has since, `not_found`. */
export function changeRisk(
  actor: Member,
  pilotId: string,
  { riskId, revision, ...risk }: RiskInput & Known,
  now: Date,
): Promise<void> {
  return share(actor, pilotId, 'risk.changed', now, (tx) =>
    update(tx, pilotId, { riskId, revision }, { ...risk, ...stamp(actor, now) }),
  )
}

/** Says that a risk is over. Refuses `stale_edit`, `not_found`. */
export function closeRisk(
  actor: Member,
  pilotId: string,
  { riskId, revision }: Known,
  now: Date,
): Promise<void> {
  return share(actor, pilotId, 'risk.closed', now, (tx) =>
    update(tx, pilotId, { riskId, revision }, { closedAt: now, ...stamp(actor, now) }),
  )
}

const stamp = ({ userId }: Member, now: Date) => ({
  changedById: userId,
  changedAt: now,
  revision: { increment: 1 },
})

async function update(
  tx: Tx,
  pilotId: string,
  { riskId, revision }: Known,
  data: Parameters<Tx['pilotRisk']['updateMany']>[0]['data'],
): Promise<void> {
  const where = { id: riskId, pilotId, closedAt: null }
  if (!(await tx.pilotRisk.findFirst({ where }))) throw new Refusal('not_found')
  const { count } = await tx.pilotRisk.updateMany({ where: { ...where, revision }, data })
  if (count === 0) throw new Refusal('stale_edit')
}

/** Writes down what was decided, and why; it stands for ever. Refuses `day_to_come`. */
export function recordDecision(
  actor: Member,
  pilotId: string,
  { what, why, decidedOn }: { what: string; why: string; decidedOn: string },
  now: Date,
): Promise<void> {
  return share(actor, pilotId, 'decision.recorded', now, async (tx, pilot) => {
    if (decidedOn > dayOf(now, pilot.city.timeZone)) throw new Refusal('day_to_come')
    await tx.pilotDecision.create({
      data: { pilotId, what, why, decidedOn: new Date(decidedOn), byId: actor.userId, at: now },
    })
  })
}

function share(
  actor: Member,
  pilotId: string,
  event: string,
  now: Date,
  work: (tx: Tx, pilot: StoredPilot) => Promise<void>,
): Promise<void> {
  return transaction(async (tx) => {
    const pilot = await lockPilot(tx, pilotId)
    requireAllowed(mayShareInPilot(actor, pilot))
    await work(tx, pilot)
    await recordAudit(tx, { actorId: actor.userId, event, subject: `pilot:${pilotId}`, at: now })
  })
}
