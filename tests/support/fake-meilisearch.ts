import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { MeilisearchIndex, type IndexQuery, type IndexSettings } from './meilisearch-index'
import type { Fields } from './meilisearch-filter'
import { requestChecker, type KnownRequest } from './openapi-requests'

/** How the server misbehaves, if at all. */
export type Misbehaviour = 'none' | 'errors' | 'hangs' | 'fails tasks'

export interface FakeMeilisearch {
  url: string
  key: string
  misbehaviour: Misbehaviour
  /** Requests that the real server would refuse. A test that ends with any has failed. */
  refused: string[]
  /** Operations asked for, as `POST /multi-search`. */
  requests: string[]
  indexes: Map<string, MeilisearchIndex>
  stop(): Promise<void>
}

interface Task {
  uid: number
  indexUid: string | null
  type: string
  error: { message: string; code: string; type: string; link: string } | null
}

class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

const check = requestChecker('tests/support/meilisearch-openapi.json')

/**
 * Starts a server that answers as Meilisearch does, from memory. It holds every request against the
 * OpenAPI description and refuses what doesn't fit; tasks are done at once.
 */
export async function startFakeMeilisearch(): Promise<FakeMeilisearch> {
  const tasks: Task[] = []
  const fake: FakeMeilisearch = {
    url: '',
    key: 'fake-master-key',
    misbehaviour: 'none',
    refused: [],
    requests: [],
    indexes: new Map(),
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
  const server = http.createServer((request, response) => {
    void respond(fake, tasks, request, response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  fake.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return fake
}

async function respond(
  fake: FakeMeilisearch,
  tasks: Task[],
  request: http.IncomingMessage,
  response: http.ServerResponse,
): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const url = new URL(request.url!, fake.url)
  const send = (status: number, body: unknown) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  }
  if (fake.misbehaviour === 'hangs') return
  if (fake.misbehaviour === 'errors')
    return send(500, errorBody('internal', 'Out of order.', 'internal'))
  try {
    if (request.headers.authorization !== `Bearer ${fake.key}`)
      throw new Refusal(403, 'invalid_api_key', 'The provided API key is invalid.')
    const text = Buffer.concat(chunks).toString()
    // JSON writes half of a surrogate pair this way only, and Rust has no such text.
    if (/\\ud[89a-f]/i.test(text)) throw new Refusal(400, 'malformed_payload', 'Half a letter.')
    const body: unknown = text === '' ? undefined : JSON.parse(text)
    const known = check(request.method!, url, body)
    if (known.problems.length > 0) throw new Refusal(400, 'bad_request', known.problems.join('; '))
    fake.requests.push(known.operation)
    const [status, answer] = perform(fake, tasks, known, body)
    send(status, answer)
  } catch (error) {
    const refusal =
      error instanceof Refusal ? error : new Refusal(400, 'bad_request', String(error))
    if (refusal.status !== 404)
      fake.refused.push(`${request.method} ${url.pathname}: ${refusal.message}`)
    send(refusal.status, errorBody(refusal.code, refusal.message, 'invalid_request'))
  }
}

function errorBody(code: string, message: string, type: string) {
  return { message, code, type, link: `https://docs.meilisearch.com/errors#${code}` }
}

function perform(
  fake: FakeMeilisearch,
  tasks: Task[],
  { operation, path }: KnownRequest,
  body: unknown,
): [status: number, body: unknown] {
  const { indexes } = fake
  const uid = path.index_uid ?? ''
  const existing = () => {
    const index = indexes.get(uid)
    if (!index) throw new Refusal(404, 'index_not_found', `Index \`${uid}\` not found.`)
    return index
  }
  const view = (name: string, index: MeilisearchIndex) => ({
    uid: name,
    createdAt: '2026-11-22T10:00:00Z',
    updatedAt: '2026-11-22T10:00:00Z',
    primaryKey: index.primaryKey,
  })
  const task = (type: string, indexUid: string | null, work: () => void): [number, unknown] => [
    202,
    enqueue(fake, tasks, type, indexUid, work),
  ]
  switch (operation) {
    case 'GET /indexes': {
      const results = [...indexes].map(([name, index]) => view(name, index))
      return [200, { results, offset: 0, limit: 1000, total: results.length }]
    }
    case 'POST /indexes': {
      const { uid: name, primaryKey } = body as { uid: string; primaryKey?: string }
      return task('indexCreation', name, () => {
        if (indexes.has(name)) throw new Error(`Index \`${name}\` already exists.`)
        indexes.set(name, new MeilisearchIndex(primaryKey ?? null))
      })
    }
    case 'GET /indexes/{index_uid}':
      return [200, view(uid, existing())]
    case 'DELETE /indexes/{index_uid}':
      return task('indexDeletion', uid, () => {
        existing()
        indexes.delete(uid)
      })
    case 'PATCH /indexes/{index_uid}/settings':
      return task('settingsUpdate', uid, () => {
        if (!indexes.has(uid)) indexes.set(uid, new MeilisearchIndex(null))
        Object.assign(existing().settings, body as Partial<IndexSettings>)
      })
    case 'POST /indexes/{index_uid}/documents':
      return task('documentAdditionOrUpdate', uid, () => {
        if (!indexes.has(uid)) indexes.set(uid, new MeilisearchIndex('id'))
        for (const document of body as Fields[]) add(existing(), document)
      })
    case 'POST /indexes/{index_uid}/documents/delete-batch':
      return task('documentDeletion', uid, () => {
        for (const id of body as unknown[]) existing().documents.delete(String(id))
      })
    case 'GET /indexes/{index_uid}/stats': {
      const numberOfDocuments = existing().documents.size
      return [200, { numberOfDocuments, isIndexing: false, fieldDistribution: {} }]
    }
    case 'POST /swap-indexes':
      return task('indexSwap', null, () => {
        for (const swap of body as { indexes: [string, string]; rename?: boolean }[])
          exchange(indexes, swap.indexes, swap.rename ?? false)
      })
    case 'GET /tasks/{task_id}': {
      const found = tasks[Number(path.task_id)]
      if (!found) throw new Refusal(404, 'task_not_found', `Task \`${path.task_id}\` not found.`)
      return [200, { ...summary(found), uid: found.uid, error: found.error }]
    }
    default: {
      const { queries } = body as { queries: (IndexQuery & { indexUid: string })[] }
      const results = queries.map(({ indexUid, ...query }) => {
        const index = indexes.get(indexUid)
        if (!index) throw new Refusal(404, 'index_not_found', `Index \`${indexUid}\` not found.`)
        return { indexUid, ...index.search(query) }
      })
      return [200, { results }]
    }
  }
}

function add(index: MeilisearchIndex, document: Fields): void {
  const id = document[index.primaryKey ?? 'id']
  if (typeof id !== 'string' || !/^[a-zA-Z0-9_-]{1,511}$/.test(id))
    throw new Error(`Document identifier \`${JSON.stringify(id)}\` is invalid.`)
  index.documents.set(id, document)
}

function exchange(
  indexes: Map<string, MeilisearchIndex>,
  [one, other]: [string, string],
  rename: boolean,
): void {
  const [first, second] = [indexes.get(one), indexes.get(other)]
  if (!first || (!second && !rename)) throw new Error(`Indexes \`${one}\`, \`${other}\` not found.`)
  if (second && rename) throw new Error(`Index \`${other}\` already exists.`)
  indexes.set(other, first)
  if (second) indexes.set(one, second)
  else indexes.delete(one)
}

function enqueue(
  fake: FakeMeilisearch,
  tasks: Task[],
  type: string,
  indexUid: string | null,
  work: () => void,
): unknown {
  const task: Task = { uid: tasks.length, indexUid, type, error: null }
  tasks.push(task)
  try {
    if (fake.misbehaviour === 'fails tasks') throw new Error('No space left on device.')
    work()
  } catch (error) {
    const code = error instanceof Refusal ? error.code : 'internal'
    task.error = errorBody(code, (error as Error).message, 'internal')
  }
  return { ...summary(task), taskUid: task.uid, status: 'enqueued' }
}

function summary({ indexUid, type, error }: Task) {
  const status = error ? 'failed' : 'succeeded'
  return { indexUid, type, status, enqueuedAt: '2026-11-22T10:00:00Z' }
}
