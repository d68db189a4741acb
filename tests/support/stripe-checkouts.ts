import type { Stripe } from 'stripe'
import { page, StripeRefusal, type StripeBooks } from './stripe-books'
import { newCharge, newEntry, newIntent, newSession } from './stripe-objects'

type CreateParams = Stripe.Checkout.SessionCreateParams
type LineItem = NonNullable<CreateParams['line_items']>[number]

/** The largest amount that Stripe takes at once, and the smallest of one euro's size. */
const limits = { smallest: 50, largest: 99_999_999 }

/** Checkout pages, and what payers and their banks do on them. */
export class StripeCheckouts {
  /** What becomes of a page's parameters once it is paid. */
  readonly #intentData = new Map<string, NonNullable<CreateParams['payment_intent_data']>>()

  constructor(private readonly books: StripeBooks) {}

  create(params: CreateParams): Stripe.Checkout.Session {
    const { mode, line_items: items = [], success_url, cancel_url, locale } = params
    if (mode !== 'payment') throw new StripeRefusal('The stand-in knows payments only.')
    if (!success_url) throw missing('success_url')
    if (items.length === 0) throw missing('line_items')
    if (params.payment_intent_data?.transfer_data ?? params.payment_intent_data?.on_behalf_of)
      throw new StripeRefusal('The stand-in collects on the platform only.')
    const amount = items.reduce((sum, item) => sum + priceOf(item), 0)
    const { smallest, largest } = limits
    if (amount < smallest)
      throw new StripeRefusal('The total amount due must be at least 0.50.', 'amount_too_small')
    if (amount > largest)
      throw new StripeRefusal('Amount must be no more than 999,999.99.', 'amount_too_large')
    const id = this.books.newId('cs_test')
    this.#intentData.set(id, params.payment_intent_data ?? {})
    return this.books.keep(
      newSession({
        id,
        adaptive_pricing: { enabled: params.adaptive_pricing?.enabled ?? true },
        amount_total: amount,
        cancel_url: cancel_url ?? null,
        client_reference_id: params.client_reference_id ?? null,
        created: this.books.seconds,
        currency: items[0]!.price_data!.currency,
        locale: locale ?? null,
        metadata: (params.metadata ?? {}) as Stripe.Metadata,
        success_url,
        url: `https://checkout.stripe.com/c/pay/${id}`,
      }),
    )
  }

  list(params: Stripe.Checkout.SessionListParams) {
    const fits = ({ status, payment_intent }: Stripe.Checkout.Session) =>
      status === (params.status ?? status) &&
      payment_intent === (params.payment_intent ?? payment_intent)
    return page('/v1/checkout/sessions', this.books.all('checkout.session').filter(fits), params)
  }

  expire(id: string): Stripe.Checkout.Session {
    const session = this.books.get('checkout.session', id)
    if (session.status !== 'open')
      throw new StripeRefusal(
        `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of ${session.status}.`,
      )
    Object.assign(session, { status: 'expired', url: null })
    this.books.tell('checkout.session.expired', session)
    return session
  }

  listCharges(params: Stripe.ChargeListParams) {
    const fits = ({ transfer_group, payment_intent }: Stripe.Charge) =>
      transfer_group === (params.transfer_group ?? transfer_group) &&
      payment_intent === (params.payment_intent ?? payment_intent)
    return page('/v1/charges', this.books.all('charge').filter(fits), params)
  }

  /** The payer pays by card. */
  pay(id: string): Stripe.Charge {
    const session = this.#opened(id)
    const charge = this.#charge(session, 'succeeded')
    this.#settle(session, charge)
    this.books.tell('checkout.session.completed', session)
    return charge
  }

  /** The payer's card is refused; they may try another. */
  refuseCard(id: string): Stripe.Charge {
    const charge = this.#charge(this.#opened(id), 'failed')
    Object.assign(charge, { failure_code: 'card_declined', failure_message: 'Declined.' })
    this.books.tell('charge.failed', charge)
    return charge
  }

  /** The payer tells their bank to pay, which takes days. */
  payByDebit(id: string): Stripe.Charge {
    const session = this.#opened(id)
    const charge = this.#charge(session, 'pending')
    this.#intentOf(session).status = 'processing'
    this.#complete(session)
    this.books.tell('charge.pending', charge)
    this.books.tell('checkout.session.completed', session)
    return charge
  }

  /** The bank has paid. */
  debitSucceeds(id: string): void {
    const session = this.books.get('checkout.session', id)
    const charge = this.#latestCharge(session)
    charge.status = 'succeeded'
    this.#settle(session, charge)
    this.books.tell('checkout.session.async_payment_succeeded', session)
  }

  /** The bank has refused. */
  debitFails(id: string): void {
    const session = this.books.get('checkout.session', id)
    const charge = this.#latestCharge(session)
    Object.assign(charge, { status: 'failed', paid: false, failure_code: 'insufficient_funds' })
    Object.assign(this.#intentOf(session), {
      status: 'requires_payment_method',
      last_payment_error: { type: 'card_error', code: 'insufficient_funds', charge: charge.id },
    })
    this.books.tell('charge.failed', charge)
    this.books.tell('checkout.session.async_payment_failed', session)
  }

  #opened(id: string): Stripe.Checkout.Session {
    const session = this.books.get('checkout.session', id)
    if (session.status !== 'open') throw new Error(`The checkout ${id} is ${session.status}.`)
    return session
  }

  #intentOf(session: Stripe.Checkout.Session): Stripe.PaymentIntent {
    return this.books.get('payment_intent', session.payment_intent as string)
  }

  #latestCharge(session: Stripe.Checkout.Session): Stripe.Charge {
    return this.books.get('charge', this.#intentOf(session).latest_charge as string)
  }

  #charge(session: Stripe.Checkout.Session, status: Stripe.Charge['status']): Stripe.Charge {
    const { seconds: created } = this.books
    if (!session.payment_intent) {
      const data = this.#intentData.get(session.id)!
      const intent = newIntent({
        id: this.books.newId('pi'),
        amount: session.amount_total!,
        created,
        currency: session.currency!,
        description: data.description ?? null,
        metadata: (data.metadata ?? {}) as Stripe.Metadata,
        transfer_group: data.transfer_group ?? null,
      })
      session.payment_intent = this.books.keep(intent).id
    }
    const intent = this.#intentOf(session)
    const id = this.books.newId(status === 'pending' ? 'py' : 'ch')
    const charge = newCharge({ id, created, payment_intent: intent.id, status }, intent)
    intent.latest_charge = charge.id
    return this.books.keep(charge)
  }

  #settle(session: Stripe.Checkout.Session, charge: Stripe.Charge): void {
    const { amount, currency, id: source } = charge
    const fee = Math.round(amount * 0.015) + 25
    const id = this.books.newId('txn')
    const { seconds: created } = this.books
    const entry = newEntry({ id, amount, created, currency, fee, source, type: 'charge' })
    charge.balance_transaction = this.books.enter(entry).id
    Object.assign(this.#intentOf(session), { status: 'succeeded', amount_received: amount })
    session.payment_status = 'paid'
    this.#complete(session)
    this.books.tell('charge.succeeded', charge)
    this.books.tell('payment_intent.succeeded', this.#intentOf(session))
  }

  #complete(session: Stripe.Checkout.Session): void {
    Object.assign(session, { status: 'complete', url: null })
  }
}

function priceOf({ price_data: price, quantity }: LineItem): number {
  if (!price?.unit_amount || !price.product_data || !quantity) throw missing('line_items[0]')
  return price.unit_amount * quantity
}

function missing(param: string): StripeRefusal {
  return new StripeRefusal(`Missing required param: ${param}.`, 'parameter_missing', param)
}
