import { wayOf } from '#app/domain/payment'
import type { PilotStatus } from '#app/domain/pilot'
import {
  nextDecision,
  pilotHealth,
  type NextDecision,
  type PilotHealth,
  type PilotWaits,
} from '#app/domain/pilot-health'
import type { Sector } from '#app/domain/sectors'
import type { Language, LocalisedText } from '#app/messages/languages'
import { db } from '#app/platform/db/db.server'
import { paymentsConfigured } from '#app/platform/payments/stripe-client.server'
import { pilotHealthReadings } from '../outcomes/due-readings.server'

/** A pilot as a board sees it. Days are `YYYY-MM-DD` in its city's zone; amounts are minor units. */
export interface BoardRow {
  id: string
  title: string
  language: Language
  reference: string
  status: PilotStatus
  startsOn: string
  endsOn: string
  unitId: string
  unitPath: string[]
  unit: LocalisedText
  city: LocalisedText
  timeZone: string
  organisation: string
  sectors: Sector[]
  milestones: number
  met: number
  currency: string
  committed: bigint
  paid: bigint
  due: bigint
  /** What is not due yet, with what is held back: committed = paid + due + remaining. */
  remaining: bigint
  health: PilotHealth
  next: NextDecision | null
}

interface Found {
  id: string
  title: string
  language: Language
  reference: string
  status: PilotStatus
  today: string
  starts_on: string
  ends_on: string
  unit_id: string
  path: string[]
  unit: LocalisedText
  city: LocalisedText
  time_zone: string
  organisation: string
  sectors: Sector[] | null
  milestones: number
  met: number
  unmet: number
  late: number
  in_review: number
  silent: number
  review_due: string | null
  next_due: string | null
  currency: string
  committed: bigint
  paid: bigint
  due: bigint
  remaining: bigint
  stuck: number
  open: boolean
  invoiced: boolean
  invoice_due: string | null
  invoices_late: number
  unpaid: bigint | null
  payee_ready: boolean
}

/** Every pilot of units and of those below them, in two statements however many there are. */
export async function readBoardRows(unitIds: string[], now: Date): Promise<BoardRow[]> {
  const found = await db.$queryRaw<Found[]>`
    with pilot as (
      select p.*, u.path, u.names as unit_names, c.names as city_names, c.time_zone,
        (${now}::timestamptz at time zone c.time_zone)::date as today
      from pilots p
      join units u on u.id = p.unit_id
      join cities c on c.id = p.city_id
      where u.path && ${unitIds}::uuid[]
    ),
    step as (
      select m.pilot_id, count(*)::int as milestones,
        count(*) filter (where m.status = 'met')::int as met,
        count(*) filter (where m.status in ('partially_met', 'not_met'))::int as unmet,
        count(*) filter (where m.status = 'scheduled' and m.due_on < pilot.today)::int as late,
        count(*) filter (where m.status = 'in_review')::int as in_review,
        count(*) filter (where d.review_until <= ${now})::int as silent,
        min((d.review_until - interval '1 second') at time zone pilot.time_zone)::date as review_due,
        min(m.due_on) filter (where m.status = 'scheduled') as next_due
      from milestones m join pilot on pilot.id = m.pilot_id
      left join deliverables d on d.milestone_id = m.id and d.decided_at is null
      group by m.pilot_id
    ),
    money as (
      select e.agreement_id,
        -sum(g.amount) filter (where g.account = 'budget') as committed,
        sum(g.amount) filter (where g.account = 'paid') as paid,
        sum(g.amount) filter (where g.account = 'due') as due,
        sum(g.amount) filter (where g.account in ('remaining', 'retained')) as remaining
      from ledger_entries e
      join ledger_postings g on g.entry_id = e.id
      where e.agreement_id in (select agreement_id from pilot)
      group by e.agreement_id
    ),
    paying as (
      select y.agreement_id,
        count(*) filter (where y.problem is not null and y.status not in ('failed', 'refunded'))::int as stuck,
        bool_or(y.status = 'open') as open,
        bool_or(y.status = 'invoiced') as invoiced,
        min((i.document->>'payUntil')::date) filter (where y.status = 'invoiced') as invoice_due,
        count(*) filter (where y.status = 'invoiced' and (i.document->>'payUntil')::date < pilot.today)::int as late
      from payments y
      join pilot on pilot.agreement_id = y.agreement_id
      left join invoices i on i.payment_id = y.id
      group by y.agreement_id
    ),
    thing as (
      select pilot.agreement_id, m.id as milestone_id, m.amount
      from milestones m join pilot on pilot.id = m.pilot_id where m.status = 'met' and m.amount > 0
      union all
      select r.agreement_id, null, r.amount
      from retention_releases r join pilot on pilot.agreement_id = r.agreement_id
    ),
    unpaid as (
      select thing.agreement_id, min(thing.amount) as amount
      from thing
      where not exists (select 1 from payments y where y.agreement_id = thing.agreement_id
        and y.milestone_id is not distinct from thing.milestone_id
        and y.status not in ('failed', 'refunded', 'owed'))
      group by thing.agreement_id
    )
    select pilot.id, pilot.title, pilot.language, a.reference, pilot.status::text as status,
      pilot.today::text as today, pilot.starts_on::text as starts_on, pilot.ends_on::text as ends_on,
      pilot.unit_id, pilot.path, pilot.unit_names as unit, pilot.city_names as city, pilot.time_zone, o.name as organisation,
      (select array_agg(value) from jsonb_array_elements_text(v.content->'sectors')) as sectors,
      coalesce(step.milestones, 0) as milestones, coalesce(step.met, 0) as met,
      coalesce(step.unmet, 0) as unmet, coalesce(step.late, 0) as late,
      coalesce(step.in_review, 0) as in_review, coalesce(step.silent, 0) as silent,
      step.review_due::text as review_due, step.next_due::text as next_due,
      a.currency, coalesce(money.committed, 0)::bigint as committed, coalesce(money.paid, 0)::bigint as paid,
      coalesce(money.due, 0)::bigint as due, coalesce(money.remaining, 0)::bigint as remaining,
      coalesce(paying.stuck, 0) as stuck, coalesce(paying.open, false) as open,
      coalesce(paying.invoiced, false) as invoiced, paying.invoice_due::text as invoice_due,
      coalesce(paying.late, 0) as invoices_late, unpaid.amount as unpaid,
      coalesce(t.transfers = 'active' and not t.closed, false) as payee_ready
    from pilot
    join agreements a on a.id = pilot.agreement_id
    join organisations o on o.id = pilot.organisation_id
    join challenges c on c.id = pilot.challenge_id
    left join challenge_versions v on v.challenge_id = c.id and v.number = c.current_version
    left join step on step.pilot_id = pilot.id
    left join money on money.agreement_id = pilot.agreement_id
    left join paying on paying.agreement_id = pilot.agreement_id
    left join unpaid on unpaid.agreement_id = pilot.agreement_id
    left join payee_accounts t on t.organisation_id = pilot.organisation_id
    order by pilot.id`
  const missing = await pilotHealthReadings(
    db,
    found.map(({ id }) => id),
    now,
  )
  return found.map((row) => toRow(row, missing.get(row.id) ?? 0))
}

function toRow(found: Found, missingReadings: number): BoardRow {
  const { id, title, language, reference, status, organisation, unit, city } = found
  const { milestones, met, currency, committed, paid, due, remaining } = found
  return {
    ...{ id, title, language, reference, status, organisation, unit, city },
    ...{ milestones, met, currency, committed, paid, due, remaining },
    startsOn: found.starts_on,
    endsOn: found.ends_on,
    unitId: found.unit_id,
    unitPath: found.path,
    timeZone: found.time_zone,
    sectors: found.sectors ?? [],
    health: pilotHealth({
      status,
      today: found.today,
      startsOn: found.starts_on,
      endsOn: found.ends_on,
      lateMilestones: found.late,
      unmetMilestones: found.unmet,
      latePayments: found.invoices_late,
      stuckPayments: found.stuck,
      silentReviews: found.silent,
      missingReadings,
    }),
    next: nextDecision({
      status,
      startsOn: found.starts_on,
      endsOn: found.ends_on,
      review: found.in_review > 0 ? { due: found.review_due } : null,
      payment: paymentOf(found),
      delivery: found.next_due === null ? null : { due: found.next_due },
    }),
  }
}

/** The most urgent thing about a pilot's payments. */
function paymentOf(found: Found): PilotWaits['payment'] {
  const { stuck, open, unpaid, invoiced, invoice_due: due, currency } = found
  if (stuck > 0) return { what: 'unstick', due: null }
  if (open) return { what: 'pay', due: null }
  if (unpaid !== null) {
    const configured = paymentsConfigured()
    const facts = { configured, currency, amount: unpaid, payeeReady: found.payee_ready }
    const what = wayOf(facts) === 'provider' ? 'approve_payment' : 'send_invoice'
    return { what, due: null }
  }
  return invoiced ? { what: 'mark_paid', due } : null
}
