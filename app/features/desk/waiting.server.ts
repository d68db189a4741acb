import type { Member } from '#app/domain/actor'
import { leastScorers } from '#app/domain/evaluation'
import type { UnitRole } from '#app/domain/unit'
import { pool } from '#app/platform/db/db.server'
import { paymentsConfigured } from '#app/platform/payments/stripe-client.server'
import { waitingForAgreements } from './waiting-for-agreements'
import { waitingForMoney } from './waiting-for-money'
import { waitingForOutcomes } from './waiting-for-outcomes'
import { waitingForPilots } from './waiting-for-pilots'
import { waitingForSigning } from './waiting-for-signing'

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
  confirm_opening: (id: string) => `/desk/challenges/${id}/opening`,
  eligibility: (id: string) => `/desk/challenges/${id}/applications`,
  substitute: (id: string) => `/desk/challenges/${id}/panel`,
  score: (id: string) => `/desk/challenges/${id}/scoring`,
  agree: (id: string) => `/desk/challenges/${id}/consensus`,
  award: (id: string) => `/desk/challenges/${id}/award`,
  approve_award: (id: string) => `/desk/challenges/${id}/award`,
  complaint: (id: string) => `/desk/complaints/${id}`,
  verification: (id: string) => `/desk/verifications/${id}`,
  application_draft: (id: string) => `/desk/applications/${id}`,
  application_confirm: (id: string) => `/desk/applications/${id}`,
  application_complete: (id: string) => `/desk/applications/${id}/complete`,
  profile: (id: string) => `/desk/organisations/${id}/verification`,
  solution_draft: (id: string) => `/desk/solutions/${id}`,
  deliver: (id: string, number: string) => `/desk/pilots/${id}/milestones/${number}`,
  review_deliverable: (id: string, number: string) => `/desk/pilots/${id}/milestones/${number}`,
  agreement_begin: (id: string) => `/desk/challenges/${id}/award`,
  agreement_draft: (id: string) => `/desk/agreements/${id}`,
  agreement_turn: (id: string) => `/desk/agreements/${id}`,
  offer_to_sign: (id: string) => `/desk/agreements/${id}/signing`,
  sign_agreement: (id: string) => `/desk/agreements/${id}/signing`,
  answer_termination: (id: string) => `/desk/agreements/${id}/signing`,
  approve_payment: (id: string) => `/desk/pilots/${id}/money`,
  send_invoice: (id: string) => `/desk/pilots/${id}/money`,
  make_payment: (id: string) => `/desk/payments/${id}`,
  mark_paid: (id: string) => `/desk/payments/${id}`,
  stuck_payment: (id: string) => `/desk/payments/${id}`,
  declare_measures: (id: string) => `/desk/pilots/${id}/outcomes`,
  enter_readings: (id: string) => `/desk/pilots/${id}/outcomes`,
  write_report: (id: string) => `/desk/pilots/${id}/report`,
  decide_outcome: (id: string) => `/desk/pilots/${id}/report`,
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

const aboutMoney: readonly string[] = [
  'approve_payment',
  'send_invoice',
  'make_payment',
  'mark_paid',
  'stuck_payment',
] satisfies WaitingItem['kind'][]

/** Whether an item belongs on the page of payments too. */
export function isAboutMoney({ kind }: WaitingItem): boolean {
  return aboutMoney.includes(kind)
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
    unitsWith('board'),
    leastScorers,
    paymentsConfigured(),
  ])
  const items = rows.map((row) => ({
    ...row,
    title: row.title ?? '',
    name: row.name ?? '',
    link: links[row.kind](row.id, row.name ?? ''),
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
// $5 platform administrator, $6 the person, $7 now, $8 how many, $9 organisations as administrator,
// $10 units as board, $11 scorers that an application needs, $12 whether there is a payment provider.
const statement = `
  with call as (
    select c.*, u.path, coalesce(v.content->>'title', c.draft->>'title') as title, v.content as current
    from challenges c
    join units u on u.id = c.unit_id
    left join challenge_versions v on v.challenge_id = c.id and v.number = c.current_version
    where c.status in ('draft', 'in_review', 'published', 'evaluating')
      and (u.path && $1::uuid[] or u.path && $2::uuid[])
  ),
  pending as (
    select o.* from openings o join call on call.id = o.challenge_id
    where call.status = 'published' and o.confirmed_at is null and o.expires_at > $7
  ),
  judged as (
    select e.*, call.title, call.path, (call.current->>'evaluationUntil')::timestamptz as due
    from evaluations e join call on call.id = e.challenge_id
    where call.status = 'evaluating' and e.stage <> 'overturned'
  ),
  panel as (
    select e.*, m.chair, v.content->>'title' as title, (v.content->>'evaluationUntil')::timestamptz as due
    from panel_members m
    join evaluations e on e.id = m.evaluation_id and e.stage in ('scoring', 'consensus')
    join challenges c on c.id = e.challenge_id and c.status = 'evaluating'
    join challenge_versions v on v.challenge_id = c.id and v.number = c.current_version
    where m.user_id = $6
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
      and not exists (select 1 from pending where pending.challenge_id = call.id)
    union all
    select 'confirm_opening', call.id, call.title, null, 1, pending.expires_at, pending.started_at
    from call join pending on pending.challenge_id = call.id and pending.started_by_id <> $6
    where path && $1::uuid[]
    union all
    select 'eligibility', challenge_id, title, null, 1, due, started_at
    from judged where stage = 'eligibility' and path && $1::uuid[]
    union all
    select 'substitute', j.challenge_id, j.title, null, count(*)::int, j.scoring_until, j.scoring_started_at
    from judged j join lateral (
      select a.id from applications a join score_sheets s on s.application_id = a.id and s.evaluation_id = j.id
      where a.status = 'under_evaluation'
      group by a.id having count(*) filter (where s.conflict is not true) < $11) short on true
    where j.stage = 'scoring' and j.path && $1::uuid[]
    group by j.challenge_id, j.title, j.scoring_until, j.scoring_started_at
    union all
    select 'score', p.challenge_id, p.title, null, count(*)::int, p.scoring_until, p.scoring_started_at
    from panel p
    join score_sheets s on s.evaluation_id = p.id and s.evaluator_id = $6 and s.submitted_at is null and s.conflict is not true
    join applications a on a.id = s.application_id and a.status = 'under_evaluation'
    where p.stage = 'scoring'
    group by p.challenge_id, p.title, p.scoring_until, p.scoring_started_at
    union all
    select 'agree', challenge_id, title, null, 1, due, collected_at
    from panel where stage = 'consensus' and chair
    union all
    select 'award', challenge_id, title, null, 1, due, ranked_at
    from judged where stage = 'ranked' and path && $1::uuid[]
    union all
    select 'approve_award', j.challenge_id, j.title, null, 1, j.due, p.proposed_at
    from judged j join award_proposals p on p.evaluation_id = j.id and p.status = 'proposed'
    where j.stage = 'proposed' and j.path && $2::uuid[] and p.proposed_by_id <> $6
    union all
    select 'complaint', k.id, v.content->>'title', o.name, 1, null, k.filed_at
    from complaints k
    join challenges c on c.id = k.challenge_id and c.status = 'awarded'
    join units u on u.id = c.unit_id
    join challenge_versions v on v.challenge_id = c.id and v.number = c.current_version
    join applications a on a.id = k.application_id
    join organisations o on o.id = a.organisation_id
    where k.status = 'open' and u.path && $10::uuid[]
      and not exists (select 1 from award_proposals p
        where p.evaluation_id = k.evaluation_id and p.status = 'approved' and $6 in (p.proposed_by_id, p.decided_by_id))
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
    select 'application_complete', a.id, v.content->>'title', o.name, 1, e.cure_until, e.started_at
    from applications a
    join organisations o on o.id = a.organisation_id
    join evaluations e on e.challenge_id = a.challenge_id and e.stage = 'eligibility' and e.cure_until > $7
    join challenges c on c.id = a.challenge_id
    join challenge_versions v on v.challenge_id = c.id and v.number = c.current_version
    where a.organisation_id = any($3::uuid[]) and a.status = 'under_evaluation'
    union all
    select 'profile', o.id, null, o.name, 1, null, o.created_at
    from organisations o
    where o.id = any($9::uuid[]) and o.verified_at is null and o.kind <> 'investor'
      and not exists (select 1 from verification_requests r where r.organisation_id = o.id and r.status = 'requested')
    union all
    select 'solution_draft', s.id, t.title, null, 1, null, s.updated_at
    from solutions s join solution_texts t on t.solution_id = s.id and t.language = s.original_language
    where s.organisation_id = any($3::uuid[]) and s.status = 'draft'
    union all${waitingForPilots}
    union all${waitingForAgreements}
    union all${waitingForMoney}
    union all${waitingForOutcomes}
    union all${waitingForSigning}
  )
  select * from item order by due nulls last, since, id limit $8`
