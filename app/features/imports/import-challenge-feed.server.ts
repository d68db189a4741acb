import { Refusal } from '#app/domain/refusal'
import type { Tx } from '#app/platform/db/db.server'
import { addImportedCalls, changeImportedCall } from '../challenges/import-challenges.server'
import type { ImportedCall } from '../challenges/imported-call'
import { feedName, readFeedCall } from './feed-call'
import { cityNamed, importAuthor, unitNamed } from './import-place.server'
import { importRows, type ImportOptions, type ImportReport } from './import-rows.server'
import { readJsonRows } from './json-rows.server'
import type { OpenSource } from './open-source.server'
import { fieldText, RowProblem } from './source-row'
import type { Importer } from './write-batch.server'

/**
 * Imports calls in the feed format of challenge.gov into a unit, in whose city's time their dates are
 * read. A call is known by its `challenge-id`. Throws ImportProblem where nothing can be read.
 */
export async function importChallengeFeed(
  source: OpenSource,
  place: { city: string; unit: string },
  options: ImportOptions,
): Promise<ImportReport> {
  const city = await cityNamed(place.city)
  const unit = await unitNamed(city, place.unit)
  const importer: Importer<ImportedCall> = {
    source: feedName,
    kind: 'challenge',
    cityId: city.id,
    keyOf: (row) => {
      const id = fieldText(row, 'challenge-id')
      if (!id) throw new RowProblem('it has no challenge-id')
      return id
    },
    read: (row) => {
      const { call, notices } = readFeedCall(row, city)
      return { item: call, notices }
    },
    add: async (tx, calls, now) => {
      const authorId = await importAuthor(tx, now)
      return addImportedCalls(tx, calls, { cityId: city.id, unitId: unit.id, authorId }, now)
    },
    change: async (tx, id, call, now) => {
      const authorId = await importAuthor(tx, now)
      await changeImportedCall(tx, id, call, authorId, now).catch((error: unknown) => {
        if (!(error instanceof Refusal)) throw error
        throw new RowProblem('its call was ended here, and stays as it was')
      })
    },
    check: (tx, ids) => listedElsewhere(tx, ids, unit.id),
  }
  return importRows(readJsonRows(source, '_challenge'), importer, options)
}

/** Why calls are not this unit's to import, by their ids: another one lists them. */
async function listedElsewhere(
  tx: Tx,
  ids: string[],
  unitId: string,
): Promise<Map<string, string>> {
  const rows = await tx.challenge.findMany({
    where: { id: { in: ids }, unitId: { not: unitId } },
    select: { id: true, city: { select: { slug: true } }, unit: { select: { slug: true } } },
  })
  return new Map(
    rows.map(({ id, city, unit }) => [id, `it is listed by ${city.slug}/${unit.slug} already`]),
  )
}
