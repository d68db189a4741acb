import { hasOrganisationRole, hasUnitRole, isOnCitySide, needs, type Actor } from './actor'
import { phaseOf, type Challenge } from './challenge'
import type { ApplicationQuestion, ChallengeContent } from './challenge-content'
import { challengeKinds } from './challenge-kinds'
import { isBlind, isOnPanel, mayReadBlind, type Evaluation, type ScoreSheet } from './evaluation'
import { organisationRoles, type Organisation } from './organisation'
import { allOf, Refusal, type Verdict } from './refusal'

export const applicationStatuses = [
  'draft',
  'submitted',
  'withdrawn',
  'under_evaluation',
  'screened_in',
  'screened_out',
  'disqualified',
  'awarded',
  'not_awarded',
  'lapsed',
] as const
export type ApplicationStatus = (typeof applicationStatuses)[number]

/** In these the city judges; the applicant sees them as one. */
const judged = ['under_evaluation', 'screened_in', 'screened_out'] as const

/** Every change of status there is. `lapse` meets those who did not confirm a changed call [4]. */
export const applicationTransitions = {
  submit: { from: ['draft'], to: 'submitted' },
  withdraw: { from: ['draft', 'submitted'], to: 'withdrawn' },
  reopen: { from: ['submitted', 'withdrawn'], to: 'draft' },
  open: { from: ['submitted'], to: 'under_evaluation' },
  lapse: { from: ['submitted'], to: 'lapsed' },
  disqualify: { from: judged, to: 'disqualified' },
  screenIn: { from: judged, to: 'screened_in' },
  screenOut: { from: judged, to: 'screened_out' },
  award: { from: ['screened_in'], to: 'awarded' },
  reject: { from: judged, to: 'not_awarded' },
  reevaluate: { from: ['awarded', 'not_awarded'], to: 'under_evaluation' },
  annul: { from: ['awarded'], to: 'not_awarded' },
} as const satisfies Record<string, { from: readonly ApplicationStatus[]; to: ApplicationStatus }>

export type ApplicationAction = keyof typeof applicationTransitions

/** Caps on what can be attached to one application. */
export const attachmentLimits = { files: 10, bytes: 20_000_000 } as const

/** What the rules need to know of an application. */
export interface Application {
  id: string
  organisationId: string
  status: ApplicationStatus
  /** The version of the call that the applicant stands by. */
  versionAgreed: number
  termsAccepted: boolean
  submittedAt: Date | null
}

/** What an application says; sealed wherever it is stored [7]. */
export interface ApplicationContent {
  /** By the id of the question. */
  answers: Record<string, string>
  /** Minor units of the call's currency, by lot; `wholeCall` where there are none. */
  prices: Record<string, number>
}

// Who may ------------------------------------------------------------------------------------------

/** Starting an application: an editor of an organisation of a wanted kind, while the call is open. */
export function mayApply(
  actor: Actor,
  organisation: Organisation,
  challenge: Challenge,
  content: Pick<ChallengeContent, 'applicantKinds'>,
  now: Date,
): Verdict {
  const wanted = (content.applicantKinds as string[]).includes(organisation.kind)
  return allOf(
    mayWriteApplication(actor, organisation.id, challenge, now),
    wanted ? 'allowed' : 'not_an_applicant',
  )
}

/** Writing in, withdrawing or reopening one's own application: until the deadline, read from the clock. */
export function mayWriteApplication(
  actor: Actor,
  organisationId: string,
  challenge: Challenge,
  now: Date,
): Verdict {
  const phase = phaseOf(challenge, now)
  return allOf(
    needs(actor, hasOrganisationRole(actor, organisationId, 'administrator', 'editor')),
    challenge.imported ? 'applied_elsewhere' : 'allowed',
    phase === 'closed' ? 'deadline_passed' : phase === 'open' ? 'allowed' : 'wrong_state',
  )
}

/** How much someone sees of an application: all of it, all but who and for how much, or nothing. */
export type ApplicationView = 'own' | 'named' | 'blind' | Exclude<Verdict, 'allowed'>

/**
 * Who sees an application, read from the clock and never from its status alone [7, 8]. Applicants see
 * their own at any time. The city's side sees none before the deadline has passed and two officers have
 * opened them; then officers, approvers and board members see who applied, and the panel does not until
 * its agreement is final. `sheet` is the reader's own of this application.
 */
export function applicationView(
  actor: Actor,
  application: Pick<Application, 'organisationId' | 'status'>,
  challenge: Challenge,
  evaluation: Evaluation | null,
  sheet: ScoreSheet | null,
  now: Date,
): ApplicationView {
  if (hasOrganisationRole(actor, application.organisationId, ...organisationRoles)) return 'own'
  const panel = evaluation !== null && isOnPanel(actor, evaluation)
  const verdict = allOf(
    needs(actor, panel || isOnCitySide(actor, challenge)),
    areOpened(challenge, now) && isOpened(application.status) ? 'allowed' : 'application_sealed',
  )
  if (verdict !== 'allowed') return verdict
  if (panel && isBlind(evaluation)) {
    const reading = sheet ? mayReadBlind(actor, evaluation, sheet) : 'not_allowed'
    return reading === 'allowed' ? 'blind' : reading
  }
  if (panel && sheet?.conflict) return 'recused'
  const named = panel || hasUnitRole(actor, challenge, 'officer', 'approver', 'board')
  return named ? 'named' : 'not_allowed'
}

/** The list of opened applications with their names, and each of them. */
export function mayReadApplications(
  actor: Actor,
  challenge: Challenge,
  evaluation: Evaluation | null,
  now: Date,
): Verdict {
  return allOf(
    needs(actor, isOnCitySide(actor, challenge)),
    areOpened(challenge, now) ? 'allowed' : 'application_sealed',
    needs(actor, hasUnitRole(actor, challenge, 'officer', 'approver', 'board')),
    evaluation && isOnPanel(actor, evaluation) && isBlind(evaluation)
      ? 'panel_is_blind'
      : 'allowed',
  )
}

/** Whether the deadline has passed and the applications of a call have been opened since. */
export function areOpened(
  { deadline, unsealedAt }: Pick<Challenge, 'deadline' | 'unsealedAt'>,
  now: Date,
): boolean {
  const closed = deadline !== null && now.getTime() >= deadline.getTime()
  return closed && unsealedAt !== null
}

/** Statuses that a city ever sees; drafts, withdrawn and lapsed ones stay with the applicant. */
export function isOpened(status: ApplicationStatus): boolean {
  return !['draft', 'submitted', 'withdrawn', 'lapsed'].includes(status)
}

/** Opened and still in the running. */
export function isJudged(status: ApplicationStatus): boolean {
  return (judged as readonly ApplicationStatus[]).includes(status)
}

/** An application's status as its applicant sees it: how the panel ranks is told with the award. */
export function shownStatus(status: ApplicationStatus): ApplicationStatus {
  return isJudged(status) ? 'under_evaluation' : status
}

// What follows -------------------------------------------------------------------------------------

export function moveApplication<Row extends Pick<Application, 'status'>>(
  application: Row,
  action: ApplicationAction,
): Row {
  const { from, to } = applicationTransitions[action]
  if (!(from as readonly ApplicationStatus[]).includes(application.status))
    throw new Refusal('wrong_state')
  return { ...application, status: to }
}

/** Something an application still lacks; `questionId` where it is an answer. */
export interface ApplicationGap {
  code: 'answer' | 'answer_too_long' | 'price' | 'terms' | 'version' | 'unverified'
  questionId?: string
}

/** What is missing of the answers themselves, in the order of the form. */
export function missingAnswers(
  questions: ApplicationQuestion[],
  answers: ApplicationContent['answers'],
): ApplicationGap[] {
  return questions.flatMap(({ id, required, maxLength }): ApplicationGap[] => {
    const answer = answers[id]?.trim() ?? ''
    if (required && !answer) return [{ code: 'answer', questionId: id }]
    return answer.length > maxLength ? [{ code: 'answer_too_long', questionId: id }] : []
  })
}

/** What is missing before it can be submitted [6], in the order of the form. */
export function missingForSubmission(
  application: Pick<Application, 'versionAgreed' | 'termsAccepted'>,
  content: ApplicationContent,
  challenge: Pick<Challenge, 'kind' | 'bindingVersion'>,
  questions: ApplicationQuestion[],
  organisation: Organisation,
): ApplicationGap[] {
  const gaps = missingAnswers(questions, content.answers)
  if (challengeKinds[challenge.kind].priced && Object.keys(content.prices).length === 0)
    gaps.push({ code: 'price' })
  if (!standsByVersion(application, challenge)) gaps.push({ code: 'version' })
  if (!application.termsAccepted) gaps.push({ code: 'terms' })
  if (!organisation.verified) gaps.push({ code: 'unverified' })
  return gaps
}

/** Whether the applicant has read the call as it now binds; extensions alone change nothing [4]. */
export function standsByVersion(
  application: Pick<Application, 'versionAgreed'>,
  challenge: Pick<Challenge, 'bindingVersion'>,
): boolean {
  return application.versionAgreed >= (challenge.bindingVersion ?? 1)
}

const gapRefusals = {
  answer: 'application_incomplete',
  answer_too_long: 'application_incomplete',
  price: 'application_incomplete',
  terms: 'terms_not_accepted',
  version: 'new_version_unread',
  unverified: 'not_verified',
} as const

/** Submits a complete application. Refuses with what is missing first. */
export function submit<Row extends Application>(
  application: Row,
  content: ApplicationContent,
  challenge: Challenge,
  questions: ApplicationQuestion[],
  organisation: Organisation,
  now: Date,
): Row {
  const [gap] = missingForSubmission(application, content, challenge, questions, organisation)
  if (gap) throw new Refusal(gapRefusals[gap.code])
  return { ...moveApplication(application, 'submit'), submittedAt: now }
}

/** What becomes of a submitted application when the call is opened: read, or lapsed unconfirmed. */
export function openOrLapse(
  application: Pick<Application, 'status' | 'versionAgreed'>,
  challenge: Pick<Challenge, 'bindingVersion'>,
): 'open' | 'lapse' {
  return standsByVersion(application, challenge) ? 'open' : 'lapse'
}
