import { hasOrganisationRole, hasUnitRole, isOnCitySide, needs, type Actor } from './actor'
import { phaseOf, type Challenge } from './challenge'
import type { ApplicationQuestion, ChallengeContent } from './challenge-content'
import { challengeKinds } from './challenge-kinds'
import type { Organisation } from './organisation'
import { allOf, Refusal, type Verdict } from './refusal'

export const applicationStatuses = [
  'draft',
  'submitted',
  'withdrawn',
  'under_evaluation',
  'awarded',
  'not_awarded',
  'lapsed',
] as const
export type ApplicationStatus = (typeof applicationStatuses)[number]

/** Every change of status there is. `lapse` meets those who did not confirm a changed call [4]. */
export const applicationTransitions = {
  submit: { from: ['draft'], to: 'submitted' },
  withdraw: { from: ['draft', 'submitted'], to: 'withdrawn' },
  reopen: { from: ['submitted', 'withdrawn'], to: 'draft' },
  open: { from: ['submitted'], to: 'under_evaluation' },
  lapse: { from: ['submitted'], to: 'lapsed' },
  award: { from: ['under_evaluation'], to: 'awarded' },
  reject: { from: ['under_evaluation'], to: 'not_awarded' },
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
  /** Minor units of the call's currency. */
  price: number | null
  answers: Record<string, string>
  submittedAt: Date | null
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

/**
 * Applicants read their own at any time. The city's side reads none before the deadline, whatever the
 * role [7]; after it, officers, approvers and board members of the call's unit read what was opened.
 */
export function mayReadApplication(
  actor: Actor,
  application: Pick<Application, 'organisationId' | 'status'>,
  challenge: Challenge,
  now: Date,
): Verdict {
  if (hasOrganisationRole(actor, application.organisationId, 'administrator', 'editor', 'reader'))
    return 'allowed'
  if (!isOnCitySide(actor, challenge)) return needs(actor, false)
  return allOf(
    mayReadApplications(actor, challenge, now),
    isOpened(application.status) ? 'allowed' : 'application_sealed',
  )
}

/** The list of opened applications of a call, and each of them. */
export function mayReadApplications(actor: Actor, challenge: Challenge, now: Date): Verdict {
  const closed = challenge.deadline !== null && now.getTime() >= challenge.deadline.getTime()
  const opened = closed && challenge.status !== 'published'
  return allOf(
    needs(actor, isOnCitySide(actor, challenge)),
    opened ? 'allowed' : 'application_sealed',
    needs(actor, hasUnitRole(actor, challenge, 'officer', 'approver', 'board')),
  )
}

/** Statuses that a city ever sees; drafts, withdrawn and lapsed ones stay with the applicant. */
export function isOpened(status: ApplicationStatus): boolean {
  return status === 'under_evaluation' || status === 'awarded' || status === 'not_awarded'
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

/** What is missing before it can be submitted [6], in the order of the form. */
export function missingForSubmission(
  application: Application,
  challenge: Pick<Challenge, 'kind' | 'bindingVersion'>,
  questions: ApplicationQuestion[],
  organisation: Organisation,
): ApplicationGap[] {
  const gaps: ApplicationGap[] = []
  for (const question of questions) {
    const answer = application.answers[question.id]?.trim() ?? ''
    if (question.required && !answer) gaps.push({ code: 'answer', questionId: question.id })
    if (answer.length > question.maxLength)
      gaps.push({ code: 'answer_too_long', questionId: question.id })
  }
  if (challengeKinds[challenge.kind].priced && application.price === null)
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
export function submit(
  application: Application,
  challenge: Challenge,
  questions: ApplicationQuestion[],
  organisation: Organisation,
  now: Date,
): Application {
  const [gap] = missingForSubmission(application, challenge, questions, organisation)
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
