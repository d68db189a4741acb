import fs from 'node:fs'
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'
import qs from 'qs'
import type { Stripe } from 'stripe'

/**
 * The requests that the stand-in for Stripe answers, with their parameters as Stripe's own library types
 * them. `scripts/extract-stripe-schema.ts` makes JSON Schema of it.
 */
export interface StripeRequests {
  'POST /v1/checkout/sessions': Stripe.Checkout.SessionCreateParams
  'GET /v1/checkout/sessions': Stripe.Checkout.SessionListParams
  'GET /v1/checkout/sessions/{id}': Stripe.Checkout.SessionRetrieveParams
  'POST /v1/checkout/sessions/{id}/expire': Stripe.Checkout.SessionExpireParams
  'GET /v1/charges': Stripe.ChargeListParams
  'POST /v1/transfers': Stripe.TransferCreateParams
  'GET /v1/transfers': Stripe.TransferListParams
  'GET /v1/transfers/{id}': Stripe.TransferRetrieveParams
  'POST /v1/transfers/{id}/reversals': Stripe.TransferCreateReversalParams
  'GET /v1/transfers/{id}/reversals': Stripe.TransferListReversalsParams
  'POST /v1/refunds': Stripe.RefundCreateParams
  'GET /v1/refunds': Stripe.RefundListParams
  'GET /v1/refunds/{id}': Stripe.RefundRetrieveParams
  'GET /v1/disputes': Stripe.DisputeListParams
  'GET /v1/payouts': Stripe.PayoutListParams
  'GET /v1/events': Stripe.EventListParams
  'POST /v2/core/accounts': Stripe.V2.Core.AccountCreateParams
  'GET /v2/core/accounts/{id}': Stripe.V2.Core.AccountRetrieveParams
  'POST /v2/core/account_links': Stripe.V2.Core.AccountLinkCreateParams
}

export type StripeOperation = keyof StripeRequests

/** What is wrong with a parameter, in the words and with the code that Stripe has for it. */
export interface ParameterProblem {
  param: string
  code: 'parameter_unknown' | 'parameter_missing' | 'parameter_invalid'
  message: string
}

/** A request as Stripe knows it: which operation, on which object, with which parameters. */
export interface KnownRequest {
  operation: StripeOperation
  id: string
  params: unknown
  problem: ParameterProblem | undefined
}

interface SchemaFile {
  /** The version of Stripe's library whose types these are. */
  library: string
  requests: Record<StripeOperation, object>
}

export const schemaFile = JSON.parse(
  fs.readFileSync('tests/support/stripe-requests.json', 'utf8'),
) as SchemaFile

/** What stands in a form or an address is text, and is made what the schema says; JSON has types. */
const checks = {
  text: compile(new Ajv({ strict: false, coerceTypes: true })),
  json: compile(new Ajv({ strict: false })),
}

function compile(ajv: Ajv): Map<string, ValidateFunction> {
  const requests = Object.entries(schemaFile.requests)
  return new Map(requests.map(([operation, schema]) => [operation, ajv.compile(schema)]))
}

/** Reads a request and holds its parameters against the types; undefined where Stripe has no such address. */
export function readRequest(method: string, url: URL, body: string): KnownRequest | undefined {
  const operations = Object.keys(schemaFile.requests) as StripeOperation[]
  for (const operation of operations) {
    const [verb, template] = operation.split(' ') as [string, string]
    const match = new RegExp(`^${template.replace('{id}', '([^/]+)')}$`).exec(url.pathname)
    if (!match || verb !== method) continue
    const json = method === 'POST' && template.startsWith('/v2/')
    const params: unknown = json
      ? JSON.parse(body || '{}')
      : qs.parse(method === 'POST' ? body : url.search.slice(1), { depth: 20, arrayLimit: 1000 })
    const check = checks[json ? 'json' : 'text'].get(operation)!
    const problem = check(params) ? metadataProblem(params) : problemOf(check.errors![0]!)
    return { operation, id: decodeURIComponent(match[1] ?? ''), params, problem }
  }
  return undefined
}

function problemOf({ instancePath, keyword, params, message }: ErrorObject): ParameterProblem {
  const path = instancePath.split('/').slice(1)
  const named = (name: unknown) => asParameter([...path, String(name)])
  if (keyword === 'additionalProperties') {
    const param = named(params.additionalProperty)
    return { param, code: 'parameter_unknown', message: `Received unknown parameter: ${param}` }
  }
  if (keyword === 'required') {
    const param = named(params.missingProperty)
    return { param, code: 'parameter_missing', message: `Missing required param: ${param}.` }
  }
  const param = asParameter(path)
  return { param, code: 'parameter_invalid', message: `Invalid ${param}: ${message}` }
}

function asParameter([first = '', ...rest]: string[]): string {
  return first + rest.map((name) => `[${name}]`).join('')
}

/** Stripe's limits on metadata, which types can't say. */
function metadataProblem(params: unknown): ParameterProblem | undefined {
  const { metadata = {} } = params as { metadata?: Record<string, unknown> }
  const entries = Object.entries(metadata)
  const long = entries.find(([name, value]) => name.length > 40 || String(value).length > 500)
  if (!long && entries.length <= 50) return undefined
  const param = long ? `metadata[${long[0]}]` : 'metadata'
  return { param, code: 'parameter_invalid', message: `Invalid ${param}: too long.` }
}
