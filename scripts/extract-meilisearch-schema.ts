/**
 * Writes what the tests need of Meilisearch's OpenAPI description: the requests that we send, without
 * prose, so that the stand-in for Meilisearch can refuse what the real one would.
 * Usage: npx tsx scripts/extract-meilisearch-schema.ts <path of meilisearch-openapi.json>
 */
import fs from 'node:fs/promises'
import { format, resolveConfig } from 'prettier'

interface Operation {
  parameters?: { name: string; in: string; required?: boolean; schema: unknown }[]
  requestBody?: { content: Record<string, { schema: unknown }> }
}

interface OpenApi {
  info: { version: string; license: { name: string } }
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, unknown> }
}

const target = 'tests/support/meilisearch-openapi.json'

const used: [path: string, method: string][] = [
  ['/indexes', 'get'],
  ['/indexes', 'post'],
  ['/indexes/{index_uid}', 'get'],
  ['/indexes/{index_uid}', 'delete'],
  ['/indexes/{index_uid}/settings', 'patch'],
  ['/indexes/{index_uid}/documents', 'post'],
  ['/indexes/{index_uid}/documents/delete-batch', 'post'],
  ['/indexes/{index_uid}/stats', 'get'],
  ['/multi-search', 'post'],
  ['/swap-indexes', 'post'],
  ['/tasks/{task_id}', 'get'],
]

const [source] = process.argv.slice(2)
if (!source) {
  console.error('Usage: npx tsx scripts/extract-meilisearch-schema.ts <path of the OpenAPI file>')
  process.exit(2)
}
const openApi = JSON.parse(await fs.readFile(source, 'utf8')) as OpenApi

const paths: Record<string, Record<string, unknown>> = {}
for (const [path, method] of used) {
  const operation = openApi.paths[path]?.[method]
  if (!operation) throw new Error(`The file describes no ${method} ${path}.`)
  const body = operation.requestBody?.content['application/json']?.schema
  ;(paths[path] ??= {})[method] = {
    parameters: (operation.parameters ?? []).map(({ name, in: place, required, schema }) => ({
      name,
      in: place,
      required: required ?? false,
      schema: withoutProse(schema),
    })),
    ...(body === undefined
      ? {}
      : { requestBody: { content: { 'application/json': { schema: withoutProse(body) } } } }),
  }
}

const schemas: Record<string, unknown> = {}
addReferenced(paths)
// The description wraps this list in an object that the server neither sends nor takes.
schemas.AttributePatterns = { type: 'array', items: { type: 'string' } }

const reduced = {
  openapi: '3.1.0',
  info: {
    title: 'Requests to Meilisearch that Agora sends',
    description: `Extracted by scripts/extract-meilisearch-schema.ts from the OpenAPI description of Meilisearch ${openApi.info.version} (https://github.com/meilisearch/meilisearch), licence ${openApi.info.license.name}, copyright Meili SAS.`,
    version: openApi.info.version,
    license: openApi.info.license,
  },
  paths,
  components: { schemas },
}
const options = { ...(await resolveConfig(target)), parser: 'json' }
await fs.writeFile(target, await format(JSON.stringify(reduced), options))
console.log(`${target}: ${used.length} operations, ${Object.keys(schemas).length} schemas.`)

/** Keeps of a schema what it demands. */
function withoutProse(schema: unknown, isNames = false): unknown {
  if (Array.isArray(schema)) return schema.map((item) => withoutProse(item))
  if (typeof schema !== 'object' || schema === null) return schema
  const prose = ['description', 'example', 'examples', 'default', 'title', 'format', 'externalDocs']
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key]) => isNames || !prose.includes(key))
      .map(([key, value]) => [key, withoutProse(value, key === 'properties' && !isNames)]),
  )
}

function addReferenced(value: unknown): void {
  for (const [, name] of JSON.stringify(value).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
    if (schemas[name!]) continue
    schemas[name!] = withoutProse(openApi.components.schemas[name!])
    addReferenced(schemas[name!])
  }
}
