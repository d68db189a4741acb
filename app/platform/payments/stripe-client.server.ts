import type { Stripe } from 'stripe'
import type { z } from 'zod'
import { config } from '../config/config.server'
import { asProviderError } from './provider-error.server'

/** How long one request may take. */
export const patience = { milliseconds: 20_000 }

/** Whether there is a provider to pay through. Where there is none, nothing else here may be called. */
export function paymentsConfigured(): boolean {
  return config().STRIPE_SECRET_KEY !== undefined
}

/** The library, loaded only where it is needed: that takes longer than to load most of the product. */
export async function stripeLibrary(): Promise<typeof Stripe> {
  return (await import('stripe')).default
}

/** A client of the provider. Throws an Error where STRIPE_SECRET_KEY is unset. */
export async function stripeClient(): Promise<Stripe> {
  const { STRIPE_SECRET_KEY, STRIPE_API_URL } = config()
  if (!STRIPE_SECRET_KEY) throw new Error('STRIPE_SECRET_KEY is not set.')
  const library = await stripeLibrary()
  return new library(STRIPE_SECRET_KEY, {
    ...(STRIPE_API_URL ? addressOf(new URL(STRIPE_API_URL)) : {}),
    // Over Node's own HTTP the library repeats a request whose connection broke, whatever is set here. Jobs
    // repeat ours, with the same key, and know that they do.
    maxNetworkRetries: 0,
    httpClient: library.createFetchHttpClient(),
    timeout: patience.milliseconds,
    telemetry: false,
  })
}

function addressOf({ protocol, hostname, port }: URL) {
  const secure = protocol === 'https:'
  return {
    protocol: secure ? ('https' as const) : ('http' as const),
    host: hostname,
    port: port || (secure ? 443 : 80),
  }
}

/** Asks the provider once and reads the answer. Throws a PaymentProviderError. */
export async function ask<Answer>(
  answer: z.ZodType<Answer>,
  request: (stripe: Stripe) => Promise<unknown>,
): Promise<Answer> {
  const stripe = await stripeClient()
  try {
    return answer.parse(await request(stripe))
  } catch (error) {
    throw asProviderError(error, await stripeLibrary())
  }
}

/** Asks the provider for every page of a list and reads each entry. Throws a PaymentProviderError. */
export async function askForAll<Entry>(
  entry: z.ZodType<Entry>,
  request: (stripe: Stripe) => AsyncIterable<unknown>,
): Promise<Entry[]> {
  const stripe = await stripeClient()
  try {
    const entries: Entry[] = []
    for await (const one of request(stripe)) entries.push(entry.parse(one))
    return entries
  } catch (error) {
    throw asProviderError(error, await stripeLibrary())
  }
}
