import type { Member } from '#app/domain/actor'
import { mayCancelPayment, mayRefund, mayRetry, requireReason } from '#app/domain/payment'
import { Refusal, requireAllowed } from '#app/domain/refusal'
import { recordAudit } from '#app/platform/audit/audit.server'
import { transaction } from '#app/platform/db/db.server'
import { changePayment, lockPayment } from './payment-store.server'
import { enqueueSync } from './sync-payment.server'
import { tellCompany } from './tell-payment.server'

/**
 * Asks for all of a payment back, for a reason that the company reads. Jobs take it back from the company
 * first, and then give it to the city. Refuses `reason_needed`, `wrong_state`.
 */
export function refundPayment(
  actor: Member,
  paymentId: string,
  { reason }: { reason: string },
  now: Date,
): Promise<void> {
  return transaction(async (tx) => {
    const payment = await lockPayment(tx, paymentId)
    requireAllowed(mayRefund(actor, payment))
    const given = requireReason(reason)
    await enqueueSync(tx, paymentId)
    const key = String(payment.attempt)
    const told = { event: 'payment_refunding', data: { reason: given }, key } as const
    await tellCompany(tx, payment, told, now)
    await changePayment(tx, payment, {
      status: payment.status === 'owed' ? 'owed' : 'refunding',
      byId: actor.userId,
      at: now,
      note: given,
      event: 'refund_asked',
      data: { refundOpen: true, reason: given, problem: null, attempt: { increment: 1 } },
    })
  })
}

/** Has the provider asked again, where something stood in the way. Refuses `wrong_state`. */
export function retryPayment(actor: Member, paymentId: string, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const payment = await lockPayment(tx, paymentId)
    requireAllowed(mayRetry(actor, payment))
    await enqueueSync(tx, paymentId)
    await changePayment(tx, payment, {
      status: payment.status,
      byId: actor.userId,
      at: now,
      event: 'retried',
      data: { problem: null, attempt: { increment: 1 } },
    })
  })
}

/**
 * Has the provider's page closed on which the city has not paid yet; then what it was for can be paid anew. Where
 * a payment comes in before, it counts. Refuses `wrong_state`.
 */
export function cancelPayment(actor: Member, paymentId: string, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const payment = await lockPayment(tx, paymentId)
    requireAllowed(mayCancelPayment(actor, payment))
    if (payment.cancelledById !== null) throw new Refusal('wrong_state')
    await enqueueSync(tx, paymentId)
    await tx.payment.update({
      where: { id: paymentId },
      data: { cancelledById: actor.userId },
    })
    await recordAudit(tx, {
      actorId: actor.userId,
      event: 'payment.cancel_asked',
      subject: `payment:${paymentId}`,
      at: now,
    })
  })
}
