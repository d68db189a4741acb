/**
 * What is known of the payment provider above this folder. Amounts are integer minor units of an ISO 4217
 * currency in capitals; ids are the provider's, except `paymentId` and `key`, which are ours.
 */

/** What of an object says that we made it. Both are null for what someone made at the provider's own desk. */
export interface Ours {
  /** The payment that it belongs to. */
  paymentId: string | null
  /** The idempotency key under which it was asked for. */
  key: string | null
}

export type CapabilityState = 'active' | 'pending' | 'restricted' | 'unsupported' | 'rejected'

/** The account of one who is paid. */
export interface PayeeAccount {
  id: string
  key: string | null
  /** Money can be sent to it while this is active. */
  transfers: CapabilityState
  /** Money goes on to the payee's bank while this is active. */
  payouts: CapabilityState
  requirements: AccountRequirement[]
  closed: boolean
}

/** Something that must be provided or checked before an account can do all that it is for. */
export interface AccountRequirement {
  /** The provider's name of it, as `identity.business_details.registered_name`. */
  name: string
  waitsFor: 'payee' | 'provider'
  due: 'past' | 'now' | 'later'
  /** What is wrong with what was provided, in the provider's English. */
  problems: string[]
}

/** A page of the provider that collects what an account still lacks. It opens once. */
export interface OnboardingLink {
  url: string
  expiresAt: Date
}

/**
 * `open` until it is paid or expires; `processing` while a bank takes days to pay or refuse; `failed` where
 * it refused. A card that is refused leaves it open, so that the payer can try another.
 */
export type CheckoutState = 'open' | 'processing' | 'paid' | 'failed' | 'expired'

/** A hosted page on which one payment is made. */
export interface Checkout extends Ours {
  id: string
  state: CheckoutState
  /** Null for one that is not of ours. */
  amount: number | null
  currency: string | null
  /** Where to pay, while it is open. */
  url: string | null
  paymentIntentId: string | null
  expiresAt: Date
}

/** Money that was taken from a payer, or that a bank was told to take. */
export interface Charge extends Ours {
  id: string
  paymentIntentId: string | null
  amount: number
  refunded: number
  currency: string
  state: 'pending' | 'succeeded' | 'failed'
  disputed: boolean
  /** What came of it on our account, in that account's currency; null in events and until it came. */
  settled: { amount: number; fee: number; currency: string } | null
}

/** Money sent to the account of one who is paid. */
export interface Transfer extends Ours {
  id: string
  accountId: string | null
  chargeId: string | null
  amount: number
  reversed: number
  currency: string
}

/** Money taken back from the account of one who was paid. */
export interface TransferReversal extends Ours {
  id: string
  transferId: string
  amount: number
  currency: string
}

/** Money given back to a payer. It may fail days after it succeeded, when a bank sends it back. */
export interface Refund extends Ours {
  id: string
  chargeId: string | null
  paymentIntentId: string | null
  amount: number
  currency: string
  state: 'pending' | 'succeeded' | 'failed' | 'cancelled'
  failure: string | null
}

/** A payer's bank that wants the money back. */
export interface Dispute {
  id: string
  chargeId: string
  paymentIntentId: string | null
  amount: number
  currency: string
  /** The provider's word, as `fraudulent` or `product_not_received`. */
  reason: string
  /** No money has moved in an `inquiry`; it is gone while `open`, and back or gone for good after. */
  state: 'inquiry' | 'open' | 'won' | 'lost'
  /** What the bank has taken, whether or not it gave it back, and what the provider asks for that. */
  taken: number
  fee: number
}

/** Money on its way from a payee's account to their bank. One that is paid may still fail days later. */
export interface Payout {
  id: string
  amount: number
  currency: string
  state: 'pending' | 'in-transit' | 'paid' | 'failed' | 'cancelled'
  arrivesAt: Date
  failure: string | null
}

/** What an event is about: the thing as it was when the event happened, not as it is now. */
export type EventSubject =
  | { kind: 'checkout'; checkout: Checkout }
  | { kind: 'charge'; charge: Charge }
  | { kind: 'transfer'; transfer: Transfer }
  | { kind: 'refund'; refund: Refund }
  | { kind: 'dispute'; dispute: Dispute }
  | { kind: 'payout'; accountId: string; payout: Payout }
  | { kind: 'account'; accountId: string }
  | { kind: 'other' }

/**
 * Something that happened at the provider. It may arrive more than once, late, and before one that happened
 * earlier: keep its id, and move states forward only.
 */
export type PaymentEvent = EventSubject & { id: string; type: string; happenedAt: Date }
