import { describe, expect, test } from 'vitest'
import { config, parseConfig } from '#app/platform/config/config.server'
import { createOnboardingLink, createPayeeAccount } from '#app/platform/payments/accounts.server'
import { createCheckout, findCheckout, listCheckouts } from '#app/platform/payments/checkout.server'
import { listEvents } from '#app/platform/payments/payment-events.server'
import { PaymentProviderError } from '#app/platform/payments/provider-error.server'
import { createRefund, listRefunds } from '#app/platform/payments/refunds.server'
import { patience, stripeLibrary } from '#app/platform/payments/stripe-client.server'
import {
  createTransfer,
  listReversals,
  listTransfers,
  reverseTransfer,
} from '#app/platform/payments/transfers.server'
import {
  aCheckout,
  newId,
  now,
  onboardedAccount,
  paidByCard,
  useFakeStripe,
} from '../support/payment-provider'
import { schemaFile } from '../support/stripe-requests'
import type { Trouble } from '../support/fake-stripe'

/** What is known after something went wrong, and how it is put right. */
const fake = useFakeStripe()
const day = 24 * 3600 * 1000

describe('a failure says what may be done about it', () => {
  test.each<[Trouble, Partial<PaymentProviderError>]>([
    ['declines', { kind: 'declined', code: 'card_declined', safeToRepeat: false }],
    ['is busy', { kind: 'temporary', code: 'rate_limit', safeToRepeat: true }],
    ['is at it already', { kind: 'temporary', code: 'idempotency_key_in_use', safeToRepeat: true }],
    ['errors', { kind: 'unknown', code: 'api_error', safeToRepeat: true }],
    ['talks nonsense', { kind: 'unknown', code: 'unreadable_answer', safeToRepeat: true }],
    ['dies before doing', { kind: 'unknown', code: 'connection_lost', safeToRepeat: true }],
    ['dies after doing', { kind: 'unknown', code: 'connection_lost', safeToRepeat: true }],
  ])('where the provider %s', async (how, known) => {
    fake().trouble = { how }
    const error: unknown = await createCheckout(aCheckout()).catch((failure: unknown) => failure)
    expect(error).toBeInstanceOf(PaymentProviderError)
    expect(error).toMatchObject(known)
    expect(fake().requests).toEqual(['POST /v1/checkout/sessions'])
  })

  test('where the provider hangs', async () => {
    fake().trouble = { how: 'hangs' }
    patience.milliseconds = 50
    const known = { kind: 'unknown', code: 'timeout', safeToRepeat: true }
    await expect(createCheckout(aCheckout())).rejects.toMatchObject(known)
  })

  test('where there is nobody', async () => {
    config().STRIPE_API_URL = 'http://127.0.0.1:1'
    const known = { kind: 'unknown', code: 'connection_lost' }
    await expect(findCheckout('cs_1')).rejects.toMatchObject(known)
  })

  test('where the key is wrong', async () => {
    config().STRIPE_SECRET_KEY = 'sk_test_wrong'
    const known = { kind: 'invalid', code: 'invalid_request_error', safeToRepeat: false }
    await expect(findCheckout('cs_1')).rejects.toMatchObject(known)
    await expect(createPayeeAccount(anAccount())).rejects.toMatchObject(known)
  })

  test('where there is no such thing', async () => {
    const known = { kind: 'invalid', code: 'resource_missing' }
    await expect(findCheckout('cs_none')).rejects.toMatchObject(known)
  })

  test.each([
    [{ amount: 49 }, 'declined', 'amount_too_small'],
    [{ amount: 100_000_000 }, 'declined', 'amount_too_large'],
  ])('where the provider does not take %j', async (told, kind, code) => {
    await expect(createCheckout(aCheckout(told))).rejects.toMatchObject({ kind, code })
  })

  test.each([{ amount: 12.5 }, { returnUrl: undefined }, { paymentId: 'x'.repeat(501) }])(
    'where we ask for what there can’t be: %j',
    async (told) => {
      const asked = aCheckout(told)
      await expect(createCheckout(asked)).rejects.toMatchObject({ kind: 'invalid' })
      fake().refused.length = 0
    },
  )
})

const anAccount = () => ({ key: newId('key'), name: 'A', email: 'a@b.example', country: 'BG' })

/** Each thing that is made once, however often it is asked for. */
async function makers() {
  const { id: accountId } = await onboardedAccount(fake())
  const { paymentId, chargeId } = await paidByCard(fake())
  const ofCharge = { paymentId, chargeId, amount: 10_000 }
  const transfer = { ...ofCharge, accountId, currency: 'EUR' }
  const { id: transferId } = await createTransfer({ ...transfer, key: newId('key') })
  const checkout = aCheckout()
  const account = anAccount()
  return {
    checkout: {
      make: (key: string) => createCheckout({ ...checkout, key }),
      other: (key: string) => createCheckout({ ...checkout, key, amount: 99_999 }),
      made: () => listCheckouts(checkout.paymentId, now),
    },
    transfer: {
      make: (key: string) => createTransfer({ ...transfer, key }),
      other: (key: string) => createTransfer({ ...transfer, key, amount: 1 }),
      made: () => listTransfers(paymentId),
    },
    reversal: {
      make: (key: string) => reverseTransfer({ paymentId, key, transferId, amount: 5_000 }),
      other: (key: string) => reverseTransfer({ paymentId, key, transferId, amount: 1 }),
      made: () => listReversals(transferId),
    },
    refund: {
      make: (key: string) => createRefund({ ...ofCharge, key }),
      other: (key: string) => createRefund({ ...ofCharge, key, amount: 1 }),
      made: () => listRefunds(chargeId),
    },
    account: {
      make: (key: string) => createPayeeAccount({ ...account, key }),
      other: (key: string) => createPayeeAccount({ ...account, key, name: 'B' }),
      made: async () => fake().books.all('v2.core.account').map(keyOf),
    },
  }
}

function keyOf({ metadata }: { metadata?: Record<string, string> }) {
  return { key: metadata?.agora_key ?? null }
}

describe.each(['checkout', 'transfer', 'reversal', 'refund', 'account'] as const)(
  'a %s',
  (name) => {
    test('is made once where the answer was lost and the request is repeated', async () => {
      const { make, made } = (await makers())[name]
      const key = newId('key')
      fake().trouble = { how: 'dies after doing' }
      await expect(make(key)).rejects.toMatchObject({ kind: 'unknown', safeToRepeat: true })
      fake().trouble = null
      const [first, second] = [await make(key), await make(key)]
      expect(second).toEqual(first)
      expect((await made()).filter((one) => one.key === key)).toHaveLength(1)
    })

    test('is found by its key where the provider fails for ever after it has done it', async () => {
      const { make, made } = (await makers())[name]
      const key = newId('key')
      fake().trouble = { how: 'errors after doing' }
      await expect(make(key)).rejects.toMatchObject({ kind: 'unknown' })
      fake().trouble = null
      const again = make(key)
      if (name === 'account') await again
      else await expect(again).rejects.toMatchObject({ kind: 'unknown', code: 'api_error' })
      expect((await made()).filter((one) => one.key === key)).toHaveLength(1)
    })

    test('is not made where the request did not arrive, until it is repeated', async () => {
      const { make, made } = (await makers())[name]
      const key = newId('key')
      fake().trouble = { how: 'dies before doing' }
      await expect(make(key)).rejects.toMatchObject({ kind: 'unknown', safeToRepeat: true })
      expect((await unfailing(made)).filter((one) => one.key === key)).toEqual([])
      await make(key)
      expect((await made()).filter((one) => one.key === key)).toHaveLength(1)
    })

    test('is refused where its key was used for something else', async () => {
      const { make, other, made } = (await makers())[name]
      const key = newId('key')
      await make(key)
      const known = { kind: 'invalid', code: 'idempotency_error', safeToRepeat: false }
      await expect(other(key)).rejects.toMatchObject(known)
      expect((await made()).filter((one) => one.key === key)).toHaveLength(1)
    })
  },
)

async function unfailing<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  fake().trouble = null
  return ask()
}

test('one key serves one kind of thing', async () => {
  const { transfer, refund } = await makers()
  const key = newId('key')
  await transfer.make(key)
  await expect(refund.make(key)).rejects.toThrow('same endpoint')
})

test('the provider forgets a key after a day, so what is older is looked for first', async () => {
  const { make, made } = (await makers()).transfer
  const key = newId('key')
  const first = await make(key)
  fake().now = new Date(now.getTime() + day - 1)
  expect(await make(key)).toEqual(first)
  fake().now = new Date(now.getTime() + day)
  expect((await make(key)).id).not.toBe(first.id)
  expect((await made()).filter((one) => one.key === key)).toHaveLength(2)
})

test('trouble with one operation leaves the others alone', async () => {
  const { transfer } = await makers()
  fake().trouble = { how: 'dies after doing', operation: 'POST /v1/transfers' }
  const key = newId('key')
  await expect(transfer.make(key)).rejects.toThrow(PaymentProviderError)
  expect((await transfer.made()).map((one) => one.key)).toContain(key)
})

test('lists have all their pages', async () => {
  const asked = aCheckout()
  const keys = Array.from({ length: 103 }, () => newId('key'))
  for (const key of keys) await createCheckout({ ...asked, key })
  const found = await listCheckouts(asked.paymentId, now)
  expect(found.map(({ key }) => key)).toEqual(keys.reverse())
})

test('an onboarding page of an account that is not there', async () => {
  const urls = { returnUrl: 'https://a.example', refreshUrl: 'https://a.example' }
  const known = { kind: 'invalid', code: 'resource_missing' }
  await expect(createOnboardingLink('acct_none', urls)).rejects.toMatchObject(known)
})

test('events are kept for thirty days', async () => {
  const { paymentId } = await paidByCard(fake())
  const ofPayment = async () =>
    (await listEvents(now)).filter(
      (event) => event.kind === 'charge' && event.charge.paymentId === paymentId,
    )
  expect(await ofPayment()).toHaveLength(1)
  fake().now = new Date(now.getTime() + 31 * day)
  expect(await ofPayment()).toEqual([])
})

describe('settings', () => {
  const both = { STRIPE_SECRET_KEY: 'sk_test_1', STRIPE_WEBHOOK_SECRET: 'whsec_1,whsec_2' }

  test('of which there may be several secrets, one for each endpoint', () => {
    expect(parseConfig(both).STRIPE_WEBHOOK_SECRET).toEqual(['whsec_1', 'whsec_2'])
  })

  test.each([
    [{ STRIPE_SECRET_KEY: 'sk_test_1' }, 'STRIPE_WEBHOOK_SECRET is not usable: .* belong together'],
    [{ STRIPE_WEBHOOK_SECRET: 'whsec_1' }, 'STRIPE_SECRET_KEY is not usable: .* belong together'],
    [
      { ...both, STRIPE_SECRET_KEY: 'pk_test_1' },
      'STRIPE_SECRET_KEY is not usable: it starts with sk_',
    ],
    [
      { ...both, STRIPE_WEBHOOK_SECRET: 'we_1' },
      'STRIPE_WEBHOOK_SECRET is not usable: it is one or more',
    ],
    [
      { ...both, STRIPE_API_URL: 'http://127.0.0.1/v1' },
      'STRIPE_API_URL is not usable: it has no path',
    ],
    [{ ...both, DEMO: '1', STRIPE_SECRET_KEY: 'sk_live_1' }, 'only a test key'],
  ])('%j stop the start with a sentence', (env, sentence) => {
    expect(() => parseConfig(env)).toThrow(new RegExp(sentence))
  })
})

test('the stand-in holds requests against the library that we use', async () => {
  const renew = 'run: npx tsx scripts/extract-stripe-schema.ts'
  expect(schemaFile.library, renew).toBe((await stripeLibrary()).PACKAGE_VERSION)
})

test.each([
  ['an unknown parameter', { 'payment_method_types[0]': 'card' }, 'parameter_unknown'],
  ['half a second', { expires_at: '1795341600.5' }, 'parameter_invalid'],
  ['an unknown mode', { mode: 'donation' }, 'parameter_invalid'],
  ['a line item without a product', { 'line_items[0][price_data][unit_amount]': '500' }, 'missing'],
])('the stand-in refuses %s', async (_, form, code) => {
  const answer = await fetch(`${fake().url}/v1/checkout/sessions`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${fake().key}`,
      'content-type': 'application/x-www-form-urlencoded',
      'stripe-version': '2026-10-28.endive',
    },
    body: new URLSearchParams(form),
  })
  expect(answer.status).toBe(400)
  const { error } = (await answer.json()) as { error: { type: string; code: string } }
  expect(error.type).toBe('invalid_request_error')
  expect(error.code).toContain(code)
  expect(fake().refused.splice(0)).toHaveLength(1)
})
