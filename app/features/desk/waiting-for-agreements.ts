/**
 * The part of what waits for a person that is about the texts of agreements: rows of
 * `kind, id, title, name, count, due, since`. Its parameters are those of the statement that it stands in.
 */
export const waitingForAgreements = `
    select 'agreement_begin', c.id, v.content->>'title', o.name, 1, null::timestamptz, c.standstill_until
    from challenges c
    join units u on u.id = c.unit_id
    join challenge_versions v on v.challenge_id = c.id and v.number = c.current_version
    join applications p on p.challenge_id = c.id and p.status = 'awarded'
    join organisations o on o.id = p.organisation_id
    where u.path && $1::uuid[]
      and (c.status = 'concluded' or (c.status = 'awarded' and c.standstill_stopped_at is null and c.standstill_until <= $7))
      and not exists (select 1 from agreements a where a.application_id = p.id)
    union all
    select 'agreement_draft', a.id, coalesce(a.draft->>'title', ''), a.reference, 1, null::timestamptz, a.changed_at
    from agreements a join units u on u.id = a.unit_id
    where a.text_stage = 'drafting' and a.status in ('preparing', 'in_force') and u.path && $1::uuid[]
    union all
    select 'agreement_turn', a.id, a.title, a.reference, 1, null::timestamptz, a.changed_at
    from (
      select a.id, a.reference, a.changed_at, a.organisation_id, u.path, v.content->>'title' as title,
        exists (select 1 from agreement_proposals p where p.agreement_id = a.id and p.status = 'open' and p.side = 'city') as asked_by_city,
        exists (select 1 from agreement_proposals p where p.agreement_id = a.id and p.status = 'open' and p.side = 'company') as asked_by_company,
        exists (select 1 from agreement_acceptances s where s.agreement_id = a.id and s.number = a.current_version and s.side = 'city') as city,
        exists (select 1 from agreement_acceptances s where s.agreement_id = a.id and s.number = a.current_version and s.side = 'company') as company
      from agreements a
      join units u on u.id = a.unit_id
      join agreement_versions v on v.agreement_id = a.id and v.number = a.current_version
      where a.text_stage = 'negotiating' and a.status in ('preparing', 'in_force')
        and (u.path && $1::uuid[] or a.organisation_id = any($3::uuid[]))
    ) a
    where case when a.path && $1::uuid[]
      then a.asked_by_company or (not a.asked_by_city and (not a.city or a.company))
      else a.asked_by_city or (not a.asked_by_company and (not a.company or a.city)) end`
