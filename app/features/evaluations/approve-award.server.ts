import type { Member } from '#app/domain/actor'
import { award } from '#app/domain/challenge'
import { mayApproveAward } from '#app/domain/evaluation'
import { requireAllowed } from '#app/domain/refusal'
import { transaction, type Tx } from '#app/platform/db/db.server'
import { moveAll } from '../applications/application-store.server'
import { indexChallenge } from '../challenges/challenge-search.server'
import { auditOf, saveChallenge, type StoredChallenge } from '../challenges/challenge-store.server'
import { tell } from '../notifications/audiences.server'
import { titleOf } from '../challenges/challenge-store.server'
import { scheduleConclusion } from './conclude-award.server'
import { auditEvaluation, lockEvaluation, moveStage } from './evaluation-store.server'
import { pendingProposal } from './propose-award.server'
import { tellResults } from './tell-results.server'
import { tellStep } from './tell-step.server'

/**
 * Makes the award stand, in one transaction: the winners awarded, the rest not, the standstill begun,
 * and every applicant told their scores, their rank and who won [16]. Refuses `own_work`, and
 * `already_decided` to the second of two who approve at once.
 */
export function approveAward(actor: Member, challengeId: string, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const { challenge, evaluation } = await lockEvaluation(tx, challengeId)
    requireAllowed(mayApproveAward(actor, challenge, evaluation))
    const proposal = await pendingProposal(tx, evaluation.id)
    const stage = await moveStage(tx, evaluation, 'approve')
    await tx.awardProposal.update({
      where: { id: proposal.id },
      data: { status: 'approved', decidedById: actor.userId, decidedAt: now },
    })
    const next = award(challenge, now)
    const awarded = await saveChallenge(tx, challenge, next, { byId: actor.userId, at: now })
    const winners = await moveToResult(tx, evaluation.id, challengeId, actor.userId, now)
    await scheduleConclusion(tx, awarded)
    await tellEveryone(tx, awarded, evaluation.id, proposal, now)
    await tellStep(
      tx,
      challenge,
      [proposal.proposedById],
      {
        event: 'award_approved',
        data: { approver: actor.name },
        link: `/challenges/${challenge.slug}`,
        key: proposal.id,
      },
      now,
    )
    await indexChallenge(tx, challengeId)
    await auditEvaluation(tx, actor, evaluation, {
      event: 'award.approved',
      before: { ...auditOf(challenge), stage: evaluation.stage },
      after: { ...auditOf(next), stage, proposal: proposal.id, winners },
      at: now,
    })
  })
}

/** Winners are awarded, the rest of those in the running are not; returns the winners' applications. */
async function moveToResult(
  tx: Tx,
  evaluationId: string,
  challengeId: string,
  byId: string,
  at: Date,
): Promise<string[]> {
  const [running, results] = await Promise.all([
    tx.application.findMany({
      where: { challengeId, status: { in: ['screened_in', 'screened_out'] } },
      select: { id: true, status: true },
    }),
    tx.evaluationResult.findMany({
      where: { evaluationId, awarded: true },
      select: { applicationId: true },
    }),
  ])
  const won = new Set(results.map(({ applicationId }) => applicationId))
  const winners = running.filter(({ id }) => won.has(id))
  const others = running.filter(({ id }) => !won.has(id))
  await moveAll(tx, winners, 'award', { byId, at })
  await moveAll(tx, others, 'reject', { byId, at })
  return [...won]
}

/** Applicants hear their own result; followers hear who won, under a key that spares them hearing twice. */
async function tellEveryone(
  tx: Tx,
  challenge: StoredChallenge,
  evaluationId: string,
  { statement }: { statement: string },
  now: Date,
): Promise<void> {
  const onceKey = `result:${evaluationId}`
  const winners = await tellResults(tx, challenge, evaluationId, onceKey, now)
  await tell(
    tx,
    { of: 'challenge', challengeId: challenge.id },
    {
      event: 'award_published',
      data: { title: { texts: await titleOf(tx, challenge) }, winners, reason: statement },
      link: `/challenges/${challenge.slug}`,
      onceKey,
    },
  )
}
