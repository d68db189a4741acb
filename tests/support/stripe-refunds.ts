import type { Stripe } from 'stripe'
import { page, platform, StripeRefusal, type StripeBooks } from './stripe-books'
import { newEntry, newRefund } from './stripe-objects'

/** Money given back to payers, and what their banks do with it. */
export class StripeRefunds {
  constructor(private readonly books: StripeBooks) {}

  create(params: Stripe.RefundCreateParams): Stripe.Refund {
    const charge = this.books.get('charge', params.charge ?? '')
    const left = charge.amount - charge.amount_refunded
    const { amount = left } = params
    if (charge.status !== 'succeeded') throw new StripeRefusal('The charge has not succeeded.')
    if (charge.disputed)
      throw new StripeRefusal(`Charge ${charge.id} has been charged back.`, 'charge_disputed')
    if (left === 0)
      throw new StripeRefusal(
        `Charge ${charge.id} has already been refunded.`,
        'charge_already_refunded',
      )
    if (amount < 1 || amount > left)
      throw new StripeRefusal(
        `Refund amount (${amount}) is greater than unrefunded amount on charge (${left})`,
        undefined,
        'amount',
      )
    const { currency } = charge
    const covered = this.books.balance(platform, currency) >= amount
    const id = this.books.newId('re')
    const refund = newRefund({
      id,
      amount,
      balance_transaction: null,
      charge: charge.id,
      created: this.books.seconds,
      currency,
      metadata: (params.metadata ?? {}) as Stripe.Metadata,
      payment_intent: charge.payment_intent,
      reason: params.reason ?? null,
      status: covered ? 'succeeded' : 'pending',
    })
    if (covered) refund.balance_transaction = this.#enter(id, -amount, currency).id
    else refund.pending_reason = 'insufficient_funds'
    charge.amount_refunded += amount
    charge.refunded = charge.amount_refunded === charge.amount
    this.books.tell('refund.created', this.books.keep(refund))
    this.books.tell('charge.refunded', charge)
    return refund
  }

  list(params: Stripe.RefundListParams) {
    const fits = ({ charge, payment_intent }: Stripe.Refund) =>
      charge === (params.charge ?? charge) &&
      payment_intent === (params.payment_intent ?? payment_intent)
    return page('/v1/refunds', this.books.all('refund').filter(fits), params)
  }

  /** A refund that waited for the platform's balance goes out. */
  goOut(id: string): void {
    const refund = this.books.get('refund', id)
    refund.balance_transaction = this.#enter(id, -refund.amount, refund.currency).id
    refund.status = 'succeeded'
    delete refund.pending_reason
    this.books.tell('refund.updated', refund)
  }

  /** The payer's bank sends a refund back. */
  comeBack(id: string): void {
    const refund = this.books.get('refund', id)
    const charge = this.books.get('charge', refund.charge as string)
    refund.status = 'failed'
    refund.failure_reason = 'expired_or_canceled_card'
    refund.failure_balance_transaction = this.#enter(id, refund.amount, refund.currency).id
    charge.amount_refunded -= refund.amount
    charge.refunded = false
    this.books.tell('refund.updated', refund)
    this.books.tell('refund.failed', refund)
  }

  #enter(source: string, amount: number, currency: string): Stripe.BalanceTransaction {
    const id = this.books.newId('txn')
    const { seconds: created } = this.books
    const type = amount < 0 ? 'refund' : 'refund_failure'
    return this.books.enter(newEntry({ id, amount, created, currency, fee: 0, source, type }))
  }
}
