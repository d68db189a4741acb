import { hasUnitRole, needs, type Actor, type InUnit } from './actor'
import type { PilotStatus } from './pilot'
import type { Verdict } from './refusal'

/** What a board is shown of a pilot that does not go as agreed. */
export const healthSigns = [
  'milestones_late',
  'city_silent',
  'not_met',
  'past_end',
  'payment_late',
  'payment_stuck',
  'readings_missing',
  'start_late',
  'paused',
] as const
export type HealthSign = (typeof healthSigns)[number]

export const healthLevels = ['at_risk', 'watch', 'on_track', 'ended'] as const
export type HealthLevel = (typeof healthLevels)[number]

/** Signs that put a pilot at risk by themselves; with the others it is to be watched. */
const grave: readonly HealthSign[] = ['milestones_late', 'city_silent', 'past_end', 'payment_late']

/** What is known of a pilot on a day. Days are `YYYY-MM-DD` in the city's zone; counts are of now. */
export interface PilotFacts {
  status: PilotStatus
  today: string
  startsOn: string
  endsOn: string
  /** Milestones that the company has not handed in by their day. */
  lateMilestones: number
  /** Milestones that were not met, or only in part. */
  unmetMilestones: number
  /** Invoices that are not paid by their day. */
  latePayments: number
  /** Payments that something stands in the way of. */
  stuckPayments: number
  /** Reviews in which the city is silent past its deadline [24]. */
  silentReviews: number
  /** Readings of measures that should be in by now [26]. */
  missingReadings: number
}

export interface PilotHealth {
  level: HealthLevel
  /** The gravest first; each with how many there are of it. */
  signs: { sign: HealthSign; count: number }[]
}

/** How a pilot does, and by which signs; one that the city has decided about has none. */
export function pilotHealth(facts: PilotFacts): PilotHealth {
  const { status, today, startsOn, endsOn } = facts
  if (['scaled', 'extended', 'stopped'].includes(status)) return { level: 'ended', signs: [] }
  const going = status === 'planned' || status === 'running' || status === 'paused'
  const counts: Record<HealthSign, number> = {
    milestones_late: going ? facts.lateMilestones : 0,
    city_silent: facts.silentReviews,
    not_met: facts.unmetMilestones,
    past_end: going && today > endsOn ? 1 : 0,
    payment_late: facts.latePayments,
    payment_stuck: facts.stuckPayments,
    readings_missing: facts.missingReadings,
    start_late: status === 'planned' && today > startsOn ? 1 : 0,
    paused: status === 'paused' ? 1 : 0,
  }
  const signs = healthSigns
    .map((sign) => ({ sign, count: counts[sign] }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => Number(grave.includes(b.sign)) - Number(grave.includes(a.sign)))
  const first = signs[0]
  if (!first) return { level: 'on_track', signs }
  return { level: grave.includes(first.sign) ? 'at_risk' : 'watch', signs }
}

/** What a pilot waits for next. */
export const pilotDecisions = [
  'start',
  'review',
  'approve_payment',
  'send_invoice',
  'pay',
  'mark_paid',
  'unstick',
  'deliver',
  'resume',
  'complete',
  'decide',
] as const
export type PilotDecision = (typeof pilotDecisions)[number]

/** Who does it: a role of the city, or the company. */
export const deciders = ['officer', 'approver', 'board', 'company'] as const
export type Decider = (typeof deciders)[number]

const whoDecides: Record<PilotDecision, Decider> = {
  start: 'officer',
  review: 'officer',
  approve_payment: 'approver',
  send_invoice: 'company',
  pay: 'approver',
  mark_paid: 'approver',
  unstick: 'approver',
  deliver: 'company',
  resume: 'officer',
  complete: 'officer',
  decide: 'board',
}

/** What can be waited for, each with the day it is due; left out where it does not wait. */
export interface PilotWaits {
  status: PilotStatus
  startsOn: string
  endsOn: string
  /** The earliest milestone in review, with the day by which the city answers, where there is one. */
  review: { due: string | null } | null
  /** The most urgent thing about a payment. */
  payment: {
    what: 'approve_payment' | 'send_invoice' | 'pay' | 'mark_paid' | 'unstick'
    due: string | null
  } | null
  /** The next milestone that is to be handed in. */
  delivery: { due: string } | null
}

export interface NextDecision {
  what: PilotDecision
  who: Decider
  /** `YYYY-MM-DD` in the city's zone; null where there is no day for it. */
  when: string | null
}

/** What is to be decided or done next, by whom and by when; null where nothing is. */
export function nextDecision(waits: PilotWaits): NextDecision | null {
  const as = (what: PilotDecision, when: string | null): NextDecision => {
    return { what, who: whoDecides[what], when }
  }
  const { status, review, payment, delivery, startsOn, endsOn } = waits
  if (review) return as('review', review.due)
  if (payment) return as(payment.what, payment.due)
  switch (status) {
    case 'planned':
      return as('start', startsOn)
    case 'paused':
      return as('resume', null)
    case 'running':
      return delivery ? as('deliver', delivery.due) : as('complete', endsOn)
    case 'completed':
      return as('decide', null)
    default:
      return null
  }
}

/** Reading the board of a unit and of those below it: who answers for its pilots, in any role but judging. */
export function mayReadBoard(actor: Actor, unit: InUnit): Verdict {
  return needs(actor, hasUnitRole(actor, unit, 'officer', 'approver', 'board', 'administrator'))
}
