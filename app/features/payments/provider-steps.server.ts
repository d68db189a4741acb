import { sentOn, type PaymentFacts, type PaymentStep } from '#app/domain/payment-facts'
import type { PaymentProblem } from '#app/domain/payment'
import { config } from '#app/platform/config/config.server'
import { db } from '#app/platform/db/db.server'
import { pathsIn } from '#app/platform/http/paths'
import { textIn } from '#app/platform/i18n/text'
import { log } from '#app/platform/log/log.server'
import { createCheckout, expireCheckout } from '#app/platform/payments/checkout.server'
import { PaymentProviderError } from '#app/platform/payments/provider-error.server'
import { createRefund } from '#app/platform/payments/refunds.server'
import { createTransfer, reverseTransfer } from '#app/platform/payments/transfers.server'
import type { StoredPayment } from './payment-store.server'

type Step = NonNullable<PaymentStep>

const problems: Record<Step, PaymentProblem> = {
  open_checkout: 'checkout_declined',
  close_checkout: 'checkout_declined',
  send_on: 'transfer_declined',
  take_back: 'reversal_declined',
  give_back: 'refund_declined',
}

/** What a step is asked for under. The provider does what has one key once. */
export function keyOf(step: Step, { id, attempt }: Pick<StoredPayment, 'id' | 'attempt'>): string {
  return `${step}:${id}:${attempt}`
}

/**
 * Asks the provider for a step. Outside any transaction; what came of it is read from the provider afterwards.
 * Gives the problem where the provider won't. Throws a PaymentProviderError where the same may be asked again.
 */
export async function takeStep(
  step: Step,
  payment: StoredPayment,
  facts: PaymentFacts,
): Promise<PaymentProblem | null> {
  try {
    await steps[step](payment, facts)
    return null
  } catch (error) {
    if (!(error instanceof PaymentProviderError) || error.safeToRepeat) throw error
    const { code, message, kind } = error
    // It is no longer open: what it has become is read next, and that counts.
    if (step === 'close_checkout' && kind === 'invalid') return null
    const level = kind === 'invalid' ? 'error' : 'warn'
    log[level]({ payment: payment.id, step, code }, message)
    return problems[step]
  }
}

const steps: Record<Step, (payment: StoredPayment, facts: PaymentFacts) => Promise<unknown>> = {
  open_checkout: async (payment) => {
    const { id: paymentId, amount, currency, language } = payment
    const text = textIn(language)
    const { title, reference } = { title: payment.pilot.title, reference: payment.reference }
    const page = config().baseUrl + pathsIn(language).payment(paymentId)
    return createCheckout({
      paymentId,
      key: keyOf('open_checkout', payment),
      amount: Number(amount),
      currency,
      description: text.t('payments.checkout_line', { title, reference }),
      language,
      returnUrl: page,
      cancelUrl: page,
    })
  },
  close_checkout: async (_payment, facts) => expireCheckout(facts.checkout!.id),
  send_on: async (payment, facts) => {
    const account = await db.payeeAccount.findUnique({
      where: { organisationId: payment.organisationId },
    })
    return createTransfer({
      paymentId: payment.id,
      key: keyOf('send_on', payment),
      accountId: account!.accountId!,
      chargeId: facts.charge!.id,
      amount: Number(payment.amount - payment.fee - sentOn(facts)),
      currency: payment.currency,
    })
  },
  take_back: async (payment, facts) => {
    const transfer = facts.transfers.at(-1)!
    return reverseTransfer({
      paymentId: payment.id,
      key: keyOf('take_back', payment),
      transferId: transfer.id,
      amount: Number(sentOn(facts)),
    })
  },
  give_back: async (payment, facts) =>
    createRefund({
      paymentId: payment.id,
      key: keyOf('give_back', payment),
      chargeId: facts.charge!.id,
      amount: Number(facts.charge!.amount),
    }),
}
