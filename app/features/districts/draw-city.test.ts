import { expect, test } from 'vitest'
import { drawCity, mapWidth } from './draw-city'
import { DistrictFileProblem, readDistrictFile, type Polygons } from './district-file'

const square = (west: number, south: number, size = 0.1): Polygons => [
  [
    [
      [west, south],
      [west + size, south],
      [west + size, south + size],
      [west, south + size],
      [west, south],
    ],
  ],
]
const reversed = (polygons: Polygons): Polygons =>
  polygons.map((rings) => rings.map((ring) => [...ring].reverse()))
const slugOf = (name: string) => name.toLowerCase()

test('north is up, east is to the right, and everything stands within the drawing', () => {
  const { place, height, bounds } = drawCity([
    { polygons: square(23.3, 42.6) },
    { polygons: square(23.4, 42.7) },
  ])
  const southWest = place(23.3, 42.6)
  const northEast = place(23.5, 42.8)
  expect(southWest.x).toBeLessThan(northEast.x)
  expect(southWest.y).toBeGreaterThan(northEast.y)
  expect(southWest.x).toBe(10)
  expect(Math.abs(southWest.y - (height - 10))).toBeLessThanOrEqual(1)
  expect(northEast).toEqual({ x: mapWidth - 10, y: 10 })
  expect(bounds).toEqual({ west: 23.3, south: 42.6, east: 23.5, north: 42.8 })
})

test('how a ring is wound changes nothing of where it is drawn', () => {
  const polygons = square(105.8, 21)
  const one = drawCity([{ polygons }])
  const other = drawCity([{ polygons: reversed(polygons) }])
  expect(one.height).toBe(other.height)
  expect(one.outlines[0]!.split(/[MLZ]/).sort()).toEqual(other.outlines[0]!.split(/[MLZ]/).sort())
})

test('points that fall together are drawn once, and what is too small to see is left out', () => {
  const { outlines } = drawCity([
    { polygons: square(23, 42, 1) },
    { polygons: square(23.5, 42.5, 0.00002) },
  ])
  expect(outlines[0]).toMatch(/^M\d+ \d+(L\d+ \d+){3,4}Z$/)
  expect(outlines[1]).toBe('')
})

const feature = (properties: object | null, geometry: unknown) => ({
  type: 'Feature',
  properties,
  geometry,
})
const file = (...features: object[]) => JSON.stringify({ type: 'FeatureCollection', features })
const shape = { type: 'MultiPolygon', coordinates: square(23.3, 42.6) }

test('names are found where cities’ files have them, and are not shouted', () => {
  const rows = readDistrictFile(
    file(
      feature({ obns_cyr: 'НОВИ ИСКЪР', obns_lat: 'NOWI ISKAR', slug: 'novi-iskar' }, shape),
      feature(
        { name: 'район Зюзино', name_lat: 'rajon Zjuzino' },
        { type: 'Polygon', coordinates: square(37, 55)[0] },
      ),
    ),
    {},
    slugOf,
  )
  expect(rows.map(({ slug, name, latin }) => [slug, name, latin])).toEqual([
    ['novi-iskar', 'Нови Искър', 'Nowi Iskar'],
    ['rajon zjuzino', 'район Зюзино', 'rajon Zjuzino'],
  ])
})

test.each([
  ['no JSON', '{', 'no JSON'],
  ['no collection', '{"type":"Feature"}', 'no GeoJSON FeatureCollection'],
  ['no features', file(), 'no GeoJSON FeatureCollection'],
  ['no name', file(feature({ id: 1 }, shape)), 'Feature 1 has no name'],
  ['no properties', file(feature(null, shape)), 'Feature 1 has no name'],
  [
    'a point',
    file(feature({ name: 'A' }, { type: 'Point', coordinates: [1, 2] })),
    'Feature 1 (A)',
  ],
  ['no geometry', file(feature({ name: 'A' }, null)), 'is no polygon'],
  [
    'metres instead of degrees',
    file(feature({ name: 'A' }, { type: 'Polygon', coordinates: square(500_000, 4_700_000)[0] })),
    'in degrees',
  ],
  [
    'an open line',
    file(
      feature(
        { name: 'A' },
        {
          type: 'Polygon',
          coordinates: [
            [
              [1, 2],
              [2, 3],
            ],
          ],
        },
      ),
    ),
    'is no polygon',
  ],
  [
    'the same twice',
    file(feature({ name: 'A' }, shape), feature({ name: 'A' }, shape)),
    'Two features',
  ],
])('a file with %s is refused with a sentence', (_what, text, sentence) => {
  expect(() => readDistrictFile(text, {}, slugOf)).toThrow(DistrictFileProblem)
  expect(() => readDistrictFile(text, {}, slugOf)).toThrow(sentence)
})
