import { hasOrganisationRole, hasUnitRole, needs, type Actor } from './actor'
import type { Pilot } from './pilot'
import { allOf, Refusal, type Verdict } from './refusal'
import { addDays, dayOf, instantOf, daysAfter } from './zoned-time'

/** Where a step of a pilot stands. `in_review`: the company has handed it in. */
export const milestoneStatuses = [
  'scheduled',
  'in_review',
  'met',
  'partially_met',
  'not_met',
] as const
export type MilestoneStatus = (typeof milestoneStatuses)[number]

/** Every change of status there is; anything else is refused as `wrong_state`. */
export const milestoneTransitions = {
  submit: { from: ['scheduled'], to: 'in_review' },
  return: { from: ['in_review'], to: 'scheduled' },
  meet: { from: ['in_review'], to: 'met' },
  meetPartly: { from: ['in_review'], to: 'partially_met' },
  fail: { from: ['in_review'], to: 'not_met' },
  /** The city lets what was not met be handed in once more. */
  reopen: { from: ['partially_met', 'not_met'], to: 'scheduled' },
} as const satisfies Record<string, { from: readonly MilestoneStatus[]; to: MilestoneStatus }>

export type MilestoneAction = keyof typeof milestoneTransitions

/** The milestone with its next status. Refuses `wrong_state`. */
export function moveMilestone<Row extends { status: MilestoneStatus }>(
  milestone: Row,
  action: MilestoneAction,
): Row {
  const { from, to } = milestoneTransitions[action]
  if (!(from as readonly MilestoneStatus[]).includes(milestone.status)) {
    throw new Refusal('wrong_state')
  }
  return { ...milestone, status: to }
}

/** How the city can answer what was handed in [24]. */
export const deliverableDecisions = ['met', 'partially_met', 'not_met', 'returned'] as const
export type DeliverableDecision = (typeof deliverableDecisions)[number]

/** What each answer does to the milestone. */
export const actionOf: Record<DeliverableDecision, MilestoneAction> = {
  met: 'meet',
  partially_met: 'meetPartly',
  not_met: 'fail',
  returned: 'return',
}

/** Days in which the city answers. After them its silence is shown, and never taken as consent [24]. */
export const reviewDays = 14

/** Until when the city answers what is handed in now: the end of that day in its zone. */
export function reviewUntil(now: Date, timeZone: string): Date {
  return endOfDay(dayOf(addDays(now, reviewDays, timeZone), timeZone), timeZone)
}

/** The end of a day of a city: the first moment that is no longer part of it. */
export function endOfDay(day: string, timeZone: string): Date {
  return instantOf(`${daysAfter(day, 1)}T00:00`, timeZone)!
}

/** Whether what was to be handed in by the end of a day has not been, at a moment. */
export function isLate(
  { status, dueOn }: { status: MilestoneStatus; dueOn: string },
  timeZone: string,
  now: Date,
): boolean {
  return status === 'scheduled' && endOfDay(dueOn, timeZone) <= now
}

/** Whether the city has let the time for its answer pass, at a moment. */
export function isSilent(
  deliverable: { decidedAt: Date | null; reviewUntil: Date } | null,
  now: Date,
): boolean {
  return deliverable !== null && deliverable.decidedAt === null && deliverable.reviewUntil <= now
}

/** Days before the due day on which the company is reminded. */
const reminderDays = [14, 3] as const

export type MilestoneReminder = (typeof reminderDays)[number] | 'late'

/** What the company is to be reminded of today: only the nearest, however long nobody looked; null for nothing. */
export function reminderOf(
  milestone: { status: MilestoneStatus; dueOn: string },
  timeZone: string,
  now: Date,
): MilestoneReminder | null {
  if (milestone.status !== 'scheduled') return null
  if (isLate(milestone, timeZone, now)) return 'late'
  const today = dayOf(now, timeZone)
  const due = reminderDays.filter((days) => daysAfter(today, days) >= milestone.dueOn)
  return due.length > 0 ? (Math.min(...due) as MilestoneReminder) : null
}

// Who may ------------------------------------------------------------------------------------------

interface Step {
  pilot: Pilot
  status: MilestoneStatus
}

const where = (condition: boolean): Verdict => (condition ? 'allowed' : 'wrong_state')

/** Writing and handing in what shows that a milestone is met: editors of the company, while the pilot runs. */
export function mayDeliver(actor: Actor, { pilot, status }: Step): Verdict {
  const { organisationId } = pilot
  return allOf(
    needs(actor, hasOrganisationRole(actor, organisationId, 'administrator', 'editor')),
    where(pilot.status === 'running' && status === 'scheduled'),
  )
}

/** Answering what was handed in: officers of the city, other than who handed it in [23]. */
export function mayReview(
  actor: Actor,
  { pilot, status, submittedById }: Step & { submittedById: string | null },
): Verdict {
  const own = actor.type === 'member' && actor.userId === submittedById
  const works =
    actor.type === 'member' &&
    actor.organisations.some(({ organisationId }) => organisationId === pilot.organisationId)
  return allOf(
    needs(actor, hasUnitRole(actor, pilot, 'officer')),
    where(['running', 'paused'].includes(pilot.status) && status === 'in_review'),
    own || works ? 'own_work' : 'allowed',
  )
}

/** Letting what was not met be handed in once more: officers of the city, while the pilot lasts. */
export function mayReopen(actor: Actor, { pilot, status }: Step): Verdict {
  return allOf(
    needs(actor, hasUnitRole(actor, pilot, 'officer')),
    where(
      ['running', 'paused'].includes(pilot.status) && ['partially_met', 'not_met'].includes(status),
    ),
  )
}
