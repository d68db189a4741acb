import type { Member } from '#app/domain/actor'
import { cancel, resumeStandstill, returnToEvaluation } from '#app/domain/challenge'
import {
  decideComplaint as decide,
  mayDecideComplaint,
  type ComplaintOutcome,
} from '#app/domain/complaint'
import { Refusal, requireAllowed } from '#app/domain/refusal'
import { transaction, type Tx } from '#app/platform/db/db.server'
import { moveAll } from '../applications/application-store.server'
import { indexChallenge } from '../challenges/challenge-search.server'
import { endApplications } from '../challenges/end-challenge.server'
import {
  auditOf,
  saveChallenge,
  titleOf,
  type StoredChallenge,
} from '../challenges/challenge-store.server'
import { peopleOfOrganisations, peopleOfUnit, tell } from '../notifications/audiences.server'
import { scheduleConclusion } from './conclude-award.server'
import {
  auditEvaluation,
  lockEvaluation,
  moveStage,
  type StoredEvaluation,
} from './evaluation-store.server'
import { tellStep } from './tell-step.server'

interface Decision {
  outcome: ComplaintOutcome
  /** Read by the applicant, and with an upheld complaint by everyone who applied. */
  reasons: string
}

/**
 * Decides on a complaint [17]. Rejected, the standstill goes on with the time it had left; upheld, the
 * call is judged anew in another round, or ends without an award. Refuses `own_work` to whoever had a
 * part in the award, `already_decided`, `reason_needed`.
 */
export function decideComplaint(
  actor: Member,
  complaintId: string,
  { outcome, reasons }: Decision,
  now: Date,
): Promise<void> {
  return transaction(async (tx) => {
    const { challengeId, application, ...found } = await readComplaint(tx, complaintId)
    const { challenge, evaluation } = await lockEvaluation(tx, challengeId)
    const { status } = await tx.complaint.findUniqueOrThrow({ where: { id: complaintId } })
    const complaint = { organisationId: application.organisationId, status }
    requireAllowed(mayDecideComplaint(actor, challenge, evaluation, complaint))
    const decided = decide(complaint, outcome, reasons)
    const reason = reasons.trim()
    await tx.complaint.update({
      where: { id: complaintId },
      data: {
        status: decided.status,
        outcome,
        reasons: reason,
        decidedById: actor.userId,
        decidedAt: now,
      },
    })
    const next =
      outcome === 'reject'
        ? await goOn(tx, challenge, now)
        : await takeBack(tx, actor, { challenge, evaluation, outcome, reason }, now)
    await tellStep(
      tx,
      challenge,
      await peopleOfOrganisations(tx, [application.organisationId]),
      {
        event: outcome === 'reject' ? 'complaint_rejected' : 'complaint_upheld',
        data: { reason },
        link: `/desk/applications/${found.applicationId}`,
        key: complaintId,
      },
      now,
    )
    await indexChallenge(tx, challengeId)
    await auditEvaluation(tx, actor, evaluation, {
      event: `complaint.${decided.status}`,
      before: auditOf(challenge),
      after: { ...auditOf(next), complaint: complaintId, outcome },
      at: now,
    })
  })
}

async function readComplaint(tx: Tx, id: string) {
  const complaint = await tx.complaint.findUnique({
    where: { id },
    select: {
      challengeId: true,
      applicationId: true,
      application: { select: { organisationId: true } },
    },
  })
  if (!complaint) throw new Refusal('not_found')
  return complaint
}

/** The clock goes on when no other complaint stops it. */
async function goOn(tx: Tx, challenge: StoredChallenge, now: Date) {
  const open = await tx.complaint.count({ where: { challengeId: challenge.id, status: 'open' } })
  if (open > 0) return challenge
  const next = resumeStandstill(challenge, now)
  await scheduleConclusion(tx, await saveChallenge(tx, challenge, next, { byId: null, at: now }))
  return next
}

interface TakingBack {
  challenge: StoredChallenge
  evaluation: StoredEvaluation
  outcome: Exclude<ComplaintOutcome, 'reject'>
  reason: string
}

/** The award falls: other complaints about it are settled, and everyone who applied is told. */
async function takeBack(
  tx: Tx,
  actor: Member,
  { challenge, evaluation, outcome, reason }: TakingBack,
  now: Date,
) {
  const next = outcome === 'annul' ? cancel(challenge, reason) : returnToEvaluation(challenge)
  await saveChallenge(tx, challenge, next, { byId: actor.userId, at: now, reason })
  await tx.complaint.updateMany({
    where: { challengeId: challenge.id, status: 'open' },
    data: { status: 'settled', decidedAt: now },
  })
  await moveStage(tx, evaluation, 'overturn')
  if (outcome === 'annul') await endApplications(tx, challenge.id, { byId: actor.userId, at: now })
  else await startNextRound(tx, evaluation, actor.userId, now)
  const title = { texts: await titleOf(tx, challenge) }
  const link = `/challenges/${challenge.slug}`
  const event = outcome === 'annul' ? 'challenge_cancelled' : 'award_reopened'
  const onceKey = `${event}:${evaluation.id}`
  const audience = { of: 'challenge', challengeId: challenge.id } as const
  await tell(tx, audience, { event, data: { title, reason }, link, onceKey })
  const officers = await peopleOfUnit(tx, challenge.unitPath, 'officer')
  const panel = evaluation.panel.map(({ userId }) => userId)
  await tellStep(
    tx,
    challenge,
    [...new Set([...officers, ...panel])],
    {
      event: 'evaluation_reopened',
      data: { reason },
      link: `/desk/challenges/${challenge.id}`,
      key: evaluation.id,
    },
    now,
  )
  return next
}

/** A new round begins with the applications that were ranked, the same panel, and eligibility as found. */
async function startNextRound(
  tx: Tx,
  evaluation: StoredEvaluation,
  byId: string,
  now: Date,
): Promise<void> {
  const { challengeId, round } = evaluation
  const ranked = await tx.application.findMany({
    where: { challengeId, status: { in: ['awarded', 'not_awarded'] } },
    select: { id: true, status: true },
  })
  await moveAll(tx, ranked, 'reevaluate', { byId, at: now })
  const next = await tx.evaluation.create({
    data: { challengeId, round: round + 1, startedAt: now, statement: evaluation.statement },
  })
  await tx.$executeRaw`
    insert into panel_members (evaluation_id, user_id, chair, position, substitute, appointed_by_id, appointed_at)
    select ${next.id}::uuid, user_id, chair, position, false, ${byId}::uuid, ${now}
    from panel_members where evaluation_id = ${evaluation.id}::uuid and not substitute`
  await tx.$executeRaw`
    insert into declared_interests (evaluation_id, user_id, organisation_id, declared_at)
    select ${next.id}::uuid, user_id, organisation_id, declared_at
    from declared_interests where evaluation_id = ${evaluation.id}::uuid`
}
