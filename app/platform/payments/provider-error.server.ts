import type { Stripe } from 'stripe'
import { ZodError } from 'zod'

/**
 * `declined`: the provider understood and won't, as things are; nothing was done. `invalid`: the request is
 * wrong, which is a mistake of ours; nothing was done. `temporary`: nothing was done yet. `unknown`: it may
 * have been done, since no answer came that says otherwise.
 */
export type ProviderFailure = 'declined' | 'invalid' | 'temporary' | 'unknown'

/** The payment provider did not do what it was asked, or did not say that it did. */
export class PaymentProviderError extends Error {
  /**
   * Whether the same request under the same key is worth sending again, and can't be done twice. The provider
   * forgets keys after a day: later than that, first look for what was asked for.
   */
  readonly safeToRepeat: boolean

  constructor(
    message: string,
    readonly kind: ProviderFailure,
    /** The provider's code, or one of ours: `timeout`, `connection_lost`, `unreadable_answer`. */
    readonly code: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
    this.safeToRepeat = kind === 'temporary' || kind === 'unknown'
  }
}

/** Refusals that are answered like a wrong request, but stem from how things stand. */
const declines = new Set([
  'account_closed',
  'amount_too_large',
  'amount_too_small',
  'balance_insufficient',
  'capability_not_active',
  'charge_already_refunded',
  'charge_disputed',
  'charge_not_refundable',
  'country_unsupported',
  'insufficient_capabilities_for_transfer',
  'insufficient_funds',
  'payouts_not_allowed',
  'refund_disputed_payment',
  'transfers_not_allowed',
])

/** A failed request as an error of ours; anything else, which is a bug, as it is. */
export function asProviderError(error: unknown, { errors }: typeof Stripe): unknown {
  if (error instanceof ZodError)
    return failure('unknown', 'unreadable_answer', error.message, error)
  if (!(error instanceof errors.StripeError)) return error
  const { statusCode, message } = error
  if (error instanceof errors.StripeConnectionError) {
    const cause = error.detail as unknown as { code?: string } | undefined
    const code = cause?.code === 'ETIMEDOUT' ? 'timeout' : 'connection_lost'
    return failure('unknown', code, message, error)
  }
  if (statusCode === undefined) return failure('unknown', 'unreadable_answer', message, error)
  const code = error.code ?? error.rawType ?? String(statusCode)
  return failure(kindOf(statusCode, code), code, message, error)
}

function kindOf(status: number, code: string): ProviderFailure {
  if (status >= 500) return 'unknown'
  if (status === 409 || status === 429) return 'temporary'
  return status === 402 || declines.has(code) ? 'declined' : 'invalid'
}

function failure(kind: ProviderFailure, code: string, reason: string, cause: Error) {
  return new PaymentProviderError(`The payment provider: ${reason}`, kind, code, { cause })
}
