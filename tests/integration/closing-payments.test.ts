import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findPayment } from '#app/features/payments/payment-queries.server'
import { cancelPayment } from '#app/features/payments/refund-payment.server'
import { verifyAudit } from '#app/platform/audit/verify-audit.server'
import { clock } from '#app/platform/clock/clock.server'
import { db } from '#app/platform/db/db.server'
import {
  approve,
  balancesOf,
  deliverAll,
  makeOpenPayment,
  payday,
  paymentOf,
  reconcile,
  setTime,
  standing,
  statusOf,
  work,
} from '../support/money'
import { useFakeStripe } from '../support/payment-provider'

const fake = useFakeStripe()
const amount = 4_500_000n

beforeEach(() => setTime(fake(), payday))

afterEach(async () => {
  fake().trouble = null
  expect((await verifyAudit()).bad).toBeUndefined()
})

afterAll(() => clock.setAhead(0))

describe('a payment', () => {
  test('that nobody has made yet is closed at the provider, and can be made anew', async () => {
    const made = await makeOpenPayment(fake())
    const { paymentId, checkoutId, agreementId, approver, officer, founder } = made
    for (const other of [officer, founder])
      await expect(cancelPayment(other, paymentId, payday)).rejects.toThrow('not_allowed')
    await cancelPayment(approver, paymentId, payday)
    await expect(cancelPayment(approver, paymentId, payday)).rejects.toThrow('wrong_state')
    expect((await findPayment(approver, paymentId)).checkoutUrl).toBeNull()
    await work()
    expect(() => fake().checkouts.pay(checkoutId)).toThrow('is expired')
    await deliverAll(fake())
    await work()
    expect(await statusOf(paymentId)).toBe('failed')
    const changes = await db.paymentChange.findMany({ where: { paymentId, to: 'failed' } })
    expect(changes).toMatchObject([{ byId: approver.userId }])
    expect(await standing(agreementId)).toMatchObject({ due: amount, paid: 0n })
    await approve(approver, made, made.milestoneId)
    await expect(cancelPayment(approver, paymentId, payday)).rejects.toThrow('wrong_state')
  })

  test.each(['by card', 'by debit'] as const)(
    'that came in %s while its page was to be closed counts',
    async (how) => {
      const made = await makeOpenPayment(fake())
      const { paymentId, checkoutId, accountId, agreementId, approver } = made
      await cancelPayment(approver, paymentId, payday)
      if (how === 'by card') fake().checkouts.pay(checkoutId)
      else fake().checkouts.payByDebit(checkoutId)
      await work()
      expect(await statusOf(paymentId)).toBe(how === 'by card' ? 'paid' : 'processing')
      if (how === 'by debit') fake().checkouts.debitSucceeds(checkoutId)
      await reconcile(payday)
      expect(await paymentOf(paymentId)).toMatchObject({ status: 'paid', problem: null })
      const { committed, due, paid, remaining, retained } = await standing(agreementId)
      expect([committed, paid]).toEqual([remaining + due + retained + paid, amount])
      const transferred = (await balancesOf(agreementId)).transferred
      expect(Number(transferred)).toBe(fake().books.balance(accountId, 'eur'))
    },
  )

  test('that comes in between the look at its page and the closing of it counts', async () => {
    const { paymentId, approver } = await makeOpenPayment(fake())
    const { checkouts } = fake()
    const expire = checkouts.expire.bind(checkouts)
    let paid = false
    checkouts.expire = (id) => {
      if (!paid) checkouts.pay(id)
      paid = true
      return expire(id)
    }
    await cancelPayment(approver, paymentId, payday)
    await work()
    checkouts.expire = expire
    expect(paid).toBe(true)
    expect(await paymentOf(paymentId)).toMatchObject({ status: 'paid', problem: null })
  })

  test.each(['dies after doing', 'errors after doing', 'dies before doing'] as const)(
    'is closed where the provider %s',
    async (how) => {
      const { paymentId, approver } = await makeOpenPayment(fake())
      await cancelPayment(approver, paymentId, payday)
      fake().trouble = { how, operation: 'POST /v1/checkout/sessions/{id}/expire' }
      await reconcile(payday)
      fake().trouble = null
      await reconcile(payday)
      expect(await paymentOf(paymentId)).toMatchObject({ status: 'failed', problem: null })
    },
  )
})
