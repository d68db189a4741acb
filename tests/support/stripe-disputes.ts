import type { Stripe } from 'stripe'
import { page, type StripeBooks } from './stripe-books'
import { newEntry } from './stripe-objects'

type Evidence = Stripe.Dispute['evidence']

const noEvidence: Evidence = {
  access_activity_log: null,
  billing_address: null,
  cancellation_policy: null,
  cancellation_policy_disclosure: null,
  cancellation_rebuttal: null,
  customer_communication: null,
  customer_email_address: null,
  customer_name: null,
  customer_purchase_ip: null,
  customer_signature: null,
  duplicate_charge_documentation: null,
  duplicate_charge_explanation: null,
  duplicate_charge_id: null,
  enhanced_evidence: {},
  product_description: null,
  receipt: null,
  refund_policy: null,
  refund_policy_disclosure: null,
  refund_refusal_explanation: null,
  service_date: null,
  service_documentation: null,
  shipping_address: null,
  shipping_carrier: null,
  shipping_date: null,
  shipping_documentation: null,
  shipping_tracking_number: null,
  uncategorized_file: null,
  uncategorized_text: null,
}

/** Payers' banks that want money back. Stripe takes the fee of a dispute beside its amount. */
export class StripeDisputes {
  constructor(private readonly books: StripeBooks) {}

  /** A bank disputes all of a charge: the money is gone at once, except while it only inquires. */
  open(chargeId: string, reason = 'product_not_received', inquiry = false): Stripe.Dispute {
    const charge = this.books.get('charge', chargeId)
    const dispute = this.books.keep<Stripe.Dispute>({
      id: this.books.newId('du'),
      object: 'dispute',
      amount: charge.amount,
      balance_transactions: [],
      charge: charge.id,
      created: this.books.seconds,
      currency: charge.currency,
      enhanced_eligibility_types: [],
      evidence: noEvidence,
      evidence_details: {
        due_by: this.books.seconds + 14 * 24 * 3600,
        enhanced_eligibility: {},
        has_evidence: false,
        past_due: false,
        submission_count: 0,
        submission_method: 'not_submitted',
      },
      intended_submission_method: null,
      is_charge_refundable: inquiry,
      livemode: false,
      metadata: {},
      payment_intent: charge.payment_intent,
      reason,
      status: inquiry ? 'warning_needs_response' : 'needs_response',
    })
    charge.disputed = true
    if (!inquiry) this.#withdraw(dispute)
    this.books.tell('charge.dispute.created', dispute)
    if (!inquiry) this.books.tell('charge.dispute.funds_withdrawn', dispute)
    return dispute
  }

  list(params: Stripe.DisputeListParams) {
    const fits = ({ charge }: Stripe.Dispute) => charge === (params.charge ?? charge)
    return page('/v1/disputes', this.books.all('dispute').filter(fits), params)
  }

  /** An inquiry becomes a dispute. */
  escalate(id: string): void {
    const dispute = this.books.get('dispute', id)
    dispute.status = 'needs_response'
    this.#withdraw(dispute)
    this.books.tell('charge.dispute.updated', dispute)
    this.books.tell('charge.dispute.funds_withdrawn', dispute)
  }

  close(id: string, outcome: 'won' | 'lost' | 'warning_closed'): void {
    const dispute = this.books.get('dispute', id)
    dispute.status = outcome
    if (outcome === 'won') this.#enter(dispute, dispute.amount, 0)
    this.books.tell('charge.dispute.closed', dispute)
    if (outcome === 'won') this.books.tell('charge.dispute.funds_reinstated', dispute)
  }

  #withdraw(dispute: Stripe.Dispute): void {
    this.#enter(dispute, -dispute.amount, 2_000)
  }

  #enter(dispute: Stripe.Dispute, amount: number, fee: number): void {
    const { seconds: created } = this.books
    const { currency, id: source } = dispute
    const id = this.books.newId('txn')
    const entry = newEntry({ id, amount, created, currency, fee, source, type: 'adjustment' })
    dispute.balance_transactions.push(this.books.enter(entry))
  }
}
