import fc from 'fast-check'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { Refusal } from '#app/domain/refusal'
import { issueInvoice } from '#app/features/payments/issue-invoice.server'
import {
  cancelPayment,
  refundPayment,
  retryPayment,
} from '#app/features/payments/refund-payment.server'
import { returnInvoice } from '#app/features/payments/settle-invoice.server'
import { verifyAudit } from '#app/platform/audit/verify-audit.server'
import { clock } from '#app/platform/clock/clock.server'
import { config } from '#app/platform/config/config.server'
import { db } from '#app/platform/db/db.server'
import type { Stripe } from 'stripe'
import {
  approve,
  balancesOf,
  deliverOne,
  giveBilling,
  makeDuePilot,
  mark,
  meet,
  openPayee,
  payday,
  reconcile,
  setTime,
  standing,
  work,
} from '../support/money'
import { useFakeStripe } from '../support/payment-provider'
import type { MadePilot } from '../support/pilots'
import { platform } from '../support/stripe-books'
import type { StripeEvent } from '../support/stripe-webhooks'

const fake = useFakeStripe()
const seconds = 1000

/** How long new sequences are begun; one that has begun is ended. */
const patience = 25 * seconds

beforeEach(() => {
  setTime(fake(), payday)
  config().PAYMENT_FEE = 150
})

afterAll(() => clock.setAhead(0))

/** One story: a pilot of two milestones that can be paid, and all that has happened at the provider. */
class Story {
  readonly told: StripeEvent[] = []

  private constructor(
    readonly pilot: MadePilot,
    readonly accountId: string,
    readonly milestones: string[],
    readonly before: number,
  ) {}

  static async begin(): Promise<Story> {
    const pilot = await makeDuePilot()
    await giveBilling(pilot)
    const accountId = await openPayee(fake(), pilot)
    fake().books.move(platform, 'eur', 50_000_000)
    fake().webhooks.take()
    const second = await db.milestone.findFirstOrThrow({ where: { pilotId: pilot.id, number: 2 } })
    const before = fake().books.balance(platform, 'eur')
    return new Story(pilot, accountId, [pilot.milestoneId, second.id], before)
  }

  /** The latest payment of a milestone. */
  payment(milestone: number) {
    return db.payment.findFirst({
      where: { milestoneId: this.milestones[milestone] },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    })
  }

  async session(milestone: number): Promise<Stripe.Checkout.Session | undefined> {
    const payment = await this.payment(milestone)
    return payment?.checkoutId
      ? fake().books.get('checkout.session', payment.checkoutId)
      : undefined
  }

  async charge(milestone: number): Promise<Stripe.Charge | undefined> {
    const payment = await this.payment(milestone)
    return payment?.chargeId ? fake().books.get('charge', payment.chargeId) : undefined
  }
}

type Step = (story: Story, milestone: number, seed: number) => Promise<unknown>

/** Everything that people, the provider, banks and the network may do, whether or not it is right then. */
const steps: Record<string, Step> = {
  accept: async ({ pilot, milestones }, at) => {
    const { status } = await db.milestone.findUniqueOrThrow({ where: { id: milestones[at]! } })
    if (status !== 'met') await meet(pilot, at + 1)
  },
  approve: ({ pilot, milestones }, at) => approve(pilot.approver, pilot, milestones[at]!),
  approveOwn: ({ pilot, milestones }, at) => approve(pilot.officer, pilot, milestones[at]!),
  invoice: ({ pilot, milestones }, at) =>
    issueInvoice(pilot.founder, pilot.id, { what: milestones[at]! }, payday),
  mark: async (story, at) => {
    const payment = await story.payment(at)
    if (payment) await mark(story.pilot.approver, payment.id)
  },
  giveBack: async (story, at) => {
    const payment = await story.payment(at)
    if (payment) await returnInvoice(story.pilot.approver, payment.id, { reason: 'No.' }, payday)
  },
  close: async (story, at) => {
    const payment = await story.payment(at)
    if (payment) await cancelPayment(story.pilot.approver, payment.id, payday)
  },
  pay: async (story, at, seed) => {
    const session = await story.session(at)
    if (session?.status !== 'open') return
    if (seed % 4 === 0) fake().checkouts.expire(session.id)
    else if (seed % 4 === 1) fake().checkouts.payByDebit(session.id)
    else fake().checkouts.pay(session.id)
  },
  bank: async (story, at, seed) => {
    const session = await story.session(at)
    if (session?.status !== 'complete' || session.payment_status === 'paid') return
    const intent = fake().books.get('payment_intent', session.payment_intent as string)
    if (intent.status !== 'processing') return
    if (seed % 3 === 0) fake().checkouts.debitFails(session.id)
    else fake().checkouts.debitSucceeds(session.id)
  },
  refund: async (story, at) => {
    const payment = await story.payment(at)
    if (payment) await refundPayment(story.pilot.approver, payment.id, { reason: 'No.' }, payday)
  },
  comeBack: async (story, at) => {
    const charge = await story.charge(at)
    const refunds = fake().books.all('refund')
    const refund = refunds.find((one) => one.charge === charge?.id && one.status === 'succeeded')
    if (refund) fake().refunds.comeBack(refund.id)
  },
  dispute: async (story, at, seed) => {
    const charge = await story.charge(at)
    if (!charge || charge.disputed || charge.amount_refunded > 0) return
    fake().disputes.open(charge.id, 'fraudulent', seed % 3 === 0)
  },
  decide: async (story, at, seed) => {
    const charge = await story.charge(at)
    const open = fake()
      .books.all('dispute')
      .find((one) => one.charge === charge?.id && /needs_response/.test(one.status))
    if (!open) return
    if (open.status === 'warning_needs_response')
      if (seed % 2 === 0) fake().disputes.escalate(open.id)
      else fake().disputes.close(open.id, 'warning_closed')
    else fake().disputes.close(open.id, seed % 2 === 0 ? 'won' : 'lost')
  },
  payOut: async ({ accountId }) => {
    if (fake().books.balance(accountId, 'eur') > 0) fake().accounts.payOut(accountId, 'eur')
  },
  retry: async (story, at) => {
    const payment = await story.payment(at)
    if (payment) await retryPayment(story.pilot.approver, payment.id, payday)
  },
  work: () => work(),
  tell: async (story, _at, seed) => {
    story.told.push(...fake().webhooks.take())
    const own = story.told.filter((event) => event.object === 'event' && !event.account)
    // Some of them, some twice, the newest first or the oldest.
    const some = own.filter((_event, index) => (index + seed) % 3 !== 0)
    const order = seed % 2 === 0 ? some : some.reverse()
    for (const event of [...order, ...order.slice(0, seed % 4)]) await deliverOne(event, payday)
    await work()
  },
  fail: async (_story, _at, seed) => {
    const how = (['dies after doing', 'errors', 'dies before doing'] as const)[seed % 3]!
    fake().trouble = { how }
    await work()
    fake().trouble = null
  },
}

/** What has to hold whatever happens, at any moment. */
async function expectRight({ pilot, milestones }: Story): Promise<void> {
  const { committed, remaining, due, retained, paid } = await standing(pilot.agreementId)
  expect(committed).toBe(remaining + due + retained + paid)
  const { payer = 0n, provider = 0n, ...rest } = await balancesOf(pilot.agreementId)
  const { providerFee = 0n, transferred = 0n, disputed = 0n, claims = 0n, invoiced = 0n } = rest
  expect(payer + provider + providerFee + transferred + disputed).toBe(0n)
  expect(claims + invoiced).toBe(0n)
  for (const id of milestones) await expectOnce(id)
}

async function expectOnce(milestoneId: string): Promise<void> {
  const milestone = await db.milestone.findUniqueOrThrow({
    where: { id: milestoneId },
    include: { payments: true },
  })
  const { payments, amount, status, acceptedById } = milestone
  if (status !== 'met') expect(payments).toEqual([])
  for (const { approvedById } of payments) expect(approvedById).not.toBe(acceptedById)
  const live = payments.filter((one) => !['failed', 'refunded', 'owed'].includes(one.status))
  expect(live.length).toBeLessThanOrEqual(1)
  const ids = new Set(payments.map(({ id }) => id))
  const sent = fake()
    .books.all('transfer')
    .filter((transfer) => ids.has(transfer.metadata.agora_payment!))
    .reduce((sum, transfer) => sum + transfer.amount - transfer.amount_reversed, 0)
  const byBank = payments.filter((one) => one.way === 'bank' && one.status === 'paid')
  const received = BigInt(sent) + byBank.reduce((sum, one) => sum + one.amount, 0n)
  expect(received).toBeLessThanOrEqual(amount)
}

/** Once everything was told and done, the books are those of the provider. */
async function expectBooksToAgree({ pilot, accountId, before }: Story): Promise<void> {
  const { provider = 0n, transferred = 0n } = await balancesOf(pilot.agreementId)
  expect(Number(provider)).toBe(fake().books.balance(platform, 'eur') - before)
  const paidOut = fake()
    .books.all('transfer')
    .filter(({ destination }) => destination === accountId)
    .reduce((sum, transfer) => sum + transfer.amount - transfer.amount_reversed, 0)
  expect(Number(transferred)).toBe(paidOut)
}

const move = (step: fc.Arbitrary<string>) =>
  fc.record({ step, milestone: fc.integer({ min: 0, max: 1 }), seed: fc.nat({ max: 11 }) })

/** Most stories get as far as money; what happens then is left to chance. */
const opening = ['approve', 'work', 'pay', 'tell'].map((step) => ({ step, milestone: 0, seed: 2 }))

const sequence = fc
  .tuple(
    fc.constantFrom(opening, opening, opening, []),
    fc.array(
      move(fc.constantFrom(...Object.keys(steps), 'approve', 'pay', 'work', 'work', 'tell')),
      {
        minLength: 10,
        maxLength: 30,
        size: 'max',
      },
    ),
  )
  .map((parts) => parts.flat())

test(
  'whatever happens in whatever order, the ledger balances, nothing is paid twice or without acceptance',
  { timeout: 60 * seconds },
  async () => {
    const end = performance.now() + patience
    let sequences = 0
    const reached = new Set<string>()
    await fc.assert(
      fc.asyncProperty(sequence, async (moves) => {
        if (performance.now() > end) return
        const story = await Story.begin()
        for (const { step, milestone, seed } of moves) {
          await steps[step]!(story, milestone, seed).catch((error: unknown) => {
            if (!(error instanceof Refusal)) throw error
          })
          await expectRight(story)
        }
        await reconcile(payday)
        await reconcile(payday)
        await expectRight(story)
        await expectBooksToAgree(story)
        sequences += 1
        const { agreementId } = story.pilot
        const changes = await db.paymentChange.findMany({ where: { payment: { agreementId } } })
        for (const { to } of changes) reached.add(to)
      }),
      { numRuns: 200, endOnFailure: true },
    )
    expect([...reached]).toEqual(expect.arrayContaining(['approved', 'open', 'held', 'paid']))
    expect(sequences).toBeGreaterThan(5)
    expect((await verifyAudit()).bad).toBeUndefined()
  },
)
