import { z } from 'zod'
import { db, transaction, type Tx } from '#app/platform/db/db.server'
import { defineJob, enqueue } from '#app/platform/jobs/jobs.server'
import type { PaymentEvent } from '#app/platform/payments/payments'
import { proveWebhook, readEvent } from '#app/platform/payments/webhooks.server'
import { enqueueRefresh } from './payee-account.server'
import { enqueueSync } from './sync-payment.server'

/**
 * Keeps what the provider sent, exactly as it came, and has a job look at it once. One that came before is
 * kept already. Throws a ForgedWebhook and an UnreadableWebhook.
 */
export async function receiveWebhook(
  endpoint: string,
  { body, signature }: { body: Uint8Array; signature: string | null },
  now: Date,
): Promise<void> {
  const { id, type, body: text } = await proveWebhook(body, signature, now)
  await transaction(async (tx) => {
    const isNew = await tx.$executeRaw`
      insert into payment_webhooks (id, endpoint, type, body, received_at)
      values (${id}, ${endpoint}, ${type}, ${text}, ${now}) on conflict (id) do nothing`
    if (isNew) await enqueue(tx, processWebhook, { eventId: id }, { key: `webhook:${id}` })
  })
}

/**
 * Has whatever an event is about read from the provider anew. What the event says of it is not believed: it is
 * as old as the event, and comes in any order.
 */
export const processWebhook = defineJob({
  name: 'process-payment-webhook',
  payload: z.object({ eventId: z.string() }),
  run: async ({ eventId }, now) => {
    const webhook = await db.paymentWebhook.findUnique({ where: { id: eventId } })
    if (!webhook?.body || webhook.processedAt) return
    const event = readOrNothing(webhook.body)
    await transaction(async (tx) => {
      if (event.ok) await wake(tx, event.value)
      const failure = event.ok ? null : event.failure
      await tx.paymentWebhook.update({
        where: { id: eventId },
        data: { processedAt: event.ok ? now : null, failure },
      })
    })
  },
})

/** An event of a kind that we know with an object that we don't waits until the product knows better. */
function readOrNothing(
  body: string,
): { ok: true; value: PaymentEvent } | { ok: false; failure: string } {
  try {
    return { ok: true, value: readEvent(body) }
  } catch (error) {
    if (error instanceof z.ZodError) return { ok: false, failure: z.prettifyError(error) }
    throw error
  }
}

/** Has everything that an event concerns brought up to date. What is none of ours concerns nothing. */
export async function wake(tx: Tx, event: PaymentEvent): Promise<void> {
  if (event.kind === 'payout' || event.kind === 'account')
    return enqueueRefresh(tx, { accountId: event.accountId })
  const paymentId = await paymentOf(tx, event)
  if (paymentId) await enqueueSync(tx, paymentId)
}

async function paymentOf(tx: Tx, event: PaymentEvent): Promise<string | null> {
  const { paymentId, chargeId, intentId } = namesIn(event)
  const found = await tx.payment.findFirst({
    where: {
      OR: [
        ...(paymentId && z.uuid().safeParse(paymentId).success ? [{ id: paymentId }] : []),
        ...(chargeId ? [{ chargeId }] : []),
        ...(intentId ? [{ intentId }] : []),
      ],
    },
    select: { id: true },
  })
  return found?.id ?? null
}

interface Names {
  paymentId?: string | null
  chargeId?: string | null
  intentId?: string | null
}

function namesIn(event: PaymentEvent): Names {
  switch (event.kind) {
    case 'checkout':
      return { paymentId: event.checkout.paymentId }
    case 'charge':
      return {
        paymentId: event.charge.paymentId,
        chargeId: event.charge.id,
        intentId: event.charge.paymentIntentId,
      }
    case 'transfer':
      return { paymentId: event.transfer.paymentId, chargeId: event.transfer.chargeId }
    case 'refund':
      return {
        paymentId: event.refund.paymentId,
        chargeId: event.refund.chargeId,
        intentId: event.refund.paymentIntentId,
      }
    case 'dispute':
      return { chargeId: event.dispute.chargeId, intentId: event.dispute.paymentIntentId }
    default:
      return {}
  }
}

/** Has every kept event since a time looked at again, and says how many. */
export function replayWebhooks(since: Date): Promise<number> {
  return transaction(async (tx) => {
    const events = await tx.paymentWebhook.findMany({
      where: { receivedAt: { gte: since }, body: { not: null } },
      select: { id: true },
      orderBy: { receivedAt: 'asc' },
    })
    const ids = events.map(({ id }) => id)
    await tx.paymentWebhook.updateMany({
      where: { id: { in: ids } },
      data: { processedAt: null, failure: null },
    })
    for (const eventId of ids)
      await enqueue(tx, processWebhook, { eventId }, { key: `webhook:${eventId}` })
    return ids.length
  })
}
