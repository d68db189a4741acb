import type { Member } from '#app/domain/actor'
import type { UnitRole } from '#app/domain/unit'
import { pool } from '#app/platform/db/db.server'

/** One thing that waits for a person, with where to do it. Its sentence is `desk.items.<kind>`. */
export interface WaitingItem {
  kind: keyof typeof links
  id: string
  /** The call's or solution's title, or the organisation's name. */
  title: string
  name: string
  count: number
  /** When it has to be done, if there is a day for it. */
  due: Date | null
  since: Date
  link: string
}

/** Paths below the language. */
const links = {
  confirm_address: () => '/desk/account',
  review: (id: string) => `/desk/challenges/${id}`,
  draft: (id: string) => `/desk/challenges/${id}`,
  addendum: (id: string) => `/desk/challenges/${id}`,
  question: (id: string) => `/desk/challenges/${id}/questions`,
  closed: (id: string) => `/desk/challenges/${id}`,
  decide: (id: string) => `/desk/challenges/${id}/decision`,
  approve_decision: (id: string) => `/desk/challenges/${id}/decision`,
  verification: (id: string) => `/desk/verifications/${id}`,
  application_draft: (id: string) => `/desk/applications/${id}`,
  application_confirm: (id: string) => `/desk/applications/${id}`,
  profile: (id: string) => `/desk/organisations/${id}/verification`,
  solution_draft: (id: string) => `/desk/solutions/${id}`,
} as const

interface Row {
  kind: Exclude<keyof typeof links, 'confirm_address'>
  id: string
  title: string | null
  name: string | null
  count: number
  due: Date | null
  since: Date
}

/** More than anyone works through in a day; the lists of each desk hold the rest. */
const most = 100

/**
 * Everything that waits for a person in any of their roles, the most urgent first, in one statement.
 * Nothing is listed that they could not act on now: own work waits for someone else.
 */
export async function listWaiting(actor: Member, now: Date): Promise<WaitingItem[]> {
  const unitsWith = (role: UnitRole) =>
    actor.units.filter((unit) => unit.role === role).map((unit) => unit.unitId)
  const editing = actor.organisations.filter((membership) => membership.role !== 'reader')
  const cities = actor.units
    .filter((unit) => unit.wholeCity && unit.role === 'administrator')
    .map((unit) => unit.cityId)
  const { rows } = await pool.query<Row>(statement, [
    unitsWith('officer'),
    unitsWith('approver'),
    editing.map((membership) => membership.organisationId),
    cities,
    actor.administrator,
    actor.userId,
    now,
    most,
    editing
      .filter((membership) => membership.role === 'administrator')
      .map((membership) => membership.organisationId),
  ])
  const items = rows.map((row) => ({
    ...row,
    title: row.title ?? '',
    name: row.name ?? '',
    link: links[row.kind](row.id),
  }))
  if (actor.addressConfirmed) return items
  const address = {
    kind: 'confirm_address' as const,
    id: actor.userId,
    title: '',
    name: actor.email,
    count: 1,
  }
  return [{ ...address, due: null, since: now, link: links.confirm_address() }, ...items]
}

// $1 units as officer, $2 units as approver, $3 organisations, $4 cities to verify for,
// $5 platform administrator, $6 the person, $7 now, $8 how many, $9 organisations as administrator.
const statement = `
  with call as (
    select c.*, u.path, coalesce(v.content->>'title', c.draft->>'title') as title, v.content as current
    from challenges c
    join units u on u.id = c.unit_id
    left join challenge_versions v on v.challenge_id = c.id and v.number = c.current_version
    where c.status in ('draft', 'in_review', 'published', 'evaluating')
      and (u.path && $1::uuid[] or u.path && $2::uuid[])
  ),
  decision as (
    select distinct on (d.challenge_id) d.* from decisions d join call on call.id = d.challenge_id
    order by d.challenge_id, d.id desc
  ),
  item as (
    select 'review' as kind, id, title, null as name, 1 as count, null::timestamptz as due, updated_at as since
    from call where status = 'in_review' and path && $2::uuid[] and author_id <> $6 and submitted_by_id is distinct from $6
    union all
    select 'draft', id, title, null, 1, null, updated_at
    from call where status = 'draft' and path && $1::uuid[] and author_id = $6
    union all
    select 'addendum', id, title, null, 1, deadline, updated_at
    from call where status = 'published' and draft is not null and deadline > $7 and path && $1::uuid[]
    union all
    select 'question', call.id, call.title, null, count(*)::int, call.deadline - interval '1 day', min(q.asked_at)
    from call join challenge_questions q on q.challenge_id = call.id and q.answer is null
    where call.status = 'published' and call.deadline - interval '1 day' > $7 and path && $1::uuid[]
    group by call.id, call.title, call.deadline
    union all
    select 'closed', id, title, null, 1, null, deadline
    from call where status = 'published' and deadline <= $7 and path && $1::uuid[]
    union all
    select 'decide', call.id, call.title, null, 1, (call.current->>'evaluationUntil')::timestamptz, call.updated_at
    from call join decision on decision.challenge_id = call.id and decision.status = 'drafting'
    where call.status = 'evaluating' and path && $1::uuid[]
    union all
    select 'approve_decision', call.id, call.title, null, 1, (call.current->>'evaluationUntil')::timestamptz, decision.proposed_at
    from call join decision on decision.challenge_id = call.id and decision.status = 'proposed'
    where call.status = 'evaluating' and path && $2::uuid[] and decision.proposed_by_id is distinct from $6
    union all
    select 'verification', r.id, null, o.name, 1, null, r.requested_at
    from verification_requests r join organisations o on o.id = r.organisation_id
    where r.status = 'requested' and ($5 or r.city_id = any($4::uuid[]))
    union all
    select case when a.status = 'draft' then 'application_draft' else 'application_confirm' end,
      a.id, v.content->>'title', o.name, 1, c.deadline, a.updated_at
    from applications a
    join organisations o on o.id = a.organisation_id
    join challenges c on c.id = a.challenge_id
    join challenge_versions v on v.challenge_id = c.id and v.number = c.current_version
    where a.organisation_id = any($3::uuid[]) and c.status = 'published' and c.deadline > $7
      and (a.status = 'draft' or (a.status = 'submitted' and a.version_agreed < c.binding_version))
    union all
    select 'profile', o.id, null, o.name, 1, null, o.created_at
    from organisations o
    where o.id = any($9::uuid[]) and o.verified_at is null and o.kind <> 'investor'
      and not exists (select 1 from verification_requests r where r.organisation_id = o.id and r.status = 'requested')
    union all
    select 'solution_draft', s.id, t.title, null, 1, null, s.updated_at
    from solutions s join solution_texts t on t.solution_id = s.id and t.language = s.original_language
    where s.organisation_id = any($3::uuid[]) and s.status = 'draft'
  )
  select * from item order by due nulls last, since, id limit $8`
