import type { Payable, PaymentStatus } from '#app/domain/payment'
import type { MilestoneStatus } from '#app/domain/milestone'
import type { PilotStatus } from '#app/domain/pilot'
import { Refusal } from '#app/domain/refusal'
import type { Db } from '#app/platform/db/db.server'

/** What of an agreement can be paid, as its pages and rules need it. */
export interface StoredPayable extends Payable {
  milestone: {
    id: string
    number: number
    title: string
    status: MilestoneStatus
    amount: bigint
  } | null
  paymentId: string | null
  paymentAmount: bigint | null
  /** How many payments of it there have been. */
  payments: number
}

/** Whose money it is, with what each side is called. */
export interface PilotMoney {
  pilotId: string
  title: string
  language: string
  status: PilotStatus
  agreementId: string
  reference: string
  organisationId: string
  organisation: string
  unitId: string
  unitPath: string[]
  cityId: string
  currency: string
  timeZone: string
  /** The company has said as whom and where it is paid. */
  billed: boolean
  /** The city has said as whom it is invoiced. */
  buyerKnown: boolean
  /** The company's account at the provider can be paid. */
  payeeReady: boolean
}

/** The money of a pilot, by the pilot's id. Refuses `not_found`. */
export async function readPilotMoney(db: Db, pilotId: string): Promise<PilotMoney> {
  const pilot = await db.pilot.findUnique({
    where: { id: pilotId },
    include: {
      unit: { select: { path: true } },
      city: {
        select: {
          timeZone: true,
          units: { where: { buyer: { isNot: null } }, select: { id: true } },
        },
      },
      organisation: {
        select: {
          name: true,
          payeeAccount: { select: { transfers: true, closed: true } },
          billing: { select: { organisationId: true } },
        },
      },
      agreement: { select: { reference: true, currency: true } },
    },
    relationLoadStrategy: 'join',
  })
  if (!pilot) throw new Refusal('not_found')
  const { agreementId, organisationId, unitId, cityId, title, language, status } = pilot
  const account = pilot.organisation.payeeAccount
  return {
    pilotId,
    title,
    language,
    status,
    agreementId,
    reference: pilot.agreement.reference,
    organisationId,
    organisation: pilot.organisation.name,
    unitId,
    unitPath: pilot.unit.path,
    cityId,
    currency: pilot.agreement.currency,
    timeZone: pilot.city.timeZone,
    billed: pilot.organisation.billing !== null,
    buyerKnown: pilot.city.units.some(({ id }) => pilot.unit.path.includes(id)),
    payeeReady: account !== null && account.transfers === 'active' && !account.closed,
  }
}

interface Row {
  milestone_id: string | null
  number: number | null
  title: string | null
  milestone_status: MilestoneStatus | null
  amount: bigint | null
  accepted_by_id: string | null
  due: bigint
  payment: PaymentStatus | null
  payment_id: string | null
  payment_amount: bigint | null
  payments: number
}

/** Everything of a pilot that is or will be paid, the milestones in their order, then what was held back. */
export async function readPayables(db: Db, money: PilotMoney): Promise<StoredPayable[]> {
  const { agreementId, organisationId, unitPath } = money
  const rows = await db.$queryRaw<Row[]>`
    with thing as (
      select m.id as milestone_id, m.number, m.title, m.status as milestone_status, m.amount, m.accepted_by_id
      from milestones m where m.pilot_id = ${money.pilotId}::uuid
      union all
      select null, null, null, null, r.amount, r.released_by_id
      from retention_releases r where r.agreement_id = ${agreementId}::uuid
    )
    select thing.*, coalesce(owed.due, 0)::bigint as due, latest.status as payment, latest.id as payment_id,
      latest.amount as payment_amount, coalesce(latest.payments, 0)::int as payments
    from thing
    left join lateral (
      select sum(p.amount) as due
      from ledger_entries e join ledger_postings p on p.entry_id = e.id and p.account = 'due'
      where e.agreement_id = ${agreementId}::uuid and e.milestone_id is not distinct from thing.milestone_id
    ) owed on true
    left join lateral (
      select id, status, amount, count(*) over () as payments
      from payments where agreement_id = ${agreementId}::uuid and milestone_id is not distinct from thing.milestone_id
      order by (status not in ('failed', 'refunded', 'owed')) desc, created_at desc, id desc limit 1
    ) latest on true
    order by thing.number nulls last`
  return rows.map((row) => ({
    organisationId,
    unitPath,
    milestone:
      row.milestone_id === null
        ? null
        : {
            id: row.milestone_id,
            number: row.number!,
            title: row.title!,
            status: row.milestone_status!,
            amount: row.amount!,
          },
    acceptedById: row.accepted_by_id,
    due: row.due,
    payment: row.payment,
    paymentId: row.payment_id,
    paymentAmount: row.payment_amount,
    payments: row.payments,
  }))
}

/** One of them: by the milestone's id, or `retention`. Refuses `not_found`. */
export async function readPayable(db: Db, money: PilotMoney, what: string): Promise<StoredPayable> {
  const all = await readPayables(db, money)
  const found = all.find(({ milestone }) => (milestone?.id ?? 'retention') === what)
  if (!found) throw new Refusal('not_found')
  return found
}

/** What a payment of it is quoted by: `SOFIA-2026-0012-M1`, then `…-M1-2`; `R` is what was held back. */
export function referenceOf(money: PilotMoney, { milestone, payments }: StoredPayable): string {
  const what = milestone ? `M${milestone.number}` : 'R'
  return [money.reference, what, ...(payments > 0 ? [payments + 1] : [])].join('-')
}
