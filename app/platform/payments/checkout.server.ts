import type { Language } from '#app/messages/languages'
import type { Charge, Checkout } from './payments'
import { chargeObject, checkoutObject, metadataOf, transferGroup } from './provider-objects.server'
import { ask, askForAll } from './stripe-client.server'

export interface NewCheckout {
  paymentId: string
  key: string
  amount: number
  currency: string
  /** What is paid for, as the payer reads it. */
  description: string
  language: Language
  /** Where the payer comes back to. That they do is no proof of payment. */
  returnUrl: string
  cancelUrl: string
}

/**
 * Opens a page on which one payment is made, to the platform, within a day. Which means of payment it
 * offers is decided in the provider's settings. Throws a PaymentProviderError.
 */
export function createCheckout(checkout: NewCheckout): Promise<Checkout> {
  const { paymentId, key, amount, currency, description, language } = checkout
  const metadata = metadataOf({ paymentId, key })
  return ask(checkoutObject, (stripe) =>
    stripe.checkout.sessions.create(
      {
        mode: 'payment',
        line_items: [
          {
            quantity: 1,
            price_data: {
              currency: currency.toLowerCase(),
              unit_amount: amount,
              product_data: { name: description },
            },
          },
        ],
        // An agreement is paid in its own currency, whatever the payer's card is in.
        adaptive_pricing: { enabled: false },
        payment_intent_data: { description, metadata, transfer_group: transferGroup(paymentId) },
        metadata,
        client_reference_id: paymentId,
        // The page does not speak Arabic; `auto` takes the language of the browser.
        locale: language === 'ar' ? 'auto' : language,
        success_url: checkout.returnUrl,
        cancel_url: checkout.cancelUrl,
      },
      { idempotencyKey: key },
    ),
  )
}

const expand = ['payment_intent']

/** The checkout as it is now. Throws a PaymentProviderError. */
export function findCheckout(checkoutId: string): Promise<Checkout> {
  return ask(checkoutObject, (stripe) => stripe.checkout.sessions.retrieve(checkoutId, { expand }))
}

/** The checkouts of a payment that were opened since a time, newest first. Throws a PaymentProviderError. */
export async function listCheckouts(paymentId: string, since: Date): Promise<Checkout[]> {
  const opened = await askForAll(checkoutObject, (stripe) =>
    stripe.checkout.sessions.list({
      created: { gte: Math.floor(since.getTime() / 1000) },
      limit: 100,
      expand: ['data.payment_intent'],
    }),
  )
  return opened.filter((checkout) => checkout.paymentId === paymentId)
}

/**
 * Closes a checkout, so that it can't be paid any more. Throws a PaymentProviderError: `invalid` where it is
 * no longer open, since it was paid, or is being paid, or has expired.
 */
export function expireCheckout(checkoutId: string): Promise<Checkout> {
  return ask(checkoutObject, (stripe) => stripe.checkout.sessions.expire(checkoutId))
}

/**
 * The charges of a payment, newest first: refused attempts, and the one that succeeded.
 * Throws a PaymentProviderError.
 */
export function listCharges(paymentId: string): Promise<Charge[]> {
  return askForAll(chargeObject, (stripe) =>
    stripe.charges.list({
      transfer_group: transferGroup(paymentId),
      limit: 100,
      expand: ['data.balance_transaction'],
    }),
  )
}
