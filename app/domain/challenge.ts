import { hasUnitRole, isOnCitySide, needs, type Actor, type InUnit } from './actor'
import { missingForPublication, type ChallengeContent } from './challenge-content'
import { challengeKinds, type ChallengeKind } from './challenge-kinds'
import { allOf, Refusal, type Verdict } from './refusal'
import { addDays } from './zoned-time'

const day = 24 * 3600 * 1000

/** Between the notice of an award and its first signature [17]. */
export const standstillDays = 10

export const challengeStatuses = [
  'draft',
  'in_review',
  'published',
  'evaluating',
  'awarded',
  'concluded',
  'unsuccessful',
  'cancelled',
  'discarded',
] as const
export type ChallengeStatus = (typeof challengeStatuses)[number]

/** Every change of status there is: from where, to where. Anything else is refused as `wrong_state`. */
export const challengeTransitions = {
  submitForReview: { from: ['draft'], to: 'in_review' },
  returnToAuthor: { from: ['in_review'], to: 'draft' },
  publish: { from: ['in_review'], to: 'published' },
  startEvaluation: { from: ['published'], to: 'evaluating' },
  award: { from: ['evaluating'], to: 'awarded' },
  /** A complaint was upheld: the award no longer stands and is decided anew [17]. */
  returnToEvaluation: { from: ['awarded'], to: 'evaluating' },
  declareUnsuccessful: { from: ['published', 'evaluating'], to: 'unsuccessful' },
  conclude: { from: ['published'], to: 'concluded' },
  concludeAward: { from: ['awarded'], to: 'concluded' },
  cancel: { from: ['published', 'evaluating', 'awarded'], to: 'cancelled' },
  discard: { from: ['draft'], to: 'discarded' },
} as const satisfies Record<string, { from: readonly ChallengeStatus[]; to: ChallengeStatus }>

export type ChallengeAction = keyof typeof challengeTransitions

/** What the rules need to know of a call. */
export interface Challenge extends InUnit {
  id: string
  slug: string
  kind: ChallengeKind
  status: ChallengeStatus
  cityId: string
  /** IANA zone of the city: deadlines fall at its local time. */
  timeZone: string
  authorId: string
  /** Who last handed the draft over for review. */
  submittedById: string | null
  draft: ChallengeContent | null
  currentVersion: number | null
  /** The newest version that applicants must agree to: the publication or the latest addendum. */
  bindingVersion: number | null
  publishedAt: Date | null
  questionsUntil: Date | null
  deadline: Date | null
  /** When two officers had opened the applications [7]. */
  unsealedAt: Date | null
  awardedAt: Date | null
  /** When the standstill ends; moved on by as long as complaints stop its clock. */
  standstillUntil: Date | null
  /** Since when a complaint has stopped the clock of the standstill. */
  standstillStoppedAt: Date | null
  closingReason: string | null
  /** It came from another source, which also takes its applications. */
  imported: boolean
}

/** Where a call stands at a moment: its status, refined by the clock. */
export type ChallengePhase =
  | 'draft'
  | 'in_review'
  | 'open'
  | 'closed'
  | 'evaluating'
  | 'standstill'
  | 'concluded'
  | 'unsuccessful'
  | 'cancelled'
  | 'discarded'

export type Dated = Pick<
  Challenge,
  'status' | 'deadline' | 'standstillUntil' | 'standstillStoppedAt'
>

/**
 * Reads the phase from the clock: a call closes at its deadline, and an award is final at the end of its
 * standstill, whether or not anything has run since.
 */
export function phaseOf(challenge: Dated, now: Date): ChallengePhase {
  if (challenge.status === 'published') return isPast(challenge.deadline, now) ? 'closed' : 'open'
  if (challenge.status === 'awarded') return isStanding(challenge, now) ? 'standstill' : 'concluded'
  return challenge.status
}

function isStanding(
  { standstillUntil, standstillStoppedAt }: Pick<Dated, 'standstillUntil' | 'standstillStoppedAt'>,
  now: Date,
): boolean {
  return standstillStoppedAt !== null || !isPast(standstillUntil, now)
}

/** Calls in these are known to their city alone. */
export const hiddenStatuses: readonly ChallengeStatus[] = ['draft', 'in_review', 'discarded']

export function isPublic(challenge: Pick<Challenge, 'status'>): boolean {
  return !hiddenStatuses.includes(challenge.status)
}

/** Ids of who wrote the call and who last handed it over; one person may be both. */
export function authorsOf({
  authorId,
  submittedById,
}: Pick<Challenge, 'authorId' | 'submittedById'>): string[] {
  return submittedById === null ? [authorId] : [authorId, submittedById]
}

function isPast(moment: Date | null, now: Date): boolean {
  return moment !== null && now.getTime() >= moment.getTime()
}

// Who may ------------------------------------------------------------------------------------------

export function mayReadChallenge(actor: Actor, challenge: Challenge): Verdict {
  if (isPublic(challenge)) return 'allowed'
  return challenge.status !== 'discarded' && isOnCitySide(actor, challenge)
    ? 'allowed'
    : 'not_found'
}

export function mayWriteChallenges(actor: Actor, unit: InUnit): Verdict {
  return needs(actor, hasUnitRole(actor, unit, 'officer'))
}

/** The draft of a call, or of an addendum to a published one, while nobody reviews it. */
export function mayEditDraft(actor: Actor, challenge: Challenge): Verdict {
  const writing =
    challenge.draft !== null && (challenge.status === 'draft' || challenge.status === 'published')
  return allOf(mayWriteChallenges(actor, challenge), writing ? 'allowed' : 'wrong_state')
}

/** Another person than the author and than the one who submitted it [1]. */
export function mayReview(actor: Actor, challenge: Challenge): Verdict {
  return allOf(
    needs(actor, hasUnitRole(actor, challenge, 'approver')),
    challenge.status === 'in_review' ? 'allowed' : 'wrong_state',
    actor.type === 'member' && authorsOf(challenge).includes(actor.userId) ? 'own_work' : 'allowed',
  )
}

export function mayAsk(
  actor: Actor,
  challenge: Dated & InUnit & Pick<Challenge, 'questionsUntil' | 'imported'>,
  now: Date,
): Verdict {
  if (challenge.imported) return 'applied_elsewhere'
  if (actor.type === 'visitor') return 'sign_in_needed'
  return allOf(
    phaseOf(challenge, now) === 'open' ? 'allowed' : 'wrong_state',
    isPast(challenge.questionsUntil, now) ? 'questions_closed' : 'allowed',
    isOnCitySide(actor, challenge) ? 'not_allowed' : 'allowed',
    actor.addressConfirmed ? 'allowed' : 'address_unconfirmed',
  )
}

/** Answers come at least one day before the close [3]; later ones need the deadline extended first. */
export function mayAnswer(actor: Actor, challenge: Challenge, now: Date): Verdict {
  return allOf(
    mayWriteChallenges(actor, challenge),
    phaseOf(challenge, now) === 'open' ? 'allowed' : 'wrong_state',
    challenge.deadline && now.getTime() > challenge.deadline.getTime() - day
      ? 'answer_too_late'
      : 'allowed',
  )
}

/** Addenda and extensions, while applicants can still react to them. */
export function mayAmend(actor: Actor, challenge: Challenge, now: Date): Verdict {
  return allOf(
    mayWriteChallenges(actor, challenge),
    challenge.imported ? 'applied_elsewhere' : 'allowed',
    challenge.status === 'published' ? 'allowed' : 'wrong_state',
    phaseOf(challenge, now) === 'open' ? 'allowed' : 'deadline_passed',
  )
}

/** Ending a published call for a reason, until its award is final. */
export function mayCancel(actor: Actor, challenge: Challenge, now: Date): Verdict {
  const final = phaseOf(challenge, now) === 'concluded'
  return allOf(
    mayWriteChallenges(actor, challenge),
    mayMove(challenge.status, 'cancel') && !final ? 'allowed' : 'wrong_state',
  )
}

/** Reading applications, declaring a call unsuccessful, concluding a consultation: after the deadline only. */
export function mayClose(
  actor: Actor,
  challenge: Challenge,
  action: ChallengeAction,
  now: Date,
): Verdict {
  return allOf(
    mayWriteChallenges(actor, challenge),
    mayMove(challenge.status, action) ? 'allowed' : 'wrong_state',
    isPast(challenge.deadline, now) ? 'allowed' : 'deadline_not_passed',
  )
}

export function mayTranslate(actor: Actor, challenge: Challenge): Verdict {
  return allOf(
    mayWriteChallenges(actor, challenge),
    challenge.status === 'discarded' ? 'wrong_state' : 'allowed',
  )
}

export function mayFollow(actor: Actor, challenge: Challenge): Verdict {
  if (!isPublic(challenge)) return 'not_found'
  return needs(actor, true)
}

// What follows -------------------------------------------------------------------------------------

function mayMove(status: ChallengeStatus, action: ChallengeAction): boolean {
  return (challengeTransitions[action].from as readonly ChallengeStatus[]).includes(status)
}

function move(challenge: Challenge, action: ChallengeAction): Challenge {
  if (!mayMove(challenge.status, action)) throw new Refusal('wrong_state')
  return { ...challenge, status: challengeTransitions[action].to }
}

/** A reason without the space around it. Refuses `reason_needed` where nothing is left. */
export function withReason(reason: string): string {
  const said = reason.trim()
  if (!said) throw new Refusal('reason_needed')
  return said
}

/** Hands a complete draft over to an approver. Refuses `call_incomplete`. */
export function submitForReview(challenge: Challenge, submittedById: string, now: Date): Challenge {
  const next = move(challenge, 'submitForReview')
  requireComplete(challenge, now)
  return { ...next, submittedById }
}

export function returnToAuthor(challenge: Challenge, reason: string): Challenge {
  withReason(reason)
  return move(challenge, 'returnToAuthor')
}

/** Opens the call to applicants as version 1. Refuses `call_incomplete`: days may have passed in review. */
export function publish(challenge: Challenge, now: Date): Challenge {
  const next = move(challenge, 'publish')
  const content = requireComplete(challenge, now)
  return {
    ...next,
    ...datesOf(content),
    draft: null,
    currentVersion: 1,
    bindingVersion: 1,
    publishedAt: now,
  }
}

export function cancel(challenge: Challenge, reason: string): Challenge {
  const closingReason = withReason(reason)
  return { ...move(challenge, 'cancel'), ...noAward, closingReason, draft: null }
}

/** A complaint stops the clock of the standstill; a second one finds it stopped [17]. */
export function stopStandstill(challenge: Challenge, now: Date): Challenge {
  return { ...challenge, standstillStoppedAt: challenge.standstillStoppedAt ?? now }
}

/** The last open complaint was rejected: the standstill goes on with the time that it had left. */
export function resumeStandstill(challenge: Challenge, now: Date): Challenge {
  const { standstillUntil, standstillStoppedAt } = challenge
  if (!standstillUntil || !standstillStoppedAt) return challenge
  const stopped = now.getTime() - standstillStoppedAt.getTime()
  return {
    ...challenge,
    standstillUntil: new Date(standstillUntil.getTime() + stopped),
    standstillStoppedAt: null,
  }
}

/** A complaint was upheld: the award falls, and the call is evaluated anew. */
export function returnToEvaluation(challenge: Challenge): Challenge {
  return { ...move(challenge, 'returnToEvaluation'), ...noAward }
}

const noAward = { awardedAt: null, standstillUntil: null, standstillStoppedAt: null }

/** The standstill is over and nobody's complaint is open. Refuses `standstill_running`. */
export function concludeAward(challenge: Challenge, now: Date): Challenge {
  const next = move(challenge, 'concludeAward')
  if (isStanding(challenge, now)) throw new Refusal('standstill_running')
  return next
}

/** Throws away a call that was never published. */
export function discard(challenge: Challenge): Challenge {
  return { ...move(challenge, 'discard'), draft: null }
}

/**
 * Takes a closed call into evaluation, its applications opened. Refuses `kind_makes_no_award`, and
 * `too_few_applications` against the declared minimum.
 */
export function startEvaluation(
  challenge: Challenge,
  submitted: number,
  minimum: number,
  now: Date,
): Challenge {
  const next = move(challenge, 'startEvaluation')
  if (!challengeKinds[challenge.kind].awards) throw new Refusal('kind_makes_no_award')
  if (submitted < minimum) throw new Refusal('too_few_applications')
  return { ...next, draft: null, unsealedAt: now }
}

export function declareUnsuccessful(challenge: Challenge, reason: string): Challenge {
  return {
    ...move(challenge, 'declareUnsuccessful'),
    closingReason: withReason(reason),
    draft: null,
  }
}

/** Ends a consultation with its published summary. */
export function conclude(challenge: Challenge, summary: string): Challenge {
  if (challengeKinds[challenge.kind].awards) throw new Refusal('wrong_state')
  return { ...move(challenge, 'conclude'), closingReason: withReason(summary), draft: null }
}

/** The notice of the award; the standstill counts from here, in days of the city. */
export function award(challenge: Challenge, now: Date): Challenge {
  return {
    ...move(challenge, 'award'),
    awardedAt: now,
    standstillUntil: addDays(now, standstillDays, challenge.timeZone),
    standstillStoppedAt: null,
  }
}

/** The draft of a call that lacks nothing. Refuses `call_incomplete`. */
export function requireComplete(challenge: Challenge, openedAt: Date): ChallengeContent {
  if (
    !challenge.draft ||
    missingForPublication(challenge.draft, challenge.kind, openedAt).length > 0
  )
    throw new Refusal('call_incomplete')
  return challenge.draft
}

/** The dates of a text as its call repeats them. */
export function datesOf(content: ChallengeContent): Pick<Challenge, 'questionsUntil' | 'deadline'> {
  return {
    questionsUntil: content.questionsUntil ? new Date(content.questionsUntil) : null,
    deadline: content.deadline ? new Date(content.deadline) : null,
  }
}
