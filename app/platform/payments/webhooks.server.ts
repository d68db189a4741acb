import { config } from '../config/config.server'
import { snapshotEvent, thinEvent } from './payment-events.server'
import type { PaymentEvent } from './payments'
import { stripeClient, stripeLibrary } from './stripe-client.server'

/** Seconds that a signature may be old, so that a delivery that someone recorded can't be played again. */
const tolerance = 300

/** Not from the provider, or changed on its way, or too old to tell. */
export class ForgedWebhook extends Error {}

/**
 * Reads what the provider sent to a webhook: `body` exactly as it came, `signature` from the header
 * `Stripe-Signature`. Throws a ForgedWebhook where none of our secrets signed it within five minutes of
 * `now`, and a ZodError where an event that we know has an object that we don't.
 */
export async function readWebhook(
  body: Uint8Array | string,
  signature: string | null,
  now: Date,
): Promise<PaymentEvent> {
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
  const event = JSON.parse(text) as { object?: string }
  return event.object === 'v2.core.event' ? thinEvent.parse(event) : snapshotEvent.parse(event)
}
