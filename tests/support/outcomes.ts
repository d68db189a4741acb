import type { AgreementContent } from '#app/domain/agreement-content'
import type { MeasureContent } from '#app/domain/measure'
import type { PilotStatus } from '#app/domain/pilot'
import { declareMeasure } from '#app/features/outcomes/declare-measure.server'
import { enterReading, uploadReadings } from '#app/features/outcomes/enter-readings.server'
import { handInReport } from '#app/features/outcomes/hand-in-report.server'
import { saveReport } from '#app/features/outcomes/save-report.server'
import { db } from '#app/platform/db/db.server'
import { makePilot, type MadePilot } from './pilots'
import { makeCity, onDay, type Applicant, type Place } from './world'

/** The moment at which pilots are measured, in the story: half a year after they began. */
export const measuring = onDay(246)

/** A day of the story as the calendar has it. */
export const dateOf = (day: number) => onDay(day).toISOString().slice(0, 10)

export function measureContent(changes: Partial<MeasureContent> = {}): MeasureContent {
  return {
    name: 'Noise at the façade at night',
    unit: 'dB',
    direction: 'lower',
    baseline: '62',
    baselineOn: dateOf(60),
    target: '55',
    source: 'Five calibrated meters.',
    cadence: 'monthly',
    ...changes,
  }
}

/** Writes a status and its moments straight into the table, as the pages of milestones bring them about. */
export async function putPilot(id: string, status: PilotStatus): Promise<void> {
  const completedAt = ['planned', 'running', 'paused'].includes(status) ? null : onDay(245)
  const startedAt = status === 'planned' ? null : onDay(65)
  await db.pilot.update({ where: { id }, data: { status, startedAt, completedAt } })
}

export interface MeasuredPilot extends MadePilot {
  measureId: string
  /** Of the pilot and its measure, as the use cases take them. */
  at: { pilotId: string; measureId: string }
}

/** A pilot with one measure, in any status. */
export async function makeMeasured(
  status: PilotStatus = 'running',
  {
    place,
    applicant,
    content = {},
    agreement = {},
  }: {
    place?: Place
    applicant?: Applicant
    content?: Partial<MeasureContent>
    agreement?: Partial<AgreementContent>
  } = {},
): Promise<MeasuredPilot> {
  const pilot = await makePilot(place ?? (await makeCity()), { applicant, content: agreement })
  const measureId = await declareMeasure(
    pilot.officer,
    pilot.id,
    measureContent(content),
    onDay(61),
  )
  await putPilot(pilot.id, status)
  return { ...pilot, measureId, at: { pilotId: pilot.id, measureId } }
}

export const reading = (day: number, value: string, note = '') => ({
  day: dateOf(day),
  value,
  note,
  upload: null,
})

export const enter = (pilot: MeasuredPilot, day: number, value: string, note?: string) =>
  enterReading(pilot.officer, pilot.at, reading(day, value, note), measuring)

export const upload = (pilot: MeasuredPilot, content: string) =>
  uploadReadings(pilot.officer, pilot.at, content, measuring)

/** Everything a report needs. */
export const written = {
  summary: 'Walls along *one* kilometre of the ring road.',
  worked: 'Nights are quieter.',
  unworked: 'Two walls were sprayed within a week.',
  lessons: 'Ask the neighbours first.',
  conditions: 'A road that the city owns.',
}

/** Writes the report of a completed pilot and hands it in. */
export async function report({ id, officer }: MeasuredPilot): Promise<void> {
  const { revision } = await saveReport(officer, id, { ...written, revision: 0 }, measuring)
  await handInReport(officer, id, revision, measuring)
}

/** A completed pilot with a reading and a report that waits for its decision. */
export async function makeReported(
  options: { place?: Place; applicant?: Applicant } = {},
): Promise<MeasuredPilot> {
  const pilot = await makeMeasured('completed', options)
  await enter(pilot, 240, '56')
  await report(pilot)
  return pilot
}
