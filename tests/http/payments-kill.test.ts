import { afterAll, afterEach, expect, test, vi } from 'vitest'
import { db } from '#app/platform/db/db.server'
import type { Member } from '#app/domain/actor'
import { FakeStripe } from '../support/fake-stripe'
import { newSession, type Browser } from '../support/http-server'
import { balancesOf, makeDuePilot, paymentOf, proofOf, standing } from '../support/money'
import { serveProduct, type ServedProduct } from '../support/served-product'
import { platform } from '../support/stripe-books'
import type { StripeOperation } from '../support/stripe-requests'
import { deliver, signed } from '../support/stripe-webhooks'

const fake = await FakeStripe.start(new Date())
Object.assign(process.env, {
  STRIPE_API_URL: fake.url,
  STRIPE_SECRET_KEY: fake.key,
  STRIPE_WEBHOOK_SECRET: fake.secrets.join(),
  PAYMENT_FEE: '150',
})
afterAll(() => fake.stop())

const running = new Set<ServedProduct>()
afterEach(async () => {
  fake.trouble = null
  for (const product of running) await product.stop()
  running.clear()
  expect(fake.refused).toEqual([])
})

async function serve(): Promise<ServedProduct> {
  const product = await serveProduct()
  running.add(product)
  return product
}

async function cookieOf(person: Member): Promise<string> {
  const { cookie, row } = newSession(person.userId)
  await db.session.create({ data: row })
  return cookie
}

const soon = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 30_000, interval: 100 })

async function send(browser: Browser, path: string, fields: Record<string, string>) {
  const { status, text } = await browser.post(path, fields)
  expect(status, text.slice(0, 300)).toBeLessThan(400)
}

async function tellAll(browser: Browser): Promise<void> {
  for (const event of fake.webhooks.take()) {
    const url = `http://${browser.host}/stripe/webhooks/platform`
    expect(await deliver(signed(event, new Date()), url)).toBe(200)
  }
}

/** Kills the product after the provider has done what it was asked, and before that could be recorded. */
async function killedAfter(
  operation: StripeOperation,
  product: ServedProduct,
  work: () => Promise<void>,
): Promise<ServedProduct> {
  fake.trouble = { how: 'hangs after doing', operation }
  const before = fake.requests.filter((one) => one === operation).length
  await work()
  await soon(async () => {
    expect(fake.requests.filter((one) => one === operation).length).toBeGreaterThan(before)
  })
  await product.kill()
  running.delete(product)
  fake.trouble = null
  return serve()
}

test(
  'a product killed between what the provider did and its record agrees with the provider again',
  { timeout: 180_000 },
  async () => {
    const pilot = await makeDuePilot()
    const { organisationId, agreementId, founder, approver } = pilot
    const [founderCookie, approverCookie] = [await cookieOf(founder), await cookieOf(approver)]
    fake.books.move(platform, 'eur', 50_000_000)
    const before = fake.books.balance(platform, 'eur')

    let product = await serve()
    const payouts = `/en/desk/organisations/${organisationId}/payouts`
    await send(product.browser(founderCookie), payouts, { intent: 'onboard' })
    const { accountId } = await db.payeeAccount.findUniqueOrThrow({ where: { organisationId } })
    fake.accounts.onboard(accountId!)
    await tellAll(product.browser(approverCookie))
    await soon(async () => {
      const { transfers } = await db.payeeAccount.findUniqueOrThrow({ where: { organisationId } })
      expect(transfers).toBe('active')
    })

    const oneTimeCode = await proofOf(approver)
    product = await killedAfter('POST /v1/checkout/sessions', product, () =>
      send(product.browser(approverCookie), `/en/desk/pilots/${pilot.id}/money`, {
        intent: 'approve',
        what: pilot.milestoneId,
        oneTimeCode,
      }),
    )
    const { id } = await db.payment.findFirstOrThrow({ where: { agreementId } })
    await soon(async () => expect(await paymentOf(id)).toMatchObject({ status: 'open' }))
    expect(fake.books.all('checkout.session')).toHaveLength(1)

    fake.checkouts.pay((await paymentOf(id)).checkoutId!)
    product = await killedAfter('POST /v1/transfers', product, () =>
      tellAll(product.browser(approverCookie)),
    )
    await soon(async () => expect(await paymentOf(id)).toMatchObject({ status: 'paid' }))
    expect(fake.books.balance(accountId!, 'eur')).toBe(4_432_500)

    const refund = { intent: 'refund', reason: 'Taken down again.' }
    product = await killedAfter('POST /v1/transfers/{id}/reversals', product, () =>
      send(product.browser(approverCookie), `/en/desk/payments/${id}`, refund),
    )
    await soon(async () => expect(await paymentOf(id)).toMatchObject({ status: 'refunded' }))
    expect(fake.books.balance(accountId!, 'eur')).toBe(0)
    expect(fake.books.all('refund')).toHaveLength(1)

    const { provider = 0n, transferred = 0n } = await balancesOf(agreementId)
    expect(Number(provider)).toBe(fake.books.balance(platform, 'eur') - before)
    expect(transferred).toBe(0n)
    expect(await standing(agreementId)).toMatchObject({ due: 4_500_000n, paid: 0n })
  },
)
