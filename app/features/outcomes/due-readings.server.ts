import { z } from 'zod'
import { db, transaction, type Db } from '#app/platform/db/db.server'
import { defineJob } from '#app/platform/jobs/jobs.server'
import { peopleOfOrganisations, peopleOfUnit } from '../notifications/audiences.server'
import { notify } from '../notifications/notify.server'

interface Missing {
  pilot_id: string
  /** Readings that were due and are not there. */
  missing: number
  /** The latest day by which one was due. */
  last_due: string
}

/**
 * What is missing of each pilot that has started: periods of its measures that have ended, by its city's calendar,
 * without a reading. `pilotIds` null means all that run.
 */
function readMissing(db: Db, pilotIds: string[] | null, asOf: Date): Promise<Missing[]> {
  return db.$queryRaw<Missing[]>`
    with started as (
      select p.id, coalesce((p.started_at at time zone c.time_zone)::date, p.starts_on) as start,
        least((${asOf}::timestamptz at time zone c.time_zone)::date,
          (p.completed_at at time zone c.time_zone)::date + 1) as until
      from pilots p join cities c on c.id = p.city_id
      where case when ${pilotIds}::uuid[] is null then p.status = 'running'
        else p.id = any(${pilotIds}::uuid[]) and p.status in ('running', 'paused', 'completed') end
    ),
    period as (
      select s.id, m.id as measure_id, s.until, (s.start + (n - 1) * step)::date as since, (s.start + n * step)::date as due
      from started s
      join measures m on m.pilot_id = s.id and m.removed_at is null
      join measure_versions v on v.measure_id = m.id and v.number = m.current_version and v.cadence <> 'none'
      cross join lateral (select case v.cadence when 'weekly' then interval '7 days'
        when 'monthly' then interval '1 month' else interval '3 months' end as step) every
      cross join lateral generate_series(1, greatest(0, s.until - s.start) / 7) as n
      where s.start + n * step < s.until
    )
    select id as pilot_id, count(*)::int as missing, max(due)::text as last_due from period
    where not exists (
      select 1 from readings r where r.measure_id = period.measure_id and r.day > since and r.day <= due
        and r.value is not null and not exists (
          select 1 from readings later
          where later.measure_id = r.measure_id and later.day = r.day and later.version > r.version and later.value is null)
    )
    group by id`
}

/**
 * How many readings were due by a moment and are not there, for each of the pilots that has started; in one
 * statement. A pilot without missing ones, or that has not started or is decided, is not in the answer.
 */
export async function pilotHealthReadings(
  db: Db,
  pilotIds: string[],
  asOf: Date,
): Promise<Map<string, number>> {
  const rows = await readMissing(db, pilotIds, asOf)
  return new Map(rows.map(({ pilot_id, missing }) => [pilot_id, missing]))
}

/** Reminds both sides of readings that were due and are not there, once for each day on which one was. */
export const remindOfReadings = defineJob({
  name: 'remind-of-readings',
  payload: z.looseObject({}),
  run: async (_payload, now) => {
    for (const row of await readMissing(db, null, now)) await remind(row, now)
  },
})

async function remind({ pilot_id, missing, last_due }: Missing, now: Date): Promise<void> {
  const { title, organisationId, unit } = await db.pilot.findUniqueOrThrow({
    where: { id: pilot_id },
    select: { title: true, organisationId: true, unit: { select: { path: true } } },
  })
  await transaction(async (tx) => {
    const people = [
      ...(await peopleOfUnit(tx, unit.path, 'officer')),
      ...(await peopleOfOrganisations(tx, [organisationId])),
    ]
    const occurrence = {
      event: 'readings_due' as const,
      data: { title, count: missing },
      link: `/desk/pilots/${pilot_id}/outcomes`,
      onceKey: `readings_due:${pilot_id}:${last_due}`,
    }
    await notify(tx, people, occurrence, now)
  })
}
