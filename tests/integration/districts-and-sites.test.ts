import { expect, test } from 'vitest'
import '#app/messages/all.server'
import { cityMapPicture } from '#app/features/districts/city-map.server'
import { importDistricts } from '#app/features/districts/import-districts.server'
import { findPublicPilot, listPublicPilots } from '#app/features/pilots/public-pilots.server'
import { removeSite, saveSite } from '#app/features/sites/save-site.server'
import { findPublicSites, findSites } from '#app/features/sites/site-queries.server'
import { db } from '#app/platform/db/db.server'
import { handIn, makePilot } from '../support/pilots'
import { makeCity, onDay } from '../support/world'

const square = (west: number, south: number) => [
  [
    [west, south],
    [west + 0.1, south],
    [west + 0.1, south + 0.1],
    [west, south + 0.1],
    [west, south],
  ],
]
const feature = (name: string, west: number, south: number) => ({
  type: 'Feature',
  properties: { name, name_lat: `${name} in Latin` },
  geometry: { type: 'Polygon', coordinates: square(west, south) },
})
const file = (...features: object[]) => JSON.stringify({ type: 'FeatureCollection', features })
const two = file(feature('Лозенец', 23.3, 42.65), feature('Изгрев', 23.4, 42.65))
const site = { name: 'The ring road', address: '1 Vitosha', access: '', districtId: undefined }

test('districts are imported once, changed where the file has, and never half', async () => {
  const place = await makeCity()
  const run = (text: string, dryRun = false) =>
    importDistricts(text, { city: place.citySlug, dryRun }, onDay(1))
  expect(await run(two, true)).toEqual({ imported: 2, updated: 0, unchanged: 0 })
  await expect(cityMapPicture(place.citySlug)).rejects.toMatchObject({ code: 'not_found' })
  expect(await run(two)).toEqual({ imported: 2, updated: 0, unchanged: 0 })
  expect(await run(two)).toEqual({ imported: 0, updated: 0, unchanged: 2 })
  const before = await cityMapPicture(place.citySlug)
  expect(before.svg.match(/<path/g)).toHaveLength(2)
  const broken = file(feature('Банкя', 23.1, 42.7), {
    type: 'Feature',
    properties: {},
    geometry: null,
  })
  await expect(run(broken)).rejects.toThrow('Feature 2')
  expect(await db.district.count({ where: { cityId: place.cityId } })).toBe(2)
  const moved = file(feature('Лозенец', 23.2, 42.65), feature('Изгрев', 23.4, 42.65))
  expect(await run(moved)).toEqual({ imported: 0, updated: 1, unchanged: 1 })
  await expect(
    importDistricts(two, { city: 'atlantis', dryRun: false }, onDay(1)),
  ).rejects.toMatchObject({ code: 'not_found' })
})

test('a site stands on the map, within the city, and can be changed and taken out', async () => {
  const place = await makeCity()
  await importDistricts(two, { city: place.citySlug, dryRun: false }, onDay(1))
  const pilot = await makePilot(place)
  const { officer, founder } = pilot
  const { districts } = await findSites(officer, pilot.id)
  const point = { latitude: 42.7, longitude: 23.35, districtId: districts[0]!.id }
  await saveSite(officer, pilot.id, { ...site, ...point }, onDay(61))
  const far = { ...site, latitude: 21.03, longitude: 105.8 }
  await expect(saveSite(officer, pilot.id, far, onDay(61))).rejects.toMatchObject({
    code: 'outside_city',
  })
  const found = await findSites(founder, pilot.id)
  expect(found.districts, 'only who can choose one gets the list').toEqual([])
  expect(found.places).toHaveLength(1)
  expect(found.places[0]!.x).toBeGreaterThan(0)
  expect(found.places[0]!.y).toBeLessThan(found.map!.height)
  const siteId = found.sites[0]!.id
  const other = await makePilot(place)
  await expect(
    saveSite(other.officer, other.id, { ...site, siteId }, onDay(62)),
  ).rejects.toMatchObject({ code: 'not_found' })
  await removeSite(officer, pilot.id, siteId, onDay(63))
  await expect(removeSite(officer, pilot.id, siteId, onDay(63))).rejects.toMatchObject({
    code: 'not_found',
  })
  expect((await findSites(officer, pilot.id)).sites).toEqual([])
})

test('what everyone reads of a pilot has nothing of what its sides share', async () => {
  const place = await makeCity()
  const secret = 'xyzzyplugh'
  const pilot = await makePilot(place, {
    content: {
      clauses: [{ id: 'a', heading: secret, text: secret }],
      milestones: [
        { id: 'm1', title: 'Walls', evidence: secret, dueOn: '2027-02-01', share: 10_000 },
      ],
    },
  })
  await saveSite(
    pilot.officer,
    pilot.id,
    { ...site, address: secret, access: secret, latitude: 42.7, longitude: 23.3 },
    onDay(61),
  )
  await handIn(pilot, 1)
  await db.deliverable.updateMany({ data: { text: secret } })
  const shown = await findPublicPilot(pilot.slug, onDay(96))
  const sites = await findPublicSites({ id: shown.id, cityId: shown.cityId })
  const list = await listPublicPilots({ cities: [place.citySlug], statuses: [] }, 1)
  expect(list.pilots.map(({ slug }) => slug)).toEqual([pilot.slug])
  const said = JSON.stringify([shown, sites, list], (_key, value: unknown) =>
    typeof value === 'bigint' ? Number(value) : value,
  )
  expect(said).toContain('Walls')
  expect(said).toContain('The ring road')
  for (const hidden of [secret, pilot.founder.name, pilot.officer.name, pilot.founder.email])
    expect(said).not.toContain(hidden)
})
