import type { Decimal } from '#app/domain/decimal'
import type { Db } from '#app/platform/db/db.server'
import type { GivenReading } from './reading-csv.server'

/** What was measured on a day. */
export interface ShownReading {
  day: string
  value: Decimal
}

/** The readings of one measure as a chart draws them. */
export interface ChartReadings {
  /** In the order of their days. Of many, the lowest and the highest of each stretch of days, and the last. */
  points: ShownReading[]
  /** How many there are in all. */
  total: number
}

/** So many readings are drawn one by one; of more, two for each of half as many stretches. */
const mostPoints = 300

/** What the charts of several measures draw, in one statement. */
export async function readChartReadings(
  db: Db,
  measureIds: string[],
): Promise<Map<string, ChartReadings>> {
  const rows = await db.$queryRaw<{ id: string; day: string; value: string; total: number }[]>`
    with current as (
      select distinct on (measure_id, day) measure_id, day, value from readings
      where measure_id = any(${measureIds}::uuid[]) order by measure_id, day, version desc
    ),
    parted as (
      select *, ntile(${mostPoints / 2}::int) over (partition by measure_id order by day) as part,
        (count(*) over (partition by measure_id))::int as total,
        max(day) over (partition by measure_id) as last
      from current where value is not null
    ),
    ranked as (
      select *, row_number() over (partition by measure_id, part order by value, day) as low,
        row_number() over (partition by measure_id, part order by value desc, day) as high
      from parted
    )
    select measure_id as id, day::text, trim_scale(value)::text as value, total from ranked
    where total <= ${mostPoints} or low = 1 or high = 1 or day = last
    order by measure_id, day`
  const charts = new Map(
    measureIds.map((id): [string, ChartReadings] => [id, { points: [], total: 0 }]),
  )
  for (const { id, day, value, total } of rows) {
    const chart = charts.get(id)!
    chart.points.push({ day, value })
    chart.total = total
  }
  return charts
}

export const readingsPerPage = 50

/** What was said about a day, at first or as a correction. */
interface SaidOfDay {
  /** Null where it was taken back. */
  value: Decimal | null
  note: string
  by: string | null
  at: Date
  file: { id: string; name: string } | null
}

/** The days of a measure, the latest first, each with what holds and, after it, everything said before. */
export async function listReadings(db: Db, measureId: string, page: number) {
  const rows = await db.$queryRaw<
    (Omit<SaidOfDay, 'file'> & {
      day: string
      total: number
      file_id: string | null
      file: string | null
    })[]
  >`
    with days as (
      select day, (count(*) over ())::int as total from readings where measure_id = ${measureId}::uuid
      group by day order by day desc limit ${readingsPerPage} offset ${(page - 1) * readingsPerPage}
    )
    select days.day::text, days.total, trim_scale(r.value)::text as value, r.note, u.name as by, r.created_at as at,
      f.id::text as file_id, f.name as file
    from days join readings r on r.measure_id = ${measureId}::uuid and r.day = days.day
    left join users u on u.id = r.created_by_id
    left join files f on f.id = r.file_id
    order by r.day desc, r.version desc`
  const days = new Map<string, SaidOfDay[]>()
  for (const { day, total: _total, file_id: id, file: name, ...said } of rows) {
    const all = days.get(day) ?? []
    all.push({ ...said, file: id && name ? { id, name } : null })
    days.set(day, all)
  }
  return {
    total: rows[0]?.total ?? 0,
    days: [...days].map(([day, [holds, ...before]]) => ({ day, ...holds!, before })),
  }
}

/** Every reading that holds, in the order of the days, for a file. */
export function allReadings(db: Db, measureId: string): Promise<GivenReading[]> {
  return db.$queryRaw<GivenReading[]>`
    select day::text, trim_scale(value)::text as value, note from (
      select distinct on (day) day, value, note from readings
      where measure_id = ${measureId}::uuid order by day, version desc
    ) current where value is not null order by day`
}
