import type { PaymentStatus } from '#app/domain/payment'
import type { Tx } from '#app/platform/db/db.server'
import type { StoredPayment } from './payment-store.server'
import { tellApprovers, tellCompany } from './tell-payment.server'

/** Tells both sides what the provider or a bank has done to a payment. */
export async function tellChange(
  tx: Tx,
  payment: StoredPayment,
  from: PaymentStatus,
  now: Date,
): Promise<void> {
  switch (payment.status) {
    case 'open':
      return tellApprovers(tx, payment, { event: 'payment_ready' }, now)
    case 'failed':
      return tellApprovers(tx, payment, { event: 'payment_failed' }, now)
    case 'paid':
      // A dispute that was won brings it back to where everyone knows it to be.
      return from === 'disputed'
        ? undefined
        : tellCompany(tx, payment, { event: 'payment_paid', key: String(payment.attempt) }, now)
    case 'disputed':
      await tellApprovers(tx, payment, { event: 'payment_disputed' }, now)
      return tellCompany(tx, payment, { event: 'payment_questioned' }, now)
    case 'refunded':
    case 'lost':
      return tellCompany(tx, payment, { event: 'payment_gone' }, now)
    default:
  }
}

/** Tells the approvers that something stands in the way of a payment and waits for one of them. */
export function tellProblem(tx: Tx, payment: StoredPayment, now: Date): Promise<void> {
  const key = `${payment.problem}:${payment.attempt}`
  return tellApprovers(tx, payment, { event: 'payment_stuck', key }, now)
}
