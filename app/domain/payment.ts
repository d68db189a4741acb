import { hasOrganisationRole, hasUnitRole, needs, type Actor, type InUnit } from './actor'
import { sideOf } from './agreement'
import { wholeShare } from './agreement-content'
import type { MilestoneStatus } from './milestone'
import type { PilotStatus } from './pilot'
import { allOf, Refusal, type Verdict } from './refusal'

export const paymentWays = ['provider', 'bank'] as const
export type PaymentWay = (typeof paymentWays)[number]

/**
 * Through the provider: `approved`, `open` (a page on which the city pays), `processing` (its bank takes days),
 * `held` (on the platform's account), `paid` (on the company's), `refunding`, `refunded`, `owed` (given back,
 * but the city's bank sent it back to the platform), `disputed` (the city's bank wants it back), `lost` (the city
 * has it back, and the company its share too), `failed`. By bank: `invoiced`, then `paid`, or `failed` where the
 * city gave the invoice back.
 */
export const paymentStatuses = [
  'approved',
  'open',
  'processing',
  'held',
  'paid',
  'invoiced',
  'refunding',
  'refunded',
  'owed',
  'disputed',
  'lost',
  'failed',
] as const
export type PaymentStatus = (typeof paymentStatuses)[number]

/** With these, nothing of the payment counts any more: what it was for may be paid anew. */
const endedStatuses: readonly PaymentStatus[] = ['refunded', 'owed', 'failed']

/** With these, something may still change by itself, so the provider is asked now and then. */
export const restlessStatuses = [
  'approved',
  'open',
  'processing',
  'held',
  'refunding',
  'owed',
  'disputed',
  'lost',
] as const satisfies PaymentStatus[]

/** Why a payment stands still until someone has looked at it. */
export const paymentProblems = [
  'checkout_declined',
  'transfer_declined',
  'reversal_declined',
  'refund_declined',
  'refund_failed',
  'unlike_request',
] as const
export type PaymentProblem = (typeof paymentProblems)[number]

/** Whose money a payment is, and who may see it. */
export interface MoneyPlace extends InUnit {
  organisationId: string
}

/** What can be paid: a milestone, or what was held back until the pilot was completed. */
export interface Payable extends MoneyPlace {
  /** Null for what was held back. */
  milestone: { status: MilestoneStatus } | null
  /** Who accepted the milestone, or released what was held back; null before anyone has. */
  acceptedById: string | null
  /** Minor units that the ledger holds as due for it. */
  due: bigint
  /** Its latest payment. */
  payment: PaymentStatus | null
}

/** Largest amount that the provider takes at once, in minor units. */
const providerLimit = 99_999_999n

/** Currencies that cities pay in through the provider, in countries that it serves. */
const servedCurrencies: readonly string[] = ['EUR']

/** How a payment goes: through the provider where it serves the city and the company has an account there. */
export function wayOf(facts: {
  /** There is a provider. */
  configured: boolean
  currency: string
  amount: bigint
  /** The company's account can be paid. */
  payeeReady: boolean
}): PaymentWay {
  const { configured, currency, amount, payeeReady } = facts
  return configured && payeeReady && servedCurrencies.includes(currency) && amount <= providerLimit
    ? 'provider'
    : 'bank'
}

/** What the platform keeps of an amount; `share` is in hundredths of a percent, and it is rounded down. */
export function platformFee(amount: bigint, share: number): bigint {
  return (amount * BigInt(share)) / BigInt(wholeShare)
}

/** Reading the money of an agreement: both its sides. */
export function mayReadMoney(actor: Actor, place: MoneyPlace): Verdict {
  if (actor.type === 'visitor') return 'sign_in_needed'
  return sideOf(actor, place) === null ? 'not_found' : 'allowed'
}

/** Whether something can be paid at all now [23, 25]: it is met, due, and no other payment of it is alive. */
export function payableNow({ milestone, acceptedById, due, payment }: Payable): Verdict {
  if (milestone && milestone.status !== 'met') return 'not_met'
  if (payment !== null && !endedStatuses.includes(payment)) return 'already_paid'
  return due > 0n && acceptedById !== null ? 'allowed' : 'nothing_due'
}

/** Whether the person approves payments there and had no part in what is paid for [23]. */
function mayDecideOn(
  actor: Actor,
  place: MoneyPlace,
  acceptedById: string | null,
  state: Verdict,
): Verdict {
  const own = actor.type === 'member' && actor.userId === acceptedById
  return allOf(
    needs(actor, hasUnitRole(actor, place, 'approver')),
    state,
    own ? 'own_work' : 'allowed',
  )
}

/** Having something paid through the provider: an approver other than who accepted it. */
export function mayApprovePayment(actor: Actor, payable: Payable): Verdict {
  return mayDecideOn(actor, payable, payable.acceptedById, payableNow(payable))
}

/** Asking for something by an invoice: an administrator of the company. */
export function mayInvoice(actor: Actor, payable: Payable): Verdict {
  return allOf(
    needs(actor, hasOrganisationRole(actor, payable.organisationId, 'administrator')),
    payableNow(payable),
  )
}

interface Payment extends MoneyPlace {
  way: PaymentWay
  status: PaymentStatus
  acceptedById: string | null
  problem: string | null
}

const where = (condition: boolean): Verdict => (condition ? 'allowed' : 'wrong_state')

/** Saying that an invoice was paid: an approver other than who accepted what it is for [23]. */
export function mayMarkPaid(actor: Actor, payment: Payment): Verdict {
  return mayDecideOn(
    actor,
    payment,
    payment.acceptedById,
    payment.status === 'paid' ? 'already_paid' : where(payment.status === 'invoiced'),
  )
}

/** Giving an invoice back: an approver. */
export function mayReturnInvoice(actor: Actor, payment: Payment): Verdict {
  return allOf(
    needs(actor, hasUnitRole(actor, payment, 'approver')),
    where(payment.status === 'invoiced'),
  )
}

/** Asking for money back that was paid through the provider: an approver. */
export function mayRefund(actor: Actor, { status, way, ...payment }: Payment): Verdict {
  return allOf(
    needs(actor, hasUnitRole(actor, payment, 'approver')),
    where(way === 'provider' && ['held', 'paid', 'owed'].includes(status)),
  )
}

/** Closing the page at the provider before the city has paid there: an approver. */
export function mayCancelPayment(actor: Actor, { status, ...payment }: Payment): Verdict {
  return allOf(needs(actor, hasUnitRole(actor, payment, 'approver')), where(status === 'open'))
}

/** Having the provider asked again where something stood in the way: an approver. */
export function mayRetry(actor: Actor, payment: Payment): Verdict {
  return allOf(
    needs(actor, hasUnitRole(actor, payment, 'approver')),
    where(payment.problem !== null && !endedStatuses.includes(payment.status)),
  )
}

/** Releasing what was held back: an officer or approver, once the pilot is completed. */
export function mayReleaseRetention(
  actor: Actor,
  place: MoneyPlace,
  { pilot, retained }: { pilot: PilotStatus; retained: bigint },
): Verdict {
  const over = !['planned', 'running', 'paused'].includes(pilot)
  return allOf(
    needs(actor, hasUnitRole(actor, place, 'officer', 'approver')),
    where(over),
    retained > 0n ? 'allowed' : 'nothing_due',
  )
}

/** Saying where and as whom a company is paid: its administrators. */
export function mayManagePayouts(actor: Actor, organisationId: string): Verdict {
  return needs(actor, hasOrganisationRole(actor, organisationId, 'administrator'))
}

/** Refuses `reason_needed` where someone gave none. */
export function requireReason(reason: string): string {
  const given = reason.trim()
  if (!given) throw new Refusal('reason_needed')
  return given
}
