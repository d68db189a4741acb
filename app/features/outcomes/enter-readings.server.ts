import type { Member } from '#app/domain/actor'
import type { Decimal } from '#app/domain/decimal'
import { mayEnterReading } from '#app/domain/measure'
import { Refusal, requireAllowed } from '#app/domain/refusal'
import { recordAudit } from '#app/platform/audit/audit.server'
import { db, transaction, type Tx } from '#app/platform/db/db.server'
import { keepFile, receiveFile, type ReceivedFile } from '../files/add-file.server'
import { dayIn, requirePastDay } from './city-days.server'
import { lockPlace, readMeasure, readPlace, type StoredPlace } from './measure-store.server'
import { readReadings, type GivenReading, type RowProblem } from './reading-csv.server'

/** The largest file that proves a reading, in bytes. */
const mostEvidence = 10_000_000

/**
 * Enters what was measured on a day; the same day again corrects it, and what was there is kept. Refuses
 * `day_to_come`, `nothing_changed`, `wrong_state`, and what `receiveFile` refuses.
 */
export async function enterReading(
  actor: Member,
  { pilotId, measureId }: { pilotId: string; measureId: string },
  { upload, ...reading }: GivenReading & { upload: File | null },
  now: Date,
): Promise<void> {
  const enter = (file: ReceivedFile | null) =>
    onMeasure(actor, pilotId, measureId, async (tx, place) => {
      requirePastDay(place, reading.day, now)
      const fileId = file ? await keepFile(tx, actor, file, now) : null
      await addReading(tx, actor, { measureId, fileId, ...reading }, now)
    })
  if (!upload) return enter(null)
  requireAllowed(mayEnterReading(actor, await readPlace(db, pilotId)))
  await receiveFile(actor, upload, { kind: 'document', maxBytes: mostEvidence }, enter)
}

/** Takes back the reading of a day, for a reason that is kept. Refuses `not_found` where the day has none. */
export function takeBackReading(
  actor: Member,
  { pilotId, measureId }: { pilotId: string; measureId: string },
  { day, reason }: { day: string; reason: string },
  now: Date,
): Promise<void> {
  return onMeasure(actor, pilotId, measureId, async (tx) => {
    const current = await currentOf(tx, measureId, day)
    if (!current?.value) throw new Refusal('not_found')
    const taken = { measureId, day, value: null, note: reason, fileId: null }
    await addReading(tx, actor, taken, now)
  })
}

function onMeasure<Result>(
  actor: Member,
  pilotId: string,
  measureId: string,
  work: (tx: Tx, place: StoredPlace) => Promise<Result>,
): Promise<Result> {
  return transaction(async (tx) => {
    const place = await lockPlace(tx, pilotId)
    requireAllowed(mayEnterReading(actor, place))
    await readMeasure(tx, pilotId, measureId)
    return work(tx, place)
  })
}

const currentOf = (tx: Tx, measureId: string, day: string) =>
  tx.reading.findFirst({
    where: { measureId, day: new Date(day) },
    orderBy: { version: 'desc' },
  })

async function addReading(
  tx: Tx,
  actor: Member,
  reading: {
    measureId: string
    day: string
    value: Decimal | null
    note: string
    fileId: string | null
  },
  now: Date,
): Promise<void> {
  const { measureId, day, value, note, fileId } = reading
  const before = await currentOf(tx, measureId, day)
  const same = before && (before.value?.toFixed() ?? null) === value && before.note === note
  if (same && !fileId) throw new Refusal('nothing_changed')
  const { pilotId } = await tx.measure.findUniqueOrThrow({ where: { id: measureId } })
  await tx.reading.create({
    data: {
      ...reading,
      day: new Date(day),
      version: (before?.version ?? 0) + 1,
      createdById: actor.userId,
      createdAt: now,
    },
  })
  await recordAudit(tx, {
    actorId: actor.userId,
    event:
      value === null
        ? 'pilot.reading_taken_back'
        : before
          ? 'pilot.reading_corrected'
          : 'pilot.reading_entered',
    subject: `pilot:${pilotId}`,
    before: before && { measureId, day, value: before.value?.toFixed() ?? null },
    after: { measureId, day, value },
    at: now,
  })
}

/** What a file of readings would do. */
export interface UploadPreview {
  /** What is sent again to have it done. */
  content: string
  first: string
  last: string
  fresh: number
  corrections: number
  unchanged: number
}

/** Looks at a file of readings without entering anything. Refuses what entering it would. */
export async function previewReadings(
  actor: Member,
  { pilotId, measureId }: { pilotId: string; measureId: string },
  content: string,
  now: Date,
): Promise<UploadPreview | RowProblem[]> {
  const place = await readPlace(db, pilotId)
  requireAllowed(mayEnterReading(actor, place))
  await readMeasure(db, pilotId, measureId)
  const { readings, problems } = readReadings(content, dayIn(place.city.timeZone, now))
  if (problems.length > 0) return problems
  const [row] = await db.$queryRaw<{ fresh: number; corrections: number }[]>`
    with given as (select * from jsonb_to_recordset(${JSON.stringify(readings)}::jsonb) as g (day date, value numeric, note text)),
    current as (
      select distinct on (day) day, value, note from readings
      where measure_id = ${measureId}::uuid order by day, version desc
    )
    select count(*) filter (where c.day is null)::int as fresh,
      count(*) filter (where c.day is not null and (c.value is distinct from g.value or (g.note <> '' and c.note <> g.note)))::int as corrections
    from given g left join current c using (day)`
  const { fresh, corrections } = row!
  const days = readings.map(({ day }) => day).sort()
  const unchanged = readings.length - fresh - corrections
  return { content, first: days[0]!, last: days.at(-1)!, fresh, corrections, unchanged }
}

/**
 * Enters a whole file of readings, or nothing of it; returns its problems where it has any. Days that have the same
 * reading already are left alone. Refuses `nothing_changed` where all are, `wrong_state`.
 */
export function uploadReadings(
  actor: Member,
  { pilotId, measureId }: { pilotId: string; measureId: string },
  content: string,
  now: Date,
): Promise<RowProblem[]> {
  return onMeasure(actor, pilotId, measureId, async (tx, place) => {
    const { readings, problems } = readReadings(content, dayIn(place.city.timeZone, now))
    if (problems.length > 0) return problems
    const added = await tx.$executeRaw`
      with given as (select * from jsonb_to_recordset(${JSON.stringify(readings)}::jsonb) as g (day date, value numeric, note text)),
      current as (
        select distinct on (day) day, version, value, note from readings
        where measure_id = ${measureId}::uuid order by day, version desc
      )
      insert into readings (id, measure_id, day, version, value, note, created_by_id, created_at)
      select gen_random_uuid(), ${measureId}::uuid, day, coalesce(c.version, 0) + 1, g.value, g.note, ${actor.userId}::uuid, ${now}
      from given g left join current c using (day)
      where c.day is null or c.value is distinct from g.value or (g.note <> '' and c.note <> g.note)`
    if (added === 0) throw new Refusal('nothing_changed')
    const days = readings.map(({ day }) => day).sort()
    await recordAudit(tx, {
      actorId: actor.userId,
      event: 'pilot.readings_uploaded',
      subject: `pilot:${pilotId}`,
      after: { measureId, added, first: days[0], last: days.at(-1) },
      at: now,
    })
    return []
  })
}
