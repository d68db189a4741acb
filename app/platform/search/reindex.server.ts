import { db, pool, transaction } from '../db/db.server'
import { bumpRevision } from '../db/revisions.server'
import { meilisearchConfigured } from './meili-client.server'
import { rebuildMirror } from './meili-index.server'
import { indexFormat, writeBuilding } from './postgres-index.server'
import type { IndexDefinition } from './search'

export interface ReindexProgress {
  engine: 'PostgreSQL' | 'Meilisearch'
  documents: number
}

const pageSize = 100
const deletedAtOnce = 5_000

/**
 * Builds an index anew while the old one is searched, and puts it in its place; changes that jobs make
 * meanwhile reach both. Needed once an index is new or its documents are made otherwise. Returns how
 * many documents were read. Throws an Error where another rebuild of the index begins meanwhile; the old
 * index then stays, as it does after any other failure.
 */
export async function reindex<Source>(
  definition: IndexDefinition<Source>,
  onProgress: (progress: ReindexProgress) => void = () => {},
): Promise<number> {
  const { name } = definition
  const generation = await startBuilding(name)
  await removeUnusedRows(name)
  let documents = 0
  try {
    for (let after: string | null = null; ;) {
      const ids: string[] = await definition.ids(db, after, pageSize)
      if (ids.length === 0) break
      await transaction((tx) => writeBuilding(tx, definition, ids, generation))
      after = ids.at(-1)!
      documents += ids.length
      onProgress({ engine: 'PostgreSQL', documents })
    }
    await putInPlace(name, generation)
  } catch (error) {
    await abandon(name, generation)
    throw error
  }
  await removeUnusedRows(name)
  await pool.query('vacuum (analyze) search_documents, search_words')
  if (meilisearchConfigured()) {
    await rebuildMirror(definition, (mirrored) =>
      onProgress({ engine: 'Meilisearch', documents: mirrored }),
    )
    await transaction((tx) => bumpRevision(tx, name))
  }
  return documents
}

/** Those of the indexes whose rows an earlier version of Agora has written otherwise than this one reads. */
export async function outdatedIndexes(definitions: IndexDefinition[]): Promise<IndexDefinition[]> {
  const rows = await db.searchIndex.findMany({ where: { format: { not: indexFormat } } })
  const outdated = new Set(rows.map((row) => row.name))
  return definitions.filter(({ name }) => outdated.has(name))
}

/**
 * From here on jobs write to the new generation too; those under way are waited for. Its number is new
 * even where a rebuild that was killed has left rows behind.
 */
async function startBuilding(name: string): Promise<number> {
  return transaction(async (tx) => {
    await tx.$executeRaw`insert into search_indexes (name, format) values (${name}, ${indexFormat})
      on conflict do nothing`
    const [row] = await tx.$queryRaw<{ building: number }[]>`
      update search_indexes i set building = 1 + greatest(i.generation, i.building,
        (select max(d.generation) from search_documents d where d.index = ${name}))
      where i.name = ${name} returning i.building`
    return row!.building
  })
}

async function putInPlace(name: string, generation: number): Promise<void> {
  await transaction(async (tx) => {
    const swapped = await tx.$executeRaw`
      update search_indexes set generation = building, building = null, format = ${indexFormat}
      where name = ${name} and building = ${generation}`
    if (swapped === 0) throw new Error('Another rebuild of this index has begun; this one stops.')
    await bumpRevision(tx, name)
  })
}

async function abandon(name: string, generation: number): Promise<void> {
  await db.searchIndex.updateMany({
    where: { name, building: generation },
    data: { building: null },
  })
  await removeUnusedRows(name)
}

/** Deletes what no generation in use holds, a part at a time, so that no statement takes long. */
async function removeUnusedRows(name: string): Promise<void> {
  for (const table of ['search_documents', 'search_words']) {
    let deleted: number
    do {
      const { rowCount } = await pool.query(
        `delete from ${table} where ctid in (
           select r.ctid from ${table} r, search_indexes i
           where r.index = $1 and i.name = $1 and r.generation <> i.generation
             and r.generation is distinct from i.building
           limit ${deletedAtOnce})`,
        [name],
      )
      deleted = rowCount ?? 0
    } while (deleted > 0)
  }
}
