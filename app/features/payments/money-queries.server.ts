import type { Member } from '#app/domain/actor'
import {
  standingOf,
  type LedgerAccount,
  type LedgerEntryKind,
  type Postings,
} from '#app/domain/ledger'
import {
  mayApprovePayment,
  mayInvoice,
  mayReadMoney,
  mayReleaseRetention,
  payableNow,
  platformFee,
  wayOf,
  type PaymentWay,
} from '#app/domain/payment'
import { requireAllowed, type Verdict } from '#app/domain/refusal'
import { config } from '#app/platform/config/config.server'
import { db } from '#app/platform/db/db.server'
import { paymentsConfigured } from '#app/platform/payments/stripe-client.server'
import { readBalances } from '../ledger/ledger-store.server'
import {
  readPayables,
  readPilotMoney,
  type PilotMoney,
  type StoredPayable,
} from './payables.server'

export const entriesPerPage = 20

/** The money of a pilot for either of its sides, with what the reader can do about it. */
export async function findPilotMoney(actor: Member, pilotId: string, page: number) {
  const money = await readPilotMoney(db, pilotId)
  requireAllowed(mayReadMoney(actor, money))
  const { agreementId } = money
  const [balances, payables, entries] = await Promise.all([
    readBalances(db, [agreementId]),
    readPayables(db, money),
    listEntries(agreementId, page),
  ])
  const sums = balances.get(agreementId)!
  const retained = sums.retained ?? 0n
  const release = mayReleaseRetention(actor, money, { pilot: money.status, retained })
  return {
    money,
    standing: standingOf(sums),
    provider: providerSums(sums),
    payables: payables.map((payable) => toShown(actor, money, payable)),
    mayRelease: release === 'allowed',
    retained,
    billed: money.billed,
    buyerKnown: money.buyerKnown,
    ...entries,
  }
}

export interface ShownPayable {
  /** What forms call it: the milestone's id, or `retention`. */
  what: string
  milestone: { number: number; title: string } | null
  /** What is due, or was paid; before that, what it is worth. */
  amount: bigint
  paymentId: string | null
  status: StoredPayable['payment']
  /** Whether it waits to be paid, and if not, why. */
  now: Verdict
  way: PaymentWay
  fee: bigint
  approve: Verdict
  invoice: Verdict
}

function toShown(actor: Member, money: PilotMoney, payable: StoredPayable): ShownPayable {
  const { milestone, due, paymentId, payment } = payable
  const { currency, payeeReady } = money
  const configured = paymentsConfigured()
  return {
    what: milestone?.id ?? 'retention',
    milestone: milestone && { number: milestone.number, title: milestone.title },
    amount: due > 0n ? due : (payable.paymentAmount ?? milestone?.amount ?? 0n),
    paymentId,
    status: payment,
    now: payableNow(payable),
    way: wayOf({ configured, currency, amount: due, payeeReady }),
    fee: platformFee(due, config().PAYMENT_FEE),
    approve: mayApprovePayment(actor, payable),
    invoice: mayInvoice(actor, payable),
  }
}

/** Where money that went through the provider is; empty where none did. */
function providerSums(sums: Postings): { account: LedgerAccount; amount: bigint }[] {
  const accounts = ['payer', 'provider', 'providerFee', 'transferred', 'disputed'] as const
  return accounts
    .map((account) => ({ account, amount: sums[account] ?? 0n }))
    .filter(({ amount }) => amount !== 0n)
    .map(({ account, amount }) => ({ account, amount: account === 'payer' ? -amount : amount }))
}

async function listEntries(agreementId: string, page: number) {
  const where = { agreementId }
  const [rows, total] = await Promise.all([
    db.ledgerEntry.findMany({
      where,
      include: {
        milestone: { select: { number: true, title: true } },
        postings: { select: { account: true, amount: true } },
      },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * entriesPerPage,
      take: entriesPerPage,
      relationLoadStrategy: 'join',
    }),
    db.ledgerEntry.count({ where }),
  ])
  return {
    total,
    entries: rows.map(({ id, at, kind, milestone, postings }) => ({
      id,
      at,
      kind: kind as LedgerEntryKind,
      milestone,
      moves: postings
        .map(({ account, amount }) => ({ account: account as LedgerAccount, amount }))
        .filter(({ account }) => account !== 'budget' && account !== 'claims')
        .map((move) => (move.account === 'payer' ? { ...move, amount: -move.amount } : move)),
    })),
  }
}
