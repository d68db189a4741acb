import type { Member } from '#app/domain/actor'
import { accept } from '#app/domain/ledger'
import {
  actionOf,
  mayReopen,
  mayReview,
  moveMilestone,
  type DeliverableDecision,
} from '#app/domain/milestone'
import { Refusal, requireAllowed } from '#app/domain/refusal'
import { transaction, type Tx } from '#app/platform/db/db.server'
import { readVersion } from '../agreements/agreement-store.server'
import { recordEntry } from '../ledger/ledger-store.server'
import { auditMilestone, lockMilestone, type MilestoneInPlace } from './milestone-store.server'
import { tellCity, tellCompany } from './tell-pilot.server'

interface Review {
  /** The number of what was read: a newer one is not decided on unread. */
  deliverable: number
  decision: DeliverableDecision
  /** Needed for everything but `met`. */
  reasons: string
}

/**
 * Answers what was handed in for a milestone. One that is met becomes due in the ledger, and another person has it
 * paid. Refuses `own_work`, `stale_deliverable` where something newer was handed in, `reason_needed`, `wrong_state`.
 */
export function reviewDeliverable(
  actor: Member,
  pilotId: string,
  number: number,
  { deliverable: read, decision, reasons }: Review,
  now: Date,
): Promise<void> {
  return transaction(async (tx) => {
    const place = await lockMilestone(tx, pilotId, number)
    const { pilot, milestone } = place
    const deliverable = await tx.deliverable.findFirst({
      where: { milestoneId: milestone.id, decidedAt: null },
    })
    const submittedById = deliverable?.submittedById ?? null
    requireAllowed(mayReview(actor, { pilot, status: milestone.status, submittedById }))
    if (deliverable!.number !== read) throw new Refusal('stale_deliverable')
    const given = reasons.trim()
    if (!given && decision !== 'met') throw new Refusal('reason_needed')
    const next = moveMilestone(milestone, actionOf[decision])
    const byId = actor.userId
    await tx.deliverable.update({
      where: { id: deliverable!.id },
      data: { decision, reasons: given || null, decidedById: byId, decidedAt: now },
    })
    await tx.milestone.update({
      where: { id: milestone.id },
      data: {
        status: next.status,
        acceptedById: decision === 'met' ? byId : null,
        decidedAt: decision === 'returned' ? null : now,
      },
    })
    if (decision === 'met') await makeDue(tx, place, byId, now)
    await tellCompany(
      tx,
      pilot,
      {
        event: `milestone_${decision}`,
        data: { milestone: milestone.title, number, reason: given },
        key: deliverable!.id,
        page: `/milestones/${number}`,
      },
      now,
    )
    await auditMilestone(tx, place, {
      event: decision,
      byId,
      to: next.status,
      said: { deliverable: read },
      at: now,
    })
  })
}

/** What the milestone is worth becomes due, but for what the agreement holds back; whoever pays is told. */
async function makeDue(
  tx: Tx,
  { pilot, milestone }: MilestoneInPlace,
  byId: string,
  now: Date,
): Promise<void> {
  const { versionInForce } = await tx.agreement.findUniqueOrThrow({
    where: { id: pilot.agreement.id },
    select: { versionInForce: true },
  })
  const { content } = await readVersion(tx, pilot.agreement.id, versionInForce!)
  await recordEntry(tx, {
    agreementId: pilot.agreement.id,
    milestoneId: milestone.id,
    kind: 'acceptance',
    onceKey: `acceptance:${milestone.id}`,
    at: now,
    byId,
    postings: accept(milestone.amount, content.retention),
  })
  const { number, title } = milestone
  await tellCity(
    tx,
    pilot,
    {
      event: 'milestone_due',
      data: { milestone: title, number, organisation: pilot.organisation.name },
      key: milestone.id,
      page: '/money',
      except: byId,
    },
    now,
    'approver',
  )
}

/** Lets a milestone that was not met, or not wholly, be handed in once more. Refuses `reason_needed`, `wrong_state`. */
export function reopenMilestone(
  actor: Member,
  pilotId: string,
  number: number,
  { reasons }: { reasons: string },
  now: Date,
): Promise<void> {
  return transaction(async (tx) => {
    const place = await lockMilestone(tx, pilotId, number)
    const { pilot, milestone } = place
    requireAllowed(mayReopen(actor, { pilot, status: milestone.status }))
    const given = reasons.trim()
    if (!given) throw new Refusal('reason_needed')
    const next = moveMilestone(milestone, 'reopen')
    await tx.milestone.update({
      where: { id: milestone.id },
      data: { status: next.status, decidedAt: null },
    })
    await tellCompany(
      tx,
      pilot,
      {
        event: 'milestone_reopened',
        data: { milestone: milestone.title, number, reason: given },
        key: `${milestone.id}:${now.toISOString()}`,
        page: `/milestones/${number}`,
      },
      now,
    )
    await auditMilestone(tx, place, {
      event: 'reopened',
      byId: actor.userId,
      to: next.status,
      said: { reasons: given },
      at: now,
    })
  })
}
