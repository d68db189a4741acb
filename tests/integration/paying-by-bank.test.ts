import { afterEach, describe, expect, test } from 'vitest'
import { issueInvoice } from '#app/features/payments/issue-invoice.server'
import { keptInvoice } from '#app/features/payments/invoice-document'
import { releaseRetention } from '#app/features/payments/release-retention.server'
import { returnInvoice } from '#app/features/payments/settle-invoice.server'
import { verifyAudit } from '#app/platform/audit/verify-audit.server'
import { db, pool } from '#app/platform/db/db.server'
import { atOnce, repeated } from '../support/at-once'
import { giveBilling, makeDuePilot, mark, meet, payday, standing, statusOf } from '../support/money'
import { makeCity, onDay } from '../support/world'

afterEach(async () => {
  expect((await verifyAudit()).bad).toBeUndefined()
})

async function makeInvoiced(...made: Parameters<typeof makeDuePilot>) {
  const pilot = await makeDuePilot(...made)
  await giveBilling(pilot)
  const invoice = () => issueInvoice(pilot.founder, pilot.id, { what: pilot.milestoneId }, payday)
  const { id } = await invoice()
  return { ...pilot, paymentId: id, invoice }
}

const documentOf = async (paymentId: string) =>
  keptInvoice.parse((await db.invoice.findUniqueOrThrow({ where: { paymentId } })).document)

describe('a payment by bank', () => {
  test('is invoiced by the company, and marked as paid by another person than who accepted', async () => {
    const made = await makeInvoiced()
    const { paymentId, agreementId, approver, founder } = made
    expect(await standing(agreementId)).toMatchObject({ due: 4_500_000n, invoiced: 4_500_000n })
    expect(await documentOf(paymentId)).toMatchObject({
      number: '0000000001',
      issuedOn: '2027-02-06',
      payUntil: '2027-03-08',
      net: 3_750_000,
      vat: 750_000,
      total: 4_500_000,
      seller: { vatId: 'BG123456789', account: 'DE89370400440532013000' },
      buyer: { name: 'City of Testville', country: 'BG', endpoint: null },
    })
    await mark(approver, paymentId)
    expect(await statusOf(paymentId)).toBe('paid')
    expect(await standing(agreementId)).toMatchObject({
      due: 0n,
      paid: 4_500_000n,
      invoiced: 0n,
      committed: 9_000_000n,
    })
    const told = await db.notification.findMany({ where: { userId: founder.userId } })
    expect(told.map(({ event }) => event)).toContain('payment_paid')
    await expect(mark(approver, paymentId)).rejects.toThrow('already_paid')
    await expect(made.invoice()).rejects.toThrow('already_paid')
  })

  test('keeps the proof of the transfer', async () => {
    const { paymentId, approver } = await makeInvoiced()
    const upload = new File(['Transfer 4711.'], 'statement.txt', { type: 'text/plain' })
    await mark(approver, paymentId, { upload })
    const payment = await db.payment.findUniqueOrThrow({
      where: { id: paymentId },
      include: { evidenceFile: true },
    })
    expect(payment).toMatchObject({
      evidence: 'Transfer 4711 of our bank.',
      evidenceFile: { name: 'statement.txt' },
    })
  })

  test('is marked as paid neither by who accepted it, nor by one who only writes, nor in advance', async () => {
    const { paymentId, place, milestoneId, approver } = await makeInvoiced()
    const other = await place.person('approver')
    await db.milestone.update({
      where: { id: milestoneId },
      data: { acceptedById: other.userId },
    })
    await expect(mark(other, paymentId)).rejects.toThrow('own_work')
    const officer = await place.person('officer')
    await expect(mark(officer, paymentId)).rejects.toThrow('not_allowed')
    const early = { paidOn: '2027-02-09' }
    await expect(mark(approver, paymentId, early)).rejects.toThrow('day_to_come')
    const guess = { oneTimeCode: 'NOTMYCODE' }
    await expect(mark(approver, paymentId, guess)).rejects.toThrow('second_factor_wrong')
    expect(await statusOf(paymentId)).toBe('invoiced')
  })

  test('in dong has no minor unit and no tax where there is none', async () => {
    const pilot = await makeDuePilot(await makeCity('Asia/Ho_Chi_Minh', 'VND'), {
      currency: 'VND',
      content: { amount: 1_234_567 },
    })
    await giveBilling(pilot)
    await db.billingDetails.update({
      where: { organisationId: pilot.organisationId },
      data: { vatRate: 0, vatId: null, account: '0071000123456' },
    })
    const { id } = await issueInvoice(pilot.founder, pilot.id, { what: pilot.milestoneId }, payday)
    expect(await documentOf(id)).toMatchObject({
      currency: 'VND',
      net: 617_284,
      vat: 0,
      total: 617_284,
    })
    await mark(pilot.approver, id)
    expect(await standing(pilot.agreementId)).toMatchObject({
      committed: 1_234_567n,
      paid: 617_284n,
      remaining: 617_283n,
    })
  })
})

describe('an invoice', () => {
  test('that was given back stays, and the next one has the next number', async () => {
    const { paymentId, approver, agreementId, invoice } = await makeInvoiced()
    await expect(returnInvoice(approver, paymentId, { reason: ' ' }, payday)).rejects.toThrow(
      'reason_needed',
    )
    await returnInvoice(approver, paymentId, { reason: 'The address is wrong.' }, payday)
    expect(await standing(agreementId)).toMatchObject({ due: 4_500_000n, invoiced: 0n })
    await expect(mark(approver, paymentId)).rejects.toThrow('wrong_state')
    const next = await invoice()
    expect(await documentOf(next.id)).toMatchObject({ number: '0000000002' })
    await expect(
      pool.query('delete from invoices where payment_id = $1', [paymentId]),
    ).rejects.toThrow(/never changed/)
  })

  test('needs billing details, a milestone that is met, and an administrator of the company', async () => {
    const pilot = await makeDuePilot()
    const ask = (actor: typeof pilot.founder, what = pilot.milestoneId) =>
      issueInvoice(actor, pilot.id, { what }, payday)
    await expect(ask(pilot.founder)).rejects.toThrow('billing_incomplete')
    await giveBilling(pilot)
    const next = await db.milestone.findFirstOrThrow({ where: { pilotId: pilot.id, number: 2 } })
    await expect(ask(pilot.founder, next.id)).rejects.toThrow('not_met')
    await expect(ask(pilot.approver)).rejects.toThrow('not_allowed')
    await expect(ask(pilot.founder, 'retention')).rejects.toThrow('not_found')
    expect(await db.invoiceCounter.count({ where: { organisationId: pilot.organisationId } })).toBe(
      0,
    )
  })

  test('has numbers without a gap, also where several are issued at once', () =>
    repeated(async () => {
      const pilot = await makeDuePilot()
      await giveBilling(pilot)
      const others = [await meet(pilot, 2), await meet(pilot, 3)]
      const ask = (what: string) => () => issueInvoice(pilot.founder, pilot.id, { what }, payday)
      const said = await atOnce(
        ...[pilot.milestoneId, pilot.milestoneId, ...others].map((what) => ask(what)),
      )
      expect(said.sort()).toEqual(['already_paid', 'done', 'done', 'done'])
      const rows = await db.invoice.findMany({ where: { organisationId: pilot.organisationId } })
      expect(rows.map(({ number }) => number).sort()).toEqual([1, 2, 3])
    }))

  test('is marked as paid once, or given back, by two at once', () =>
    repeated(async () => {
      const { paymentId, approver, place, agreementId } = await makeInvoiced()
      const other = await place.person('approver')
      const said = await atOnce(
        () => mark(approver, paymentId),
        () => mark(other, paymentId),
        () => returnInvoice(other, paymentId, { reason: 'Wrong.' }, payday),
      )
      expect(said.filter((word) => word === 'done')).toHaveLength(1)
      const { paid, due, invoiced } = await standing(agreementId)
      expect([paid + due, invoiced]).toEqual([4_500_000n, 0n])
    }))
})

test('what was held back is released once the pilot is completed, and paid by another person', async () => {
  const made = await makeInvoiced(null, { content: { retention: 1_000 } })
  const { agreementId, id, officer, approver, founder, place } = made
  expect(await standing(agreementId)).toMatchObject({ due: 4_050_000n, retained: 450_000n })
  await mark(approver, made.paymentId)
  await expect(releaseRetention(officer, id, onDay(250))).rejects.toThrow('wrong_state')
  await db.pilot.update({
    where: { id },
    data: { status: 'completed', startedAt: onDay(65), completedAt: onDay(240) },
  })
  await releaseRetention(approver, id, onDay(250))
  await expect(releaseRetention(approver, id, onDay(250))).rejects.toThrow('nothing_due')
  const { id: paymentId } = await issueInvoice(founder, id, { what: 'retention' }, onDay(251))
  const later = { paidOn: '2027-07-12' }
  await expect(mark(approver, paymentId, later, onDay(252))).rejects.toThrow('own_work')
  await mark(await place.person('approver'), paymentId, later, onDay(252))
  expect(await standing(agreementId)).toMatchObject({ paid: 4_500_000n, retained: 0n, due: 0n })
  expect((await documentOf(paymentId)).reference).toMatch(/-R$/)
})
