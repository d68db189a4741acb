import { hasOrganisationRole, hasUnitRole, needs, type Actor, type Member } from './actor'
import type { Challenge } from './challenge'
import { allOf, Refusal, type Verdict } from './refusal'
import { addDays } from './zoned-time'

/** In which applicants may complete what the call allows to be completed, in milliseconds. */
export const cureWindow = 24 * 3600 * 1000

/** Evaluators beside the chair [10]. */
export const leastEvaluators = 2

/** Scorers that an application needs after recusals; fewer, and someone must stand in [11]. */
export const leastScorers = 2

export const evaluationStages = [
  'eligibility',
  'scoring',
  'consensus',
  'ranked',
  'proposed',
  'approved',
  'overturned',
] as const
export type EvaluationStage = (typeof evaluationStages)[number]

/** Every change of stage there is. `overturn` ends a round whose award has fallen; the next one follows it. */
export const evaluationTransitions = {
  startScoring: { from: ['eligibility'], to: 'scoring' },
  collect: { from: ['scoring'], to: 'consensus' },
  rank: { from: ['consensus'], to: 'ranked' },
  propose: { from: ['ranked'], to: 'proposed' },
  returnProposal: { from: ['proposed'], to: 'ranked' },
  approve: { from: ['proposed'], to: 'approved' },
  overturn: { from: ['approved'], to: 'overturned' },
} as const satisfies Record<string, { from: readonly EvaluationStage[]; to: EvaluationStage }>

export type EvaluationAction = keyof typeof evaluationTransitions

export interface PanelMember {
  userId: string
  chair: boolean
}

/** One round of judging a call's applications. */
export interface Evaluation {
  id: string
  round: number
  stage: EvaluationStage
  panel: PanelMember[]
  /** Who reads single applications in the place of someone recused. */
  substitutes: string[]
  /** Whether someone has handed scores in; from then on the panel stays as it is [10]. */
  frozen: boolean
  /** Until when applicants may complete their applications; null where that was not offered. */
  cureUntil: Date | null
  /** Who handed the award to an approver. */
  proposedById: string | null
}

/** One evaluator's scores of one application. */
export interface ScoreSheet {
  evaluatorId: string
  /** What they declared before reading [11]; null: not yet. */
  conflict: boolean | null
  submittedAt: Date | null
}

/** Whether people know the applicants only as numbers: until the panel's agreement is final [8]. */
export function isBlind({ stage }: Pick<Evaluation, 'stage'>): boolean {
  return stage === 'eligibility' || stage === 'scoring' || stage === 'consensus'
}

/** Whether the person has been on the panel, for all applications or for one. */
export function isOnPanel(
  actor: Actor,
  evaluation: Pick<Evaluation, 'panel' | 'substitutes'>,
): boolean {
  return (
    actor.type === 'member' &&
    (evaluation.panel.some(({ userId }) => userId === actor.userId) ||
      evaluation.substitutes.includes(actor.userId))
  )
}

// Who may ------------------------------------------------------------------------------------------

/** An officer of the call's unit, in one of the stages. Whoever is on the panel judges and does nothing else. */
function mayConduct(
  actor: Actor,
  challenge: Challenge,
  evaluation: Evaluation,
  ...stages: EvaluationStage[]
): Verdict {
  return allOf(
    needs(actor, hasUnitRole(actor, challenge, 'officer')),
    isOnPanel(actor, evaluation) ? 'panel_is_blind' : 'allowed',
    challenge.status === 'evaluating' && stages.includes(evaluation.stage)
      ? 'allowed'
      : 'wrong_state',
  )
}

/** Saying whether an application is eligible. */
export function mayCheckEligibility(
  actor: Actor,
  challenge: Challenge,
  evaluation: Evaluation,
): Verdict {
  return mayConduct(actor, challenge, evaluation, 'eligibility')
}

/** Giving every applicant a day to complete the same fields: once, while eligibility is checked. */
export function mayOfferCure(actor: Actor, challenge: Challenge, evaluation: Evaluation): Verdict {
  return allOf(
    mayConduct(actor, challenge, evaluation, 'eligibility'),
    evaluation.cureUntil === null ? 'allowed' : 'cure_offered',
  )
}

/** Completing one's own application in that day. */
export function mayCure(
  actor: Actor,
  organisationId: string,
  evaluation: Pick<Evaluation, 'cureUntil'> | null,
  now: Date,
): Verdict {
  const until = evaluation?.cureUntil
  return allOf(
    needs(actor, hasOrganisationRole(actor, organisationId, 'administrator', 'editor')),
    until && now.getTime() < until.getTime() ? 'allowed' : 'cure_over',
  )
}

/** Appointing the panel, until the first scores are in. */
export function mayAppointPanel(
  actor: Actor,
  challenge: Challenge,
  evaluation: Evaluation,
): Verdict {
  return allOf(
    mayConduct(actor, challenge, evaluation, 'eligibility', 'scoring'),
    evaluation.frozen ? 'panel_frozen' : 'allowed',
  )
}

/** Letting the panel begin, and reminding it. */
export function mayStartScoring(
  actor: Actor,
  challenge: Challenge,
  evaluation: Evaluation,
): Verdict {
  return mayConduct(actor, challenge, evaluation, 'eligibility')
}

export function mayRemind(actor: Actor, challenge: Challenge, evaluation: Evaluation): Verdict {
  return mayConduct(actor, challenge, evaluation, 'scoring')
}

/** Naming who reads an application in the place of someone recused. */
export function maySubstitute(actor: Actor, challenge: Challenge, evaluation: Evaluation): Verdict {
  return mayConduct(actor, challenge, evaluation, 'scoring')
}

/** Disqualifying an application, with a reason that its applicant reads, until the award is proposed [15]. */
export function mayDisqualify(actor: Actor, challenge: Challenge, evaluation: Evaluation): Verdict {
  return mayConduct(actor, challenge, evaluation, 'eligibility', 'scoring', 'consensus', 'ranked')
}

/** Declaring a conflict or none, before reading and at any time until one's own scores are in [11]. */
export function mayDeclare(actor: Actor, evaluation: Evaluation, sheet: ScoreSheet): Verdict {
  return allOf(
    needs(actor, isOwn(actor, sheet)),
    evaluation.stage === 'scoring' ? 'allowed' : 'wrong_state',
    sheet.conflict ? 'recused' : sheet.submittedAt ? 'scores_submitted' : 'allowed',
  )
}

/** Reading an application as "Applicant n": after declaring that there is no conflict. */
export function mayReadBlind(actor: Actor, evaluation: Evaluation, sheet: ScoreSheet): Verdict {
  return allOf(
    needs(actor, isOwn(actor, sheet)),
    evaluation.stage === 'eligibility' ? 'wrong_state' : 'allowed',
    sheet.conflict === null ? 'undeclared' : sheet.conflict ? 'recused' : 'allowed',
  )
}

/** Writing and handing in one's own scores. What is handed in is never changed [12]. */
export function mayScore(actor: Actor, evaluation: Evaluation, sheet: ScoreSheet): Verdict {
  return allOf(
    mayReadBlind(actor, evaluation, sheet),
    evaluation.stage === 'scoring' ? 'allowed' : 'wrong_state',
    sheet.submittedAt ? 'scores_submitted' : 'allowed',
  )
}

function isOwn(actor: Actor, sheet: ScoreSheet): boolean {
  return actor.type === 'member' && actor.userId === sheet.evaluatorId
}

/**
 * Reading the scores of others: the panel when all are in [12], those who conduct and watch the
 * evaluation when the agreement is final.
 */
export function mayReadScores(actor: Actor, challenge: Challenge, evaluation: Evaluation): Verdict {
  const panel = isOnPanel(actor, evaluation)
  const collected = evaluation.stage !== 'eligibility' && evaluation.stage !== 'scoring'
  return allOf(
    needs(actor, panel || hasUnitRole(actor, challenge, 'officer', 'approver', 'board')),
    (panel ? collected : !isBlind(evaluation)) ? 'allowed' : 'scores_hidden',
  )
}

/** Reading the scores beside the names of the applicants: nobody before the agreement is final [8]. */
export function mayReadRecord(actor: Actor, challenge: Challenge, evaluation: Evaluation): Verdict {
  return allOf(
    mayReadScores(actor, challenge, evaluation),
    isBlind(evaluation) ? 'scores_hidden' : 'allowed',
  )
}

/** Seeing how far each evaluator is, never what they gave: the chair and those who conduct the evaluation. */
export function mayReadProgress(
  actor: Actor,
  challenge: Challenge,
  evaluation: Evaluation,
): Verdict {
  const chair =
    actor.type === 'member' &&
    evaluation.panel.some((member) => member.chair && member.userId === actor.userId)
  return needs(actor, chair || hasUnitRole(actor, challenge, 'officer', 'approver', 'board'))
}

/**
 * Writing down what the panel agrees on for an application: the chair, or the first of the panel who
 * is not recused where the chair is.
 */
export function mayAgree(actor: Actor, evaluation: Evaluation, sheets: ScoreSheet[]): Verdict {
  return allOf(
    needs(actor, actor.type === 'member' && recorderOf(evaluation.panel, sheets) === actor.userId),
    evaluation.stage === 'consensus' ? 'allowed' : 'wrong_state',
  )
}

/** Who writes down the agreement on an application with these sheets. */
export function recorderOf(panel: PanelMember[], sheets: ScoreSheet[]): string | null {
  const recused = new Set(
    sheets.filter(({ conflict }) => conflict).map(({ evaluatorId }) => evaluatorId),
  )
  const order = [...panel].sort((a, b) => Number(b.chair) - Number(a.chair))
  return order.find(({ userId }) => !recused.has(userId))?.userId ?? null
}

/** Making the agreement final: the chair [13]. */
export function mayRank(actor: Actor, evaluation: Evaluation): Verdict {
  const chair =
    actor.type === 'member' &&
    evaluation.panel.some((member) => member.chair && member.userId === actor.userId)
  return allOf(needs(actor, chair), evaluation.stage === 'consensus' ? 'allowed' : 'wrong_state')
}

/** Writing the statement and handing the award to an approver. */
export function mayProposeAward(
  actor: Actor,
  challenge: Challenge,
  evaluation: Evaluation,
): Verdict {
  return mayConduct(actor, challenge, evaluation, 'ranked')
}

/** Approving or returning it: an approver who neither proposed it nor chaired the panel [16]. */
export function mayApproveAward(
  actor: Actor,
  challenge: Challenge,
  evaluation: Evaluation,
): Verdict {
  return allOf(
    needs(actor, hasUnitRole(actor, challenge, 'approver')),
    challenge.status === 'evaluating' && evaluation.stage === 'proposed'
      ? 'allowed'
      : 'already_decided',
    isOnPanel(actor, evaluation) ? 'panel_is_blind' : 'allowed',
    actor.type === 'member' && actor.userId === evaluation.proposedById ? 'own_work' : 'allowed',
  )
}

/** Days between scores and the promised decision, for agreement and approval; and the least to score in. */
const agreementDays = 5
const scoringDays = 3

/** A day for scores that leaves time until the decision that the call promised. */
export function suggestScoringUntil(
  evaluationUntil: string | null,
  timeZone: string,
  now: Date,
): Date {
  const soonest = addDays(now, scoringDays, timeZone)
  const wanted = evaluationUntil
    ? addDays(new Date(evaluationUntil), -agreementDays, timeZone)
    : soonest
  return wanted > soonest ? wanted : soonest
}

// What follows -------------------------------------------------------------------------------------

export function moveEvaluation<Row extends Pick<Evaluation, 'stage'>>(
  evaluation: Row,
  action: EvaluationAction,
): Row {
  const { from, to } = evaluationTransitions[action]
  if (!(from as readonly EvaluationStage[]).includes(evaluation.stage))
    throw new Refusal('wrong_state')
  return { ...evaluation, stage: to }
}

/** Someone who might be appointed, with what could speak against it. */
export interface Candidate extends Pick<Member, 'userId'> {
  /** Holds the role of evaluator in the city. */
  evaluator: boolean
  /** May read the applications of this call with their names. */
  readsNames: boolean
  /** Works for an organisation that has applied, or has its address there. */
  ofApplicant: boolean
}

/** Refuses `panel_incomplete`, `panel_duplicate`, `panel_not_evaluator`, `panel_reads_names`, `panel_of_applicant` [10]. */
export function requirePanel(panel: PanelMember[], candidates: Candidate[]): void {
  for (const { userId } of panel)
    requireCandidate(candidates.find((candidate) => candidate.userId === userId))
  if (new Set(panel.map(({ userId }) => userId)).size !== panel.length)
    throw new Refusal('panel_duplicate')
  const chairs = panel.filter(({ chair }) => chair).length
  if (chairs !== 1 || panel.length - chairs < leastEvaluators) throw new Refusal('panel_incomplete')
}

/** Refuses whoever may not judge. */
export function requireCandidate(candidate: Candidate | undefined): void {
  if (!candidate?.evaluator) throw new Refusal('panel_not_evaluator')
  if (candidate.readsNames) throw new Refusal('panel_reads_names')
  if (candidate.ofApplicant) throw new Refusal('panel_of_applicant')
}

/** Whether every score that is waited for is in, and no application has too few scorers. */
export function allCollected(sheetsByApplication: ScoreSheet[][]): boolean {
  return sheetsByApplication.every((sheets) => {
    const scorers = sheets.filter(({ conflict }) => !conflict)
    return (
      scorers.length >= leastScorers && scorers.every(({ submittedAt }) => submittedAt !== null)
    )
  })
}
