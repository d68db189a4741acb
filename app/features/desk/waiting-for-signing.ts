/**
 * The part of what waits for a person that is about signing agreements and ending them: rows of
 * `kind, id, title, name, count, due, since`. Its parameters are those of the statement that it stands in.
 */
export const waitingForSigning = `
    select 'offer_to_sign', a.id, v.content->>'title', a.reference, 1, null::timestamptz, a.changed_at
    from agreements a
    join units u on u.id = a.unit_id
    join agreement_versions v on v.agreement_id = a.id and v.number = a.current_version
    where a.text_stage = 'ready_to_sign' and a.status in ('preparing', 'in_force') and u.path && $1::uuid[]
      and not exists (select 1 from agreement_offers f where f.agreement_id = a.id and f.status = 'open')
    union all
    select 'sign_agreement', a.id, v.content->>'title', a.reference, 1, f.expires_at, f.offered_at
    from agreement_offers f
    join agreements a on a.id = f.agreement_id
    join units u on u.id = a.unit_id
    join agreement_versions v on v.agreement_id = f.agreement_id and v.number = f.number
    left join agreement_signatures s on s.offer_id = f.id
    where f.status = 'open' and f.expires_at > $7 and a.status in ('preparing', 'in_force')
      and s.by_id is distinct from $6
      and case when (f.first_side = 'city') = (s.offer_id is null)
        then u.path && $2::uuid[] else a.organisation_id = any($9::uuid[]) end
    union all
    select 'answer_termination', a.id, v.content->>'title', a.reference, 1, t.effective_on::timestamptz, t.proposed_at
    from agreement_terminations t
    join agreements a on a.id = t.agreement_id and a.status = 'in_force'
    join units u on u.id = a.unit_id
    join agreement_versions v on v.agreement_id = a.id and v.number = a.version_in_force
    where t.status = 'open' and t.proposed_by_id <> $6
      and case when t.side = 'company' then u.path && $2::uuid[] else a.organisation_id = any($9::uuid[]) end`
