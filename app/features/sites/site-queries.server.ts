import type { Member } from '#app/domain/actor'
import { mayLeadPilot, mayReadPilot } from '#app/domain/pilot'
import { requireAllowed } from '#app/domain/refusal'
import type { LocalisedText } from '#app/messages/languages'
import { db } from '#app/platform/db/db.server'
import { listDistricts, readCityMap, shownMap, type CityMap } from '../districts/city-map.server'
import { readPilot } from '../pilots/pilot-store.server'

/** The places of a pilot for either of its sides, on the map of its city where there is one. */
export async function findSites(actor: Member, pilotId: string) {
  const pilot = await readPilot(db, pilotId)
  requireAllowed(mayReadPilot(actor, pilot))
  const mayLead = mayLeadPilot(actor, pilot) === 'allowed'
  const [map, sites, districts] = await Promise.all([
    readCityMap(db, pilot.cityId),
    readSites(pilotId),
    mayLead ? listDistricts(db, pilot.cityId) : [],
  ])
  return {
    pilot,
    map: map && shownMap(map),
    places: placesOn(map, sites),
    sites,
    districts,
    mayLead,
  }
}

async function readSites(pilotId: string) {
  const rows = await db.site.findMany({
    where: { pilotId, removedAt: null },
    include: { district: { select: { names: true } } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    relationLoadStrategy: 'join',
  })
  return rows.map(({ district, ...site }) => ({
    ...site,
    district: district && (district.names as LocalisedText),
  }))
}

interface Located {
  id: string
  name: string
  latitude: number | null
  longitude: number | null
}

/** Where the places that have a point stand on the map, in their order. */
function placesOn(map: CityMap | null, sites: Located[]) {
  if (!map) return []
  return sites.flatMap(({ id, name, latitude, longitude }) =>
    latitude === null || longitude === null
      ? []
      : [{ id, name, ...map.drawing.place(longitude, latitude) }],
  )
}

/** What everyone may know of where a pilot takes place: names, districts and points, never how to get in. */
export async function findPublicSites(pilot: { id: string; cityId: string }) {
  const [map, sites] = await Promise.all([readCityMap(db, pilot.cityId), readSites(pilot.id)])
  return {
    map: map && shownMap(map),
    places: placesOn(map, sites),
    sites: sites.map(({ id, name, district }) => ({ id, name, district })),
  }
}
