import {
  charge,
  dispute,
  keepProviderFee,
  loseDispute,
  refund,
  returnRefund,
  transfer,
  winDispute,
  type LedgerEntryKind,
  type Postings,
} from './ledger'
import type { PaymentStatus } from './payment'

/** Everything that the provider knows of one payment, as it is now. Amounts are minor units of its currency. */
export interface PaymentFacts {
  checkout: { id: string; state: 'open' | 'processing' | 'paid' | 'failed' | 'expired' } | null
  /** The one that succeeded; `fee` is null until the provider says what it keeps. */
  charge: { id: string; amount: bigint; fee: bigint | null } | null
  transfers: { id: string; amount: bigint }[]
  reversals: { id: string; amount: bigint }[]
  /** The oldest first. */
  refunds: {
    id: string
    key: string | null
    amount: bigint
    state: 'pending' | 'succeeded' | 'failed' | 'cancelled'
  }[]
  disputes: {
    id: string
    state: 'inquiry' | 'open' | 'won' | 'lost'
    /** What the bank has taken, whether or not it gave it back. */
    taken: bigint
    fee: bigint
  }[]
}

export const noFacts: PaymentFacts = {
  checkout: null,
  charge: null,
  transfers: [],
  reversals: [],
  refunds: [],
  disputes: [],
}

interface Booking {
  kind: LedgerEntryKind
  onceKey: string
  postings: Postings
}

/**
 * What the ledger has to say of these facts. Each entry is named by what it is about, so that the same facts
 * seen again, or older ones seen later, add nothing.
 */
export function bookingsOf(facts: PaymentFacts): Booking[] {
  if (!facts.charge) return []
  const { id, amount, fee } = facts.charge
  const booked = (kind: LedgerEntryKind, of: string, postings: Postings): Booking => ({
    kind,
    onceKey: `${kind}:${of}`,
    postings,
  })
  return [
    booked('charge', id, charge(amount)),
    ...(fee === null ? [] : [booked('provider_fee', id, keepProviderFee(fee))]),
    ...facts.transfers.map((one) => booked('transfer', one.id, transfer(one.amount))),
    ...facts.reversals.map((one) => booked('reversal', one.id, transfer(-one.amount))),
    ...refundsOf(facts).flatMap(({ again, ...one }) => [
      booked('refund', one.id, refund(one.amount, again)),
      ...(one.state === 'failed'
        ? [booked('refund_failure', one.id, returnRefund(one.amount))]
        : []),
    ]),
    ...facts.disputes
      .filter(({ taken }) => taken > 0n)
      .flatMap((one) => [
        booked('dispute', one.id, dispute(one.taken, one.fee)),
        ...(one.state === 'won' ? [booked('dispute_won', one.id, winDispute(one.taken))] : []),
        ...(one.state === 'lost'
          ? [booked('dispute_lost', one.id, loseDispute(one.taken, lostAgain(facts)))]
          : []),
      ]),
  ]
}

/** Refunds that went out, each with how much became due again by it: a repeated one makes nothing due twice. */
function refundsOf({ refunds }: PaymentFacts) {
  let cameBack = 0n
  return refunds
    .filter(({ state }) => state === 'succeeded' || state === 'failed')
    .map((one) => {
      const repeated = one.amount < cameBack ? one.amount : cameBack
      cameBack += (one.state === 'failed' ? one.amount : 0n) - repeated
      return { ...one, again: one.amount - repeated }
    })
}

function refundedAgain(facts: PaymentFacts): bigint {
  return refundsOf(facts).reduce((total, { again }) => total + again, 0n)
}

/** How much became due again because a bank has decided for the payer. */
function lostAgain(facts: PaymentFacts): bigint {
  const left = (facts.charge?.amount ?? 0n) - refundedAgain(facts)
  const lost = facts.disputes.find(({ state }) => state === 'lost')?.taken ?? 0n
  return lost < left ? lost : left
}

const sum = (parts: { amount: bigint }[]) => parts.reduce((total, part) => total + part.amount, 0n)

/** What of a payment is on the company's account. */
export function sentOn(facts: PaymentFacts): bigint {
  return sum(facts.transfers) - sum(facts.reversals)
}

/** What of a payment is not with the payer again. */
function keptOf(facts: PaymentFacts): bigint {
  const back = facts.refunds.filter(({ state }) => state === 'succeeded')
  const lost = facts.disputes.filter(({ state }) => state === 'lost')
  const taken = lost.reduce((total, { taken: one }) => total + one, 0n)
  return (facts.charge?.amount ?? 0n) - sum(back) - taken
}

/** What the city and the platform want of a payment. */
export interface PaymentWish {
  amount: bigint
  fee: bigint
  /** The city wants its money back. */
  refundOpen: boolean
  /** Who wants the page closed on which the city pays; null for nobody. Of no account once it has paid. */
  cancelledById: string | null
  /** Something stands in its way until someone has looked at it. */
  problem: string | null
}

/** The status of a payment through the provider: it follows from what the provider knows and what we want. */
export function statusFrom(facts: PaymentFacts, wish: PaymentWish): PaymentStatus {
  if (!facts.charge) return unpaidStatus(facts, wish)
  const back = refundedAgain(facts) + lostAgain(facts)
  if (back >= facts.charge.amount) {
    if (sentOn(facts) > 0n) return 'lost'
    return keptOf(facts) <= 0n ? 'refunded' : 'owed'
  }
  if (facts.disputes.some(({ state }) => state === 'open')) return 'disputed'
  if (wish.refundOpen) return 'refunding'
  return sentOn(facts) >= wish.amount - wish.fee ? 'paid' : 'held'
}

function unpaidStatus({ checkout }: PaymentFacts, { problem }: PaymentWish): PaymentStatus {
  switch (checkout?.state) {
    case undefined:
      return problem === 'checkout_declined' ? 'failed' : 'approved'
    case 'failed':
    case 'expired':
      return 'failed'
    case 'open':
      return 'open'
    default:
      // Paid, and the charge not to be seen yet.
      return 'processing'
  }
}

export type PaymentStep =
  'open_checkout' | 'close_checkout' | 'send_on' | 'take_back' | 'give_back' | null

/**
 * What has to be asked of the provider next. Money that a bank asks back, even while it only inquires, is not
 * sent on; what was sent on is taken back before the payer gets it again.
 */
export function nextStep(facts: PaymentFacts, wish: PaymentWish): PaymentStep {
  if (wish.problem !== null) return null
  const status = statusFrom(facts, wish)
  if (status === 'approved') return 'open_checkout'
  if (status === 'open') return wish.cancelledById === null ? null : 'close_checkout'
  if (status === 'lost') return 'take_back'
  const questioned = facts.disputes.some(({ state }) => state === 'inquiry' || state === 'open')
  if (status === 'held' && !questioned) return 'send_on'
  if (status === 'refunding' || (status === 'owed' && wish.refundOpen)) {
    if (questioned) return null
    if (sentOn(facts) > 0n) return 'take_back'
    const underWay = facts.refunds.some(({ state }) => state === 'pending')
    return underWay ? null : 'give_back'
  }
  return null
}
