import type { Member } from '#app/domain/actor'
import { mayScore } from '#app/domain/evaluation'
import { Refusal, requireAllowed } from '#app/domain/refusal'
import { transaction, type Tx } from '#app/platform/db/db.server'
import { readContent } from '../challenges/challenge-store.server'
import { collectIfComplete } from './collect-scores.server'
import { auditEvaluation } from './evaluation-store.server'
import { lockSheet } from './score-sheets.server'

export interface ScoreEdit {
  criterionId: string
  /** Points of 100; null while none are given. */
  points: number | null
  note: string
}

/** A sheet that its evaluator may write in, or why not. */
async function lockOwnSheet(tx: Tx, actor: Member, challengeId: string, number: number) {
  const { challenge, evaluation, sheet } = await lockSheet(tx, challengeId, actor.userId, number)
  if (!sheet) throw new Refusal('not_allowed')
  requireAllowed(mayScore(actor, evaluation, sheet))
  if (sheet.application.status !== 'under_evaluation') throw new Refusal('wrong_state')
  return { challenge, evaluation, sheet }
}

/** Keeps scores as far as they have been written. Refuses `stale_edit`, `scores_submitted`, `recused`. */
export function saveScores(
  actor: Member,
  challengeId: string,
  number: number,
  edit: { revision: number; scores: ScoreEdit[] },
): Promise<{ revision: number }> {
  return transaction(async (tx) => {
    const { challenge, sheet } = await lockOwnSheet(tx, actor, challengeId, number)
    if (sheet.revision !== edit.revision) throw new Refusal('stale_edit')
    const { criteria } = await readContent(tx, challenge)
    const known = new Set(criteria.map(({ id }) => id))
    await tx.score.deleteMany({ where: { sheetId: sheet.id } })
    await tx.score.createMany({
      data: edit.scores
        .filter(({ criterionId }) => known.has(criterionId))
        .map((score) => ({ ...score, sheetId: sheet.id })),
    })
    return tx.scoreSheet.update({
      where: { id: sheet.id },
      data: { revision: { increment: 1 } },
      select: { revision: true },
    })
  })
}

/**
 * Hands scores in, for good [12]: every criterion has points and a note. Refuses `scores_incomplete`,
 * and `stale_edit` where they were changed on another device.
 */
export function submitScores(
  actor: Member,
  challengeId: string,
  number: number,
  revision: number,
  now: Date,
): Promise<void> {
  return transaction(async (tx) => {
    const { challenge, evaluation, sheet } = await lockOwnSheet(tx, actor, challengeId, number)
    if (sheet.revision !== revision) throw new Refusal('stale_edit')
    const { criteria } = await readContent(tx, challenge)
    const given = new Map(sheet.scores.map((score) => [score.criterionId, score]))
    const complete = criteria.every(({ id }) => {
      const score = given.get(id)
      return score !== undefined && score.points !== null && score.note.trim() !== ''
    })
    if (!complete) throw new Refusal('scores_incomplete')
    await tx.scoreSheet.update({ where: { id: sheet.id }, data: { submittedAt: now } })
    await collectIfComplete(tx, challenge, evaluation, now)
    await auditEvaluation(tx, actor, evaluation, {
      event: 'evaluation.scores_submitted',
      after: { number, sheet: sheet.id },
      at: now,
    })
  })
}
