import { db } from '#app/platform/db/db.server'
import { readMeasures } from './measure-store.server'
import { toShown } from './measure-queries.server'
import { readChartReadings } from './reading-queries.server'

/**
 * What everyone may see of a pilot's outcomes once it has started: its measures and their readings, without notes and
 * files. The caller has checked that the pilot is public. In two statements.
 */
export async function readPublicResults(pilotId: string) {
  const measures = await readMeasures(db, pilotId)
  const ids = measures.map(({ id }) => id)
  const charts = await readChartReadings(db, ids)
  return measures.map((measure) => toShown(measure, charts.get(measure.id)!))
}

export type PublicResults = Awaited<ReturnType<typeof readPublicResults>>
