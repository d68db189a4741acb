import type { Stripe } from 'stripe'
import type { StripeWebhooks } from './stripe-webhooks'

/** Everything that the stand-in for Stripe keeps, by the name that Stripe gives the kind. */
export interface StripeKinds {
  'checkout.session': Stripe.Checkout.Session
  payment_intent: Stripe.PaymentIntent
  charge: Stripe.Charge
  balance_transaction: Stripe.BalanceTransaction
  transfer: Stripe.Transfer
  transfer_reversal: Stripe.TransferReversal
  refund: Stripe.Refund
  dispute: Stripe.Dispute
  payout: Stripe.Payout
  'v2.core.account': Stripe.V2.Core.Account
}

type Kind = keyof StripeKinds

/** What Stripe answers instead of doing what it was asked. */
export class StripeRefusal extends Error {
  constructor(
    message: string,
    readonly code?: string,
    readonly param?: string,
    readonly status = 400,
    readonly type = 'invalid_request_error',
  ) {
    super(message)
  }
}

/** The request that something is done for; null where a person or a bank does it. */
export interface Cause {
  id: string
  idempotency_key: string | null
}

/** The platform's own account, beside those of payees. */
export const platform = 'platform'

/** Objects, balances, ids and the time: what the parts of the stand-in for Stripe share. */
export class StripeBooks {
  cause: Cause | null = null
  readonly #objects = new Map<string, StripeKinds[Kind]>()
  readonly #balances = new Map<string, number>()
  readonly #counts = new Map<string, number>()

  constructor(
    readonly webhooks: StripeWebhooks,
    public now: Date,
  ) {}

  /** The time as Stripe writes it. */
  get seconds(): number {
    return Math.floor(this.now.getTime() / 1000)
  }

  /** Ids are counted, so that a test that runs again sees the same. */
  newId(prefix: string): string {
    const count = (this.#counts.get(prefix) ?? 0) + 1
    this.#counts.set(prefix, count)
    return `${prefix}_${String(count).padStart(6, '0')}`
  }

  keep<Object extends StripeKinds[Kind]>(object: Object): Object {
    this.#objects.set(object.id, object)
    return object
  }

  get<K extends Kind>(kind: K, id: string): StripeKinds[K] {
    const found = this.#objects.get(id)
    if (found?.object !== kind)
      throw new StripeRefusal(`No such ${kind}: '${id}'`, 'resource_missing', 'id', 404)
    return found as StripeKinds[K]
  }

  /** The newest first. */
  all<K extends Kind>(kind: K): StripeKinds[K][] {
    const found = [...this.#objects.values()].filter((object) => object.object === kind)
    return (found as StripeKinds[K][]).reverse()
  }

  balance(account: string, currency: string): number {
    return this.#balances.get(`${account} ${currency}`) ?? 0
  }

  move(account: string, currency: string, amount: number): void {
    this.#balances.set(`${account} ${currency}`, this.balance(account, currency) + amount)
  }

  /** Moves the platform's balance and notes why. */
  enter(entry: Stripe.BalanceTransaction): Stripe.BalanceTransaction {
    this.move(platform, entry.currency, entry.net)
    return this.keep(entry)
  }

  tell(type: string, object: object, account?: string): void {
    this.webhooks.snapshot({
      id: this.newId('evt'),
      object: 'event',
      api_version: '2026-10-28.endive',
      created: this.seconds,
      ...(account ? { account } : {}),
      data: { object: structuredClone(object) },
      livemode: false,
      pending_webhooks: 1,
      request: this.cause,
      type,
    })
  }

  tellThinly(type: string, object: { id: string; object: string }, url: string): void {
    this.webhooks.thin({
      id: this.newId('evt_test'),
      object: 'v2.core.event',
      created: this.now.toISOString(),
      livemode: false,
      related_object: { id: object.id, type: object.object, url },
      type,
    })
  }

  /** A copy of an object in which ids stand replaced by what they name, as `expand` asks for. */
  expanded(object: object, paths: string[] = []): object {
    const copy = structuredClone(object)
    for (const path of paths) this.#expand(copy as Record<string, unknown>, path, path.split('.'))
    return copy
  }

  #expand(object: Record<string, unknown>, path: string, [name, ...rest]: string[]): void {
    const value = object[name!]
    if (Array.isArray(value)) {
      for (const item of value) this.#expand(item as Record<string, unknown>, path, rest)
      return
    }
    if (value === null) return
    const named = typeof value === 'string' ? this.#objects.get(value) : undefined
    if (!named)
      throw new StripeRefusal(`This property cannot be expanded (${path}).`, undefined, 'expand')
    const inner = structuredClone(named)
    object[name!] = inner
    if (rest.length > 0) this.#expand(inner as unknown as Record<string, unknown>, path, rest)
  }
}

interface PageParams {
  limit?: number
  starting_after?: string
  ending_before?: string
  created?: number | { gt?: number; gte?: number; lt?: number; lte?: number }
}

/** One page of a list that begins with the newest. */
export function page<Item extends { id: string; created: number }>(
  url: string,
  items: Item[],
  params: PageParams,
) {
  const { limit = 10, starting_after: after, ending_before: before, created = {} } = params
  if (limit < 1 || limit > 100) throw new StripeRefusal('Invalid limit.', undefined, 'limit')
  if (before) throw new StripeRefusal('The stand-in turns pages one way only.')
  const { gt, gte, lt, lte } =
    typeof created === 'number'
      ? { gte: created, lte: created, gt: undefined, lt: undefined }
      : created
  const fitting = items.filter(
    ({ created: time }) =>
      time > (gt ?? -1) &&
      time >= (gte ?? 0) &&
      time < (lt ?? Infinity) &&
      time <= (lte ?? Infinity),
  )
  const start = after ? fitting.findIndex((item) => item.id === after) + 1 : 0
  const data = fitting.slice(start, start + limit)
  return { object: 'list', url, data, has_more: fitting.length > start + limit }
}
