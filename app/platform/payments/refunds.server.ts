import type { Dispute, Refund } from './payments'
import { disputeObject, metadataOf, refundObject } from './provider-objects.server'
import { ask, askForAll } from './stripe-client.server'

export interface NewRefund {
  paymentId: string
  key: string
  chargeId: string
  /** In the charge's currency; at most what of it was not refunded yet. */
  amount: number
}

/**
 * Gives money of a charge back to the payer, from the platform's balance: what was sent on must be taken
 * back by a reversal first. Throws a PaymentProviderError.
 */
export function createRefund(refund: NewRefund): Promise<Refund> {
  const { paymentId, key, chargeId, amount } = refund
  return ask(refundObject, (stripe) =>
    stripe.refunds.create(
      { charge: chargeId, amount, metadata: metadataOf({ paymentId, key }) },
      { idempotencyKey: key },
    ),
  )
}

/** The refund as it is now. Throws a PaymentProviderError. */
export function findRefund(refundId: string): Promise<Refund> {
  return ask(refundObject, (stripe) => stripe.refunds.retrieve(refundId))
}

/** Every refund of a charge, newest first. Throws a PaymentProviderError. */
export function listRefunds(chargeId: string): Promise<Refund[]> {
  return askForAll(refundObject, (stripe) => stripe.refunds.list({ charge: chargeId, limit: 100 }))
}

/** Every dispute of a charge, newest first. Throws a PaymentProviderError. */
export function listDisputes(chargeId: string): Promise<Dispute[]> {
  return askForAll(disputeObject, (stripe) =>
    stripe.disputes.list({ charge: chargeId, limit: 100 }),
  )
}
