import { z } from 'zod'
import type { EventSubject, PaymentEvent } from './payments'
import {
  chargeObject,
  checkoutObject,
  disputeObject,
  payoutObject,
  refundObject,
  transferObject,
} from './provider-objects.server'
import { askForAll } from './stripe-client.server'

type Reader = (object: unknown) => EventSubject

const checkout: Reader = (object) => ({ kind: 'checkout', checkout: checkoutObject.parse(object) })
const charge: Reader = (object) => ({ kind: 'charge', charge: chargeObject.parse(object) })
const transfer: Reader = (object) => ({ kind: 'transfer', transfer: transferObject.parse(object) })
const refund: Reader = (object) => ({ kind: 'refund', refund: refundObject.parse(object) })
const dispute: Reader = (object) => ({ kind: 'dispute', dispute: disputeObject.parse(object) })

/** The checkout in the event looks like one that still waits for the bank. */
const refusedCheckout: Reader = (object) => ({
  kind: 'checkout',
  checkout: { ...checkoutObject.parse(object), state: 'failed' },
})

/** Events of the platform's own account that say something of ours: at most twenty types can be listed. */
const readers = new Map<string, Reader>([
  ['checkout.session.completed', checkout],
  ['checkout.session.async_payment_succeeded', checkout],
  ['checkout.session.async_payment_failed', refusedCheckout],
  ['checkout.session.expired', checkout],
  ['charge.succeeded', charge],
  ['charge.refunded', charge],
  ['transfer.created', transfer],
  ['transfer.updated', transfer],
  ['transfer.reversed', transfer],
  ['refund.created', refund],
  ['refund.updated', refund],
  ['refund.failed', refund],
  ['charge.dispute.created', dispute],
  ['charge.dispute.updated', dispute],
  ['charge.dispute.closed', dispute],
  ['charge.dispute.funds_withdrawn', dispute],
  ['charge.dispute.funds_reinstated', dispute],
])

/** An event with its object in it. `account` is there where it happened on an account of a payee. */
export const snapshotEvent = z
  .object({
    id: z.string(),
    type: z.string(),
    created: z.number().transform((seconds) => new Date(seconds * 1000)),
    account: z.string().optional(),
    data: z.object({ object: z.unknown() }),
  })
  .transform(({ id, type, created, account, data }): PaymentEvent => {
    const subject = account ? ofPayee(type, account, data.object) : readers.get(type)?.(data.object)
    return { id, type, happenedAt: created, ...(subject ?? { kind: 'other' }) }
  })

/** A transfer is a charge on the account it goes to, and a reversal a refund there: none of ours. */
function ofPayee(type: string, accountId: string, object: unknown): EventSubject | undefined {
  if (!type.startsWith('payout.')) return undefined
  return { kind: 'payout', accountId, payout: payoutObject.parse(object) }
}

/** An event that only names its object, as all of the second version of the API do. */
export const thinEvent = z
  .object({
    id: z.string(),
    type: z.string(),
    created: z.coerce.date(),
    related_object: z.object({ id: z.string(), type: z.string() }).nullish(),
  })
  .transform(({ id, type, created, related_object: object }): PaymentEvent => {
    const subject: EventSubject =
      object?.type === 'v2.core.account'
        ? { kind: 'account', accountId: object.id }
        : { kind: 'other' }
    return { id, type, happenedAt: created, ...subject }
  })

/**
 * What happened on the platform's account since a time, oldest first, whether or not a webhook told of it.
 * The provider keeps it for thirty days. What happens on payees' accounts is not among it: read those
 * accounts and their payouts. Throws a PaymentProviderError.
 */
export async function listEvents(since: Date): Promise<PaymentEvent[]> {
  const events = await askForAll(snapshotEvent, (stripe) =>
    stripe.events.list({
      types: [...readers.keys()],
      created: { gte: Math.floor(since.getTime() / 1000) },
      limit: 100,
    }),
  )
  return events.reverse()
}
