import { z } from 'zod'
import { bookingsOf, nextStep, statusFrom, type PaymentFacts } from '#app/domain/payment-facts'
import type { PaymentProblem } from '#app/domain/payment'
import { recordAudit } from '#app/platform/audit/audit.server'
import { db, transaction, type Tx } from '#app/platform/db/db.server'
import { defineJob, enqueue } from '#app/platform/jobs/jobs.server'
import { paymentsConfigured } from '#app/platform/payments/stripe-client.server'
import { recordEntry } from '../ledger/ledger-store.server'
import { changePayment, lockPayment, readPayment, type StoredPayment } from './payment-store.server'
import { readProviderView, type ProviderView } from './provider-facts.server'
import { keyOf, takeStep } from './provider-steps.server'
import { tellChange, tellProblem } from './tell-change.server'

/** More steps than any payment needs one after the other. */
const mostSteps = 6

/**
 * Brings a payment through the provider as far as it can come. What the provider knows is read and recorded
 * first, then what comes next is asked for under a key of its own, and so on. So it does not matter what it
 * was woken by, how often, or where the last run was broken off; and the jobs of one payment run one by one.
 */
export const syncPayment = defineJob({
  name: 'sync-payment',
  payload: z.object({ paymentId: z.uuid() }),
  run: async ({ paymentId }, now) => {
    if (!paymentsConfigured()) return
    for (let step = 0; step < mostSteps; step += 1) {
      const before = await readPayment(db, paymentId)
      if (before.way !== 'provider') return
      const view = await readProviderView(before)
      const payment = await transaction((tx) => recordView(tx, paymentId, view, now))
      const next = nextStep(view.facts, payment)
      if (!next) return
      const problem = await takeStep(next, payment, view.facts)
      if (problem) await transaction((tx) => recordProblem(tx, paymentId, problem, now))
    }
  },
})

/** Has a payment brought up to date soon. */
export function enqueueSync(tx: Tx, paymentId: string): Promise<void> {
  const name = `payment:${paymentId}`
  return enqueue(tx, syncPayment, { paymentId }, { key: name, queue: name })
}

/** Writes what the provider knows into the ledger and the payment, and tells whoever it concerns. */
async function recordView(
  tx: Tx,
  paymentId: string,
  { facts, checkout, charge, disputeReason }: ProviderView,
  now: Date,
): Promise<StoredPayment> {
  const payment = await lockPayment(tx, paymentId)
  const booked = await bookAll(tx, payment, facts, now)
  const wish = { ...payment, ...whatFailed(payment, { facts, charge }) }
  const status = statusFrom(facts, wish)
  const refundOpen = wish.refundOpen && status !== 'refunded'
  const open = status === 'open' ? checkout : null
  const next = {
    checkoutId: checkout?.id ?? payment.checkoutId,
    checkoutUrl: open?.url ?? null,
    checkoutEndsAt: open?.expiresAt ?? null,
    intentId: checkout?.paymentIntentId ?? charge?.paymentIntentId ?? payment.intentId,
    chargeId: charge?.id ?? payment.chargeId,
    disputeReason: disputeReason ?? payment.disputeReason,
    problem: wish.problem,
    refundOpen,
  }
  if (status !== payment.status) {
    const byId = status === 'failed' ? payment.cancelledById : null
    await changePayment(tx, payment, { status, byId, at: now, event: status, data: next })
    await tellChange(tx, { ...payment, ...next, status }, payment.status, now)
  } else if (!isEqual(next, payment))
    await tx.payment.update({ where: { id: paymentId }, data: next })
  if (booked && status === payment.status)
    await recordAudit(tx, {
      actorId: null,
      event: 'payment.booked',
      subject: `payment:${paymentId}`,
      at: now,
    })
  const result = { ...payment, ...next, status }
  if (wish.problem && wish.problem !== payment.problem) await tellProblem(tx, result, now)
  return result
}

type Kept = Pick<
  StoredPayment,
  | 'checkoutId'
  | 'checkoutUrl'
  | 'checkoutEndsAt'
  | 'intentId'
  | 'chargeId'
  | 'disputeReason'
  | 'problem'
  | 'refundOpen'
>

function isEqual({ checkoutEndsAt: nextEnd, ...next }: Kept, payment: StoredPayment): boolean {
  const names = Object.keys(next) as (keyof typeof next)[]
  return (
    nextEnd?.getTime() === payment.checkoutEndsAt?.getTime() &&
    names.every((name) => next[name] === payment[name])
  )
}

/** Says whether anything was new. */
async function bookAll(
  tx: Tx,
  { agreementId, milestoneId }: StoredPayment,
  facts: PaymentFacts,
  at: Date,
): Promise<boolean> {
  let booked = false
  for (const booking of bookingsOf(facts)) {
    const entry = { ...booking, agreementId, milestoneId: milestoneId ?? undefined, at, byId: null }
    booked = (await recordEntry(tx, entry)) || booked
  }
  return booked
}

/** A refund that came to nothing is asked for again by a person only; so is anything after an odd charge. */
function whatFailed(
  payment: StoredPayment,
  { facts, charge }: Pick<ProviderView, 'facts' | 'charge'>,
): Pick<StoredPayment, 'problem' | 'refundOpen'> {
  const { problem, refundOpen, amount, currency } = payment
  const key = keyOf('give_back', payment)
  const refund = facts.refunds.find((one) => one.key === key)
  if (refund?.state === 'failed' || refund?.state === 'cancelled')
    return { problem: 'refund_failed', refundOpen: false }
  const unlike =
    charge !== null && (BigInt(charge.amount) !== amount || charge.currency !== currency)
  if (unlike && problem === null) return { problem: 'unlike_request', refundOpen }
  return { problem, refundOpen }
}

/** What the provider won't do waits for a person. The next time, it is asked under another key. */
async function recordProblem(
  tx: Tx,
  paymentId: string,
  problem: PaymentProblem,
  now: Date,
): Promise<void> {
  const payment = await lockPayment(tx, paymentId)
  const data = { problem, refundOpen: false, attempt: { increment: 1 } }
  await tx.payment.update({ where: { id: paymentId }, data })
  await tellProblem(tx, { ...payment, problem }, now)
}
