import { wholeShare } from './agreement-content'

/**
 * Where money of an agreement stands. The first five are the promise: `budget` is the other side of all of
 * them, so that what is committed (-budget) is always remaining + due + retained + paid [25].
 *
 * The others say how far it has come, and sum to zero among themselves. `invoiced` is what the company asks
 * a bank transfer for (`claims` is its other side). At the payment provider, what payers have given (-payer)
 * is always provider + providerFee + transferred + disputed: on the platform's account, kept by the provider,
 * sent on to the company, and taken by a payer's bank while it asks for it back.
 */
export const ledgerAccounts = [
  'budget',
  'remaining',
  'due',
  'retained',
  'paid',
  'claims',
  'invoiced',
  'payer',
  'provider',
  'providerFee',
  'transferred',
  'disputed',
] as const
export type LedgerAccount = (typeof ledgerAccounts)[number]

/** What a ledger entry can be about. */
export const ledgerEntryKinds = [
  'commitment',
  'acceptance',
  'release',
  'payment',
  'invoice',
  'invoice_return',
  'charge',
  'provider_fee',
  'transfer',
  'reversal',
  'refund',
  'refund_failure',
  'dispute',
  'dispute_won',
  'dispute_lost',
] as const
export type LedgerEntryKind = (typeof ledgerEntryKinds)[number]

/** Minor units by account. The postings of one entry sum to zero. */
export type Postings = Partial<Record<LedgerAccount, bigint>>

/** An amount is promised, or with an amendment so much more; less, where it is negative. */
export function commit(amount: bigint): Postings {
  return { budget: -amount, remaining: amount }
}

/**
 * A milestone is met: its amount becomes due, but for what is held back until the pilot is completed.
 * `retention` is in hundredths of a percent; what is held back is rounded down.
 */
export function accept(amount: bigint, retention: number): Postings {
  const retained = (amount * BigInt(retention)) / BigInt(wholeShare)
  return { remaining: -amount, due: amount - retained, retained }
}

/** What was held back becomes due. */
export function release(amount: bigint): Postings {
  return { retained: -amount, due: amount }
}

/** What was due has been paid. */
export function pay(amount: bigint): Postings {
  return { due: -amount, paid: amount }
}

/** The company asks for what is due by an invoice; it gives it up, where the amount is negative. */
export function invoice(amount: bigint): Postings {
  return { claims: -amount, invoiced: amount }
}

/** What was invoiced has come by bank. */
export function payInvoice(amount: bigint): Postings {
  return { ...pay(amount), ...invoice(-amount) }
}

/** The city has paid through the provider. */
export function charge(amount: bigint): Postings {
  return { ...pay(amount), payer: -amount, provider: amount }
}

/** The provider keeps its fee. */
export function keepProviderFee(fee: bigint): Postings {
  return { provider: -fee, providerFee: fee }
}

/** Money goes on from the platform to the company; back again, where it is negative. */
export function transfer(amount: bigint): Postings {
  return { provider: -amount, transferred: amount }
}

/** Money goes back to the city; of it, `again` is due again: all, but for what another refund had made due. */
export function refund(amount: bigint, again: bigint): Postings {
  return { ...pay(-again), payer: amount, provider: -amount }
}

/** A refund came back to the platform. The city has paid nothing for that, so nothing is paid again. */
export function returnRefund(amount: bigint): Postings {
  return { payer: -amount, provider: amount }
}

/** A payer's bank has taken money back until it is decided whose it is, and the provider a fee for it. */
export function dispute(amount: bigint, fee: bigint): Postings {
  return { provider: -amount - fee, providerFee: fee, disputed: amount }
}

/** It is the platform's after all. */
export function winDispute(amount: bigint): Postings {
  return { provider: amount, disputed: -amount }
}

/** It is the payer's for good, and of it `again` is due again: all that was not refunded before. */
export function loseDispute(amount: bigint, again: bigint): Postings {
  return { ...pay(-again), payer: amount, disputed: -amount }
}

/** How an agreement stands: what was promised, and where it is. Minor units. */
export interface Standing {
  committed: bigint
  remaining: bigint
  due: bigint
  retained: bigint
  paid: bigint
  /** Of what is due, what the company has asked for by invoices. */
  invoiced: bigint
}

/** The sums of an agreement's postings as people read them. */
export function standingOf(balances: Postings): Standing {
  const {
    budget = 0n,
    remaining = 0n,
    due = 0n,
    retained = 0n,
    paid = 0n,
    invoiced = 0n,
  } = balances
  return { committed: -budget, remaining, due, retained, paid, invoiced }
}
