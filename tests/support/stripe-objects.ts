import type { Stripe } from 'stripe'

/**
 * Objects as Stripe makes them, with every field that its types demand. What is not told is as on an
 * account that uses nothing else of Stripe.
 */
type Told<Object extends { id: string }, Fields extends keyof Object> = Pick<Object, Fields | 'id'>

export function newSession(
  told: Told<
    Stripe.Checkout.Session,
    | 'adaptive_pricing'
    | 'amount_total'
    | 'cancel_url'
    | 'client_reference_id'
    | 'created'
    | 'currency'
    | 'locale'
    | 'metadata'
    | 'success_url'
    | 'url'
  >,
): Stripe.Checkout.Session {
  return {
    object: 'checkout.session',
    after_expiration: null,
    allow_promotion_codes: null,
    allowed_payment_method_types: null,
    amount_subtotal: told.amount_total,
    automatic_tax: { enabled: false, liability: null, provider: null, status: null },
    billing_address_collection: null,
    client_secret: null,
    collected_information: null,
    consent: null,
    consent_collection: null,
    currency_conversion: null,
    custom_fields: [],
    custom_text: {
      after_submit: null,
      shipping_address: null,
      submit: null,
      terms_of_service_acceptance: null,
    },
    customer: null,
    customer_account: null,
    customer_creation: 'if_required',
    customer_details: null,
    customer_email: null,
    discounts: [],
    expires_at: told.created + 24 * 3600,
    integration_identifier: null,
    invoice: null,
    invoice_creation: null,
    livemode: false,
    managed_payments: null,
    mode: 'payment',
    origin_context: null,
    payment_intent: null,
    payment_link: null,
    payment_method_collection: 'if_required',
    payment_method_configuration_details: null,
    payment_method_options: {},
    payment_method_types: ['card', 'sepa_debit'],
    payment_status: 'unpaid',
    permissions: null,
    recovered_from: null,
    saved_payment_method_options: null,
    setup_intent: null,
    shipping_address_collection: null,
    shipping_cost: null,
    shipping_options: [],
    status: 'open',
    submit_type: null,
    subscription: null,
    total_details: { amount_discount: 0, amount_shipping: 0, amount_tax: 0 },
    ui_mode: 'hosted_page',
    wallet_options: null,
    ...told,
  }
}

export function newIntent(
  told: Told<
    Stripe.PaymentIntent,
    'amount' | 'created' | 'currency' | 'description' | 'metadata' | 'transfer_group'
  >,
): Stripe.PaymentIntent {
  return {
    object: 'payment_intent',
    allowed_payment_method_types: null,
    amount_capturable: 0,
    amount_received: 0,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods: null,
    canceled_at: null,
    cancellation_reason: null,
    capture_method: 'automatic_async',
    client_secret: `${told.id}_secret`,
    confirmation_method: 'automatic',
    customer: null,
    customer_account: null,
    excluded_payment_method_types: null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    managed_payments: null,
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: {},
    payment_method_types: ['card', 'sepa_debit'],
    payment_record: null,
    processing: null,
    receipt_email: null,
    review: null,
    setup_future_usage: null,
    shipping: null,
    source: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: 'requires_payment_method',
    ...told,
  }
}

export function newCharge(
  told: Told<Stripe.Charge, 'created' | 'payment_intent' | 'status'>,
  intent: Stripe.PaymentIntent,
): Stripe.Charge {
  return {
    object: 'charge',
    amount: intent.amount,
    amount_captured: told.status === 'failed' ? 0 : intent.amount,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: null,
    billing_details: { address: null, email: null, name: null, phone: null, tax_id: null },
    calculated_statement_descriptor: 'AGORA',
    captured: told.status !== 'failed',
    currency: intent.currency,
    customer: null,
    description: intent.description,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: null,
    failure_message: null,
    fraud_details: {},
    livemode: false,
    metadata: intent.metadata,
    on_behalf_of: null,
    outcome: null,
    paid: told.status !== 'failed',
    payment_method: null,
    payment_method_details: null,
    receipt_email: null,
    receipt_number: null,
    receipt_url: null,
    refunded: false,
    review: null,
    shipping: null,
    source: null,
    source_transfer: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    transfer_data: null,
    transfer_group: intent.transfer_group,
    ...told,
  }
}

export function newEntry(
  told: Told<
    Stripe.BalanceTransaction,
    'amount' | 'created' | 'currency' | 'fee' | 'source' | 'type'
  >,
): Stripe.BalanceTransaction {
  return {
    object: 'balance_transaction',
    available_on: told.created + 2 * 24 * 3600,
    balance_type: 'payments',
    description: null,
    exchange_rate: null,
    fee_details: [],
    net: told.amount - told.fee,
    reporting_category: told.type,
    status: 'pending',
    ...told,
  }
}

export function newTransfer(
  told: Told<
    Stripe.Transfer,
    | 'amount'
    | 'balance_transaction'
    | 'created'
    | 'currency'
    | 'destination'
    | 'metadata'
    | 'source_transaction'
    | 'transfer_group'
  >,
): Stripe.Transfer {
  const url = `/v1/transfers/${told.id}/reversals`
  return {
    object: 'transfer',
    amount_reversed: 0,
    description: null,
    destination_payment: told.id.replace('tr_', 'py_'),
    livemode: false,
    reversals: { object: 'list', data: [], has_more: false, url },
    reversed: false,
    source_type: 'card',
    ...told,
  }
}

export function newReversal(
  told: Told<
    Stripe.TransferReversal,
    'amount' | 'balance_transaction' | 'created' | 'currency' | 'metadata' | 'transfer'
  >,
): Stripe.TransferReversal {
  return {
    object: 'transfer_reversal',
    destination_payment_refund: told.id.replace('trr_', 'pyr_'),
    source_refund: null,
    ...told,
  }
}

export function newRefund(
  told: Told<
    Stripe.Refund,
    | 'amount'
    | 'balance_transaction'
    | 'charge'
    | 'created'
    | 'currency'
    | 'metadata'
    | 'payment_intent'
    | 'reason'
    | 'status'
  >,
): Stripe.Refund {
  return {
    object: 'refund',
    customer: null,
    customer_account: null,
    payment_method: null,
    receipt_number: null,
    source_transfer_reversal: null,
    transfer_reversal: null,
    ...told,
  }
}

export function newPayout(
  told: Told<Stripe.Payout, 'amount' | 'created' | 'currency'>,
): Stripe.Payout {
  return {
    object: 'payout',
    application_fee: null,
    application_fee_amount: null,
    arrival_date: told.created + 2 * 24 * 3600,
    automatic: true,
    balance_transaction: null,
    description: 'STRIPE PAYOUT',
    destination: 'ba_000001',
    failure_balance_transaction: null,
    failure_code: null,
    failure_message: null,
    livemode: false,
    metadata: {},
    method: 'standard',
    original_payout: null,
    payout_method: null,
    reconciliation_status: 'not_applicable',
    reversed_by: null,
    source_type: 'card',
    statement_descriptor: null,
    status: 'pending',
    trace_id: null,
    type: 'bank_account',
    ...told,
  }
}
