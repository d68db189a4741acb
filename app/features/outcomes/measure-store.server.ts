import type { MeasureContent, OutcomePlace } from '#app/domain/measure'
import { Refusal } from '#app/domain/refusal'
import type { Db, Tx } from '#app/platform/db/db.server'
import type { MeasureVersion } from '#app/platform/db/generated/client'
import { lockPilot, readPilot, type StoredPilot } from '../pilots/pilot-store.server'

/** A pilot as its outcomes see it. */
export type StoredPlace = StoredPilot & OutcomePlace

/** A measure as it stands now. */
export interface StoredMeasure extends MeasureContent {
  id: string
  number: number
  /** How often it has been said; above 1 where it was changed. */
  version: number
}

async function withReport(db: Db, pilot: StoredPilot): Promise<StoredPlace> {
  const report = await db.outcomeReport.findUnique({
    where: { pilotId: pilot.id },
    select: { handedInAt: true, writerIds: true },
  })
  return placeOf(pilot, report)
}

/** A pilot beside the row of its report, if it has one. */
export function placeOf(
  pilot: StoredPilot,
  report: { handedInAt: Date | null; writerIds: string[] } | null,
): StoredPlace {
  return { ...pilot, reportedBy: report?.handedInAt ? report.writerIds : null }
}

/** A pilot with what its outcomes need to know. Refuses `not_found`. */
export async function readPlace(db: Db, pilotId: string): Promise<StoredPlace> {
  return withReport(db, await readPilot(db, pilotId))
}

/** The same, held against every other writer until the transaction ends. */
export async function lockPlace(tx: Tx, pilotId: string): Promise<StoredPlace> {
  return withReport(tx, await lockPilot(tx, pilotId))
}

/** What a pilot is measured by, in the order of declaration. */
export async function readMeasures(db: Db, pilotId: string): Promise<StoredMeasure[]> {
  const rows = await db.measure.findMany({
    where: { pilotId, removedAt: null },
    include: { versions: { orderBy: { number: 'desc' }, take: 1 } },
    orderBy: { number: 'asc' },
    relationLoadStrategy: 'join',
  })
  return rows.map(({ id, number, versions }) => ({
    id,
    number,
    version: versions[0]!.number,
    ...contentOf(versions[0]!),
  }))
}

/** One measure of a pilot, with everything it has said from the first on. Refuses `not_found`, for one taken back too. */
export async function readMeasure(
  db: Db,
  pilotId: string,
  id: string,
): Promise<{ measure: StoredMeasure; versions: MeasureVersion[] }> {
  const row = await db.measure.findFirst({
    where: { id, pilotId, removedAt: null },
    include: { versions: { orderBy: { number: 'asc' } } },
    relationLoadStrategy: 'join',
  })
  if (!row) throw new Refusal('not_found')
  const { number, versions } = row
  const newest = versions.at(-1)!
  return { versions, measure: { id, number, version: newest.number, ...contentOf(newest) } }
}

/** What a version says, its numbers exact and its days as days. */
export function contentOf(version: MeasureVersion): MeasureContent {
  const { name, unit, direction, baseline, baselineOn, target, source, cadence } = version
  return {
    name,
    unit,
    direction,
    source,
    cadence,
    baseline: baseline.toFixed(),
    target: target.toFixed(),
    baselineOn: baselineOn.toISOString().slice(0, 10),
  }
}

/** Writes the next version of a measure. */
export async function addVersion(
  tx: Tx,
  version: { measureId: string; number: number; reason: string | null; createdById: string },
  content: MeasureContent,
  createdAt: Date,
): Promise<void> {
  const baselineOn = new Date(content.baselineOn)
  await tx.measureVersion.create({ data: { ...version, ...content, baselineOn, createdAt } })
}
