import { z } from 'zod'
import { db, transaction } from '#app/platform/db/db.server'
import { defineJob } from '#app/platform/jobs/jobs.server'
import { momentValue } from '../challenges/challenge-jobs.server'
import { readChallenge } from '../challenges/challenge-store.server'
import { peopleOfUnit } from '../notifications/audiences.server'
import { findEvaluation } from './evaluation-store.server'
import { awaitedEvaluators } from './scoring-progress.server'
import { tellStep } from './tell-step.server'

const ofEvaluation = z.object({ evaluationId: z.uuid() })

/** How long before scores are expected those whose scores are missing are reminded, in milliseconds. */
export const reminderBefore = 2 * 24 * 3600 * 1000

/** The round that a job is about, where its panel still scores. */
async function readScoring(evaluationId: string) {
  const row = await db.evaluation.findUniqueOrThrow({
    where: { id: evaluationId },
    select: { challengeId: true },
  })
  const evaluation = await findEvaluation(db, row.challengeId)
  if (evaluation?.id !== evaluationId || evaluation.stage !== 'scoring') return null
  return { evaluation, challenge: await readChallenge(db, { id: row.challengeId }) }
}

/** Reminds evaluators whose scores are missing two days before they are expected; after that it is too late. */
export const remindPanel = defineJob({
  name: 'remind-panel',
  payload: ofEvaluation,
  run: async ({ evaluationId }, now) => {
    const scoring = await readScoring(evaluationId)
    if (!scoring) return
    const { challenge, evaluation } = scoring
    if (evaluation.scoringUntil! <= now) return
    await transaction(async (tx) =>
      tellStep(
        tx,
        challenge,
        await awaitedEvaluators(tx, evaluationId),
        {
          event: 'scores_due',
          data: { until: await momentValue(tx, challenge, evaluation.scoringUntil!) },
          link: `/desk/challenges/${challenge.id}/scoring`,
          key: evaluationId,
        },
        now,
      ),
    )
  },
})

/** Tells the chair and those who conduct the evaluation whose scores are late. */
export const reportLateScores = defineJob({
  name: 'report-late-scores',
  payload: ofEvaluation,
  run: async ({ evaluationId }, now) => {
    const scoring = await readScoring(evaluationId)
    if (!scoring) return
    const { challenge, evaluation } = scoring
    const late = await db.user.findMany({
      where: { id: { in: await awaitedEvaluators(db, evaluationId) } },
      select: { name: true },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
    })
    if (late.length === 0) return
    await transaction(async (tx) => {
      const officers = await peopleOfUnit(tx, challenge.unitPath, 'officer')
      const chairs = evaluation.panel.filter(({ chair }) => chair).map(({ userId }) => userId)
      const people = { list: late.map(({ name }) => name) }
      await tellStep(
        tx,
        challenge,
        [...new Set([...officers, ...chairs])],
        {
          event: 'scores_late',
          data: { people, count: late.length },
          link: `/desk/challenges/${challenge.id}/panel`,
          key: evaluationId,
        },
        now,
      )
    })
  },
})
