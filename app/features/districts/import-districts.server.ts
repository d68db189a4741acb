import { Refusal } from '#app/domain/refusal'
import { recordAudit } from '#app/platform/audit/audit.server'
import { transaction } from '#app/platform/db/db.server'
import { readableSlug } from '#app/platform/db/slugs.server'
import { readDistrictFile, type NameProperties } from './district-file'

export interface DistrictsReport {
  imported: number
  updated: number
  unchanged: number
}

/**
 * Puts the districts of a GeoJSON file onto the map of a city: all of them or, where anything is wrong, none. One
 * that is known by its slug is changed; none is removed. Throws DistrictFileProblem; refuses `not_found`.
 */
export async function importDistricts(
  text: string,
  { city: slug, dryRun, ...names }: { city: string; dryRun: boolean } & Partial<NameProperties>,
  now: Date,
): Promise<DistrictsReport> {
  const rows = readDistrictFile(text, names, readableSlug)
  return transaction(async (tx) => {
    const city = await tx.city.findUnique({
      where: { slug },
      select: { id: true, language: true },
    })
    if (!city) throw new Refusal('not_found')
    const known = await tx.district.findMany({ where: { cityId: city.id } })
    const bySlug = new Map(known.map((district) => [district.slug, district]))
    const wanted = rows.map(({ slug: own, name, latin, polygons }) => ({
      slug: own,
      names: { ...(latin ? { en: latin } : {}), [city.language]: name },
      polygons,
    }))
    const changed = wanted.filter(({ slug: own, ...district }) => {
      const before = bySlug.get(own)
      return !before || !same(before, district)
    })
    const report = {
      imported: changed.filter((district) => !bySlug.has(district.slug)).length,
      updated: changed.filter((district) => bySlug.has(district.slug)).length,
      unchanged: rows.length - changed.length,
    }
    if (dryRun || changed.length === 0) return report
    await tx.$executeRaw`
      insert into districts (id, city_id, slug, names, polygons, imported_at)
      select gen_random_uuid(), ${city.id}::uuid, row.slug, row.names, row.polygons, ${now}
      from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) as row (slug text, names jsonb, polygons jsonb)
      on conflict (city_id, slug) do update
        set names = excluded.names, polygons = excluded.polygons, imported_at = excluded.imported_at`
    await recordAudit(tx, {
      actorId: null,
      event: 'city.districts_imported',
      subject: `city:${city.id}`,
      after: { ...report },
      at: now,
    })
    return report
  })
}

/** The database sorts the keys of an object, so names are compared one by one. */
function same(
  before: { names: unknown; polygons: unknown },
  after: { names: Record<string, string>; polygons: unknown },
): boolean {
  const names = before.names as Record<string, string>
  return (
    Object.keys(names).length === Object.keys(after.names).length &&
    Object.entries(after.names).every(([language, name]) => names[language] === name) &&
    JSON.stringify(before.polygons) === JSON.stringify(after.polygons)
  )
}
