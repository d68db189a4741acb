/**
 * The part of what waits for a person that is about money: rows of `kind, id, title, name, count, due, since`.
 * Its parameters are those of the statement that it stands in.
 */
export const waitingForMoney = `
    select case when o.served then 'approve_payment' else 'send_invoice' end, o.pilot_id, o.title, o.reference, 1, null::timestamptz, o.since
    from (
      select a.id, p.id as pilot_id, p.title, a.reference || '-M' || m.number as reference, m.decided_at as since,
        u.path, a.organisation_id, m.accepted_by_id,
        $12 and a.currency = 'EUR' and coalesce(y.transfers = 'active' and not y.closed, false) as served
      from milestones m
      join pilots p on p.id = m.pilot_id
      join agreements a on a.id = p.agreement_id
      join units u on u.id = a.unit_id
      left join payee_accounts y on y.organisation_id = a.organisation_id
      where m.status = 'met' and m.amount > 0 and (u.path && $2::uuid[] or a.organisation_id = any($9::uuid[]))
        and not exists (select 1 from payments x
          where x.milestone_id = m.id and x.status not in ('failed', 'refunded', 'owed'))
      union all
      select a.id, p.id, p.title, a.reference || '-R', r.released_at, u.path, a.organisation_id, r.released_by_id,
        $12 and a.currency = 'EUR' and coalesce(y.transfers = 'active' and not y.closed, false)
      from retention_releases r
      join agreements a on a.id = r.agreement_id
      join pilots p on p.agreement_id = a.id
      join units u on u.id = a.unit_id
      left join payee_accounts y on y.organisation_id = a.organisation_id
      where (u.path && $2::uuid[] or a.organisation_id = any($9::uuid[]))
        and not exists (select 1 from payments x
          where x.agreement_id = a.id and x.milestone_id is null and x.status not in ('failed', 'refunded', 'owed'))
    ) o
    where case when o.served then o.path && $2::uuid[] and o.accepted_by_id <> $6 else o.organisation_id = any($9::uuid[]) end
    union all
    select case when x.problem is not null and x.status <> 'failed' then 'stuck_payment'
        when x.status = 'open' then 'make_payment' else 'mark_paid' end,
      x.id, p.title, x.reference, 1,
      case when x.status = 'open' then x.checkout_ends_at
        else (i.document->>'payUntil')::date::timestamptz end,
      x.changed_at
    from payments x
    join units u on u.id = x.unit_id
    join pilots p on p.agreement_id = x.agreement_id
    left join milestones m on m.id = x.milestone_id
    left join retention_releases r on r.agreement_id = x.agreement_id
    left join invoices i on i.payment_id = x.id
    where u.path && $2::uuid[] and (
      x.status = 'open' or (x.problem is not null and x.status not in ('failed', 'refunded'))
      or (x.status = 'invoiced' and case when x.milestone_id is null then r.released_by_id else m.accepted_by_id end <> $6))
    union all
    select 'add_buyer', b.unit_id, null, b.name, 1, null::timestamptz, min(b.since)
    from (
      select managed.id as unit_id, coalesce(n.names->>c.language, n.names->>'en') as name, a.in_force_at as since
      from agreements a
      join units u on u.id = a.unit_id
      join lateral (
        select step.id from unnest(u.path) with ordinality as step(id, depth)
        where step.id = any($13::uuid[]) order by step.depth limit 1
      ) managed on true
      join units n on n.id = managed.id
      join cities c on c.id = n.city_id
      where a.status = 'in_force' and u.path && $13::uuid[]
        and not exists (select 1 from buyer_details y where y.unit_id = any(u.path))
    ) b
    group by b.unit_id, b.name`
