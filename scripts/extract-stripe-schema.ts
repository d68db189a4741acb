/**
 * Writes JSON Schema of the requests to Stripe that we send, from the types of Stripe's own library, so
 * that the stand-in for Stripe can refuse what the real one would. To be run when that library is raised or
 * `StripeRequests` has changed.
 * Usage: npx tsx scripts/extract-stripe-schema.ts
 */
import fs from 'node:fs/promises'
import { format, resolveConfig } from 'prettier'
import { createGenerator } from 'ts-json-schema-generator'

const source = 'tests/support/stripe-requests.ts'
const target = 'tests/support/stripe-requests.json'

interface Schema {
  type?: unknown
  enum?: unknown[]
  anyOf?: Schema[]
  [keyword: string]: unknown
}

const { properties } = createGenerator({
  path: source,
  tsconfig: 'tsconfig.json',
  type: 'StripeRequests',
  expose: 'none',
  topRef: false,
  jsDoc: 'none',
  additionalProperties: false,
  skipTypeCheck: true,
}).createSchema('StripeRequests') as { properties: Record<string, Schema> }

const { version } = JSON.parse(await fs.readFile('node_modules/stripe/package.json', 'utf8')) as {
  version: string
}
const file = {
  title: 'Parameters of the requests to Stripe that Agora sends',
  description: `Made by scripts/extract-stripe-schema.ts from the types of stripe ${version} (https://github.com/stripe/stripe-node), licence MIT, copyright Stripe, Inc.`,
  library: version,
  requests: Object.fromEntries(
    Object.entries(properties).map(([operation, schema]) => [operation, strict(schema)]),
  ),
}
const options = { ...(await resolveConfig(target)), parser: 'json' }
await fs.writeFile(target, await format(JSON.stringify(file), options))
console.log(`${target}: ${Object.keys(file.requests).length} requests of stripe ${version}.`)

/**
 * Takes back what the types allow for the future (any other text beside the known ones), and says what they
 * can't: that every number is whole but a percentage, and that decimals are text.
 */
function strict(schema: Schema, name = ''): Schema {
  const known = schema.anyOf?.find((option) => option.enum)
  if (known && schema.anyOf!.every((option) => option === known || isAnyText(option))) return known
  if (JSON.stringify(schema.required)?.includes('stripeType')) return { type: 'string' }
  const wholeNumbers = schema.type === 'number' && !name.endsWith('_percent')
  const entries = Object.entries(schema).map(([keyword, value]): [string, unknown] => {
    if (keyword === 'properties')
      return [
        keyword,
        Object.fromEntries(
          Object.entries(value as Record<string, Schema>).map(([key, inner]) => [
            key,
            strict(inner, key),
          ]),
        ),
      ]
    if (Array.isArray(value))
      return [keyword, value.map((item: unknown) => (isSchema(item) ? strict(item, name) : item))]
    return [keyword, isSchema(value) ? strict(value, name) : value]
  })
  return { ...Object.fromEntries(entries), ...(wholeNumbers ? { type: 'integer' } : {}) }
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null
}

function isAnyText(option: Schema): boolean {
  return option.type === 'string' && Object.keys(option).length === 1
}
