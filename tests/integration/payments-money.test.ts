import { describe, expect, test } from 'vitest'
import {
  createPayeeAccount,
  findPayeeAccount,
  listPayouts,
} from '#app/platform/payments/accounts.server'
import {
  createCheckout,
  expireCheckout,
  findCheckout,
  listCharges,
} from '#app/platform/payments/checkout.server'
import { createRefund, findRefund, listDisputes } from '#app/platform/payments/refunds.server'
import {
  createTransfer,
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
import { platform } from '../support/stripe-books'
import { lacking } from '../support/stripe-accounts'

/** What becomes of money: who has it, what is refused, and what a payment looks like meanwhile. */
const fake = useFakeStripe()

const stateOf = async (id: string) => (await findCheckout(id)).state

describe('a payment', () => {
  test('by card is made at once, after as many refused cards as may be', async () => {
    const asked = aCheckout()
    const { id } = await createCheckout(asked)
    fake().checkouts.refuseCard(id)
    expect(await stateOf(id)).toBe('open')
    fake().checkouts.pay(id)
    expect(await stateOf(id)).toBe('paid')
    const charges = await listCharges(asked.paymentId)
    expect(charges.map(({ state }) => state)).toEqual(['succeeded', 'failed'])
  })

  test.each(['paid', 'failed'] as const)('by a bank takes days, and is %s', async (end) => {
    const asked = aCheckout()
    const { id } = await createCheckout(asked)
    fake().checkouts.payByDebit(id)
    expect(await stateOf(id)).toBe('processing')
    const [charge] = await listCharges(asked.paymentId)
    expect(charge).toMatchObject({ state: 'pending', settled: null })
    if (end === 'paid') fake().checkouts.debitSucceeds(id)
    else fake().checkouts.debitFails(id)
    expect(await stateOf(id)).toBe(end)
  })

  test('can’t be made on a page that was closed, nor a page closed that was paid', async () => {
    const { id } = await createCheckout(aCheckout())
    expect(await expireCheckout(id)).toMatchObject({ state: 'expired', url: null })
    expect(() => fake().checkouts.pay(id)).toThrow('is expired')
    const { checkout } = await paidByCard(fake())
    await expect(expireCheckout(checkout.id)).rejects.toMatchObject({ kind: 'invalid' })
  })

  test('is made in its own currency, whatever the payer’s card is in', async () => {
    const { id } = await createCheckout(aCheckout())
    const { adaptive_pricing, currency } = fake().books.get('checkout.session', id)
    expect({ adaptive_pricing, currency }).toEqual({
      adaptive_pricing: { enabled: false },
      currency: 'eur',
    })
  })

  test('in dong has no minor unit', async () => {
    const { checkout, chargeId } = await paidByCard(fake(), { amount: 25_000_000, currency: 'VND' })
    expect(checkout).toMatchObject({ amount: 25_000_000, currency: 'VND' })
    expect(
      await createRefund({ paymentId: 'x', key: newId('key'), chargeId, amount: 1 }),
    ).toMatchObject({
      amount: 1,
      currency: 'VND',
    })
  })
})

describe('money of a charge', () => {
  async function parts() {
    const { id: accountId } = await onboardedAccount(fake())
    const { paymentId, chargeId } = await paidByCard(fake())
    return {
      accountId,
      chargeId,
      transfer: (amount: number, key = newId('key')) =>
        createTransfer({ paymentId, key, accountId, chargeId, amount, currency: 'EUR' }),
      reverse: (transferId: string, amount: number) =>
        reverseTransfer({ paymentId, key: newId('key'), transferId, amount }),
      refund: (amount: number) => createRefund({ paymentId, key: newId('key'), chargeId, amount }),
      paymentId,
      has: () => fake().books.balance(accountId, 'eur'),
    }
  }

  test('goes on to the payee, and no more than there is', async () => {
    const { transfer, has, paymentId } = await parts()
    const before = fake().books.balance(platform, 'eur')
    await transfer(100_000)
    expect([has(), fake().books.balance(platform, 'eur') - before]).toEqual([100_000, -100_000])
    await expect(transfer(20_001)).rejects.toThrow('must not exceed the source amount')
    await transfer(20_000)
    expect((await listTransfers(paymentId)).map(({ amount }) => amount)).toEqual([20_000, 100_000])
  })

  test('comes back from the payee, unless it has gone on to their bank', async () => {
    const { accountId, transfer, reverse, has } = await parts()
    const { id } = await transfer(100_000)
    await reverse(id, 30_000)
    expect(has()).toBe(70_000)
    await expect(reverse(id, 70_001)).rejects.toMatchObject({ kind: 'invalid' })
    fake().accounts.payOut(accountId, 'eur')
    const gone = { kind: 'declined', code: 'balance_insufficient', safeToRepeat: false }
    await expect(reverse(id, 70_000)).rejects.toMatchObject(gone)
  })

  test('goes back to the payer, and no more than was paid', async () => {
    const { refund, paymentId } = await parts()
    await refund(50_000)
    await expect(refund(70_001)).rejects.toMatchObject({ kind: 'invalid' })
    await refund(70_000)
    expect((await listCharges(paymentId))[0]).toMatchObject({ refunded: 120_000 })
    const again = { kind: 'declined', code: 'charge_already_refunded' }
    await expect(refund(1)).rejects.toMatchObject(again)
  })

  test('a refund waits for the platform’s balance, and may come back from the bank', async () => {
    const { refund } = await parts()
    fake().books.move(platform, 'eur', -10_000_000)
    const { id, state } = await refund(50_000)
    expect(state).toBe('pending')
    fake().books.move(platform, 'eur', 10_000_000)
    fake().refunds.goOut(id)
    expect((await findRefund(id)).state).toBe('succeeded')
    fake().refunds.comeBack(id)
    const failed = { state: 'failed', failure: 'expired_or_canceled_card' }
    expect(await findRefund(id)).toMatchObject(failed)
  })

  test('is gone while a bank disputes it', async () => {
    const { chargeId, refund } = await parts()
    const before = fake().books.balance(platform, 'eur')
    const { id } = fake().disputes.open(chargeId, 'fraudulent')
    const found = async () => (await listDisputes(chargeId))[0]
    const dispute = { id, chargeId, amount: 120_000, currency: 'EUR', reason: 'fraudulent' }
    expect(await found()).toMatchObject({ ...dispute, state: 'open' })
    expect(fake().books.balance(platform, 'eur')).toBe(before - 122_000)
    const disputed = { kind: 'declined', code: 'charge_disputed' }
    await expect(refund(1)).rejects.toMatchObject(disputed)
    fake().disputes.close(id, 'won')
    expect(await found()).toMatchObject({ state: 'won' })
    expect(fake().books.balance(platform, 'eur')).toBe(before - 2_000)
  })

  test('stays while a bank inquires, and is lost where a dispute is', async () => {
    const { chargeId } = await parts()
    const { id } = fake().disputes.open(chargeId, 'general', true)
    const state = async () => (await listDisputes(chargeId))[0]!.state
    expect(await state()).toBe('inquiry')
    fake().disputes.escalate(id)
    expect(await state()).toBe('open')
    fake().disputes.close(id, 'lost')
    expect(await state()).toBe('lost')
  })
})

describe('an account', () => {
  const asked = (country: string) => ({
    key: newId('key'),
    name: 'A',
    email: 'a@b.example',
    country,
  })

  test('receives nothing before it is onboarded, nor while it is restricted', async () => {
    const { paymentId, chargeId } = await paidByCard(fake())
    const { id: accountId } = await createPayeeAccount(asked('BG'))
    const transfer = () =>
      createTransfer({
        paymentId,
        key: newId('key'),
        accountId,
        chargeId,
        amount: 1,
        currency: 'EUR',
      })
    const refused = { kind: 'declined', code: 'insufficient_capabilities_for_transfer' }
    await expect(transfer()).rejects.toMatchObject(refused)
    fake().accounts.onboard(accountId)
    expect(await transfer()).toMatchObject({ accountId, amount: 1 })
    const expired = {
      code: 'verification_document_expired' as const,
      description: 'It has expired.',
    }
    const lacks = [lacking('identity.individual.documents.primary', 'past_due', [expired])]
    fake().accounts.become(accountId, { transfers: 'restricted', payouts: 'pending', lacks })
    await expect(transfer()).rejects.toMatchObject(refused)
    expect(await findPayeeAccount(accountId)).toMatchObject({
      transfers: 'restricted',
      payouts: 'pending',
      requirements: [{ due: 'past', problems: ['It has expired.'] }],
    })
    fake().accounts.close(accountId)
    expect(await findPayeeAccount(accountId)).toMatchObject({ closed: true })
  })

  test('is not opened where the provider does not serve', async () => {
    await expect(createPayeeAccount(asked('VN'))).rejects.toMatchObject({ kind: 'declined' })
  })

  test('pays out to the payee’s bank, which may send it back', async () => {
    const { id: accountId } = await onboardedAccount(fake())
    const { paymentId, chargeId } = await paidByCard(fake())
    await createTransfer({
      paymentId,
      key: newId('key'),
      accountId,
      chargeId,
      amount: 90_000,
      currency: 'EUR',
    })
    const { id } = fake().accounts.payOut(accountId, 'eur')
    const payout = { id, amount: 90_000, currency: 'EUR' }
    const arrivesAt = new Date(now.getTime() + 2 * 24 * 3600 * 1000)
    expect(await listPayouts(accountId, 10)).toEqual([
      { ...payout, state: 'pending', arrivesAt, failure: null },
    ])
    fake().accounts.payoutArrives(id)
    expect(await listPayouts(accountId, 10)).toMatchObject([{ state: 'paid' }])
    fake().accounts.payoutFails(id)
    const failed = { state: 'failed', failure: 'The bank account has been closed.' }
    expect(await listPayouts(accountId, 10)).toMatchObject([failed])
    const { id: other } = await onboardedAccount(fake())
    expect(await listPayouts(other, 10)).toEqual([])
  })
})
