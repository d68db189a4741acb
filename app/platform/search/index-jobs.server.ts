import { z } from 'zod'
import { transaction, type Tx } from '../db/db.server'
import { bumpRevision } from '../db/revisions.server'
import { defineJob, enqueueMany } from '../jobs/jobs.server'
import { meilisearchConfigured } from './meili-client.server'
import { mirrorDocuments } from './meili-index.server'
import { writeDocuments } from './postgres-index.server'
import type { IndexDefinition } from './search'

const definitions = new Map<string, IndexDefinition>()

/** Tells the job which indexes there are. Called once by the features' list of jobs. */
export function registerIndexes(list: IndexDefinition[]): void {
  for (const definition of list) definitions.set(definition.name, definition)
}

/**
 * Brings documents of an index to what they are now: first in PostgreSQL, in one transaction, then in
 * Meilisearch. Where Meilisearch fails the job fails and comes again, and PostgreSQL is right already.
 */
export const updateIndex = defineJob({
  name: 'update-index',
  payload: z.object({ index: z.string(), ids: z.array(z.string()) }),
  run: async ({ index, ids }) => {
    const definition = definitions.get(index)
    if (!definition) throw new Error(`No index "${index}" is registered.`)
    await transaction((tx) => writeDocuments(tx, definition, ids))
    if (!meilisearchConfigured()) return
    await mirrorDocuments(definition, ids)
    // What was cached since the first bump was found before Meilisearch knew.
    await transaction((tx) => bumpRevision(tx, index))
  },
})

const idsPerJob = 100

/**
 * Has documents of an index updated after the transaction that changes what they show; also call it for
 * what is deleted or no longer public.
 */
export async function enqueueIndexUpdate(
  tx: Tx,
  definition: Pick<IndexDefinition, 'name'>,
  ids: string[],
): Promise<void> {
  const distinct = [...new Set(ids)]
  const payloads = Array.from({ length: Math.ceil(distinct.length / idsPerJob) }, (_, at) => ({
    index: definition.name,
    ids: distinct.slice(at * idsPerJob, (at + 1) * idsPerJob),
  }))
  await enqueueMany(tx, updateIndex, payloads)
}
