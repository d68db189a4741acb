import { wholeShare } from './agreement-content'

/**
 * Where money of an agreement stands. The first five are the promise: `budget` is the other side of all of
 * them, so that what is committed (-budget) is always remaining + due + retained + paid [25].
 */
export const ledgerAccounts = ['budget', 'remaining', 'due', 'retained', 'paid'] as const
export type LedgerAccount = (typeof ledgerAccounts)[number]

/** What a ledger entry can be about. */
export const ledgerEntryKinds = ['commitment', 'acceptance', 'release', 'payment'] as const
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

/** How an agreement stands: what was promised, and where it is. Minor units. */
export interface Standing {
  committed: bigint
  remaining: bigint
  due: bigint
  retained: bigint
  paid: bigint
}

/** The sums of an agreement's postings as people read them. */
export function standingOf(balances: Postings): Standing {
  const { budget = 0n, remaining = 0n, due = 0n, retained = 0n, paid = 0n } = balances
  return { committed: -budget, remaining, due, retained, paid }
}
