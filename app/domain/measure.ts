import { hasOrganisationRole, hasUnitRole, needs, type Actor } from './actor'
import { toMicros, type Decimal } from './decimal'
import type { Pilot } from './pilot'
import { allOf, Refusal, type Verdict } from './refusal'

/** Which way a measure is meant to go. */
export const measureDirections = ['higher', 'lower'] as const
export type MeasureDirection = (typeof measureDirections)[number]

/** How often a reading is due. */
export const readingCadences = ['none', 'weekly', 'monthly', 'quarterly'] as const
export type ReadingCadence = (typeof readingCadences)[number]

/** The most measures that a pilot has. */
export const mostMeasures = 20

/** What a pilot is measured by, as it was declared before the pilot began [26]. Days are `YYYY-MM-DD`. */
export interface MeasureContent {
  name: string
  unit: string
  direction: MeasureDirection
  baseline: Decimal
  baselineOn: string
  target: Decimal
  /** Where readings come from. */
  source: string
  cadence: ReadingCadence
}

/** A pilot with what its outcomes need to know: who wrote the report that waits for a decision, if one does. */
export interface OutcomePlace extends Pilot {
  reportedBy: string[] | null
}

/** Whether the target lies in the direction of the measure; equal to the baseline, it means no worse. */
export function targetFits({
  direction,
  baseline,
  target,
}: Pick<MeasureContent, 'direction' | 'baseline' | 'target'>): boolean {
  const way = toMicros(target) - toMicros(baseline)
  return direction === 'higher' ? way >= 0n : way <= 0n
}

/** How far a reading is from the baseline to the target. */
export interface Progress {
  reached: boolean
  /** Whole percent, rounded down; below zero where things are worse than at the start. Null where both are the same. */
  percent: number | null
}

/** What a reading says about a measure's target. */
export function progressOf(
  { direction, baseline, target }: Pick<MeasureContent, 'direction' | 'baseline' | 'target'>,
  value: Decimal,
): Progress {
  const [from, to, at] = [baseline, target, value].map(toMicros) as [bigint, bigint, bigint]
  const reached = direction === 'higher' ? at >= to : at <= to
  if (from === to) return { reached, percent: null }
  const [gone, way] = to > from ? [at - from, to - from] : [from - at, from - to]
  const whole = (gone * 100n) / way
  const percent = gone < 0n && (gone * 100n) % way !== 0n ? whole - 1n : whole
  return { reached, percent: Number(percent) }
}

const everyMonths = { weekly: 0, monthly: 1, quarterly: 3 } as const

/** The last day of a measure's n-th period, of which the first begins after the day on which the pilot started. */
export function periodEnd(
  started: string,
  cadence: Exclude<ReadingCadence, 'none'>,
  n: number,
): string {
  const start = new Date(started)
  if (cadence === 'weekly') return dayOf(new Date(start.getTime() + n * 7 * 24 * 3600 * 1000))
  const month = start.getUTCMonth() + n * everyMonths[cadence]
  const last = new Date(Date.UTC(start.getUTCFullYear(), month + 1, 0)).getUTCDate()
  return dayOf(
    new Date(Date.UTC(start.getUTCFullYear(), month, Math.min(start.getUTCDate(), last))),
  )
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10)
}

/** The day by which the next reading is due, from `today` on; null where none ever is. */
export function nextDue(started: string, cadence: ReadingCadence, today: string): string | null {
  if (cadence === 'none') return null
  let n = 1
  while (periodEnd(started, cadence, n) < today) n += 1
  return periodEnd(started, cadence, n)
}

/** Refuses `no_measures` where a pilot would start without anything that it is measured by [26]. */
export function requireDeclared(measures: number): void {
  if (measures === 0) throw new Refusal('no_measures')
}

const inState = ({ status }: Pilot, ...statuses: Pilot['status'][]): Verdict =>
  statuses.includes(status) ? 'allowed' : 'wrong_state'

const officerOf = (actor: Actor, pilot: Pilot) => hasUnitRole(actor, pilot, 'officer')

const writesFor = (actor: Actor, pilot: Pilot) =>
  officerOf(actor, pilot) ||
  hasOrganisationRole(actor, pilot.organisationId, 'administrator', 'editor')

/** Declaring what a pilot will be measured by, before it starts: its officers and the company's editors. */
export function mayDeclareMeasure(actor: Actor, pilot: Pilot): Verdict {
  return allOf(needs(actor, writesFor(actor, pilot)), inState(pilot, 'planned'))
}

/** Changing a declared measure while the pilot runs, with a reason: its officers. */
export function mayChangeMeasure(actor: Actor, pilot: Pilot): Verdict {
  return allOf(needs(actor, officerOf(actor, pilot)), inState(pilot, 'running', 'paused'))
}

/** Entering and correcting readings: both sides, from the start until the report is handed in. */
export function mayEnterReading(actor: Actor, place: OutcomePlace): Verdict {
  return allOf(
    needs(actor, writesFor(actor, place)),
    inState(place, 'running', 'paused', 'completed'),
    place.reportedBy === null ? 'allowed' : 'wrong_state',
  )
}
