import type { Member } from '#app/domain/actor'
import { mayAgree } from '#app/domain/evaluation'
import { Refusal, requireAllowed } from '#app/domain/refusal'
import { transaction } from '#app/platform/db/db.server'
import { readContent } from '../challenges/challenge-store.server'
import { auditEvaluation, lockEvaluation } from './evaluation-store.server'

export interface Agreement {
  criterionId: string
  /** Points of 100. */
  points: number
  /** Shown to the applicant. */
  note: string
}

/**
 * Writes down what the panel agrees on for "Applicant n": points and a note for every criterion [13].
 * It may be written anew until the ranking. Refuses `scores_incomplete`, `wrong_state`.
 */
export function agreeScores(
  actor: Member,
  challengeId: string,
  number: number,
  agreed: Agreement[],
  now: Date,
): Promise<void> {
  return transaction(async (tx) => {
    const { challenge, evaluation } = await lockEvaluation(tx, challengeId)
    const application = await tx.application.findFirst({
      where: { challengeId, number, status: 'under_evaluation' },
      select: {
        id: true,
        sheets: {
          where: { evaluationId: evaluation.id },
          select: { evaluatorId: true, conflict: true, submittedAt: true },
        },
      },
      relationLoadStrategy: 'join',
    })
    if (!application) throw new Refusal('not_found')
    requireAllowed(mayAgree(actor, evaluation, application.sheets))
    const { criteria } = await readContent(tx, challenge)
    const given = new Map(agreed.map((score) => [score.criterionId, score]))
    if (!criteria.every(({ id }) => given.get(id)?.note.trim()))
      throw new Refusal('scores_incomplete')
    const key = { evaluationId: evaluation.id, applicationId: application.id }
    await tx.agreedScore.deleteMany({ where: key })
    await tx.agreedScore.createMany({
      data: criteria.map(({ id }) => ({
        ...key,
        criterionId: id,
        points: given.get(id)!.points,
        note: given.get(id)!.note.trim(),
        recordedById: actor.userId,
        recordedAt: now,
      })),
    })
    const points = Object.fromEntries(criteria.map(({ id }) => [id, given.get(id)!.points]))
    await auditEvaluation(tx, actor, evaluation, {
      event: 'evaluation.scores_agreed',
      after: { number, points },
      at: now,
    })
  })
}
