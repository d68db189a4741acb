import { z } from 'zod'
import type {
  Charge,
  Checkout,
  CheckoutState,
  Dispute,
  Ours,
  Payout,
  Refund,
  Transfer,
  TransferReversal,
} from './payments'

/**
 * What is read of the provider's objects, from its answers and from its events alike. An event holds objects
 * as the version of the API writes them that its endpoint was made with, so nothing else is relied on.
 */

/** What we make carries our ids in its metadata, so that it can be told whose it is. */
export function metadataOf({ paymentId, key }: { paymentId?: string; key: string }) {
  return { agora_key: key, ...(paymentId === undefined ? {} : { agora_payment: paymentId }) }
}

/** Ties a payment's charges and transfers together, so that both can be listed by it. */
export function transferGroup(paymentId: string): string {
  return `agora_${paymentId}`
}

export const ours = z
  .record(z.string(), z.string())
  .nullish()
  .transform((metadata): Ours => ({
    paymentId: metadata?.agora_payment ?? null,
    key: metadata?.agora_key ?? null,
  }))

/** Another object: its id, or all of it where that was asked for. */
const reference = z.union([z.string(), z.object({ id: z.string() })])
const optionalReference = reference.nullish()

function idOf(object: z.output<typeof reference>): string
function idOf(object: z.output<typeof optionalReference>): string | null
function idOf(object: z.output<typeof optionalReference>): string | null {
  return (typeof object === 'string' ? object : object?.id) ?? null
}

const amount = z.number().int()
const currency = z.string().transform((code) => code.toUpperCase())
const time = z.number().transform((seconds) => new Date(seconds * 1000))

export const checkoutObject = z
  .object({
    id: z.string(),
    metadata: ours,
    status: z.string().nullable(),
    payment_status: z.string(),
    amount_total: amount.nullable(),
    currency: currency.nullable(),
    url: z.string().nullable(),
    payment_intent: z
      .union([z.string(), z.object({ id: z.string(), status: z.string() })])
      .nullable(),
    expires_at: time,
  })
  .transform((session): Checkout => ({
    id: session.id,
    ...session.metadata,
    state: checkoutState(session),
    amount: session.amount_total,
    currency: session.currency,
    url: session.url,
    paymentIntentId: idOf(session.payment_intent),
    expiresAt: session.expires_at,
  }))

function checkoutState(session: {
  status: string | null
  payment_status: string
  payment_intent: string | { status: string } | null
}): CheckoutState {
  if (session.payment_status !== 'unpaid') return 'paid'
  if (session.status === 'expired') return 'expired'
  if (session.status === 'open') return 'open'
  const intent = session.payment_intent
  const refused =
    intent !== null &&
    typeof intent !== 'string' &&
    ['requires_payment_method', 'canceled'].includes(intent.status)
  return refused ? 'failed' : 'processing'
}

const settlement = z.object({ amount, fee: amount, currency })

export const chargeObject = z
  .object({
    id: z.string(),
    metadata: ours,
    payment_intent: optionalReference,
    amount,
    amount_refunded: amount,
    currency,
    status: z.enum(['pending', 'succeeded', 'failed']),
    disputed: z.boolean(),
    balance_transaction: z.union([z.string(), settlement]).nullish(),
  })
  .transform((charge): Charge => {
    const { balance_transaction: entry } = charge
    return {
      id: charge.id,
      ...charge.metadata,
      paymentIntentId: idOf(charge.payment_intent),
      amount: charge.amount,
      refunded: charge.amount_refunded,
      currency: charge.currency,
      state: charge.status,
      disputed: charge.disputed,
      settled: typeof entry === 'object' ? entry : null,
    }
  })

export const transferObject = z
  .object({
    id: z.string(),
    metadata: ours,
    destination: optionalReference,
    source_transaction: optionalReference,
    amount,
    amount_reversed: amount,
    currency,
  })
  .transform((transfer): Transfer => ({
    id: transfer.id,
    ...transfer.metadata,
    accountId: idOf(transfer.destination),
    chargeId: idOf(transfer.source_transaction),
    amount: transfer.amount,
    reversed: transfer.amount_reversed,
    currency: transfer.currency,
  }))

export const reversalObject = z
  .object({ id: z.string(), metadata: ours, transfer: reference, amount, currency })
  .transform((reversal): TransferReversal => ({
    id: reversal.id,
    ...reversal.metadata,
    transferId: idOf(reversal.transfer),
    amount: reversal.amount,
    currency: reversal.currency,
  }))

const refundStates: Record<string, Refund['state']> = {
  succeeded: 'succeeded',
  failed: 'failed',
  canceled: 'cancelled',
}

export const refundObject = z
  .object({
    id: z.string(),
    metadata: ours,
    charge: optionalReference,
    payment_intent: optionalReference,
    amount,
    currency,
    status: z.string().nullable(),
    failure_reason: z.string().nullish(),
  })
  .transform((refund): Refund => ({
    id: refund.id,
    ...refund.metadata,
    chargeId: idOf(refund.charge),
    paymentIntentId: idOf(refund.payment_intent),
    amount: refund.amount,
    currency: refund.currency,
    state: refundStates[refund.status ?? ''] ?? 'pending',
    failure: refund.failure_reason ?? null,
  }))

const disputeStates: Record<string, Dispute['state']> = {
  warning_needs_response: 'inquiry',
  warning_under_review: 'inquiry',
  warning_closed: 'won',
  won: 'won',
  lost: 'lost',
}

/** A dispute is prevented by being refused or by being paid: only the money tells which. */
function disputeState(status: string, entries: { amount: number }[]): Dispute['state'] {
  if (status !== 'prevented') return disputeStates[status] ?? 'open'
  return entries.reduce((sum, entry) => sum + entry.amount, 0) < 0 ? 'lost' : 'won'
}

export const disputeObject = z
  .object({
    id: z.string(),
    charge: reference,
    payment_intent: optionalReference,
    amount,
    currency,
    reason: z.string(),
    status: z.string(),
    balance_transactions: z.array(z.object({ amount, fee: amount })),
  })
  .transform((dispute): Dispute => ({
    id: dispute.id,
    chargeId: idOf(dispute.charge),
    paymentIntentId: idOf(dispute.payment_intent),
    amount: dispute.amount,
    currency: dispute.currency,
    reason: dispute.reason,
    state: disputeState(dispute.status, dispute.balance_transactions),
    taken: dispute.balance_transactions.some((entry) => entry.amount < 0) ? dispute.amount : 0,
    fee: dispute.balance_transactions.reduce((sum, entry) => sum + entry.fee, 0),
  }))

const payoutStates: Record<string, Payout['state']> = {
  in_transit: 'in-transit',
  paid: 'paid',
  failed: 'failed',
  canceled: 'cancelled',
}

export const payoutObject = z
  .object({
    id: z.string(),
    amount,
    currency,
    status: z.string(),
    arrival_date: time,
    failure_message: z.string().nullish(),
  })
  .transform((payout): Payout => ({
    id: payout.id,
    amount: payout.amount,
    currency: payout.currency,
    state: payoutStates[payout.status] ?? 'pending',
    arrivesAt: payout.arrival_date,
    failure: payout.failure_message ?? null,
  }))
