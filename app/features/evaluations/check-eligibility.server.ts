import type { Member } from '#app/domain/actor'
import { isJudged } from '#app/domain/application'
import { withReason } from '#app/domain/challenge'
import {
  cureWindow,
  mayCheckEligibility,
  mayDisqualify,
  mayOfferCure,
} from '#app/domain/evaluation'
import { Refusal, requireAllowed } from '#app/domain/refusal'
import { transaction } from '#app/platform/db/db.server'
import { moveAll } from '../applications/application-store.server'
import { momentValue } from '../challenges/challenge-jobs.server'
import { readContent } from '../challenges/challenge-store.server'
import { peopleOfOrganisations } from '../notifications/audiences.server'
import { collectIfComplete } from './collect-scores.server'
import { auditEvaluation, lockEvaluation } from './evaluation-store.server'
import { rankAgain } from './rank-applications.server'
import { tellStep } from './tell-step.server'

/** Records that applications meet what the call asks of applicants. Refuses `wrong_state`. */
export function markEligible(
  actor: Member,
  challengeId: string,
  applicationIds: string[],
  now: Date,
): Promise<void> {
  return transaction(async (tx) => {
    const { challenge, evaluation } = await lockEvaluation(tx, challengeId)
    requireAllowed(mayCheckEligibility(actor, challenge, evaluation))
    const { count } = await tx.application.updateMany({
      where: { id: { in: applicationIds }, challengeId, status: 'under_evaluation' },
      data: { eligibleAt: now },
    })
    if (count !== applicationIds.length || count === 0) throw new Refusal('not_found')
    const after = { applications: applicationIds }
    await auditEvaluation(tx, actor, evaluation, {
      event: 'evaluation.found_eligible',
      after,
      at: now,
    })
  })
}

/**
 * Takes an application out of the running for a reason that its applicant is told at once; where the
 * ranking stands already, it is made anew [14, 15]. Refuses `reason_needed`, `wrong_state`.
 */
export function disqualify(
  actor: Member,
  challengeId: string,
  applicationId: string,
  reason: string,
  now: Date,
): Promise<void> {
  return transaction(async (tx) => {
    const { challenge, evaluation } = await lockEvaluation(tx, challengeId)
    requireAllowed(mayDisqualify(actor, challenge, evaluation))
    const said = withReason(reason)
    const application = await tx.application.findFirst({
      where: { id: applicationId, challengeId },
      select: { id: true, status: true, number: true, organisationId: true },
    })
    if (!application || !isJudged(application.status)) throw new Refusal('wrong_state')
    await moveAll(tx, [application], 'disqualify', { byId: actor.userId, at: now })
    await tx.disqualification.create({
      data: { applicationId, reason: said, byId: actor.userId, at: now },
    })
    const after = { application: applicationId, number: application.number }
    await auditEvaluation(tx, actor, evaluation, {
      event: 'evaluation.disqualified',
      after,
      at: now,
    })
    if (evaluation.stage === 'scoring') await collectIfComplete(tx, challenge, evaluation, now)
    if (evaluation.stage === 'ranked') await rankAgain(tx, actor, challenge, evaluation, now)
    await tellStep(
      tx,
      challenge,
      await peopleOfOrganisations(tx, [application.organisationId]),
      {
        event: 'application_disqualified',
        data: { reason: said },
        link: `/desk/applications/${applicationId}`,
        key: applicationId,
      },
      now,
    )
  })
}

/**
 * Gives every applicant a day to complete the fields that the call lets them complete: the same fields
 * and the same time for all, once. Refuses `nothing_to_cure`, `cure_offered`.
 */
export function offerCure(actor: Member, challengeId: string, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const { challenge, evaluation } = await lockEvaluation(tx, challengeId)
    requireAllowed(mayOfferCure(actor, challenge, evaluation))
    const content = await readContent(tx, challenge)
    const curable = content.questions.some((question) => question.curable)
    if (!curable && !content.attachmentsCurable) throw new Refusal('nothing_to_cure')
    const cureUntil = new Date(now.getTime() + cureWindow)
    await tx.evaluation.update({ where: { id: evaluation.id }, data: { cureUntil } })
    const running = await tx.application.findMany({
      where: { challengeId, status: 'under_evaluation' },
      select: { organisationId: true },
    })
    await tellStep(
      tx,
      challenge,
      await peopleOfOrganisations(
        tx,
        running.map((row) => row.organisationId),
      ),
      {
        event: 'cure_offered',
        data: { until: await momentValue(tx, challenge, cureUntil) },
        link: '/desk/applications',
        key: evaluation.id,
      },
      now,
    )
    const after = { cureUntil }
    await auditEvaluation(tx, actor, evaluation, {
      event: 'evaluation.cure_offered',
      after,
      at: now,
    })
  })
}
