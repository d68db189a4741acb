import { db } from '#app/platform/db/db.server'
import { readMeasures } from './measure-store.server'
import { toShown } from './measure-queries.server'
import { readChartReadings } from './reading-queries.server'

/**
 * What everyone may see of a pilot's outcomes: its measures and their readings from its start on, without notes and
 * files, and the decision once there is one. The caller has checked that the pilot is public. In three statements.
 */
export async function readPublicResults(pilotId: string) {
  const measures = await readMeasures(db, pilotId)
  const [charts, decided] = await Promise.all([
    readChartReadings(
      db,
      measures.map(({ id }) => id),
    ),
    db.outcomeRecord.findUnique({
      where: { pilotId },
      select: { decision: true, decidedAt: true },
    }),
  ])
  return {
    measures: measures.map((measure) => toShown(measure, charts.get(measure.id)!)),
    decision: decided?.decision ?? null,
    decidedAt: decided?.decidedAt ?? null,
  }
}

export type PublicResults = Awaited<ReturnType<typeof readPublicResults>>
