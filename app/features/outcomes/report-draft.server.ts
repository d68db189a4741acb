import { standingOf } from '#app/domain/ledger'
import type { ReportPart } from '#app/domain/outcome'
import type { Db } from '#app/platform/db/db.server'
import { readBalances } from '../ledger/ledger-store.server'
import { dayIn, startDay } from './city-days.server'
import { readMeasures, type StoredPlace } from './measure-store.server'
import { readChartReadings, type ChartReadings } from './reading-queries.server'
import type { ReportDocument } from './report-document'

/** What a pilot's measures and ledger say now, with what the charts of the measures draw. In three statements. */
export async function readResults(
  db: Db,
  pilot: StoredPlace,
): Promise<Pick<ReportDocument, 'measures' | 'costs'> & { charts: Map<string, ChartReadings> }> {
  const measures = await readMeasures(db, pilot.id)
  const charts = await readChartReadings(
    db,
    measures.map(({ id }) => id),
  )
  const balances = await readBalances(db, [pilot.agreement.id])
  const { committed, paid, due } = standingOf(balances.get(pilot.agreement.id) ?? {})
  return {
    charts,
    measures: measures.map(({ number: _number, ...measure }) => {
      const { points, total } = charts.get(measure.id)!
      return { ...measure, readings: total, result: points.at(-1) ?? null }
    }),
    costs: {
      currency: pilot.agreement.currency,
      committed: Number(committed),
      paid: Number(paid),
      due: Number(due),
    },
  }
}

/** A report whole, as it is handed in and shown from then on. */
export async function makeDocument(
  db: Db,
  pilot: StoredPlace,
  written: Record<ReportPart, string>,
  now: Date,
): Promise<ReportDocument> {
  const { measures, costs } = await readResults(db, pilot)
  const { summary, worked, unworked, lessons, conditions } = written
  const zone = pilot.city.timeZone
  return {
    title: pilot.title,
    language: pilot.language,
    startedOn: startDay(pilot),
    completedOn: dayIn(zone, pilot.completedAt ?? now),
    handedInOn: dayIn(zone, now),
    ...{ summary, worked, unworked, lessons, conditions },
    measures,
    costs,
  }
}
