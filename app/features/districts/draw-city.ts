import { geoMercator } from 'd3-geo'
import type { Polygons } from './district-file'

/** The width of every drawing; its height follows from the city's shape. */
export const mapWidth = 800

const margin = 10

/** A city as it is drawn: outlines as the data of SVG paths, and where points of it stand. */
export interface CityDrawing {
  height: number
  outlines: string[]
  /** Degrees. */
  bounds: { west: number; south: number; east: number; north: number }
  /** Where a place stands on the drawing, in its units. */
  place: (longitude: number, latitude: number) => { x: number; y: number }
}

/** Draws the districts of a city, north up. Expects at least one. */
export function drawCity(districts: { polygons: Polygons }[]): CityDrawing {
  const points = districts.flatMap(({ polygons }) => polygons.flat(2))
  const longitudes = points.map(([longitude]) => longitude)
  const latitudes = points.map(([, latitude]) => latitude)
  const bounds = {
    west: Math.min(...longitudes),
    south: Math.min(...latitudes),
    east: Math.max(...longitudes),
    north: Math.max(...latitudes),
  }
  // Fitted to points: how the rings of a file are wound does not matter then.
  const cloud = { type: 'MultiPoint' as const, coordinates: points }
  const projection = geoMercator().fitWidth(mapWidth - 2 * margin, cloud)
  const top = projection([bounds.west, bounds.north])!
  const bottom = projection([bounds.east, bounds.south])!
  const place = (longitude: number, latitude: number) => {
    const [x, y] = projection([longitude, latitude])!
    return { x: Math.round(x - top[0] + margin), y: Math.round(y - top[1] + margin) }
  }
  return {
    height: Math.ceil(bottom[1] - top[1]) + 2 * margin,
    outlines: districts.map(({ polygons }) => outlineOf(polygons, place)),
    bounds,
    place,
  }
}

/** In whole units, which is half a pixel on most screens; points that fall together are left out. */
function outlineOf(polygons: Polygons, place: CityDrawing['place']): string {
  return polygons
    .flat()
    .map((ring) => {
      const steps: string[] = []
      for (const [longitude, latitude] of ring) {
        const { x, y } = place(longitude, latitude)
        const step = `${x} ${y}`
        if (steps.at(-1) !== step) steps.push(step)
      }
      return steps.length > 2 ? `M${steps.join('L')}Z` : ''
    })
    .join('')
}
