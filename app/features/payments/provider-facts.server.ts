import type { PaymentFacts } from '#app/domain/payment-facts'
import { noFacts } from '#app/domain/payment-facts'
import { findCheckout, listCharges, listCheckouts } from '#app/platform/payments/checkout.server'
import type { Charge, Checkout } from '#app/platform/payments/payments'
import { listDisputes, listRefunds } from '#app/platform/payments/refunds.server'
import { listReversals, listTransfers } from '#app/platform/payments/transfers.server'
import type { StoredPayment } from './payment-store.server'

/** What the provider says of a payment, and what of it the payment's row keeps. */
export interface ProviderView {
  facts: PaymentFacts
  checkout: Checkout | null
  charge: Charge | null
  disputeReason: string | null
}

/**
 * Asks the provider for everything that it knows of a payment. Outside any transaction. Throws a
 * PaymentProviderError.
 */
export async function readProviderView(payment: StoredPayment): Promise<ProviderView> {
  const checkout = await checkoutOf(payment)
  if (!checkout) return { facts: noFacts, checkout, charge: null, disputeReason: null }
  const { id, state } = checkout
  const charges = await listCharges(payment.id)
  const charge = charges.find((one) => one.state === 'succeeded') ?? null
  if (!charge) {
    const facts = { ...noFacts, checkout: { id, state } }
    return { facts, checkout, charge, disputeReason: null }
  }
  const [transfers, refunds, disputes] = await Promise.all([
    listTransfers(payment.id),
    listRefunds(charge.id),
    charge.disputed ? listDisputes(charge.id) : [],
  ])
  const reversals = await Promise.all(
    transfers.filter(({ reversed }) => reversed > 0).map((transfer) => listReversals(transfer.id)),
  )
  const facts: PaymentFacts = {
    checkout: { id, state },
    charge: { id: charge.id, amount: BigInt(charge.amount), fee: feeOf(charge) },
    transfers: transfers.map(inMinorUnits),
    reversals: reversals.flat().map(inMinorUnits),
    refunds: refunds.map((refund) => ({ ...refund, ...inMinorUnits(refund) })).reverse(),
    disputes: disputes.map(({ id: disputeId, state: disputeState, taken, fee }) => ({
      id: disputeId,
      state: disputeState,
      taken: BigInt(taken),
      fee: BigInt(fee),
    })),
  }
  return { facts, checkout, charge, disputeReason: disputes[0]?.reason ?? null }
}

/** How far the provider's clock may be behind ours, in milliseconds. */
const clocksDiffer = 300_000

/** Looks for one that was opened before its id could be kept. */
async function checkoutOf(payment: StoredPayment): Promise<Checkout | null> {
  if (payment.checkoutId) return findCheckout(payment.checkoutId)
  const opened = await listCheckouts(
    payment.id,
    new Date(payment.approvedAt!.getTime() - clocksDiffer),
  )
  return opened.find(({ state }) => state !== 'expired') ?? opened[0] ?? null
}

function inMinorUnits({ id, amount }: { id: string; amount: number }) {
  return { id, amount: BigInt(amount) }
}

/** What the provider kept, where it keeps its books in the currency of the charge. */
function feeOf({ settled, currency }: Charge): bigint | null {
  return settled && settled.currency === currency ? BigInt(settled.fee) : null
}
