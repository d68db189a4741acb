import { z } from 'zod'
import { config } from '../config/config.server'
import { snapshotEvent, thinEvent } from './payment-events.server'
import type { PaymentEvent } from './payments'
import { stripeClient, stripeLibrary } from './stripe-client.server'

/** Seconds that a signature may be old, so that a delivery that someone recorded can't be played again. */
const tolerance = 300

/** Not from the provider, or changed on its way, or too old to tell. */
export class ForgedWebhook extends Error {}

/** What every event says of itself. */
const envelope = z.object({
  id: z.string().regex(/^[\w-]{1,255}$/),
  type: z.string().regex(/^[\w.[\]-]{1,255}$/),
})

/** Something from the provider that is no event. */
export class UnreadableWebhook extends Error {}

/** An event as it came, once it is known that the provider sent it. */
export interface ProvenWebhook extends z.infer<typeof envelope> {
  body: string
}

/**
 * Proves who sent something to a webhook: `body` exactly as it came, `signature` from the header
 * `Stripe-Signature`. Throws a ForgedWebhook where none of our secrets signed it within five minutes of
 * `now`, and an UnreadableWebhook where it is no event.
 */
export async function proveWebhook(
  body: Uint8Array | string,
  signature: string | null,
  now: Date,
): Promise<ProvenWebhook> {
  const [stripe, { errors }] = [await stripeClient(), await stripeLibrary()]
  const signed = (config().STRIPE_WEBHOOK_SECRET ?? []).some((secret) => {
    try {
      return stripe.webhooks.signature!.verifyHeader(
        body,
        signature ?? '',
        secret,
        tolerance,
        undefined,
        now.getTime(),
      )
    } catch (error) {
      if (error instanceof errors.StripeSignatureVerificationError) return false
      throw error
    }
  })
  if (!signed) throw new ForgedWebhook('The signature of a webhook is missing, wrong or too old.')
  const text = typeof body === 'string' ? body : new TextDecoder().decode(body)
  try {
    return { ...envelope.parse(JSON.parse(text)), body: text }
  } catch (error) {
    throw new UnreadableWebhook('What came is no event.', { cause: error })
  }
}

/** What a proven event says. Throws a ZodError where one that we know has an object that we don't. */
export function readEvent(body: string): PaymentEvent {
  const event = JSON.parse(body) as { object?: string }
  return event.object === 'v2.core.event' ? thinEvent.parse(event) : snapshotEvent.parse(event)
}
