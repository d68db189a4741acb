/**
 * The part of what waits for a person that is about pilots: rows of `kind, id, title, name, count, due, since`. Its
 * parameters are those of the statement that it stands in. `id` is the pilot's and `name` the milestone's number.
 */
export const waitingForPilots = `
    select 'deliver', p.id, p.title, m.number::text, 1, m.due_on::timestamptz, p.started_at
    from milestones m
    join pilots p on p.id = m.pilot_id and p.status = 'running'
    where m.status = 'scheduled' and p.organisation_id = any($3::uuid[]) and m.due_on <= ($7::timestamptz + interval '30 days')::date
    union all
    select 'review_deliverable', p.id, p.title, m.number::text, 1, d.review_until, d.submitted_at
    from deliverables d
    join milestones m on m.id = d.milestone_id
    join pilots p on p.id = m.pilot_id and p.status in ('running', 'paused')
    join units u on u.id = p.unit_id
    where d.decided_at is null and u.path && $1::uuid[] and d.submitted_by_id <> $6
      and not exists (select 1 from organisation_members o where o.organisation_id = p.organisation_id and o.user_id = $6)`
