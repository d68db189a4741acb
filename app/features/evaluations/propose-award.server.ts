import type { Member } from '#app/domain/actor'
import { withReason } from '#app/domain/challenge'
import { mayApproveAward, mayProposeAward } from '#app/domain/evaluation'
import { Refusal, requireAllowed } from '#app/domain/refusal'
import { transaction, type Tx } from '#app/platform/db/db.server'
import { peopleOfUnit } from '../notifications/audiences.server'
import { auditEvaluation, lockEvaluation, moveStage } from './evaluation-store.server'
import { tellStep } from './tell-step.server'

/** Keeps the public statement as far as it has been written. Refuses `stale_edit`, `wrong_state`. */
export function saveStatement(
  actor: Member,
  challengeId: string,
  { statement, revision }: { statement: string; revision: number },
): Promise<{ revision: number }> {
  return transaction(async (tx) => {
    const { challenge, evaluation } = await lockEvaluation(tx, challengeId)
    requireAllowed(mayProposeAward(actor, challenge, evaluation))
    if (evaluation.revision !== revision) throw new Refusal('stale_edit')
    return tx.evaluation.update({
      where: { id: evaluation.id },
      data: { statement, revision: { increment: 1 } },
      select: { revision: true },
    })
  })
}

/**
 * Hands the award that follows from the ranking to an approver. Refuses `statement_needed`,
 * `nobody_passes`, `stale_edit`.
 */
export function proposeAward(
  actor: Member,
  challengeId: string,
  revision: number,
  now: Date,
): Promise<void> {
  return transaction(async (tx) => {
    const { challenge, evaluation } = await lockEvaluation(tx, challengeId)
    requireAllowed(mayProposeAward(actor, challenge, evaluation))
    if (evaluation.revision !== revision) throw new Refusal('stale_edit')
    const { id: evaluationId, statement } = evaluation
    if (!statement.trim()) throw new Refusal('statement_needed')
    const winners = await tx.evaluationResult.count({ where: { evaluationId, awarded: true } })
    if (winners === 0) throw new Refusal('nobody_passes')
    const stage = await moveStage(tx, evaluation, 'propose')
    const proposal = await tx.awardProposal.create({
      data: { evaluationId, statement, proposedById: actor.userId, proposedAt: now },
    })
    const approvers = await peopleOfUnit(tx, challenge.unitPath, 'approver')
    await tellStep(
      tx,
      challenge,
      approvers.filter((userId) => userId !== actor.userId),
      {
        event: 'award_proposed',
        data: { proposer: actor.name },
        link: `/desk/challenges/${challengeId}/award`,
        key: proposal.id,
      },
      now,
    )
    await auditEvaluation(tx, actor, evaluation, {
      event: 'award.proposed',
      before: { stage: evaluation.stage },
      after: { stage, proposal: proposal.id },
      at: now,
    })
  })
}

/** The proposal that an approver has before them. Refuses `already_decided` where there is none. */
export async function pendingProposal(tx: Tx, evaluationId: string) {
  const proposal = await tx.awardProposal.findFirst({
    where: { evaluationId, status: 'proposed' },
  })
  if (!proposal) throw new Refusal('already_decided')
  return proposal
}

/** Gives the award back with a reason. Scores stay; the statement or the field can change. */
export function returnAward(
  actor: Member,
  challengeId: string,
  reason: string,
  now: Date,
): Promise<void> {
  return transaction(async (tx) => {
    const { challenge, evaluation } = await lockEvaluation(tx, challengeId)
    requireAllowed(mayApproveAward(actor, challenge, evaluation))
    const returnReason = withReason(reason)
    const proposal = await pendingProposal(tx, evaluation.id)
    const stage = await moveStage(tx, evaluation, 'returnProposal')
    await tx.awardProposal.update({
      where: { id: proposal.id },
      data: { status: 'returned', decidedById: actor.userId, decidedAt: now, returnReason },
    })
    await tellStep(
      tx,
      challenge,
      [proposal.proposedById],
      {
        event: 'award_returned',
        data: { reason: returnReason },
        link: `/desk/challenges/${challengeId}/award`,
        key: proposal.id,
      },
      now,
    )
    await auditEvaluation(tx, actor, evaluation, {
      event: 'award.returned',
      before: { stage: evaluation.stage },
      after: { stage, proposal: proposal.id },
      at: now,
    })
  })
}
