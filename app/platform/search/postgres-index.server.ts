import type { Tx } from '../db/db.server'
import { bumpRevision } from '../db/revisions.server'
import { facetSet, storable } from './facet-sets'
import { trigramKey, vectorsOf } from './postgres-words.server'
import type { IndexDefinition, SearchDocument } from './search'

/** How rows are written. Raise it with every change to what `writeGenerations` puts into a column. */
export const indexFormat = 3

/**
 * Brings documents of the PostgreSQL index to what they are now: rewrites those that `load` still gives,
 * deletes the others. Whoever comes last loads last, because each id is locked until the commit; while
 * the index is being rebuilt both generations are written. Call in a transaction of its own.
 */
export async function writeDocuments<Source>(
  tx: Tx,
  definition: IndexDefinition<Source>,
  ids: string[],
): Promise<void> {
  await lockIds(tx, definition.name, ids)
  const generations = await holdGenerations(tx, definition.name)
  await writeGenerations(tx, definition, ids, generations)
  await bumpRevision(tx, definition.name)
}

/**
 * The same for one generation that nobody searches yet, as long as it is the one being built.
 * Throws an Error where it no longer is.
 */
export async function writeBuilding<Source>(
  tx: Tx,
  definition: IndexDefinition<Source>,
  ids: string[],
  generation: number,
): Promise<void> {
  await lockIds(tx, definition.name, ids)
  const generations = await holdGenerations(tx, definition.name)
  requireBuilding(generations[1], generation)
  await writeGenerations(tx, definition, ids, [generation])
}

function requireBuilding(building: number | undefined, generation: number): void {
  if (building !== generation)
    throw new Error('Another rebuild of this index has begun; this one stops.')
}

/** Always in the same order, so that two jobs wait for each other but never both. */
async function lockIds(tx: Tx, index: string, ids: string[]): Promise<void> {
  await tx.$executeRaw`
    select pg_advisory_xact_lock(key) from (
      select distinct hashtextextended(${index} || '/' || id, 0) as key
      from unnest(${ids}::text[]) id order by 1) keys`
}

/** The generations to write, which stay these until the commit: a rebuild waits to begin or to end. */
async function holdGenerations(tx: Tx, index: string): Promise<number[]> {
  await tx.$executeRaw`insert into search_indexes (name, format) values (${index}, ${indexFormat})
    on conflict do nothing`
  const [row] = await tx.$queryRaw<{ generation: number; building: number | null }[]>`
    select generation, building from search_indexes where name = ${index} for share`
  return row!.building === null ? [row!.generation] : [row!.generation, row!.building]
}

async function writeGenerations<Source>(
  tx: Tx,
  definition: IndexDefinition<Source>,
  ids: string[],
  generations: number[],
): Promise<void> {
  const { name } = definition
  const documents = await definition.load(tx, ids)
  const present = new Set(documents.map((document) => document.id))
  const missing = ids.filter((id) => !present.has(id))
  const words = new Set<string>()
  const rows = documents.map((document) => {
    const vectors = vectorsOf(name, document)
    for (const word of vectors.words) words.add(word)
    return { ...stored(definition, document), head: vectors.head, vector: vectors.vector }
  })
  await tx.$executeRaw`
    insert into search_documents
      (index, generation, id, names, facets, numbers, texts, source, head, vector)
    select ${name}, generation, row.* from unnest(${generations}::int[]) generation,
      jsonb_to_recordset(${toJson(rows)}::jsonb) as row
        (id text, names text[], facets text[], numbers jsonb, texts jsonb, source jsonb,
         head tsvector, vector tsvector)
    on conflict (index, generation, id) do update set
      version = default, names = excluded.names, facets = excluded.facets,
      numbers = excluded.numbers, texts = excluded.texts, source = excluded.source,
      head = excluded.head, vector = excluded.vector`
  await tx.$executeRaw`
    delete from search_documents
    where index = ${name} and generation = any(${generations}::int[]) and id = any(${missing}::text[])`
  const sorted = [...words].sort()
  await tx.$executeRaw`
    insert into search_words (index, generation, word, key)
    select ${name}, generation, word, key from unnest(${generations}::int[]) generation,
      unnest(${sorted}::text[], ${sorted.map(trigramKey)}::text[]) as new (word, key)
    on conflict do nothing`
}

function stored(
  definition: IndexDefinition,
  { id, names, facets, numbers, texts, source }: SearchDocument,
) {
  const sets = definition.facets.map((field) => facetSet(field, facets[field] ?? []))
  const finite = Object.entries(numbers).filter(([, value]) => Number.isFinite(value))
  return { id, names, facets: sets, numbers: Object.fromEntries(finite), texts, source }
}

function toJson(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) =>
    typeof item === 'string' ? storable(item) : item,
  )
}
