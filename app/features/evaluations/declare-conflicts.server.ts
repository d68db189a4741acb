import type { Member } from '#app/domain/actor'
import { isOnPanel, leastScorers, mayDeclare } from '#app/domain/evaluation'
import { Refusal, requireAllowed } from '#app/domain/refusal'
import { transaction, type Tx } from '#app/platform/db/db.server'
import type { StoredChallenge } from '../challenges/challenge-store.server'
import { peopleOfUnit } from '../notifications/audiences.server'
import { collectIfComplete } from './collect-scores.server'
import { auditEvaluation, lockEvaluation, type StoredEvaluation } from './evaluation-store.server'
import { listShortHanded } from './scoring-progress.server'
import { tellStep } from './tell-step.server'

/**
 * Names an organisation that an evaluator has ties with, out of all there are, so that nobody need be
 * told who applied. If it did, they are recused from its application at once and for good [11].
 */
export function declareInterest(
  actor: Member,
  challengeId: string,
  organisationId: string,
  now: Date,
): Promise<void> {
  return transaction(async (tx) => {
    const { challenge, evaluation } = await lockEvaluation(tx, challengeId)
    requireAllowed(isOnPanel(actor, evaluation) ? 'allowed' : 'not_allowed')
    requireAllowed(evaluation.stage === 'scoring' ? 'allowed' : 'wrong_state')
    const organisation = await tx.organisation.findUnique({ where: { id: organisationId } })
    if (!organisation) throw new Refusal('not_found')
    const interest = { evaluationId: evaluation.id, userId: actor.userId, organisationId }
    await tx.declaredInterest.createMany({
      data: [{ ...interest, declaredAt: now }],
      skipDuplicates: true,
    })
    const { count } = await tx.scoreSheet.updateMany({
      where: {
        evaluationId: evaluation.id,
        evaluatorId: actor.userId,
        submittedAt: null,
        OR: [{ conflict: null }, { conflict: false }],
        application: { organisationId },
      },
      data: { conflict: true, declaredAt: now },
    })
    if (count > 0) await afterRecusal(tx, challenge, evaluation, now)
    await auditEvaluation(tx, actor, evaluation, {
      event: 'evaluation.interest_declared',
      after: { organisation: organisationId, recused: count > 0 },
      at: now,
    })
  })
}

export interface Declaration {
  /** "Applicant n". */
  number: number
  conflict: boolean
  reason: string
}

/**
 * Declares, per application and before reading it, a conflict or none; `complete` says that every
 * organisation with which there are ties has been named. Refuses `interests_undeclared` without it,
 * `reason_needed` for a conflict without one, `recused`, `scores_submitted`.
 */
export function declareConflicts(
  actor: Member,
  challengeId: string,
  { declarations, complete }: { declarations: Declaration[]; complete: boolean },
  now: Date,
): Promise<void> {
  return transaction(async (tx) => {
    const { challenge, evaluation } = await lockEvaluation(tx, challengeId)
    requireAllowed(isOnPanel(actor, evaluation) ? 'allowed' : 'not_allowed')
    const key = { evaluationId: evaluation.id, userId: actor.userId }
    const member = await tx.panelMember.findUniqueOrThrow({
      where: { evaluationId_userId: key },
      select: { interestsDeclaredAt: true },
    })
    if (!complete && !member.interestsDeclaredAt) throw new Refusal('interests_undeclared')
    const sheets = await tx.scoreSheet.findMany({
      where: {
        evaluationId: evaluation.id,
        evaluatorId: actor.userId,
        application: { number: { in: declarations.map(({ number }) => number) } },
      },
      include: { application: { select: { number: true } } },
      relationLoadStrategy: 'join',
    })
    if (sheets.length !== declarations.length) throw new Refusal('not_found')
    for (const sheet of sheets) requireAllowed(mayDeclare(actor, evaluation, sheet))
    if (declarations.some(({ conflict, reason }) => conflict && !reason.trim()))
      throw new Refusal('reason_needed')
    await tx.$executeRaw`
      update score_sheets s set conflict = said.conflict, declared_at = ${now},
        conflict_reason = case when said.conflict then said.reason end
      from unnest(${declarations.map(({ number }) => number)}::int[], ${declarations.map(({ conflict }) => conflict)}::boolean[],
        ${declarations.map(({ reason }) => reason.trim())}::text[]) as said (number, conflict, reason)
      join applications a on a.challenge_id = ${challengeId}::uuid and a.number = said.number
      where s.evaluation_id = ${evaluation.id}::uuid and s.evaluator_id = ${actor.userId}::uuid and s.application_id = a.id`
    if (complete)
      await tx.panelMember.update({
        where: { evaluationId_userId: key },
        data: { interestsDeclaredAt: now },
      })
    const recused = declarations.filter(({ conflict }) => conflict).map(({ number }) => number)
    if (recused.length > 0) await afterRecusal(tx, challenge, evaluation, now)
    await auditEvaluation(tx, actor, evaluation, {
      event: 'evaluation.conflicts_declared',
      after: { none: declarations.length - recused.length, recused },
      at: now,
    })
  })
}

/** Whoever conducts the evaluation is told where too few are left to score; otherwise it may be complete. */
async function afterRecusal(
  tx: Tx,
  challenge: StoredChallenge,
  evaluation: StoredEvaluation,
  now: Date,
): Promise<void> {
  const short = await listShortHanded(tx, evaluation.id, leastScorers)
  const numbers = short.map(({ number }) => number)
  if (numbers.length > 0)
    await tellStep(
      tx,
      challenge,
      await peopleOfUnit(tx, challenge.unitPath, 'officer'),
      {
        event: 'substitute_needed',
        data: { numbers: { list: numbers.map(String) }, count: numbers.length },
        link: `/desk/challenges/${challenge.id}/panel`,
        key: `${evaluation.id}:${numbers.join()}`,
      },
      now,
    )
  if (short.length === 0) await collectIfComplete(tx, challenge, evaluation, now)
}
