import type { Member } from '#app/domain/actor'
import { leastEvaluators, mayRemind, mayStartScoring } from '#app/domain/evaluation'
import { Refusal, requireAllowed } from '#app/domain/refusal'
import { transaction, type Tx } from '#app/platform/db/db.server'
import { enqueue } from '#app/platform/jobs/jobs.server'
import { momentValue } from '../challenges/challenge-jobs.server'
import { readContent } from '../challenges/challenge-store.server'
import { remindPanel, reportLateScores, reminderBefore } from './evaluation-jobs.server'
import {
  auditEvaluation,
  lockEvaluation,
  moveStage,
  type StoredEvaluation,
} from './evaluation-store.server'
import { addSheets } from './score-sheets.server'
import { awaitedEvaluators } from './scoring-progress.server'
import { tellStep } from './tell-step.server'

/**
 * Lets the panel begin: every application has been checked, and those that are eligible are scored.
 * Refuses `eligibility_unchecked`, also while applicants may still complete theirs,
 * `too_few_applications`, `panel_incomplete`, and `deadline_too_early` for a date that has passed.
 */
export function startScoring(
  actor: Member,
  challengeId: string,
  scoringUntil: Date,
  now: Date,
): Promise<void> {
  return transaction(async (tx) => {
    const { challenge, evaluation } = await lockEvaluation(tx, challengeId)
    requireAllowed(mayStartScoring(actor, challenge, evaluation))
    if (evaluation.cureUntil && evaluation.cureUntil > now)
      throw new Refusal('eligibility_unchecked')
    const running = { challengeId, status: 'under_evaluation' } as const
    const unchecked = await tx.application.count({ where: { ...running, eligibleAt: null } })
    if (unchecked > 0) throw new Refusal('eligibility_unchecked')
    const { minimumApplications } = await readContent(tx, challenge)
    if ((await tx.application.count({ where: running })) < minimumApplications)
      throw new Refusal('too_few_applications')
    if (evaluation.panel.length <= leastEvaluators) throw new Refusal('panel_incomplete')
    if (scoringUntil <= now) throw new Refusal('deadline_too_early')
    const dates = { scoringStartedAt: now, scoringUntil }
    const stage = await moveStage(tx, evaluation, 'startScoring', dates)
    const panel = evaluation.panel.map(({ userId }) => userId)
    await addSheets(tx, evaluation, panel)
    await keepEarlierScores(tx, evaluation)
    await tellStep(
      tx,
      challenge,
      panel,
      {
        event: 'scoring_started',
        data: { until: await momentValue(tx, challenge, scoringUntil) },
        link: `/desk/challenges/${challengeId}/scoring`,
        key: evaluation.id,
      },
      now,
    )
    const payload = { evaluationId: evaluation.id }
    const key = (name: string) => `${name}:${evaluation.id}`
    const reminder = new Date(scoringUntil.getTime() - reminderBefore)
    await enqueue(tx, remindPanel, payload, { runAt: reminder, key: key('remind-panel') })
    await enqueue(tx, reportLateScores, payload, { runAt: scoringUntil, key: key('late-scores') })
    await auditEvaluation(tx, actor, evaluation, {
      event: 'evaluation.scoring_started',
      before: { stage: evaluation.stage },
      after: { stage, scoringUntil, panel: evaluation.panel },
      at: now,
    })
  })
}

/**
 * In a later round everyone starts from the scores that they gave in the one before, to change or hand
 * in again; conflicts that were declared stand.
 */
async function keepEarlierScores(tx: Tx, evaluation: StoredEvaluation): Promise<void> {
  if (evaluation.round === 1) return
  const earlier = { challenge: evaluation.challengeId, round: evaluation.round - 1 }
  await tx.$executeRaw`
    update score_sheets s set conflict = o.conflict, conflict_reason = o.conflict_reason, declared_at = o.declared_at
    from score_sheets o join evaluations e on e.id = o.evaluation_id
    where e.challenge_id = ${earlier.challenge}::uuid and e.round = ${earlier.round} and s.evaluation_id = ${evaluation.id}::uuid
      and o.application_id = s.application_id and o.evaluator_id = s.evaluator_id`
  await tx.$executeRaw`
    insert into scores (sheet_id, criterion_id, points, note)
    select s.id, c.criterion_id, c.points, c.note
    from score_sheets s
    join score_sheets o on o.application_id = s.application_id and o.evaluator_id = s.evaluator_id
    join evaluations e on e.id = o.evaluation_id and e.challenge_id = ${earlier.challenge}::uuid and e.round = ${earlier.round}
    join scores c on c.sheet_id = o.id
    where s.evaluation_id = ${evaluation.id}::uuid and s.conflict is not true`
}

/** Reminds everyone whose scores are waited for, at most once a day. */
export function remindNow(actor: Member, challengeId: string, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const { challenge, evaluation } = await lockEvaluation(tx, challengeId)
    requireAllowed(mayRemind(actor, challenge, evaluation))
    await tellStep(
      tx,
      challenge,
      await awaitedEvaluators(tx, evaluation.id),
      {
        event: 'scores_due',
        data: { until: await momentValue(tx, challenge, evaluation.scoringUntil!) },
        link: `/desk/challenges/${challengeId}/scoring`,
        key: `${evaluation.id}:${now.toISOString().slice(0, 10)}`,
      },
      now,
    )
  })
}
