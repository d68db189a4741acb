/**
 * The part of what waits for a person that is about the outcomes of pilots: rows of `kind, id, title, name, count,
 * due, since`. Its parameters are those of the statement that it stands in.
 */
export const waitingForOutcomes = `
    select 'declare_measures', p.id, p.title, null, 1, p.starts_on::timestamptz, p.created_at
    from pilots p join units u on u.id = p.unit_id
    where p.status = 'planned' and u.path && $1::uuid[]
      and not exists (select 1 from measures m where m.pilot_id = p.id and m.removed_at is null)
    union all
    select 'enter_readings', late.id, late.title, null, count(*)::int, null, min(late.due)::timestamptz
    from (
      select p.id, p.title, m.id as measure_id, (s.start + (n - 1) * e.step)::date as since, (s.start + n * e.step)::date as due
      from pilots p
      join units u on u.id = p.unit_id
      join cities c on c.id = p.city_id
      join measures m on m.pilot_id = p.id and m.removed_at is null
      join measure_versions v on v.measure_id = m.id and v.number = m.current_version and v.cadence <> 'none'
      cross join lateral (select coalesce((p.started_at at time zone c.time_zone)::date, p.starts_on) as start,
        ($7::timestamptz at time zone c.time_zone)::date as today) s
      cross join lateral (select case v.cadence when 'weekly' then interval '7 days'
        when 'monthly' then interval '1 month' else interval '3 months' end as step) e
      cross join lateral generate_series(1, greatest(0, s.today - s.start) / 7) as n
      where p.status = 'running' and (u.path && $1::uuid[] or p.organisation_id = any($3::uuid[]))
        and s.start + n * e.step < s.today
    ) late
    where not exists (
      select 1 from readings r where r.measure_id = late.measure_id and r.day > late.since and r.day <= late.due
        and r.value is not null and not exists (select 1 from readings l
          where l.measure_id = r.measure_id and l.day = r.day and l.version > r.version and l.value is null))
    group by late.id, late.title
    union all
    select 'write_report', p.id, p.title, null, 1, null, p.completed_at
    from pilots p join units u on u.id = p.unit_id
    where p.status = 'completed' and u.path && $1::uuid[]
      and not exists (select 1 from outcome_reports r where r.pilot_id = p.id and r.handed_in_at is not null)
    union all
    select 'decide_outcome', p.id, p.title, null, 1, null, r.handed_in_at
    from outcome_reports r join pilots p on p.id = r.pilot_id and p.status = 'completed'
    join units u on u.id = p.unit_id
    where r.handed_in_at is not null and (u.path && $2::uuid[] or u.path && $10::uuid[]) and not $6 = any(r.writer_ids)`
