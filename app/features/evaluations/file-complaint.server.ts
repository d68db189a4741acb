import type { Member } from '#app/domain/actor'
import { isOpened } from '#app/domain/application'
import { stopStandstill, withReason } from '#app/domain/challenge'
import { mayComplain } from '#app/domain/complaint'
import { requireAllowed } from '#app/domain/refusal'
import type { Language } from '#app/messages/languages'
import { transaction } from '#app/platform/db/db.server'
import { readApplication } from '../applications/application-store.server'
import { indexChallenge } from '../challenges/challenge-search.server'
import { auditOf, saveChallenge } from '../challenges/challenge-store.server'
import { peopleOfUnit } from '../notifications/audiences.server'
import { auditEvaluation, lockEvaluation } from './evaluation-store.server'
import { tellStep } from './tell-step.server'

/**
 * Objects to an award in the name of an applicant; the clock of the standstill stops until it is decided
 * [17]. Refuses `standstill_over`, `already_complained`, `reason_needed`.
 */
export function fileComplaint(
  actor: Member,
  applicationId: string,
  { text, language }: { text: string; language: Language },
  now: Date,
): Promise<{ id: string }> {
  return transaction(async (tx) => {
    const { application, organisation } = await readApplication(tx, applicationId)
    const { challenge, evaluation } = await lockEvaluation(tx, application.challengeId)
    const earlier = await tx.complaint.findMany({
      where: { evaluationId: evaluation.id },
      select: { application: { select: { organisationId: true } } },
    })
    requireAllowed(
      mayComplain(
        actor,
        { organisationId: organisation.id, opened: isOpened(application.status) },
        challenge,
        earlier.map((complaint) => complaint.application),
        now,
      ),
    )
    const complaint = await tx.complaint.create({
      data: {
        challengeId: challenge.id,
        evaluationId: evaluation.id,
        applicationId,
        language,
        text: withReason(text),
        filedById: actor.userId,
        filedAt: now,
      },
      select: { id: true },
    })
    const stopped = stopStandstill(challenge, now)
    await saveChallenge(tx, challenge, stopped, { byId: actor.userId, at: now })
    const board = await peopleOfUnit(tx, challenge.unitPath, 'board')
    await tellStep(
      tx,
      challenge,
      board,
      {
        event: 'complaint_filed',
        data: { organisation: organisation.name },
        link: `/desk/complaints/${complaint.id}`,
        key: complaint.id,
      },
      now,
    )
    await indexChallenge(tx, challenge.id)
    await auditEvaluation(tx, actor, evaluation, {
      event: 'complaint.filed',
      before: auditOf(challenge),
      after: { ...auditOf(stopped), complaint: complaint.id, application: applicationId },
      at: now,
    })
    return complaint
  })
}
