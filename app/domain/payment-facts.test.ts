import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ledgerAccounts, type Postings } from './ledger'
import {
  bookingsOf,
  nextStep,
  noFacts,
  statusFrom,
  type PaymentFacts,
  type PaymentWish,
} from './payment-facts'
import { paymentStatuses, platformFee, wayOf } from './payment'

const wish = { amount: 1_000n, fee: 15n, refundOpen: false, cancelledById: null, problem: null }
const charged: PaymentFacts = {
  ...noFacts,
  checkout: { id: 'cs', state: 'paid' },
  charge: { id: 'ch', amount: 1_000n, fee: 40n },
}
const sent = { ...charged, transfers: [{ id: 'tr', amount: 985n }] }
const takenBack = { ...sent, reversals: [{ id: 'trr', amount: 985n }] }
const refund = (state: 'pending' | 'succeeded' | 'failed', id = 're') => ({
  ...{ id, key: id, amount: 1_000n },
  state,
})
const dispute = (state: 'inquiry' | 'open' | 'won' | 'lost', taken = 1_000n) => [
  { id: 'du', state, taken, fee: 20n },
]

describe('what the provider knows says how a payment stands and what comes next', () => {
  const open = (state: 'open' | 'processing' | 'failed' | 'expired' | 'paid') => ({
    ...noFacts,
    checkout: { id: 'cs', state },
  })
  const refundOpen = { refundOpen: true }
  test.each<[string, PaymentFacts, Partial<PaymentWish>, string, unknown]>([
    ['nothing', noFacts, {}, 'approved', 'open_checkout'],
    ['that it won’t', noFacts, { problem: 'checkout_declined' }, 'failed', null],
    ['a page', open('open'), {}, 'open', null],
    ['a page that nobody wants', open('open'), { cancelledById: 'user' }, 'open', 'close_checkout'],
    ['such a page, paid all the same', charged, { cancelledById: 'user' }, 'held', 'send_on'],
    [
      'such a page, a bank at work',
      open('processing'),
      { cancelledById: 'user' },
      'processing',
      null,
    ],
    ['such a page, over', open('expired'), { cancelledById: 'user' }, 'failed', null],
    ['a bank at work', open('processing'), {}, 'processing', null],
    ['a page paid, no charge yet', open('paid'), {}, 'processing', null],
    ['a bank that refused', open('failed'), {}, 'failed', null],
    ['a page that is over', open('expired'), {}, 'failed', null],
    ['a charge', charged, {}, 'held', 'send_on'],
    ['a charge with a problem', charged, { problem: 'transfer_declined' }, 'held', null],
    [
      'a charge that is questioned',
      { ...charged, disputes: dispute('inquiry', 0n) },
      {},
      'held',
      null,
    ],
    ['a transfer', sent, {}, 'paid', null],
    [
      'part of a transfer',
      { ...charged, transfers: [{ id: 'tr', amount: 984n }] },
      {},
      'held',
      'send_on',
    ],
    ['a transfer, wanted back', sent, refundOpen, 'refunding', 'take_back'],
    ['a charge, wanted back', charged, refundOpen, 'refunding', 'give_back'],
    ['a reversal', takenBack, refundOpen, 'refunding', 'give_back'],
    [
      'a refund on its way',
      { ...takenBack, refunds: [refund('pending')] },
      refundOpen,
      'refunding',
      null,
    ],
    ['a refund', { ...takenBack, refunds: [refund('succeeded')] }, refundOpen, 'refunded', null],
    ['a refund that came back', { ...takenBack, refunds: [refund('failed')] }, {}, 'owed', null],
    [
      'the same, wanted again',
      { ...takenBack, refunds: [refund('failed')] },
      refundOpen,
      'owed',
      'give_back',
    ],
    [
      'another refund',
      { ...takenBack, refunds: [refund('failed'), refund('succeeded', 're2')] },
      {},
      'refunded',
      null,
    ],
    ['a dispute', { ...sent, disputes: dispute('open') }, {}, 'disputed', null],
    ['a dispute won', { ...sent, disputes: dispute('won') }, {}, 'paid', null],
    ['a dispute lost', { ...sent, disputes: dispute('lost') }, {}, 'lost', 'take_back'],
    ['all taken back after it', { ...takenBack, disputes: dispute('lost') }, {}, 'refunded', null],
    [
      'a dispute after a refund',
      { ...takenBack, refunds: [refund('succeeded')], disputes: dispute('open') },
      {},
      'refunded',
      null,
    ],
  ])('%s', (_, facts, changes, status, step) => {
    const wanted = { ...wish, ...changes }
    expect([statusFrom(facts, wanted), nextStep(facts, wanted)]).toEqual([status, step])
  })
})

const amount = fc.bigInt({ min: 1n, max: 1_000n })
const anyFacts: fc.Arbitrary<PaymentFacts> = fc.record({
  checkout: fc.constant({ id: 'cs', state: 'paid' as const }),
  charge: fc.constant({ id: 'ch', amount: 1_000n, fee: 40n }),
  transfers: fc.uniqueArray(fc.record({ id: fc.string(), amount }), {
    selector: ({ id }) => id,
    maxLength: 2,
  }),
  reversals: fc.uniqueArray(fc.record({ id: fc.string(), amount }), {
    selector: ({ id }) => id,
    maxLength: 2,
  }),
  refunds: fc
    .array(
      fc.constantFrom(
        'succeeded' as const,
        'failed' as const,
        'pending' as const,
        'cancelled' as const,
      ),
      { maxLength: 4 },
    )
    .map((states) => {
      // A whole one follows only where those before came to nothing.
      const last = states.findIndex((state) => state === 'succeeded' || state === 'pending')
      return states
        .slice(0, last < 0 ? states.length : last + 1)
        .map((state, index) => ({ id: `re${index}`, key: null, amount: 1_000n, state }))
    }),
  disputes: fc
    .constantFrom('open' as const, 'won' as const, 'lost' as const)
    .chain((state) => fc.constantFrom([], dispute(state))),
})

function sums(facts: PaymentFacts): Required<Postings> {
  const all = Object.fromEntries(
    ledgerAccounts.map((account) => [account, 0n]),
  ) as Required<Postings>
  for (const { postings } of bookingsOf(facts))
    for (const [account, value] of Object.entries(postings)) all[account as keyof Postings] += value
  return all
}

test('whatever the provider knows, entries balance and nothing is due again twice', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const bookings = bookingsOf(facts)
      for (const { postings } of bookings)
        expect(Object.values(postings).reduce((sum, value) => sum + value, 0n)).toBe(0n)
      expect(new Set(bookings.map(({ onceKey }) => onceKey)).size).toBe(bookings.length)
      const { paid, due } = sums(facts)
      expect([0n, 1_000n]).toContain(paid)
      expect(paid + due).toBe(0n)
      expect(paymentStatuses).toContain(statusFrom(facts, wish))
    }),
  )
})

test('a payment goes through the provider where it serves the city, the company and the amount', () => {
  const served = { configured: true, currency: 'EUR', amount: 99_999_999n, payeeReady: true }
  expect(wayOf(served)).toBe('provider')
  expect(wayOf({ ...served, configured: false })).toBe('bank')
  expect(wayOf({ ...served, payeeReady: false })).toBe('bank')
  expect(wayOf({ ...served, amount: 100_000_000n })).toBe('bank')
  for (const currency of ['VND', 'RUB']) expect(wayOf({ ...served, currency })).toBe('bank')
})

test('the platform’s fee is rounded down', () => {
  expect(platformFee(4_500_001n, 150)).toBe(67_500n)
  expect(platformFee(10n, 0)).toBe(0n)
})
