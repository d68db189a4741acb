import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { config } from '#app/platform/config/config.server'
import { createPayeeAccount } from '#app/platform/payments/accounts.server'
import { createCheckout, type NewCheckout } from '#app/platform/payments/checkout.server'
import type { Charge, Checkout, PayeeAccount } from '#app/platform/payments/payments'
import { patience } from '#app/platform/payments/stripe-client.server'
import { FakeStripe } from './fake-stripe'

export const now = new Date('2026-11-22T10:00:00Z')

/** Gives each test of a file the stand-in for Stripe, in order again and with nothing to tell. */
export function useFakeStripe(): () => FakeStripe {
  let fake: FakeStripe

  beforeAll(async () => {
    fake = await FakeStripe.start(now)
  })

  beforeEach(() => {
    config().STRIPE_API_URL = fake.url
    config().STRIPE_SECRET_KEY = fake.key
    config().STRIPE_WEBHOOK_SECRET = fake.secrets
    fake.now = now
    fake.trouble = null
    fake.webhooks.take()
    fake.refused.length = 0
    fake.requests.length = 0
    patience.milliseconds = 5_000
  })

  afterEach(() => {
    expect(fake.refused).toEqual([])
  })

  afterAll(() => fake.stop())

  return () => fake
}

let count = 0

/** An id that no other test of the file uses. */
export function newId(name: string): string {
  count += 1
  return `${name}-${count}`
}

export function aCheckout(told: Partial<NewCheckout> = {}): NewCheckout {
  return {
    paymentId: newId('payment'),
    key: newId('key'),
    amount: 120_000,
    currency: 'EUR',
    description: 'First milestone of “Clean air at schools”',
    language: 'bg',
    returnUrl: 'https://agora.example/bg/desk/payments/1',
    cancelUrl: 'https://agora.example/bg/desk/payments',
    ...told,
  }
}

/** A payment that was made by card. */
export async function paidByCard(
  fake: FakeStripe,
  told: Partial<NewCheckout> = {},
): Promise<{ paymentId: string; checkout: Checkout; chargeId: Charge['id'] }> {
  const asked = aCheckout(told)
  const checkout = await createCheckout(asked)
  const charge = fake.checkouts.pay(checkout.id)
  return { paymentId: asked.paymentId, checkout, chargeId: charge.id }
}

/** An account that has provided everything and can be paid. */
export async function onboardedAccount(fake: FakeStripe): Promise<PayeeAccount> {
  const account = await createPayeeAccount({
    key: newId('key'),
    name: 'AirLight',
    email: 'founder@airlight.example',
    country: 'BG',
  })
  fake.accounts.onboard(account.id)
  return account
}
