import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { StripeAccounts } from './stripe-accounts'
import { page, StripeBooks, StripeRefusal } from './stripe-books'
import { StripeCheckouts } from './stripe-checkouts'
import { StripeDisputes } from './stripe-disputes'
import { IdempotencyKeys, type StripeAnswer } from './stripe-idempotency'
import { StripeRefunds } from './stripe-refunds'
import { readRequest, type KnownRequest, type StripeOperation } from './stripe-requests'
import type { StripeRequests } from './stripe-requests'
import { StripeTransfers } from './stripe-transfers'
import { StripeWebhooks, webhookSecrets } from './stripe-webhooks'

/**
 * How the server fails. `dies` breaks the connection, before anything is done or after everything;
 * `errors after doing` does it, and answers, now and to every repetition, that it has failed.
 */
export type Trouble =
  | 'dies before doing'
  | 'dies after doing'
  | 'errors'
  | 'errors after doing'
  | 'is busy'
  | 'is at it already'
  | 'declines'
  | 'talks nonsense'
  | 'hangs'
  | 'hangs after doing'

const apiVersion = '2026-10-28.endive'

/**
 * A server that answers as Stripe does, from memory, to the requests that we send; it holds each against
 * the types of Stripe's own library. What payers, payees and banks do is done by its parts, and what it has
 * to tell waits in `webhooks`.
 */
export class FakeStripe {
  readonly key = 'sk_test_fake'
  readonly secrets = Object.values(webhookSecrets)
  url = ''
  /** What goes wrong, with one operation or with all, until it is taken back. */
  trouble: { how: Trouble; operation?: StripeOperation } | null = null
  /** Requests that the real server would not understand. A test that ends with any has failed. */
  readonly refused: string[] = []
  /** Operations asked for, as `POST /v1/transfers`, repetitions too. */
  readonly requests: StripeOperation[] = []

  readonly webhooks = new StripeWebhooks()
  readonly books: StripeBooks
  readonly accounts: StripeAccounts
  readonly checkouts: StripeCheckouts
  readonly transfers: StripeTransfers
  readonly refunds: StripeRefunds
  readonly disputes: StripeDisputes
  readonly #keys = new IdempotencyKeys()
  readonly #server = http.createServer((request, response) => void this.#respond(request, response))

  private constructor(now: Date) {
    this.books = new StripeBooks(this.webhooks, now)
    this.accounts = new StripeAccounts(this.books)
    this.checkouts = new StripeCheckouts(this.books)
    this.transfers = new StripeTransfers(this.books, this.accounts)
    this.refunds = new StripeRefunds(this.books)
    this.disputes = new StripeDisputes(this.books)
  }

  /** Starts one on loopback; its clock stands at `now` until it is set (`fake.now = …`). */
  static async start(now: Date): Promise<FakeStripe> {
    const fake = new FakeStripe(now)
    fake.#server.listen(0, '127.0.0.1')
    await once(fake.#server, 'listening')
    fake.url = `http://127.0.0.1:${(fake.#server.address() as AddressInfo).port}`
    return fake
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    this.#server.close()
    await once(this.#server, 'close')
  }

  get now(): Date {
    return this.books.now
  }

  set now(now: Date) {
    this.books.now = now
  }

  async #respond(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const id = this.books.newId('req')
    const send = ({ status, body }: StripeAnswer, replayed = false) => {
      const replay = replayed ? { 'idempotent-replayed': 'true' } : {}
      const headers = { 'content-type': 'application/json', 'request-id': id, ...replay }
      response.writeHead(status, headers).end(JSON.stringify(body))
    }
    try {
      const known = this.#read(request, Buffer.concat(chunks).toString())
      this.requests.push(known.operation)
      const trouble = this.#troubleWith(known.operation)
      if (trouble === 'hangs') return
      if (trouble === 'dies before doing') return void response.socket?.destroy()
      if (trouble === 'talks nonsense') return void response.writeHead(200).end('<html>')
      if (trouble && !trouble.endsWith('after doing')) throw complaints[trouble]!
      const { answer, replayed } = this.#answer(known, request, id, trouble)
      if (trouble === 'hangs after doing') return
      if (trouble === 'dies after doing') return void response.socket?.destroy()
      send(answer, replayed)
    } catch (error) {
      if (!(error instanceof StripeRefusal)) this.refused.push(String((error as Error).stack))
      send(asAnswer(error instanceof StripeRefusal ? error : complaints.errors!))
    }
  }

  #troubleWith(operation: StripeOperation): Trouble | undefined {
    const { how, operation: only = operation } = this.trouble ?? {}
    return only === operation ? how : undefined
  }

  /** Refuses what the real server would not even begin. */
  #read(request: http.IncomingMessage, body: string): KnownRequest {
    const { authorization, 'stripe-version': version, 'content-type': type } = request.headers
    if (authorization !== `Bearer ${this.key}`)
      throw new StripeRefusal('Invalid API Key provided.', undefined, undefined, 401)
    const url = new URL(request.url!, this.url)
    const refuse = (message: string, code?: string, param?: string, status = 400) => {
      this.refused.push(`${request.method} ${url.pathname}: ${message}`)
      return new StripeRefusal(message, code, param, status)
    }
    if (version !== apiVersion) throw refuse(`The stand-in speaks ${apiVersion} only.`)
    const form = url.pathname.startsWith('/v2/') ? 'json' : 'x-www-form-urlencoded'
    if (request.method === 'POST' && type !== `application/${form}`)
      throw refuse(`A body of the type ${type} is not understood.`)
    const known = readRequest(request.method!, url, body)
    if (!known)
      throw refuse(
        `Unrecognized request URL (${request.method}: ${url.pathname}).`,
        undefined,
        undefined,
        404,
      )
    const { problem } = known
    if (problem) throw refuse(problem.message, problem.code, problem.param)
    return known
  }

  #answer(
    known: KnownRequest,
    { method, headers, url }: http.IncomingMessage,
    id: string,
    trouble: Trouble | undefined,
  ): { answer: StripeAnswer; replayed: boolean } {
    const path = url!.split('?')[0]!
    const key = method === 'POST' ? (headers['idempotency-key'] as string | undefined) : undefined
    const request = JSON.stringify(known.params)
    const kept = key && this.#keys.find(key, path, request, this.now)
    if (kept) return { answer: kept, replayed: true }
    this.books.cause = { id, idempotency_key: key ?? null }
    const done = this.#perform(known, headers['stripe-context'] as string | undefined)
    this.books.cause = null
    const answer = trouble === 'errors after doing' ? asAnswer(complaints.errors!) : done
    if (key) this.#keys.keep(key, path, request, this.now, { answer, done })
    return { answer, replayed: false }
  }

  #perform({ operation, id, params }: KnownRequest, account: string | undefined): StripeAnswer {
    const perform = this.#operations[operation] as (id: string, p: unknown, a?: string) => object
    const { expand } = params as { expand?: string[] }
    try {
      return { status: 200, body: this.books.expanded(perform(id, params, account), expand) }
    } catch (error) {
      if (error instanceof StripeRefusal) return asAnswer(error)
      throw error
    }
  }

  readonly #operations: {
    [Operation in StripeOperation]: (
      id: string,
      params: StripeRequests[Operation],
      account?: string,
    ) => object
  } = {
    'POST /v1/checkout/sessions': (_, params) => this.checkouts.create(params),
    'GET /v1/checkout/sessions': (_, params) => this.checkouts.list(params),
    'GET /v1/checkout/sessions/{id}': (id) => this.books.get('checkout.session', id),
    'POST /v1/checkout/sessions/{id}/expire': (id) => this.checkouts.expire(id),
    'GET /v1/charges': (_, params) => this.checkouts.listCharges(params),
    'POST /v1/transfers': (_, params) => this.transfers.create(params),
    'GET /v1/transfers': (_, params) => this.transfers.list(params),
    'GET /v1/transfers/{id}': (id) => this.books.get('transfer', id),
    'POST /v1/transfers/{id}/reversals': (id, params) => this.transfers.reverse(id, params),
    'GET /v1/transfers/{id}/reversals': (id, params) => this.transfers.listReversals(id, params),
    'POST /v1/refunds': (_, params) => this.refunds.create(params),
    'GET /v1/refunds': (_, params) => this.refunds.list(params),
    'GET /v1/refunds/{id}': (id) => this.books.get('refund', id),
    'GET /v1/disputes': (_, params) => this.disputes.list(params),
    'GET /v1/payouts': (_, params, account) => this.accounts.listPayouts(account, params),
    'GET /v1/events': (_, params) => this.#listEvents(params),
    'POST /v2/core/accounts': (_, params) => this.accounts.create(params),
    'GET /v2/core/accounts/{id}': (id, params) => this.accounts.retrieve(id, params),
    'POST /v2/core/account_links': (_, params) => this.accounts.createLink(params),
  }

  /** The platform's own events, which are kept for thirty days. */
  #listEvents(params: StripeRequests['GET /v1/events']) {
    const kept = this.books.seconds - 30 * 24 * 3600
    const { types = [] } = params
    if (types.length > 20) throw new StripeRefusal('At most 20 types.', undefined, 'types')
    const own = this.webhooks.events
      .flatMap((event) => (event.object === 'event' && !event.account ? [event] : []))
      .filter(
        ({ type, created }) => created >= kept && (types.length === 0 || types.includes(type)),
      )
    return page('/v1/events', own.reverse(), params)
  }
}

const complaints: Partial<Record<Trouble, StripeRefusal>> = {
  errors: new StripeRefusal('An unknown error occurred.', undefined, undefined, 500, 'api_error'),
  'is busy': new StripeRefusal('Too many requests.', 'rate_limit', undefined, 429),
  'is at it already': new StripeRefusal(
    'There is currently another in-progress request using this key.',
    'idempotency_key_in_use',
    undefined,
    409,
    'idempotency_error',
  ),
  declines: new StripeRefusal('Declined.', 'card_declined', undefined, 402, 'card_error'),
}

function asAnswer({ status, type, code, param, message }: StripeRefusal): StripeAnswer {
  return { status, body: { error: { type, code, param, message } } }
}
