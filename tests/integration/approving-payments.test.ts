import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Member } from '#app/domain/actor'
import { listWaiting } from '#app/features/desk/waiting.server'
import { approvePayment } from '#app/features/payments/approve-payment.server'
import { verifyAudit } from '#app/platform/audit/verify-audit.server'
import { clock } from '#app/platform/clock/clock.server'
import { db } from '#app/platform/db/db.server'
import { atOnce } from '../support/at-once'
import {
  approve,
  makeDuePilot,
  makeOpenPayment,
  openPayee,
  payday,
  paymentOf,
  proofOf,
  setTime,
} from '../support/money'
import { useFakeStripe } from '../support/payment-provider'
import { makeCity } from '../support/world'

const fake = useFakeStripe()

beforeEach(() => setTime(fake(), payday))

afterEach(async () => {
  expect((await verifyAudit()).bad).toBeUndefined()
})

afterAll(() => clock.setAhead(0))

const waitsFor = async (person: Member) =>
  (await listWaiting(person, payday)).map(({ kind }) => kind)

test('what comes next waits for whoever can do it', async () => {
  const made = await makeDuePilot()
  const { approver, founder, officer } = made
  expect([await waitsFor(approver), await waitsFor(founder)]).toEqual([[], ['send_invoice']])
  await openPayee(fake(), made)
  expect([await waitsFor(approver), await waitsFor(founder)]).toEqual([['approve_payment'], []])
  await makeOpenPayment(fake(), made)
  expect([await waitsFor(approver), await waitsFor(founder)]).toEqual([['make_payment'], []])
  await db.payment.updateMany({
    where: { agreementId: made.agreementId },
    data: { status: 'held', problem: 'transfer_declined' },
  })
  expect([await waitsFor(approver), await waitsFor(officer)]).toEqual([['stuck_payment'], []])
})

describe('approving a payment', () => {
  test('is done once, by two at once', async () => {
    const made = await makeDuePilot()
    await openPayee(fake(), made)
    const other = await made.place.person('approver')
    const by = (actor: typeof other) => () => approve(actor, made, made.milestoneId)
    const said = await atOnce(by(made.approver), by(other))
    expect(said.sort()).toEqual(['already_paid', 'done'])
    expect(await db.payment.count({ where: { milestoneId: made.milestoneId } })).toBe(1)
  })

  test('is not for who accepted it, whatever else they are', async () => {
    const made = await makeDuePilot()
    await openPayee(fake(), made)
    await db.milestone.update({
      where: { id: made.milestoneId },
      data: { acceptedById: made.approver.userId },
    })
    await expect(approve(made.approver, made, made.milestoneId)).rejects.toThrow('own_work')
  })

  test('needs a code of the approver’s second factor, which is good once', async () => {
    const made = await makeDuePilot()
    await openPayee(fake(), made)
    const attempt = (oneTimeCode: string) =>
      approvePayment(
        made.approver,
        made.id,
        { what: made.milestoneId, language: 'en', oneTimeCode },
        payday,
      )
    await expect(attempt('NOTMYCODE')).rejects.toThrow('second_factor_missing')
    const code = await proofOf(made.approver)
    await expect(attempt('NOTMYCODE')).rejects.toThrow('second_factor_wrong')
    expect(await db.payment.count({ where: { agreementId: made.agreementId } })).toBe(0)
    const { id } = await attempt(code)
    await db.payment.update({ where: { id }, data: { status: 'failed' } })
    await expect(attempt(code)).rejects.toThrow('second_factor_wrong')
  })

  test('is refused where the provider does not serve the city or the company', async () => {
    const dong = await makeDuePilot(await makeCity('Asia/Ho_Chi_Minh', 'VND'), { currency: 'VND' })
    await openPayee(fake(), dong)
    const attempt = (made: typeof dong) => approve(made.approver, made, made.milestoneId)
    await expect(attempt(dong)).rejects.toThrow('not_served')
    await expect(attempt(await makeDuePilot())).rejects.toThrow('not_served')
  })

  test('the database itself refuses a second payment and one that nobody else accepted', async () => {
    const { paymentId, milestoneId } = await makeOpenPayment(fake())
    const { id: _id, ...row } = await paymentOf(paymentId)
    const again = { ...row, reference: 'another', checkoutId: null }
    await expect(db.payment.create({ data: again })).rejects.toThrow(
      /Unique constraint|payments_live/,
    )
    const { acceptedById } = await db.milestone.findUniqueOrThrow({ where: { id: milestoneId } })
    const own = { ...again, status: 'failed' as const, approvedById: acceptedById }
    await expect(db.payment.create({ data: own })).rejects.toThrow(/Another person/)
    await expect(
      db.payment.update({ where: { id: paymentId }, data: { amount: 1n } }),
    ).rejects.toThrow(/never changes/)
  })
})
