import { db } from '#app/platform/db/db.server'

export function readCityColours() {
  return db.city.findMany({ select: { slug: true, lineLight: true, lineDark: true } })
}
