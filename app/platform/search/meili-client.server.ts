import { Meilisearch, MeilisearchApiError, type EnqueuedTaskPromise, type Task } from 'meilisearch'
import { config } from '../config/config.server'

/** A visitor waits for a search, so PostgreSQL takes over soon; a batch of documents may take its time. */
const searchTimeout = 2_500
const writeTimeout = 60_000
const taskTimeout = 10 * 60_000

/** Whether there is a Meilisearch to search and to keep up to date. */
export function meilisearchConfigured(): boolean {
  return Boolean(config().MEILI_URL)
}

/** The client to search with. Each request needs a signal. Throws an Error where MEILI_URL is unset. */
export function searchClient(): Meilisearch {
  return client()
}

/** Ends the requests of one search, however many it takes. */
export function searchDeadline(): AbortSignal {
  return AbortSignal.timeout(searchTimeout)
}

/** The client to write documents and settings with. Throws an Error where MEILI_URL is unset. */
export function writeClient(): Meilisearch {
  return client(writeTimeout)
}

function client(timeout?: number): Meilisearch {
  const { MEILI_URL, MEILI_KEY } = config()
  if (!MEILI_URL) throw new Error('MEILI_URL is not set.')
  return new Meilisearch({ host: MEILI_URL, apiKey: MEILI_KEY, timeout })
}

/** Meilisearch took something on and did not do it. */
export class FailedTask extends Error {
  readonly code: string | undefined

  constructor(task: Task) {
    const reason = task.error?.message ?? 'no reason given'
    super(`Meilisearch ${task.status} the task ${task.uid} (${task.type}): ${reason}`)
    this.code = task.error?.code
  }
}

/**
 * Waits until Meilisearch has done what it took on. Throws a FailedTask where it failed: the library's own
 * wait is content with a failed task.
 */
export async function finished(enqueued: EnqueuedTaskPromise): Promise<void> {
  const task = await enqueued.waitTask({ timeout: taskTimeout, interval: 50 })
  if (task.status !== 'succeeded') throw new FailedTask(task)
}

/** Whether an index of ours is there; one that another program made by chance is none of ours. */
export async function indexExists(uid: string): Promise<boolean> {
  try {
    return (await writeClient().getRawIndex(uid)).primaryKey === documentKey
  } catch (error) {
    if (error instanceof MeilisearchApiError && error.cause?.code === 'index_not_found')
      return false
    throw error
  }
}

/** The field of a document's key. */
export const documentKey = 'key'

/** A document's id in the letters that Meilisearch allows in a key. */
export function keyOf(id: string): string {
  return Buffer.from(id).toString('base64url')
}
