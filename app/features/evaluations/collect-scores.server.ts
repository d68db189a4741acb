import { allCollected } from '#app/domain/evaluation'
import type { Tx } from '#app/platform/db/db.server'
import type { StoredChallenge } from '../challenges/challenge-store.server'
import { auditEvaluation, moveStage, type StoredEvaluation } from './evaluation-store.server'
import { tellStep } from './tell-step.server'

/**
 * Brings the panel together once the last score that is waited for is in; from then on its members see
 * each other's scores [12]. Called after everything that may have been the last.
 */
export async function collectIfComplete(
  tx: Tx,
  challenge: StoredChallenge,
  evaluation: StoredEvaluation,
  now: Date,
): Promise<void> {
  const applications = await tx.application.findMany({
    where: { challengeId: challenge.id, status: 'under_evaluation' },
    select: {
      sheets: {
        where: { evaluationId: evaluation.id },
        select: { evaluatorId: true, conflict: true, submittedAt: true },
      },
    },
    relationLoadStrategy: 'join',
  })
  const sheets = applications.map((application) => application.sheets)
  if (sheets.length === 0 || !allCollected(sheets)) return
  const stage = await moveStage(tx, evaluation, 'collect', { collectedAt: now })
  await tellStep(
    tx,
    challenge,
    evaluation.panel.map(({ userId }) => userId),
    {
      event: 'scores_collected',
      link: `/desk/challenges/${challenge.id}/consensus`,
      key: evaluation.id,
    },
    now,
  )
  await auditEvaluation(tx, null, evaluation, {
    event: 'evaluation.scores_collected',
    before: { stage: evaluation.stage },
    after: { stage },
    at: now,
  })
}
