import type { Member } from '#app/domain/actor'
import { agreementSides, mayBind, otherSide } from '#app/domain/agreement'
import { requireReason } from '#app/domain/payment'
import { Refusal, requireAllowed } from '#app/domain/refusal'
import {
  mayAnswerTermination,
  mayProposeTermination,
  mayWithdrawTermination,
} from '#app/domain/signing'
import { dayOf } from '#app/domain/zoned-time'
import { transaction, type Tx } from '#app/platform/db/db.server'
import { enqueue } from '#app/platform/jobs/jobs.server'
import { requireSecondFactor } from '../second-factor/require-second-factor.server'
import { changeAgreement } from './agreement-store.server'
import { beginningOf, endAgreement, terminateOnItsDay } from './end-agreement.server'
import { lockSigningFor, type LockedSigning } from './signing-store.server'
import { cityMoment, tellBoth, tellSide } from './tell-agreement.server'

/** What is open about the end of an agreement, or has been agreed. */
async function lockTermination(tx: Tx, actor: Member, id: string) {
  const signing = await lockSigningFor(tx, actor, id)
  const row = await tx.agreementTermination.findFirst({
    where: { agreementId: id, status: { in: ['open', 'agreed'] } },
  })
  const termination = row && { ...row, open: row.status === 'open' }
  return { ...signing, termination }
}

/** What a notification says of a termination. */
function saidOf({ agreement, title }: LockedSigning, of: { id: string; effectiveOn: Date }) {
  const begins = beginningOf(of.effectiveOn, agreement.city.timeZone)
  return { title, key: of.id, page: '/signing', data: { day: cityMoment(agreement, begins) } }
}

/**
 * Proposes that an agreement ends before its time, for reasons and from a day on; whoever binds the other side
 * may agree. Refuses `termination_open`, `day_gone`, `reason_needed`, and what `requireSecondFactor` refuses.
 */
export function proposeTermination(
  actor: Member,
  id: string,
  proposal: { reason: string; effectiveOn: string; oneTimeCode: string },
  now: Date,
): Promise<void> {
  return transaction(async (tx) => {
    const signing = await lockTermination(tx, actor, id)
    const { agreement } = signing
    requireAllowed(mayProposeTermination(actor, signing))
    const reason = requireReason(proposal.reason)
    if (proposal.effectiveOn < dayOf(now, agreement.city.timeZone)) throw new Refusal('day_gone')
    const { userId: byId } = actor
    const proposedFactor = await requireSecondFactor(tx, actor, proposal.oneTimeCode, now)
    const side = agreementSides.find((one) => mayBind(actor, agreement, one) === 'allowed')!
    const made = await tx.agreementTermination.create({
      data: {
        agreementId: id,
        side,
        reason,
        effectiveOn: new Date(proposal.effectiveOn),
        proposedById: byId,
        proposedAt: now,
        proposedFactor,
      },
    })
    const { data, ...told } = saidOf(signing, made)
    await tellBoth(
      tx,
      agreement,
      { ...told, data: { ...data, reason }, event: 'termination_proposed', except: byId },
      now,
    )
    await changeAgreement(tx, agreement, agreement, {
      event: 'termination_proposed',
      byId,
      at: now,
      said: { side, effectiveOn: proposal.effectiveOn },
    })
  })
}

/**
 * Agrees that an agreement ends, with a second factor; it ends with the day proposed, or at once where that has
 * come. Refuses `already_answered`, `signs_other_side` to who proposed it, and what `requireSecondFactor` refuses.
 */
export function agreeTermination(
  actor: Member,
  id: string,
  { terminationId, oneTimeCode }: { terminationId: string; oneTimeCode: string },
  now: Date,
): Promise<void> {
  return transaction(async (tx) => {
    const signing = await lockTermination(tx, actor, id)
    const { agreement } = signing
    requireAllowed(mayAnswerTermination(actor, signing))
    const termination = signing.termination!
    if (termination.id !== terminationId) throw new Refusal('stale_version')
    const { userId: byId } = actor
    if (termination.proposedById === byId) throw new Refusal('signs_other_side')
    const agreedFactor = await requireSecondFactor(tx, actor, oneTimeCode, now)
    await tx.agreementTermination.update({
      where: { id: terminationId },
      data: { status: 'agreed', closedById: byId, closedAt: now, agreedFactor },
    })
    const runAt = beginningOf(termination.effectiveOn, agreement.city.timeZone)
    if (runAt <= now) return endAgreement(tx, signing, termination, { byId, at: now })
    await enqueue(tx, terminateOnItsDay, { terminationId }, { runAt })
    const told = saidOf(signing, termination)
    await tellBoth(tx, agreement, { ...told, event: 'termination_agreed', except: byId }, now)
    await changeAgreement(tx, agreement, agreement, {
      event: 'termination_agreed',
      byId,
      at: now,
    })
  })
}

/** Declines that an agreement ends, for a reason that the other side reads. Refuses `already_answered`. */
export function declineTermination(
  actor: Member,
  id: string,
  { terminationId, reason }: { terminationId: string; reason: string },
  now: Date,
): Promise<void> {
  return transaction(async (tx) => {
    const signing = await lockTermination(tx, actor, id)
    requireAllowed(mayAnswerTermination(actor, signing))
    const answer = requireReason(reason)
    const closed = { terminationId, status: 'declined', answer } as const
    await close(tx, signing, actor, closed, now)
  })
}

/** Takes back a proposal to end an agreement that is not answered yet. Refuses `already_answered`. */
export function withdrawTermination(
  actor: Member,
  id: string,
  { terminationId }: { terminationId: string },
  now: Date,
): Promise<void> {
  return transaction(async (tx) => {
    const signing = await lockTermination(tx, actor, id)
    requireAllowed(mayWithdrawTermination(actor, signing))
    await close(tx, signing, actor, { terminationId, status: 'withdrawn' }, now)
  })
}

type Locked = Awaited<ReturnType<typeof lockTermination>>

async function close(
  tx: Tx,
  signing: Locked,
  { userId: byId }: Member,
  closed: { terminationId: string; status: 'declined' | 'withdrawn'; answer?: string },
  now: Date,
): Promise<void> {
  const { agreement } = signing
  const termination = signing.termination!
  const { terminationId, status, answer } = closed
  if (termination.id !== terminationId) throw new Refusal('stale_version')
  await tx.agreementTermination.update({
    where: { id: terminationId },
    data: { status, answer: answer ?? null, closedById: byId, closedAt: now },
  })
  const { data: _day, ...said } = saidOf(signing, termination)
  const told = { ...said, except: byId }
  if (answer)
    await tellSide(
      tx,
      agreement,
      termination.side,
      { ...told, event: 'termination_declined', data: { reason: answer } },
      now,
    )
  else
    await tellSide(
      tx,
      agreement,
      otherSide(termination.side),
      { ...told, event: 'termination_withdrawn' },
      now,
    )
  const event = `termination_${status}`
  await changeAgreement(tx, agreement, agreement, { event, byId, at: now })
}
