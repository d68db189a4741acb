import fs from 'node:fs'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020'

interface Parameter {
  name: string
  in: 'path' | 'query'
  required: boolean
  schema: object
}

interface Operation {
  parameters: Parameter[]
  requestBody?: { content: Record<string, { schema: object }> }
}

interface OpenApi {
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, object> }
}

/** A request as the description knows it: which operation, and the values in its path. */
export interface KnownRequest {
  operation: string
  path: Record<string, string>
  problems: string[]
}

/**
 * Reads an OpenAPI description and returns what holds a request against it: its path, method, query and
 * JSON body. `problems` says in what it differs; an unknown operation is a problem too.
 */
export function requestChecker(file: string) {
  const openApi = JSON.parse(fs.readFileSync(file, 'utf8')) as OpenApi
  const checkBody = validator(openApi, false)
  const checkParameter = validator(openApi, true)
  return (method: string, url: URL, body: unknown): KnownRequest => {
    for (const [template, operations] of Object.entries(openApi.paths)) {
      const path = matchPath(template, url.pathname)
      const operation = operations[method.toLowerCase()]
      if (!path || !operation) continue
      const problems: string[] = []
      for (const [name, value] of url.searchParams) {
        const known = operation.parameters.find((one) => one.in === 'query' && one.name === name)
        if (!known) problems.push(`query ${name} is unknown`)
        else problems.push(...checkParameter(known.schema, value, `query ${name}`))
      }
      for (const { name, in: place, schema } of operation.parameters)
        if (place === 'path') problems.push(...checkParameter(schema, path[name], `path ${name}`))
      const schema = operation.requestBody?.content['application/json']?.schema
      if (schema) problems.push(...checkBody(schema, body, 'body'))
      else if (body !== undefined) problems.push('no body is expected')
      return { operation: `${method} ${template}`, path, problems }
    }
    return { operation: '', path: {}, problems: [`no operation ${method} ${url.pathname}`] }
  }
}

/** What stands in an address is text, and may be coerced; in a body the types must be right. */
function validator({ components }: OpenApi, coerceTypes: boolean) {
  const ajv = new Ajv2020({ strict: false, allErrors: true, coerceTypes })
  ajv.addSchema({ $id: 'api', components })
  const compiled = new Map<object, ValidateFunction>()
  return (schema: object, value: unknown, where: string): string[] => {
    let validate = compiled.get(schema)
    if (!validate) {
      const absolute = JSON.stringify(schema).replaceAll('"#/components/', '"api#/components/')
      validate = ajv.compile({
        type: 'object',
        properties: { value: JSON.parse(absolute) as object },
      })
      compiled.set(schema, validate)
    }
    if (validate({ value })) return []
    return (validate.errors ?? []).map(({ instancePath, message }) => {
      return `${where}${instancePath.slice('/value'.length)} ${message}`
    })
  }
}

function matchPath(template: string, path: string): Record<string, string> | undefined {
  const names: string[] = []
  const pattern = template.replace(/\{(\w+)\}/g, (_, name: string) => {
    names.push(name)
    return '([^/]+)'
  })
  const match = new RegExp(`^${pattern}$`).exec(path)
  if (!match) return undefined
  return Object.fromEntries(names.map((name, at) => [name, decodeURIComponent(match[at + 1]!)]))
}
