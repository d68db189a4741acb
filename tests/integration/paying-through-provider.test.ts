import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { refundPayment, retryPayment } from '#app/features/payments/refund-payment.server'
import { askForState } from '#app/features/payments/payee-account.server'
import { replayWebhooks } from '#app/features/payments/process-webhook.server'
import { verifyAudit } from '#app/platform/audit/verify-audit.server'
import { clock } from '#app/platform/clock/clock.server'
import { config } from '#app/platform/config/config.server'
import { db } from '#app/platform/db/db.server'
import {
  approve,
  balancesOf,
  deliverAll,
  deliverOne,
  makeDuePilot,
  makeOpenPayment,
  openPayee,
  payday,
  paymentOf,
  reconcile,
  setTime,
  standing,
  statusOf,
  work,
} from '../support/money'
import { useFakeStripe } from '../support/payment-provider'
import { platform } from '../support/stripe-books'
import { onDay } from '../support/world'

const fake = useFakeStripe()
const amount = 4_500_000n

let before = 0
beforeEach(async () => {
  setTime(fake(), payday)
  config().PAYMENT_FEE = 150
  // Refunds go out from what the platform has, which fees take from.
  fake().books.move(platform, 'eur', 50_000_000)
  before = fake().books.balance(platform, 'eur')
})

afterEach(async () => {
  fake().trouble = null
  expect((await verifyAudit()).bad).toBeUndefined()
})

afterAll(() => clock.setAhead(0))

/** Both sides' books of one agreement agree, whatever has happened. */
async function expectBooksToAgree(agreementId: string, accountId: string): Promise<void> {
  const { provider = 0n, transferred = 0n, ...balances } = await balancesOf(agreementId)
  expect(Number(provider)).toBe(fake().books.balance(platform, 'eur') - before)
  expect(Number(transferred)).toBe(fake().books.balance(accountId, 'eur'))
  const { payer = 0n, providerFee = 0n, disputed = 0n } = balances
  expect(payer + provider + providerFee + transferred + disputed).toBe(0n)
  const { committed, remaining, due, retained, paid } = await standing(agreementId)
  expect(committed).toBe(remaining + due + retained + paid)
}

describe('a payment through the provider', () => {
  test('is approved, paid by the city, and sent on to the company less the fee', async () => {
    const made = await makeOpenPayment(fake())
    const { paymentId, checkoutId, accountId, agreementId } = made
    expect(await paymentOf(paymentId)).toMatchObject({ status: 'open', amount, fee: 67_500n })
    expect(await standing(agreementId)).toMatchObject({ due: amount, paid: 0n })
    fake().checkouts.pay(checkoutId)
    await deliverAll(fake())
    await work()
    expect(await paymentOf(paymentId)).toMatchObject({
      status: 'paid',
      checkoutUrl: null,
      problem: null,
    })
    expect(fake().books.balance(accountId, 'eur')).toBe(4_432_500)
    expect(await standing(agreementId)).toMatchObject({ due: 0n, paid: amount })
    await expectBooksToAgree(agreementId, accountId)
    const changes = await db.paymentChange.findMany({
      where: { paymentId },
      orderBy: { id: 'asc' },
    })
    expect(changes.map(({ to }) => to)).toEqual(['approved', 'open', 'held', 'paid'])
    const told = await db.notification.findMany({ where: { userId: made.founder.userId } })
    expect(told.map(({ event }) => event)).toEqual(
      expect.arrayContaining(['payment_approved', 'payment_paid']),
    )
  })

  test('is found without any webhook, and not paid twice by all of them, twice, in any order', async () => {
    const { paymentId, checkoutId, accountId, agreementId } = await makeOpenPayment(fake())
    fake().checkouts.pay(checkoutId)
    const events = fake().webhooks.take()
    await reconcile(payday)
    expect(await statusOf(paymentId)).toBe('paid')
    const late = new Date(payday.getTime() + 24 * 3600 * 1000)
    setTime(fake(), late)
    for (const event of [...events, ...fake().webhooks.take(), ...events].reverse())
      await deliverOne(event, late)
    await work()
    expect(await replayWebhooks(payday)).toBeGreaterThan(0)
    await work()
    expect(fake().requests.filter((one) => one === 'POST /v1/transfers')).toHaveLength(1)
    await expectBooksToAgree(agreementId, accountId)
  })

  test.each(['failed', 'expired'] as const)(
    'that %s leaves the milestone to be paid anew',
    async (how) => {
      const made = await makeOpenPayment(fake())
      const { paymentId, checkoutId, agreementId } = made
      if (how === 'expired') fake().checkouts.expire(checkoutId)
      else {
        fake().checkouts.payByDebit(checkoutId)
        await reconcile(payday)
        expect(await statusOf(paymentId)).toBe('processing')
        fake().checkouts.debitFails(checkoutId)
      }
      await deliverAll(fake())
      await work()
      expect(await statusOf(paymentId)).toBe('failed')
      expect(await standing(agreementId)).toMatchObject({ due: amount, paid: 0n })
      const { id } = await approve(made.approver, made, made.milestoneId)
      expect(await paymentOf(id)).toMatchObject({ status: 'approved' })
      expect((await paymentOf(id)).reference).toMatch(/-M1-2$/)
    },
  )

  test.each(['dies after doing', 'errors after doing', 'dies before doing'] as const)(
    'is sent on once where the provider %s',
    async (how) => {
      const { paymentId, checkoutId, accountId, agreementId } = await makeOpenPayment(fake())
      fake().checkouts.pay(checkoutId)
      fake().trouble = { how, operation: 'POST /v1/transfers' }
      await reconcile(payday)
      expect(await statusOf(paymentId)).toBe('held')
      fake().trouble = null
      await reconcile(payday)
      expect(await statusOf(paymentId)).toBe('paid')
      expect(fake().books.balance(accountId, 'eur')).toBe(4_432_500)
      await expectBooksToAgree(agreementId, accountId)
    },
  )

  test('whose page was opened before it could be noted finds it again, days later too', async () => {
    const made = await makeDuePilot()
    await openPayee(fake(), made)
    fake().trouble = { how: 'dies after doing', operation: 'POST /v1/checkout/sessions' }
    const { id } = await approve(made.approver, made, made.milestoneId)
    await work()
    expect(await paymentOf(id)).toMatchObject({ status: 'approved', checkoutId: null })
    fake().trouble = null
    setTime(fake(), onDay(99))
    await reconcile(onDay(99))
    expect(await statusOf(id)).toBe('open')
    const opened = fake().books.all('checkout.session')
    expect(opened.filter((session) => session.client_reference_id === id)).toHaveLength(1)
  })

  test('waits for the company’s account, and goes on by itself once it can be paid', async () => {
    const made = await makeOpenPayment(fake())
    const { paymentId, checkoutId, accountId } = made
    fake().accounts.become(accountId, { transfers: 'restricted', payouts: 'active', lacks: [] })
    fake().checkouts.pay(checkoutId)
    await deliverAll(fake())
    await work()
    expect(await paymentOf(paymentId)).toMatchObject({
      status: 'held',
      problem: 'transfer_declined',
    })
    await retryPayment(made.approver, paymentId, payday)
    await work()
    expect(await paymentOf(paymentId)).toMatchObject({ problem: 'transfer_declined' })
    fake().accounts.onboard(accountId)
    await askForState(made.founder, made.organisationId)
    await work()
    expect(await paymentOf(paymentId)).toMatchObject({ status: 'paid', problem: null })
    await expectBooksToAgree(made.agreementId, accountId)
  })
})

describe('money comes back', () => {
  async function makePaid() {
    const made = await makeOpenPayment(fake())
    const charge = fake().checkouts.pay(made.checkoutId)
    await reconcile(payday)
    expect(await statusOf(made.paymentId)).toBe('paid')
    return { ...made, chargeId: charge.id }
  }

  test('by a refund: from the company first, then to the city; then it is due again', async () => {
    const { paymentId, approver, agreementId, accountId } = await makePaid()
    await refundPayment(approver, paymentId, { reason: 'Taken down again.' }, payday)
    await work()
    expect(await paymentOf(paymentId)).toMatchObject({ status: 'refunded', refundOpen: false })
    expect(await standing(agreementId)).toMatchObject({ due: amount, paid: 0n })
    expect(fake().books.balance(accountId, 'eur')).toBe(0)
    await expectBooksToAgree(agreementId, accountId)
  })

  test('not while the company’s account is empty, until it is not', async () => {
    const { paymentId, approver, agreementId, accountId } = await makePaid()
    fake().accounts.payOut(accountId, 'eur')
    await refundPayment(approver, paymentId, { reason: 'Taken down again.' }, payday)
    await work()
    expect(await paymentOf(paymentId)).toMatchObject({
      status: 'paid',
      problem: 'reversal_declined',
      refundOpen: false,
    })
    fake().books.move(accountId, 'eur', 4_432_500)
    await refundPayment(approver, paymentId, { reason: 'Taken down again.' }, payday)
    await work()
    expect(await statusOf(paymentId)).toBe('refunded')
    expect(await standing(agreementId)).toMatchObject({ due: amount, paid: 0n })
  })

  test('and from the city’s bank to the platform, so it has to be given again', async () => {
    const { paymentId, approver, agreementId, accountId } = await makePaid()
    await refundPayment(approver, paymentId, { reason: 'Taken down again.' }, payday)
    await work()
    const [refund] = fake().books.all('refund')
    fake().refunds.comeBack(refund!.id)
    await deliverAll(fake())
    await work()
    expect(await paymentOf(paymentId)).toMatchObject({ status: 'owed', problem: 'refund_failed' })
    expect(await standing(agreementId)).toMatchObject({ due: amount, paid: 0n })
    await refundPayment(approver, paymentId, { reason: 'Once more.' }, payday)
    await work()
    expect(await statusOf(paymentId)).toBe('refunded')
    expect(await standing(agreementId)).toMatchObject({ due: amount, paid: 0n })
    await expectBooksToAgree(agreementId, accountId)
  })

  test.each(['won', 'lost'] as const)('by a dispute that is %s', async (outcome) => {
    const { paymentId, chargeId, agreementId, accountId } = await makePaid()
    const dispute = fake().disputes.open(chargeId)
    await deliverAll(fake())
    await work()
    expect(await statusOf(paymentId)).toBe('disputed')
    expect(await standing(agreementId)).toMatchObject({ paid: amount })
    await expectBooksToAgree(agreementId, accountId)
    fake().disputes.close(dispute.id, outcome)
    await deliverAll(fake())
    await work()
    expect(await statusOf(paymentId)).toBe(outcome === 'won' ? 'paid' : 'refunded')
    expect(await standing(agreementId)).toMatchObject(
      outcome === 'won' ? { paid: amount, due: 0n } : { paid: 0n, due: amount },
    )
    await expectBooksToAgree(agreementId, accountId)
  })

  test('lost in a dispute and gone from the company’s account, nothing is paid anew', async () => {
    const { paymentId, chargeId, accountId, approver, id, milestoneId } = await makePaid()
    fake().accounts.payOut(accountId, 'eur')
    const dispute = fake().disputes.open(chargeId)
    fake().disputes.close(dispute.id, 'lost')
    await deliverAll(fake())
    await work()
    expect(await paymentOf(paymentId)).toMatchObject({
      status: 'lost',
      problem: 'reversal_declined',
    })
    await expect(approve(approver, { id }, milestoneId)).rejects.toThrow('already_paid')
  })

  test('an inquiry of a bank stops it from being sent on, and nothing else', async () => {
    const made = await makeOpenPayment(fake())
    const charge = fake().checkouts.pay(made.checkoutId)
    const dispute = fake().disputes.open(charge.id, 'general', true)
    await deliverAll(fake())
    await work()
    expect(await statusOf(made.paymentId)).toBe('held')
    fake().disputes.close(dispute.id, 'warning_closed')
    await deliverAll(fake())
    await work()
    expect(await statusOf(made.paymentId)).toBe('paid')
    await expectBooksToAgree(made.agreementId, made.accountId)
  })
})
