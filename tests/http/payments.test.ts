import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { issueInvoice } from '#app/features/payments/issue-invoice.server'
import { db } from '#app/platform/db/db.server'
import { languages } from '#app/messages/languages'
import { brokenRules } from '../support/en16931'
import { FakeStripe } from '../support/fake-stripe'
import {
  startSite,
  type Answer,
  type Browser,
  type Fields,
  type Site,
} from '../support/http-server'
import { buyer, giveBilling, makeDuePilot, meet, payday } from '../support/money'
import type { MadePilot } from '../support/pilots'
import { poppler } from '../support/poppler'
import { webhookSecrets } from '../support/stripe-webhooks'
import { makeCity } from '../support/world'

const fake = await FakeStripe.start(payday)
Object.assign(process.env, {
  STRIPE_API_URL: fake.url,
  STRIPE_SECRET_KEY: fake.key,
  STRIPE_WEBHOOK_SECRET: fake.secrets.join(),
})
afterAll(() => fake.stop())

let site: Site

beforeAll(async () => {
  site = await startSite()
  site.setClock(payday)
})

function signatureOf(body: string | Buffer, at = payday, secret = webhookSecrets.platform): string {
  const time = Math.floor(at.getTime() / 1000)
  const signed = createHmac('sha256', secret).update(`${time}.`).update(body).digest('hex')
  return `t=${time},v1=${signed}`
}

function sendEvent(
  body: string | Buffer,
  signature: string | null = signatureOf(body),
  endpoint = 'platform',
): Promise<Answer> {
  site.setClock(payday)
  const headers: Record<string, string> = { 'Content-Type': 'application/json' }
  if (signature !== null) headers['Stripe-Signature'] = signature
  return site.visitor().send('POST', `/stripe/webhooks/${endpoint}`, { headers, body })
}

const event = (id: string, object: unknown = { id: 'py_1' }, type = 'charge.succeeded') =>
  JSON.stringify({ id, object: 'event', type, created: 1, data: { object } })

describe('a webhook', () => {
  test('is kept exactly as it came, once, and answered each time', async () => {
    const body = event('evt_kept', { id: 'cus_1', words: 'Чист въздух' }, 'customer.created')
    for (const _ of [1, 2]) expect((await sendEvent(body)).status).toBe(200)
    expect(await db.paymentWebhook.findMany({ where: { id: 'evt_kept' } })).toMatchObject([
      { body, endpoint: 'platform', type: 'customer.created', processedAt: null },
    ])
  })

  test('of a known kind that can’t be read is kept until it can', async () => {
    expect((await sendEvent(event('evt_odd', { id: 7 }))).status).toBe(200)
    expect(await db.paymentWebhook.count({ where: { id: 'evt_odd' } })).toBe(1)
  })

  test.each<[string, () => Promise<Answer>, number]>([
    ['without a signature', () => sendEvent(event('evt_x1'), null), 400],
    ['with an odd signature', () => sendEvent(event('evt_x2'), 'v1=\u00e9, t=now'), 400],
    [
      'signed by someone else',
      () => sendEvent(event('evt_x3'), signatureOf('x', payday, 'whsec_no')),
      400,
    ],
    [
      'of an hour ago',
      () =>
        sendEvent(
          event('evt_x4'),
          signatureOf(event('evt_x4'), new Date(payday.getTime() - 3_600_000)),
        ),
      400,
    ],
    ['that is not JSON', () => sendEvent('{"id":'), 400],
    ['that is no event', () => sendEvent('[1, 2]'), 400],
    ['that is null', () => sendEvent('null'), 400],
    ['with an id that is none', () => sendEvent('{"id": {}, "type": "x"}'), 400],
    ['with a NUL in it', () => sendEvent(event('evt_\\u0000x5').replace('\\\\', '\\')), 400],
    ['of bytes that are no text', () => sendEvent(Buffer.from([0xff, 0xfe, 0x00, 0x7b])), 400],
    ['without a body', () => sendEvent(''), 400],
    ['of two megabytes', () => sendEvent('x'.repeat(2_000_000)), 413],
    ['to an address that nobody has', () => sendEvent(event('evt_x6'), undefined, 'other'), 404],
  ])('%s is refused, and nothing of it is kept', async (_, send, status) => {
    const before = await db.paymentWebhook.count()
    const answer = await send()
    expect([answer.status, answer.headers['content-type']]).toEqual([
      status,
      'text/plain; charset=utf-8',
    ])
    expect(await db.paymentWebhook.count()).toBe(before)
  })

  test('is not sent by opening its address, nor from another site', async () => {
    expect((await site.visitor().get('/stripe/webhooks/platform')).status).toBe(405)
    const body = event('evt_foreign')
    const headers = { Origin: 'https://evil.example', 'Stripe-Signature': signatureOf(body) }
    const answer = await site.visitor().send('POST', '/stripe/webhooks/platform', { headers, body })
    expect(answer.status).toBe(403)
  })
})

describe('the pages of money', () => {
  let pilot: MadePilot & { milestoneId: string }
  let paymentId: string
  let pages: string[]
  const browsers: Record<string, Browser> = {}

  beforeAll(async () => {
    pilot = await makeDuePilot()
    await meet(pilot, 2)
    await giveBilling(pilot)
    paymentId = (await issueInvoice(pilot.founder, pilot.id, { what: pilot.milestoneId }, payday))
      .id
    pages = [
      `/desk/pilots/${pilot.id}/money`,
      '/desk/payments',
      `/desk/payments/${paymentId}`,
      `/desk/payments/${paymentId}/invoice`,
      `/desk/payments/${paymentId}/invoice.xml`,
      `/desk/payments/${paymentId}/invoice.pdf`,
    ]
    const other = await makeCity()
    for (const [name, person] of Object.entries({
      officer: pilot.officer,
      approver: pilot.approver,
      founder: pilot.founder,
      elsewhere: await other.person('approver'),
      evaluator: await pilot.place.person('evaluator'),
      administrator: await pilot.place.person('administrator'),
    }))
      browsers[name] = await site.as(person.userId)
  })

  test.each(languages)('are shown to both sides in %s', async (language) => {
    for (const name of ['officer', 'approver', 'founder'])
      for (const page of pages) {
        if (page.endsWith('.pdf')) continue
        const { status, text } = await browsers[name]!.get(`/${language}${page}`)
        expect([status, page]).toEqual([200, page])
        expect(text).not.toMatch(/payments\.[a-z_]+\./)
      }
  })

  test('give the invoice as data that keeps the rules of EN 16931', async () => {
    const { headers, text } = await browsers.approver!.get(`/bg${pages[4]}`)
    expect(headers['content-type']).toBe('application/xml; charset=utf-8')
    expect(headers['content-disposition']).toMatch(/^attachment; filename="invoice-[\w-]+\.xml"$/)
    expect(headers['cache-control']).toBe('private, no-store')
    expect(brokenRules(text)).toEqual([])
  })

  test('give the invoice as a sealed PDF in the language of its agreement', async () => {
    const { status, headers, bytes } = await browsers.founder!.get(`/ar${pages[5]}`)
    expect([status, headers['content-type']]).toEqual([200, 'application/pdf'])
    expect(headers['content-disposition']).toMatch(/^attachment; filename="invoice-[\w-]+\.pdf"$/)
    const words = poppler('pdftotext', bytes, '-')
    for (const word of ['Invoice 0000000001', 'City of Testville', '€45,000', 'VAT 20%'])
      expect(words).toContain(word)
    expect(poppler('pdfsig', bytes)).toContain('Signature is Valid')
  })

  test('say as whom a unit is invoiced to those who work in it', async () => {
    const page = `/desk/units/${pilot.place.unitId}/billing`
    for (const language of languages) {
      const { status, text } = await browsers.officer!.get(`/${language}${page}`)
      expect(status).toBe(200)
      expect(text).toContain('City of Testville')
      expect(text).not.toContain('name="endpointScheme"')
    }
    for (const name of ['founder', 'elsewhere'])
      expect((await browsers[name]!.get(`/en${page}`)).status).toBe(403)
    const { status, text } = await browsers.administrator!.post(`/en${page}`, {
      ...buyer,
      endpoint: 'x',
    })
    expect(status).toBe(400)
    expect(text).toContain('aria-invalid')
  })

  test.each(languages)(
    'the board shows its pilots in %s, and gives them as a file',
    async (language) => {
      for (const name of ['officer', 'approver', 'administrator']) {
        const { status, text } = await browsers[name]!.get(`/${language}/desk/board?status=running`)
        expect(status).toBe(200)
        expect(text).toContain('Quieter nights on the ring road')
        expect(text).not.toMatch(/board\.[a-z_]+\./)
        const file = await browsers[name]!.get(`/${language}/desk/board.csv?status=running`)
        expect(file.headers['content-type']).toBe('text/csv; charset=utf-8')
        expect(file.text).toContain('Quieter nights on the ring road')
        const none = await browsers[name]!.get(`/${language}/desk/board.csv?status=stopped`)
        expect(none.text.trim().split('\n')).toHaveLength(1)
      }
      for (const name of ['founder', 'evaluator'])
        for (const path of ['board', 'board.csv'])
          expect((await browsers[name]!.get(`/${language}/desk/${path}`)).status).toBe(403)
      const other = await browsers.elsewhere!.get(`/${language}/desk/board`)
      expect(other.status).toBe(200)
      expect(other.text).not.toContain('Quieter nights')
    },
  )

  test('say what waits for whom', async () => {
    const desk = async (name: string) => (await browsers[name]!.get('/en/desk')).text
    expect(await desk('approver')).toContain('say that it was paid')
    expect(await desk('founder')).toContain('Send an invoice for')
    expect(await desk('officer')).not.toContain('say that it was paid')
  })

  test('are not there for anyone else', async () => {
    for (const name of ['elsewhere', 'evaluator'])
      for (const page of pages.filter((one) => one !== '/desk/payments'))
        expect((await browsers[name]!.get(`/en${page}`)).status).toBe(404)
    const list = await browsers.elsewhere!.get('/en/desk/payments')
    expect(list.text).toContain('There is no payment yet')
    const payouts = `/en/desk/organisations/${pilot.organisationId}/payouts`
    expect((await browsers.founder!.get(payouts)).text).toContain('DE89370400440532013000')
    expect((await browsers.approver!.get(payouts)).status).toBe(403)
  })

  test('tell a bad account and a missing reason at their fields', async () => {
    const payouts = `/en/desk/organisations/${pilot.organisationId}/payouts`
    const fields = {
      intent: 'billing',
      ...{ name: 'A', street: 'B', postcode: '1', town: 'C', country: 'BG', vatRate: '20' },
      account: 'DE89370400440532013001',
    }
    const bad = await browsers.founder!.post(payouts, fields)
    expect(bad.status).toBe(400)
    expect(bad.text).toContain('its check digits don’t fit')
    const page = `/en/desk/payments/${paymentId}`
    const empty = await browsers.approver!.post(page, { intent: 'return', formId: 'return' })
    expect(empty.status).toBe(400)
  })

  test('answer forms that nobody sends without failing', async () => {
    const money = `/en/desk/pilots/${pilot.id}/money`
    const forms: Fields[] = [
      {},
      { intent: 'x' },
      { intent: 'approve', what: 'x' },
      { intent: 'mark-paid' },
    ]
    for (const fields of forms)
      for (const page of [money, `/en/desk/payments/${paymentId}`])
        expect((await browsers.approver!.post(page, fields)).status).toBe(400)
    const what = '0193a000-0000-7000-8000-000000000000'
    const gone = { intent: 'approve', what, oneTimeCode: '123456' }
    expect((await browsers.approver!.post(money, gone)).status).toBe(404)
  })

  test('an account is begun, and the way to the provider shown', async () => {
    const payouts = `/en/desk/organisations/${pilot.organisationId}/payouts`
    const { status, text } = await browsers.founder!.post(payouts, { intent: 'onboard' })
    expect(status).toBe(200)
    expect(text).toContain('https://connect.stripe.com/setup/')
  })
})
