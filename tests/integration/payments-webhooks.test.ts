import http from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { describe, expect, test } from 'vitest'
import { config } from '#app/platform/config/config.server'
import { createCheckout, expireCheckout } from '#app/platform/payments/checkout.server'
import { listEvents } from '#app/platform/payments/payment-events.server'
import type { PaymentEvent } from '#app/platform/payments/payments'
import { createRefund } from '#app/platform/payments/refunds.server'
import { createTransfer, reverseTransfer } from '#app/platform/payments/transfers.server'
import { ForgedWebhook, proveWebhook, readEvent } from '#app/platform/payments/webhooks.server'
import {
  aCheckout,
  newId,
  now,
  onboardedAccount,
  paidByCard,
  useFakeStripe,
} from '../support/payment-provider'
import { deliver, signed, type Delivery, type StripeEvent } from '../support/stripe-webhooks'

/** What the provider tells us, and what it does not. */
const fake = useFakeStripe()
const day = 24 * 3600 * 1000
const later = (milliseconds: number) => new Date(now.getTime() + milliseconds)

async function readWebhook(...sent: Parameters<typeof proveWebhook>): Promise<PaymentEvent> {
  return readEvent((await proveWebhook(...sent)).body)
}

function read({ body, headers }: Delivery, at = now): Promise<PaymentEvent> {
  return readWebhook(body, headers['stripe-signature'], at)
}

/** Everything that waits to be told, as we read it, without what is none of ours. */
async function told(): Promise<PaymentEvent[]> {
  const events = await Promise.all(
    fake()
      .webhooks.take()
      .map((event) => read(signed(event, fake().now), fake().now)),
  )
  return events.filter(({ kind }) => kind !== 'other')
}

async function transferred() {
  const { id: accountId } = await onboardedAccount(fake())
  const { paymentId, chargeId, checkout } = await paidByCard(fake())
  const key = newId('key')
  const ofCharge = { paymentId, key, chargeId }
  const transfer = await createTransfer({
    ...ofCharge,
    accountId,
    amount: 100_000,
    currency: 'EUR',
  })
  return { accountId, paymentId, chargeId, checkout, transfer, key }
}

describe('an event tells of', () => {
  test('a payment by card', async () => {
    const { checkout, paymentId, chargeId } = await paidByCard(fake())
    const [charge, completed, ...more] = await told()
    const ours = { paymentId, key: checkout.key, amount: 120_000, currency: 'EUR' }
    expect(charge).toMatchObject({
      kind: 'charge',
      type: 'charge.succeeded',
      happenedAt: now,
      charge: { ...ours, id: chargeId, state: 'succeeded' },
    })
    expect(completed).toMatchObject({
      kind: 'checkout',
      type: 'checkout.session.completed',
      id: expect.stringMatching(/^evt_/) as string,
      checkout: { ...ours, id: checkout.id, state: 'paid', url: null },
    })
    expect(more).toEqual([])
  })

  test.each(['paid', 'failed'] as const)('a payment by a bank that is %s', async (end) => {
    const { id } = await createCheckout(aCheckout())
    fake().checkouts.payByDebit(id)
    expect(await told()).toMatchObject([
      { kind: 'checkout', checkout: { id, state: 'processing' } },
    ])
    if (end === 'paid') fake().checkouts.debitSucceeds(id)
    else fake().checkouts.debitFails(id)
    const checkouts = (await told()).filter(({ kind }) => kind === 'checkout')
    expect(checkouts).toMatchObject([{ checkout: { id, state: end } }])
  })

  test('a page that expired', async () => {
    const { id } = await createCheckout(aCheckout())
    await expireCheckout(id)
    expect(await told()).toMatchObject([{ kind: 'checkout', checkout: { id, state: 'expired' } }])
  })

  test('a transfer and its reversal', async () => {
    const { transfer, paymentId } = await transferred()
    await reverseTransfer({ paymentId, key: newId('key'), transferId: transfer.id, amount: 1 })
    const events = (await told()).filter(({ kind }) => kind === 'transfer')
    expect(events).toMatchObject([
      { type: 'transfer.created', transfer },
      { type: 'transfer.reversed', transfer: { ...transfer, reversed: 1 } },
    ])
  })

  test('a refund, also one that the bank sent back', async () => {
    const { paymentId, chargeId } = await paidByCard(fake())
    await told()
    const refund = await createRefund({ paymentId, key: newId('key'), chargeId, amount: 1_000 })
    fake().refunds.comeBack(refund.id)
    const failed = { ...refund, state: 'failed', failure: 'expired_or_canceled_card' }
    expect(await told()).toMatchObject([
      { type: 'refund.created', kind: 'refund', refund },
      { type: 'charge.refunded', kind: 'charge', charge: { id: chargeId, refunded: 1_000 } },
      { type: 'refund.updated', kind: 'refund', refund: failed },
      { type: 'refund.failed', kind: 'refund', refund: failed },
    ])
  })

  test('a dispute', async () => {
    const { chargeId } = await paidByCard(fake())
    await told()
    const { id } = fake().disputes.open(chargeId)
    fake().disputes.close(id, 'lost')
    const about = { id, chargeId, amount: 120_000, currency: 'EUR', reason: 'product_not_received' }
    expect(await told()).toMatchObject([
      { type: 'charge.dispute.created', dispute: { ...about, state: 'open' } },
      { type: 'charge.dispute.funds_withdrawn', dispute: { ...about, state: 'open' } },
      { type: 'charge.dispute.closed', dispute: { ...about, state: 'lost' } },
    ])
  })

  test('a payout of a payee', async () => {
    const { accountId } = await transferred()
    await told()
    const { id } = fake().accounts.payOut(accountId, 'eur')
    fake().accounts.payoutArrives(id)
    fake().accounts.payoutFails(id)
    const states = ['pending', 'paid', 'failed']
    expect(await told()).toMatchObject(
      states.map((state) => ({
        kind: 'payout',
        accountId,
        payout: { id, amount: 100_000, state },
      })),
    )
  })

  test('an account that should be read again', async () => {
    const { id: accountId } = await onboardedAccount(fake())
    const events = await told()
    expect(events.map(({ type }) => type)).toEqual([
      'v2.core.account.created',
      'v2.core.account[requirements].updated',
      'v2.core.account[configuration.recipient].capability_status_updated',
    ])
    for (const event of events)
      expect(event).toMatchObject({ kind: 'account', accountId, happenedAt: now })
  })

  test('what we do not know, which is no error', async () => {
    const event = { ...sample(), type: 'radar.early_fraud_warning.created', data: { object: {} } }
    const { id, type } = event
    expect(await read(signed(event, now))).toEqual({ id, type, kind: 'other', happenedAt: now })
    const named = { ...event, type: 'constructor' }
    expect(await read(signed(named, now))).toMatchObject({ kind: 'other' })
    const related_object = { id: 'in_1', type: 'invoice', url: '/v1/invoices/in_1' }
    const thin = { object: 'v2.core.event', created: now.toISOString(), related_object } as const
    const { id: thinId } = event
    const unknown = { ...thin, id: thinId, livemode: false, type: 'v1.invoice.paid' }
    expect(await read(signed(unknown, now))).toMatchObject({ kind: 'other' })
  })

  test('what happened on a payee’s account and looks like ours', async () => {
    const { transfer, accountId } = await transferred()
    const event = fake().webhooks.latest('charge.succeeded') as object
    const object = { id: transfer.id.replace('tr_', 'py_'), object: 'charge' }
    const theirs = { ...event, account: accountId, data: { object } } as StripeEvent
    expect(await read(signed(theirs, now))).toMatchObject({ kind: 'other' })
  })
})

function sample(): StripeEvent & { object: 'event' } {
  fake().books.tell('charge.updated', {})
  return fake().webhooks.latest('charge.updated') as StripeEvent & { object: 'event' }
}

interface Changed {
  body?: string
  signature?: string | null
  at?: Date
}

describe('a delivery is refused', () => {
  test.each<[string, (delivery: Delivery, signature: string) => Changed]>([
    ['without a signature', () => ({ signature: null })],
    ['with an empty signature', () => ({ signature: '' })],
    ['with something else for a signature', () => ({ signature: 'v1=abc' })],
    ['without a body', () => ({ body: '' })],
    ['with the signature of another body', ({ body }) => ({ body: `${body} ` })],
    [
      'with another time than was signed',
      (_, signature) => ({
        signature: signature.replace(/t=\d+/, `t=${later(1_000).getTime() / 1000}`),
      }),
    ],
    ['later than five minutes', () => ({ at: later(301_000) })],
  ])('%s', async (_, change) => {
    const delivery = signed(sample(), now)
    const sent = { body: delivery.body, signature: signatureIn(delivery.headers), at: now }
    const { body, signature, at } = { ...sent, ...change(delivery, sent.signature) }
    await expect(readWebhook(body, signature, at)).rejects.toThrow(ForgedWebhook)
  })

  test('where another secret signed it', async () => {
    const forged = signed(sample(), now, 'whsec_forged')
    await expect(read(forged)).rejects.toThrow(ForgedWebhook)
    config().STRIPE_WEBHOOK_SECRET = ['whsec_forged']
    expect(await read(forged)).toMatchObject({ kind: 'other' })
    config().STRIPE_WEBHOOK_SECRET = undefined
    await expect(read(forged)).rejects.toThrow(ForgedWebhook)
  })

  test('where one amount was changed on its way', async () => {
    await paidByCard(fake())
    const delivery = signed(fake().webhooks.latest('checkout.session.completed'), now)
    const body = delivery.body.replace('120000', '120001')
    expect(body).not.toBe(delivery.body)
    await expect(read({ ...delivery, body })).rejects.toThrow(ForgedWebhook)
  })
})

describe('a delivery is read', () => {
  test('as text and as bytes, until five minutes have passed', async () => {
    await paidByCard(fake(), { description: 'Чист въздух — 清洁空气' })
    const { body, headers } = signed(fake().webhooks.latest('charge.succeeded'), now)
    const asText = await readWebhook(body, signatureIn(headers), later(300_000))
    const asBytes = await readWebhook(Buffer.from(body), signatureIn(headers), now)
    expect(asBytes).toEqual(asText)
  })

  test('twice, the same each time', async () => {
    await paidByCard(fake())
    const event = fake().webhooks.latest('checkout.session.completed')
    const [first, second] = [
      await read(signed(event, now)),
      await read(signed(event, later(9_000))),
    ]
    expect(second).toEqual(first)
  })

  test('a day late, with the time at which it happened', async () => {
    const { checkout } = await paidByCard(fake())
    const event = fake().webhooks.latest('checkout.session.completed')
    const tried = later(day)
    const delivery = signed(event, tried)
    await expect(read(delivery, later(2 * day))).rejects.toThrow(ForgedWebhook)
    expect(await read(delivery, tried)).toMatchObject({
      happenedAt: now,
      checkout: { id: checkout.id, state: 'paid' },
    })
  })

  test('in another order than things happened', async () => {
    const { id } = await createCheckout(aCheckout())
    fake().checkouts.payByDebit(id)
    fake().now = later(3 * day)
    fake().checkouts.debitSucceeds(id)
    const events = fake().webhooks.take().reverse()
    const read_ = await Promise.all(
      events.map((event) => read(signed(event, fake().now), fake().now)),
    )
    const states = read_.flatMap((event) =>
      event.kind === 'checkout' ? [event.checkout.state] : [],
    )
    expect(states).toEqual(['paid', 'processing'])
  })

  test('where it was never delivered, from the list of events', async () => {
    const { paymentId } = await transferred()
    const waiting = await told()
    const listed = await listEvents(now)
    const ours = (event: PaymentEvent) =>
      (event.kind === 'checkout' && event.checkout.paymentId === paymentId) ||
      (event.kind === 'charge' && event.charge.paymentId === paymentId) ||
      (event.kind === 'transfer' && event.transfer.paymentId === paymentId)
    expect(listed.filter(ours)).toEqual(waiting.filter(ours))
    expect(listed.filter(ours)).toHaveLength(3)
  })

  test('over the wire', async () => {
    const received: Promise<PaymentEvent>[] = []
    const server = http.createServer((request, response) => {
      const chunks: Buffer[] = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      request.on('end', () => {
        const signature = String(request.headers['stripe-signature'])
        received.push(readWebhook(Buffer.concat(chunks), signature, now))
        response.writeHead(204).end()
      })
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks`
    const { checkout } = await paidByCard(fake())
    const event = fake().webhooks.latest('checkout.session.completed')
    expect(await deliver(signed(event, now), url)).toBe(204)
    server.closeAllConnections()
    server.close()
    expect(await received[0]).toMatchObject({ checkout: { id: checkout.id } })
  })
})

function signatureIn(headers: Delivery['headers']): string {
  return headers['stripe-signature']
}
