import { beforeEach, describe, expect, test } from 'vitest'
import { config } from '#app/platform/config/config.server'
import {
  createOnboardingLink,
  createPayeeAccount,
  findPayeeAccount,
  listPayouts,
} from '#app/platform/payments/accounts.server'
import {
  createCheckout,
  expireCheckout,
  findCheckout,
  listCharges,
  listCheckouts,
} from '#app/platform/payments/checkout.server'
import { listEvents } from '#app/platform/payments/payment-events.server'
import {
  createRefund,
  findRefund,
  listDisputes,
  listRefunds,
} from '#app/platform/payments/refunds.server'
import { paymentsConfigured } from '#app/platform/payments/stripe-client.server'
import {
  createTransfer,
  findTransfer,
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

/**
 * Every request that we send. Where STRIPE_MOCK_URL is set (`npm run test:stripe`) Stripe's own stripe-mock
 * answers: it knows what may be asked, in its version of the API, but keeps nothing, and has only the first
 * version's addresses.
 */
const mockUrl = process.env.STRIPE_MOCK_URL
const fake = useFakeStripe()

beforeEach(() => {
  if (!mockUrl) return
  config().STRIPE_API_URL = mockUrl
  config().STRIPE_SECRET_KEY = 'sk_test_123'
})

/** Something paid and someone to be paid, or what stands for it where nothing is kept. */
async function paid() {
  if (mockUrl)
    return {
      paymentId: newId('payment'),
      chargeId: 'ch_1',
      accountId: 'acct_1',
      checkoutId: 'cs_1',
    }
  const { id: accountId } = await onboardedAccount(fake())
  const { checkout, ...rest } = await paidByCard(fake())
  return { ...rest, accountId, checkoutId: checkout.id }
}

/** The ids of ours that an object carries; stripe-mock forgets them at once. */
function marks({ paymentId, key }: { paymentId: string; key: string }) {
  return mockUrl ? {} : { paymentId, key }
}

test('there is a provider where there is a key', async () => {
  expect(paymentsConfigured()).toBe(true)
  config().STRIPE_SECRET_KEY = undefined
  expect(paymentsConfigured()).toBe(false)
  await expect(listEvents(now)).rejects.toThrow('STRIPE_SECRET_KEY is not set.')
})

describe('a checkout', () => {
  test.each(['en', 'bg', 'vi', 'ru', 'ar'] as const)('is opened in %s', async (language) => {
    const asked = aCheckout({ language })
    const checkout = await createCheckout(asked)
    expect(checkout).toMatchObject({ ...marks(asked), state: 'open' })
    expect(checkout.url).toMatch(/^https:/)
  })

  test('is closed', async () => {
    const { id } = await createCheckout(aCheckout())
    const closed = await expireCheckout(id)
    if (!mockUrl) expect(closed).toMatchObject({ id, state: 'expired', url: null })
  })

  test('is found by its id and by its payment', async () => {
    const { checkoutId, paymentId } = await paid()
    expect((await findCheckout(checkoutId)).id).toBe(checkoutId)
    const found = await listCheckouts(paymentId, now)
    if (!mockUrl) expect(found.map(({ id, state }) => [id, state])).toEqual([[checkoutId, 'paid']])
  })
})

test('charges are found by their payment', async () => {
  const { paymentId, chargeId } = await paid()
  const charges = await listCharges(paymentId)
  expect(charges).toHaveLength(1)
  if (mockUrl) return
  expect(charges[0]).toEqual({
    id: chargeId,
    paymentId,
    key: expect.any(String) as string,
    paymentIntentId: expect.stringMatching(/^pi_/) as string,
    amount: 120_000,
    refunded: 0,
    currency: 'EUR',
    state: 'succeeded',
    disputed: false,
    settled: { amount: 120_000, fee: 1_825, currency: 'EUR' },
  })
})

test('a transfer is made, found, and taken back', async () => {
  const { paymentId, chargeId, accountId } = await paid()
  const [key, reversalKey] = [newId('key'), newId('key')]
  const transfer = await createTransfer({
    paymentId,
    key,
    accountId,
    chargeId,
    amount: 100_000,
    currency: 'EUR',
  })
  const made = {
    id: transfer.id,
    ...marks({ paymentId, key }),
    chargeId,
    amount: 100_000,
    currency: 'EUR',
  }
  expect(transfer).toMatchObject({ ...made, accountId, reversed: 0 })
  expect((await findTransfer(transfer.id)).id).toBe(transfer.id)
  const reversal = await reverseTransfer({
    paymentId,
    key: reversalKey,
    transferId: transfer.id,
    amount: 40_000,
  })
  expect(reversal).toMatchObject({ ...marks({ paymentId, key: reversalKey }), amount: 40_000 })
  const [transfers, reversals] = [await listTransfers(paymentId), await listReversals(transfer.id)]
  if (mockUrl) return
  expect(transfers).toEqual([{ ...made, accountId, reversed: 40_000 }])
  expect(reversals).toEqual([reversal])
})

test('a refund is made and found', async () => {
  const { paymentId, chargeId } = await paid()
  const key = newId('key')
  const refund = await createRefund({ paymentId, key, chargeId, amount: 20_000 })
  const made = {
    ...marks({ paymentId, key }),
    chargeId,
    amount: 20_000,
    state: 'succeeded',
    failure: null,
  }
  expect(refund).toMatchObject(made)
  expect((await findRefund(refund.id)).id).toBe(refund.id)
  const refunds = await listRefunds(chargeId)
  if (!mockUrl) expect(refunds).toEqual([refund])
})

test('disputes and payouts are listed', async () => {
  const { chargeId, accountId } = await paid()
  const disputes = await listDisputes(chargeId)
  const payouts = await listPayouts(accountId, 10)
  expect([disputes, payouts]).toEqual(
    mockUrl ? [[expect.anything()], [expect.anything()]] : [[], []],
  )
})

test('what has happened is listed since a time, the oldest first', async () => {
  const { paymentId } = await paid()
  const events = await listEvents(now)
  if (mockUrl) return
  const ofPayment = events.filter(
    (event) =>
      (event.kind === 'checkout' && event.checkout.paymentId === paymentId) ||
      (event.kind === 'charge' && event.charge.paymentId === paymentId),
  )
  expect(ofPayment.map(({ type }) => type)).toEqual([
    'charge.succeeded',
    'checkout.session.completed',
  ])
  expect(await listEvents(new Date(now.getTime() + 1_000))).toEqual([])
})

describe.skipIf(mockUrl)('the account of one who is paid', () => {
  const asked = () => ({
    key: newId('key'),
    name: 'AirLight',
    email: 'founder@airlight.example',
    country: 'BG',
  })

  test('is opened, and lacks what the payee provides on a page of the provider', async () => {
    const { key, ...rest } = asked()
    const account = await createPayeeAccount({ key, ...rest })
    expect(account).toMatchObject({
      key,
      transfers: 'restricted',
      payouts: 'restricted',
      closed: false,
    })
    const lacking = {
      name: 'identity.business_details.registered_name',
      waitsFor: 'payee',
      due: 'now',
      problems: [],
    }
    expect(account.requirements).toEqual([lacking])
    const urls = {
      returnUrl: 'https://agora.example/en/desk',
      refreshUrl: 'https://agora.example/en/desk/again',
    }
    const links = [
      await createOnboardingLink(account.id, urls),
      await createOnboardingLink(account.id, urls),
    ]
    expect(links[0]!.url).not.toBe(links[1]!.url)
    expect(links[0]!.expiresAt).toEqual(new Date(now.getTime() + 300_000))
    fake().accounts.onboard(account.id)
    const onboarded = { transfers: 'active', payouts: 'active', requirements: [] }
    expect(await findPayeeAccount(account.id)).toEqual({ ...account, ...onboarded })
  })
})
