import { hasOrganisationRole, hasUnitRole, needs, type Actor } from './actor'
import { phaseOf, type Challenge } from './challenge'
import { isOnPanel, type Evaluation } from './evaluation'
import { allOf, Refusal, type Verdict } from './refusal'

/** `reevaluate` and `annul` uphold it: the call is judged anew, or ends without an award [17]. */
export const complaintOutcomes = ['reject', 'reevaluate', 'annul'] as const
export type ComplaintOutcome = (typeof complaintOutcomes)[number]

/** `settled`: another complaint was upheld first, and the award that this one is about has fallen. */
export const complaintStatuses = ['open', 'rejected', 'upheld', 'settled'] as const
export type ComplaintStatus = (typeof complaintStatuses)[number]

export interface Complaint {
  organisationId: string
  status: ComplaintStatus
}

/** Complaining about an award: whoever applied, once, while nothing may be signed. */
export function mayComplain(
  actor: Actor,
  application: { organisationId: string; opened: boolean },
  challenge: Challenge,
  earlier: Pick<Complaint, 'organisationId'>[],
  now: Date,
): Verdict {
  const { organisationId, opened } = application
  const again = earlier.some((complaint) => complaint.organisationId === organisationId)
  return allOf(
    needs(actor, hasOrganisationRole(actor, organisationId, 'administrator', 'editor')),
    opened && phaseOf(challenge, now) === 'standstill' ? 'allowed' : 'standstill_over',
    again ? 'already_complained' : 'allowed',
  )
}

/** Reading a call's complaints: its officers, approvers and board. */
export function mayReadComplaints(actor: Actor, challenge: Challenge): Verdict {
  return needs(actor, hasUnitRole(actor, challenge, 'officer', 'approver', 'board'))
}

/** Deciding on one: a board member who had no part in the award [17]. */
export function mayDecideComplaint(
  actor: Actor,
  challenge: Challenge,
  evaluation: Evaluation & { approvedById: string | null },
  complaint: Complaint,
): Verdict {
  const took =
    isOnPanel(actor, evaluation) ||
    (actor.type === 'member' &&
      [evaluation.proposedById, evaluation.approvedById].includes(actor.userId))
  return allOf(
    needs(actor, hasUnitRole(actor, challenge, 'board')),
    complaint.status === 'open' && challenge.status === 'awarded' ? 'allowed' : 'already_decided',
    took ? 'own_work' : 'allowed',
  )
}

/** The complaint as decided. Refuses `reason_needed`. */
export function decideComplaint<Row extends Complaint>(
  complaint: Row,
  outcome: ComplaintOutcome,
  reasons: string,
): Row {
  if (complaint.status !== 'open') throw new Refusal('already_decided')
  if (!reasons.trim()) throw new Refusal('reason_needed')
  return { ...complaint, status: outcome === 'reject' ? 'rejected' : 'upheld' }
}
