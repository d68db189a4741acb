import type { Member } from '#app/domain/actor'
import {
  mayChangeMeasure,
  mayDeclareMeasure,
  mayEnterReading,
  nextDue,
  progressOf,
} from '#app/domain/measure'
import { mayReadPilot } from '#app/domain/pilot'
import { requireAllowed } from '#app/domain/refusal'
import { db, type Db } from '#app/platform/db/db.server'
import { dayIn, startDay } from './city-days.server'
import { pilotHealthReadings } from './due-readings.server'
import {
  contentOf,
  readMeasure,
  readMeasures,
  readPlace,
  type StoredMeasure,
  type StoredPlace,
} from './measure-store.server'
import {
  allReadings,
  listReadings,
  readChartReadings,
  type ChartReadings,
} from './reading-queries.server'
import { writeReadings } from './reading-csv.server'

/** A measure with what its chart draws and how far it is. */
export function toShown(measure: StoredMeasure, { points, total }: ChartReadings) {
  const last = points.at(-1) ?? null
  return { ...measure, points, total, last, progress: last && progressOf(measure, last.value) }
}

export type ShownMeasure = ReturnType<typeof toShown>

/** What the top of every page of a pilot's workspace needs, and the forms below it. */
function headOf(place: StoredPlace, now: Date) {
  const { id, slug, title, language, organisation, status, city } = place
  const today = dayIn(city.timeZone, now)
  const until = status === 'running' || status === 'paused' ? today : undefined
  return { id, slug, title, language, organisation, status, timeZone: city.timeZone, today, until }
}

/** What a pilot is measured by and how far it is, for both its sides. Refuses `not_found`. */
export async function findOutcomes(actor: Member, pilotId: string, now: Date) {
  const place = await readPlace(db, pilotId)
  requireAllowed(mayReadPilot(actor, place))
  const [measures, missing] = await Promise.all([
    readShown(db, pilotId),
    pilotHealthReadings(db, [pilotId], now),
  ])
  return {
    pilot: headOf(place, now),
    measures,
    missing: missing.get(pilotId) ?? 0,
    mayDeclare: mayDeclareMeasure(actor, place) === 'allowed',
    reportable: !['planned', 'running', 'paused'].includes(place.status),
  }
}

async function readShown(from: Db, pilotId: string): Promise<ShownMeasure[]> {
  const measures = await readMeasures(from, pilotId)
  const ids = measures.map(({ id }) => id)
  const charts = await readChartReadings(from, ids)
  return measures.map((measure) => toShown(measure, charts.get(measure.id)!))
}

/** One measure with its readings and everything it has said before, for both sides. Refuses `not_found`. */
export async function findMeasure(
  actor: Member,
  { pilotId, measureId }: { pilotId: string; measureId: string },
  page: number,
  now: Date,
) {
  const place = await readPlace(db, pilotId)
  requireAllowed(mayReadPilot(actor, place))
  const { measure, versions } = await readMeasure(db, pilotId, measureId)
  const [charts, readings] = await Promise.all([
    readChartReadings(db, [measureId]),
    listReadings(db, measureId, page),
  ])
  const head = headOf(place, now)
  return {
    pilot: head,
    measure: toShown(measure, charts.get(measureId)!),
    versions: versions.map((version) => ({
      ...contentOf(version),
      number: version.number,
      reason: version.reason,
      at: version.createdAt,
    })),
    ...readings,
    due: ['running', 'paused'].includes(place.status)
      ? nextDue(startDay(place), measure.cadence, head.today)
      : null,
    mayDeclare: mayDeclareMeasure(actor, place) === 'allowed',
    mayChange: mayChangeMeasure(actor, place) === 'allowed',
    mayEnter: mayEnterReading(actor, place) === 'allowed',
  }
}

/** The readings of a measure that hold, as a file, for both sides. Refuses `not_found`. */
export async function readingsFile(
  actor: Member,
  { pilotId, measureId }: { pilotId: string; measureId: string },
): Promise<string> {
  requireAllowed(mayReadPilot(actor, await readPlace(db, pilotId)))
  await readMeasure(db, pilotId, measureId)
  return writeReadings(await allReadings(db, measureId))
}
