import { recordAudit } from '#app/platform/audit/audit.server'
import { transaction, type Tx } from '#app/platform/db/db.server'
import { bumpRevision } from '#app/platform/db/revisions.server'
import { flatUnits, type CityFile } from './city-file'

/** A city that can't become what its file says; the message is a sentence. */
export class CityProblem extends Error {}

export interface SavedCity {
  id: string
  created: boolean
  /** Ids by slug, of the file's units. */
  units: Map<string, string>
}

/**
 * Makes a city, or brings it to what its file says: units move with everything below them, and what the
 * file leaves out stays. Throws CityProblem where its currency would change under its calls' amounts, or
 * its whole administration would become another unit.
 */
export function saveCity(file: CityFile, now: Date): Promise<SavedCity> {
  const { priorities, administration, ...facts } = file
  return transaction(async (tx) => {
    const before = await tx.city.findUnique({ where: { slug: file.slug } })
    if (before) await requireSameBasis(tx, before, file)
    const { id: cityId } = await tx.city.upsert({
      where: { slug: file.slug },
      create: facts,
      update: facts,
      select: { id: true },
    })
    for (const [position, { slug, names }] of priorities.entries())
      await tx.priority.upsert({
        where: { cityId_slug: { cityId, slug } },
        create: { cityId, slug, names, position },
        update: { names, position },
      })
    const units = new Map<string, string>()
    for (const { slug, level, names, parent } of flatUnits(administration)) {
      const values = { level, names, parentId: parent === null ? null : units.get(parent)! }
      const { id } = await tx.unit.upsert({
        where: { cityId_slug: { cityId, slug } },
        create: { cityId, slug, path: [], ...values },
        update: values,
        select: { id: true },
      })
      units.set(slug, id)
    }
    await setPaths(tx, cityId)
    const event = before ? 'network.city_changed' : 'network.city_created'
    const after = { slug: file.slug, units: units.size, priorities: priorities.length }
    await recordAudit(tx, { actorId: null, event, subject: `city:${cityId}`, after, at: now })
    await bumpRevision(tx, 'network')
    return { id: cityId, created: !before, units }
  })
}

async function requireSameBasis(
  tx: Tx,
  before: { id: string; currency: string },
  file: CityFile,
): Promise<void> {
  const { slug, currency, administration } = file
  if (
    currency !== before.currency &&
    (await tx.challenge.count({ where: { cityId: before.id } })) > 0
  )
    throw new CityProblem(
      `${slug} has calls with amounts in ${before.currency}; its currency can’t become ${currency}.`,
    )
  const top = await tx.unit.findFirst({
    where: { cityId: before.id, parentId: null },
    select: { slug: true },
  })
  if (top && top.slug !== administration.slug)
    throw new CityProblem(
      `The whole administration of ${slug} is the unit “${top.slug}”; it can’t become “${administration.slug}”.`,
    )
}

/** Paths from the top down, also of units that the file doesn't name but whose parents have moved. */
async function setPaths(tx: Tx, cityId: string): Promise<void> {
  await tx.$executeRaw`
    with recursive tree as (
      select id, array[id] as path from units where city_id = ${cityId}::uuid and parent_id is null
      union all
      select u.id, tree.path || u.id from units u join tree on u.parent_id = tree.id
    )
    update units set path = tree.path from tree where tree.id = units.id and units.path <> tree.path`
}
