import { StripeRefusal } from './stripe-books'

export interface StripeAnswer {
  status: number
  body: object
}

interface KeptAnswer {
  request: string
  path: string
  until: number
  answer: StripeAnswer
}

const day = 24 * 3600 * 1000

/**
 * Answers by idempotency key, as Stripe keeps them: the first version of its API for a day, whatever the
 * answer was, also where it was an error of Stripe's own; the second for thirty days, unless it failed.
 * What never began, such as a request with wrong parameters, is not kept.
 */
export class IdempotencyKeys {
  readonly #answers = new Map<string, KeptAnswer>()

  /** The answer that was given before. Throws a StripeRefusal where the key was used for something else. */
  find(key: string, path: string, request: string, now: Date): StripeAnswer | undefined {
    if (key.length > 255) throw misuse('Idempotency keys are at most 255 characters long.')
    const kept = this.#answers.get(nameOf(key, path))
    if (!kept || kept.until <= now.getTime()) return undefined
    if (kept.path !== path)
      throw misuse(
        `Keys for idempotent requests can only be used for the same endpoint they were first used for ('${path}' vs '${kept.path}'). Try using a key other than '${key}' if you meant to execute a different request.`,
      )
    if (kept.request !== request)
      throw misuse(
        `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`,
      )
    return kept.answer
  }

  /** Keeps what was answered, and what would have been had Stripe not failed while it answered. */
  keep(
    key: string,
    path: string,
    request: string,
    now: Date,
    { answer, done }: { answer: StripeAnswer; done: StripeAnswer },
  ): void {
    const second = isSecond(path)
    if (second && done.status >= 400) return
    const until = now.getTime() + (second ? 30 : 1) * day
    this.#answers.set(nameOf(key, path), { request, path, until, answer: second ? done : answer })
  }
}

function misuse(message: string): StripeRefusal {
  return new StripeRefusal(message, undefined, undefined, 400, 'idempotency_error')
}

function isSecond(path: string): boolean {
  return path.startsWith('/v2/')
}

function nameOf(key: string, path: string): string {
  return `${isSecond(path) ? 'v2' : 'v1'} ${key}`
}
