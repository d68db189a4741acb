import type { Member } from '#app/domain/actor'
import type { MeasureContent } from '#app/domain/measure'
import type { OutcomeDecision, ReportPart } from '#app/domain/outcome'
import { decideOutcome } from '#app/features/outcomes/decide-outcome.server'
import { declareMeasure } from '#app/features/outcomes/declare-measure.server'
import { uploadReadings } from '#app/features/outcomes/enter-readings.server'
import { handInReport } from '#app/features/outcomes/hand-in-report.server'
import { saveReport } from '#app/features/outcomes/save-report.server'
import { db } from '#app/platform/db/db.server'

/** A measure of a demonstration pilot, and how it went. */
export interface DemoMeasure extends Omit<MeasureContent, 'baselineOn'> {
  /** Where it settles once the pilot works, in the unit of the measure. */
  settles: number
  /** How far a week is from the next, at most. */
  scatter: number
  decimals: number
}

/** What a demonstration pilot is measured by, in the pilot's language, and what its city made of it. */
export interface DemoOutcomes {
  measures: DemoMeasure[]
  report: Record<ReportPart, string>
  decision: OutcomeDecision
  reasons: string
}

const day = 24 * 3600 * 1000

const dateOf = (at: Date) => at.toISOString().slice(0, 10)

/** Declares the measures; while the pilot is planned. */
export async function declareOutcomes(
  officer: Member,
  pilotId: string,
  { measures }: DemoOutcomes,
  when: Date,
): Promise<void> {
  const baselineOn = dateOf(new Date(when.getTime() - 14 * day))
  for (const { settles: _settles, scatter: _scatter, decimals: _decimals, ...content } of measures)
    await declareMeasure(officer, pilotId, { ...content, baselineOn }, when)
}

/** Enters a year of weekly readings up to a moment, those of the months before the pilot too; while it runs. */
export async function enterOutcomes(
  officer: Member,
  pilotId: string,
  { measures }: DemoOutcomes,
  when: Date,
): Promise<void> {
  const { startsOn } = await db.pilot.findUniqueOrThrow({ where: { id: pilotId } })
  const rows = await db.measure.findMany({ where: { pilotId }, orderBy: { number: 'asc' } })
  for (const [index, { id }] of rows.entries()) {
    const lines = readingsOf(measures[index]!, startsOn, when)
    const content = ['day,value', ...lines].join('\n')
    await uploadReadings(officer, { pilotId, measureId: id }, content, when)
  }
}

/** A line a week: around the baseline before the start, then nearer and nearer to where the measure settles. */
function readingsOf(measure: DemoMeasure, start: Date, until: Date): string[] {
  const { settles, scatter, decimals } = measure
  const baseline = Number(measure.baseline)
  return Array.from({ length: 52 }, (_, week) => {
    const at = new Date(until.getTime() - (52 - week) * 7 * day)
    const weeks = Math.max(0, (at.getTime() - start.getTime()) / (7 * day))
    const level = settles + (baseline - settles) * Math.exp(-weeks / 5)
    // The same in every demonstration, and like no pattern to the eye.
    const chance = Math.sin(week * 12.9898 + settles * 78.233) * 43_758.5453
    const value = Math.max(0, level + (chance - Math.floor(chance) - 0.5) * 2 * scatter)
    return `${dateOf(at)},${value.toFixed(decimals)}`
  })
}

/** Writes the report, hands it in and has another person decide; once the pilot is completed. */
export async function decideOutcomes(
  people: { officer: Member; decider: Member },
  pilotId: string,
  { report, decision, reasons }: DemoOutcomes,
  when: Date,
): Promise<void> {
  const { revision } = await saveReport(people.officer, pilotId, { ...report, revision: 0 }, when)
  await handInReport(people.officer, pilotId, revision, when)
  const later = new Date(when.getTime() + 2 * day)
  await decideOutcome(people.decider, pilotId, { decision, reasons }, later)
}
