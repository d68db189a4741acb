import { createHmac } from 'node:crypto'

interface SnapshotEvent {
  id: string
  object: 'event'
  api_version: string
  created: number
  account?: string
  data: { object: object }
  livemode: boolean
  pending_webhooks: number
  request: { id: string; idempotency_key: string | null } | null
  type: string
}

interface ThinEvent {
  id: string
  object: 'v2.core.event'
  created: string
  livemode: boolean
  related_object: { id: string; type: string; url: string }
  type: string
}

export type StripeEvent = SnapshotEvent | ThinEvent

/** A webhook as it goes over the wire. */
export interface Delivery {
  body: string
  headers: { 'content-type': string; 'stripe-signature': string }
}

/** Stripe signs for each of its endpoints with another secret. */
export const webhookSecrets = {
  platform: 'whsec_platform',
  payees: 'whsec_payees',
  thin: 'whsec_thin',
}

/**
 * What the stand-in for Stripe has to tell. Nothing is sent by itself: a test takes what waits and delivers
 * it on time, twice, in another order, days later, or never.
 */
export class StripeWebhooks {
  /** Everything that happened, the oldest first. */
  readonly events: StripeEvent[] = []
  #waiting: StripeEvent[] = []

  snapshot(event: SnapshotEvent): void {
    this.events.push(event)
    this.#waiting.push(event)
  }

  thin(event: ThinEvent): void {
    this.events.push(event)
    this.#waiting.push(event)
  }

  /** The events that were not taken yet, the oldest first. */
  take(): StripeEvent[] {
    const taken = this.#waiting
    this.#waiting = []
    return taken
  }

  /** The latest event of a type. Throws an Error where there is none. */
  latest(type: string): StripeEvent {
    const found = this.events.findLast((event) => event.type === type)
    if (!found) throw new Error(`No ${type} has happened.`)
    return found
  }
}

/** Signs an event for delivery at a time, as Stripe does anew each time that it tries. */
export function signed(event: StripeEvent, at: Date, secret = secretOf(event)): Delivery {
  const body = JSON.stringify(event, null, 2)
  const time = Math.floor(at.getTime() / 1000)
  const signature = createHmac('sha256', secret).update(`${time}.${body}`).digest('hex')
  return {
    body,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'stripe-signature': `t=${time},v1=${signature}`,
    },
  }
}

function secretOf(event: StripeEvent): string {
  if (event.object === 'v2.core.event') return webhookSecrets.thin
  return event.account ? webhookSecrets.payees : webhookSecrets.platform
}

/** Delivers to an address, and gives the status of the answer. */
export async function deliver(delivery: Delivery, url: string): Promise<number> {
  const { body, headers } = delivery
  const answer = await fetch(url, { method: 'POST', body, headers })
  await answer.arrayBuffer()
  return answer.status
}
