import { LRUCache } from 'lru-cache'
import { Refusal } from '#app/domain/refusal'
import type { LocalisedText } from '#app/messages/languages'
import { db, type Db } from '#app/platform/db/db.server'
import type { Polygons } from './district-file'
import { drawCity, mapWidth, type CityDrawing } from './draw-city'

export interface CityMap {
  citySlug: string
  /** Changes when the districts do. */
  version: number
  drawing: CityDrawing
}

/** Drawing a city takes far longer than reading when it last changed. */
const drawings = new LRUCache<string, CityMap>({ max: 20 })

/** The map of a city, drawn anew where its districts have changed; null where it has none. */
export async function readCityMap(db: Db, cityId: string): Promise<CityMap | null> {
  const [head] = await db.$queryRaw<{ slug: string; version: bigint | null; count: number }[]>`
    select c.slug, (extract(epoch from max(d.imported_at)) * 1000)::bigint as version, count(d.id)::int as count
    from cities c left join districts d on d.city_id = c.id
    where c.id = ${cityId}::uuid group by c.slug`
  if (!head?.version) return null
  const version = Number(head.version) + head.count
  const known = drawings.get(cityId)
  if (known?.version === version) return known
  const rows = await db.district.findMany({
    where: { cityId },
    select: { polygons: true },
    orderBy: { slug: 'asc' },
  })
  const drawing = drawCity(rows.map(({ polygons }) => ({ polygons: polygons as Polygons })))
  const map = { citySlug: head.slug, version, drawing }
  drawings.set(cityId, map)
  return map
}

/** What a page needs to show a city's map: where its picture is, its size, and how places stand on it. */
export function shownMap({ citySlug, version, drawing }: CityMap) {
  return { citySlug, version, width: mapWidth, height: drawing.height }
}

export type ShownMap = ReturnType<typeof shownMap>

/** The outlines of a city's districts as a picture that follows the scheme of the page it stands in. */
export async function cityMapPicture(citySlug: string): Promise<{ svg: string; version: number }> {
  const city = await db.city.findUnique({ where: { slug: citySlug }, select: { id: true } })
  const map = city && (await readCityMap(db, city.id))
  if (!map) throw new Refusal('not_found')
  const { height, outlines } = map.drawing
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${mapWidth} ${height}"><style>path{fill:#eef2f1;stroke:#9fb0ad;stroke-width:1.5;stroke-linejoin:round}@media (prefers-color-scheme:dark){path{fill:#162120;stroke:#53645f}}</style>${outlines
    .filter(Boolean)
    .map((outline) => `<path d="${outline}"/>`)
    .join('')}</svg>`
  return { svg, version: map.version }
}

/** The districts of a city, for choosing from. */
export async function listDistricts(db: Db, cityId: string) {
  const rows = await db.district.findMany({
    where: { cityId },
    select: { id: true, names: true },
    orderBy: { slug: 'asc' },
  })
  return rows.map(({ id, names }) => ({ id, names: names as LocalisedText }))
}
