import { hasUnitRole, needs, type Actor } from './actor'
import type { Challenge } from './challenge'
import { limits } from './challenge-content'
import { allOf, Refusal, type Verdict } from './refusal'

export interface Outcome {
  applicationId: string
  awarded: boolean
  /** Shown to the applicant: 1 to 5,000 characters. */
  reason: string
}

export interface Decision {
  status: 'drafting' | 'proposed' | 'approved' | 'returned'
  statement: string
  proposedById: string | null
  outcomes: Outcome[]
}

/** Writing the decision: an officer of the unit, once applications have been opened. */
export function mayDecide(actor: Actor, challenge: Challenge): Verdict {
  return allOf(
    needs(actor, hasUnitRole(actor, challenge, 'officer')),
    challenge.status === 'evaluating' ? 'allowed' : 'wrong_state',
  )
}

/** Approving or returning it: an approver, and another person than the one who proposed [16]. */
export function mayApproveDecision(
  actor: Actor,
  challenge: Challenge,
  decision: Pick<Decision, 'status' | 'proposedById'>,
): Verdict {
  return allOf(
    needs(actor, hasUnitRole(actor, challenge, 'approver')),
    challenge.status === 'evaluating' && decision.status === 'proposed'
      ? 'allowed'
      : 'already_decided',
    actor.type === 'member' && actor.userId === decision.proposedById ? 'own_work' : 'allowed',
  )
}

/**
 * Hands the decision to an approver. Every opened application needs an outcome with a reason.
 * Refuses `decision_incomplete`, `too_many_awards`.
 */
export function propose(
  decision: Decision,
  applicationIds: string[],
  awards: number,
  proposedById: string,
): Decision {
  if (decision.status !== 'drafting') throw new Refusal('already_decided')
  const reasoned = new Map(decision.outcomes.map((outcome) => [outcome.applicationId, outcome]))
  const complete = applicationIds.every((id) => {
    const length = reasoned.get(id)?.reason.trim().length ?? 0
    return length >= 1 && length <= limits.reason
  })
  if (!complete || !decision.statement.trim()) throw new Refusal('decision_incomplete')
  if (decision.outcomes.filter((outcome) => outcome.awarded).length > awards)
    throw new Refusal('too_many_awards')
  return { ...decision, status: 'proposed', proposedById }
}

export function returnDecision(decision: Decision, reason: string): Decision {
  if (decision.status !== 'proposed') throw new Refusal('already_decided')
  if (!reason.trim()) throw new Refusal('reason_needed')
  return { ...decision, status: 'returned' }
}

export function approveDecision(decision: Decision): Decision {
  if (decision.status !== 'proposed') throw new Refusal('already_decided')
  return { ...decision, status: 'approved' }
}

/** A decision that awards nobody ends the call as unsuccessful. */
export function awardsAnyone(decision: Pick<Decision, 'outcomes'>): boolean {
  return decision.outcomes.some((outcome) => outcome.awarded)
}
