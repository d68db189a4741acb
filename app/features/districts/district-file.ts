import { z } from 'zod'

/** Why a file of districts can't be read, as a sentence for whoever imports it. */
export class DistrictFileProblem extends Error {}

/** Rings of `[longitude, latitude]` in degrees; the first ring of a polygon is its outline. */
export type Polygons = [number, number][][][]

export interface DistrictRow {
  slug: string
  /** As the city writes it. */
  name: string
  /** In Latin letters, where the file says it. */
  latin: string | null
  polygons: Polygons
}

const position = z
  .array(z.number())
  .min(2)
  .transform(([longitude, latitude]): [number, number] => [round(longitude!), round(latitude!)])
  .refine(([longitude, latitude]) => Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)
const ring = z.array(position).min(4)
const polygon = z.array(ring).min(1)
const geometry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: polygon }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(polygon).min(1) }),
])
const collection = z.object({
  type: z.literal('FeatureCollection'),
  features: z
    .array(
      z.object({ properties: z.record(z.string(), z.unknown()).nullable(), geometry: z.unknown() }),
    )
    .min(1)
    .max(2_000),
})

function round(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5
}

/** Which properties of the file hold a district's names. */
export interface NameProperties {
  name: string
  latin: string
}

/** What cities' files usually call them, the likeliest first. */
const usualNames = ['name', 'obns_cyr', 'NAME']
const usualLatin = ['name_lat', 'obns_lat', 'name_en', 'name:en']

/**
 * The districts of a GeoJSON file (RFC 7946, longitude and latitude in WGS 84). `slugOf` makes the part of an
 * address from a name. Throws DistrictFileProblem with the place of the first thing that is wrong.
 */
export function readDistrictFile(
  text: string,
  given: Partial<NameProperties>,
  slugOf: (name: string) => string,
): DistrictRow[] {
  const file = collection.safeParse(parseJson(text))
  if (!file.success)
    throw new DistrictFileProblem(
      'The file is no GeoJSON FeatureCollection with 1 to 2,000 features.',
    )
  const rows = file.data.features.map(({ properties, geometry: shape }, index) => {
    const place = `Feature ${index + 1}`
    const name = wordIn(properties, given.name ? [given.name] : usualNames)
    if (!name)
      throw new DistrictFileProblem(
        `${place} has no name. Say with --name which of its properties is one: ${Object.keys(properties ?? {}).join(', ')}.`,
      )
    const read = geometry.safeParse(shape)
    if (!read.success)
      throw new DistrictFileProblem(
        `${place} (${name}) is no polygon of longitudes and latitudes in degrees.`,
      )
    const latin = wordIn(properties, given.latin ? [given.latin] : usualLatin)
    const { type, coordinates } = read.data
    return {
      slug: wordIn(properties, ['slug']) ?? slugOf(latin ?? name),
      name: asName(name),
      latin: latin && asName(latin),
      polygons: type === 'Polygon' ? [coordinates] : coordinates,
    }
  })
  const twice = rows.find(({ slug }, index) => rows.findIndex((row) => row.slug === slug) < index)
  if (twice) throw new DistrictFileProblem(`Two features are called “${twice.name}”.`)
  return rows
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new DistrictFileProblem('The file is no JSON.')
  }
}

function wordIn(properties: Record<string, unknown> | null, names: string[]): string | null {
  const found = names
    .map((name) => properties?.[name])
    .find((value) => typeof value === 'string' && value.trim() !== '')
  return typeof found === 'string' ? found.trim().slice(0, 120) : null
}

/** Some files shout: НОВИ ИСКЪР is called Нови Искър. */
function asName(name: string): string {
  return name === name.toUpperCase()
    ? name.toLowerCase().replace(/(^|[\s-])\p{L}/gu, (start) => start.toUpperCase())
    : name
}
