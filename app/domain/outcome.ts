import { hasUnitRole, needs, type Actor, type InUnit } from './actor'
import type { OutcomePlace } from './measure'
import { allOf, Refusal, type Verdict } from './refusal'

/** What a city can decide about a completed pilot [26]. */
export const outcomeDecisions = ['scale', 'extend', 'stop'] as const
export type OutcomeDecision = (typeof outcomeDecisions)[number]

/** The parts of a report that people write. */
export const reportParts = ['summary', 'worked', 'unworked', 'lessons', 'conditions'] as const
export type ReportPart = (typeof reportParts)[number]

/** What others need before they adopt it may be left open; the rest may not. */
const neededParts: readonly ReportPart[] = ['summary', 'worked', 'unworked', 'lessons']

/** Refuses `report_incomplete` for a report that lacks one of its needed parts. */
export function requireWholeReport(report: Record<ReportPart, string>): void {
  if (neededParts.some((part) => report[part].trim() === '')) throw new Refusal('report_incomplete')
}

const completed = ({ status }: OutcomePlace): Verdict =>
  status === 'completed' ? 'allowed' : 'wrong_state'

/** Writing the report of a completed pilot, until it is handed in: its officers. */
export function mayWriteReport(actor: Actor, place: OutcomePlace): Verdict {
  return allOf(
    needs(actor, hasUnitRole(actor, place, 'officer')),
    completed(place),
    place.reportedBy === null ? 'allowed' : 'wrong_state',
  )
}

/** Deciding about a pilot whose report is handed in, or giving the report back: someone who has not written it. */
export function mayDecideOutcome(actor: Actor, place: OutcomePlace): Verdict {
  const { reportedBy } = place
  const wrote = actor.type === 'member' && reportedBy?.includes(actor.userId)
  return allOf(
    needs(actor, hasUnitRole(actor, place, 'approver', 'board')),
    completed(place),
    reportedBy === null ? 'wrong_state' : 'allowed',
    wrote ? 'own_work' : 'allowed',
  )
}

/** How far a unit is with taking over a model [27]. */
export const adoptionStatuses = ['planned', 'adopting', 'adopted', 'dropped'] as const
export type AdoptionStatus = (typeof adoptionStatuses)[number]

/** Every change there is; null is a unit that has said nothing yet. */
const adoptionSteps: Record<AdoptionStatus, readonly (AdoptionStatus | null)[]> = {
  planned: [null, 'dropped'],
  adopting: ['planned'],
  adopted: ['adopting'],
  dropped: ['planned', 'adopting'],
}

/** What a unit can say next about a model. */
export function nextAdoptions(status: AdoptionStatus | null): AdoptionStatus[] {
  return adoptionStatuses.filter((to) => adoptionSteps[to].includes(status))
}

/** Refuses `wrong_state` for a change that there is not. */
export function requireAdoptionStep(from: AdoptionStatus | null, to: AdoptionStatus): void {
  if (!nextAdoptions(from).includes(to)) throw new Refusal('wrong_state')
}

/** Saying for a unit that it takes over a model: its officers. */
export function mayAdoptModel(actor: Actor, unit: InUnit): Verdict {
  return needs(actor, hasUnitRole(actor, unit, 'officer'))
}
