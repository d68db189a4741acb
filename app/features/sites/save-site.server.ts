import type { Member } from '#app/domain/actor'
import { mayLeadPilot } from '#app/domain/pilot'
import { Refusal, requireAllowed } from '#app/domain/refusal'
import { recordAudit } from '#app/platform/audit/audit.server'
import { transaction, type Tx } from '#app/platform/db/db.server'
import { readCityMap } from '../districts/city-map.server'
import { lockPilot, type StoredPilot } from '../pilots/pilot-store.server'
import type { SiteInput } from './site-form'

/** More than any pilot has. */
const mostSites = 200

/** How far outside the districts a place may stand, in degrees: a bridge, a lake, an airport. */
const slack = 0.2

/**
 * Names a place where a pilot happens, or with `siteId` says something else of one. Refuses `outside_city` for a
 * point far from the city's districts, `too_many_sites`, `not_found`.
 */
export function saveSite(
  actor: Member,
  pilotId: string,
  { siteId, ...input }: SiteInput & { siteId?: string },
  now: Date,
): Promise<void> {
  return transaction(async (tx) => {
    const pilot = await lockPilot(tx, pilotId)
    requireAllowed(mayLeadPilot(actor, pilot))
    const data = await toData(tx, pilot, input)
    if (siteId) {
      const { count } = await tx.site.updateMany({
        where: { id: siteId, pilotId, removedAt: null },
        data,
      })
      if (count === 0) throw new Refusal('not_found')
    } else {
      if ((await tx.site.count({ where: { pilotId, removedAt: null } })) >= mostSites)
        throw new Refusal('too_many_sites')
      await tx.site.create({ data: { ...data, pilotId, createdAt: now } })
    }
    await audit(tx, actor, pilotId, siteId ? 'changed' : 'added', now)
  })
}

async function toData(tx: Tx, pilot: StoredPilot, input: SiteInput) {
  const { name, address, access, districtId = null, latitude = null, longitude = null } = input
  if (
    districtId &&
    !(await tx.district.findFirst({ where: { id: districtId, cityId: pilot.cityId } }))
  )
    throw new Refusal('not_found')
  if (latitude !== null && longitude !== null) {
    const bounds = (await readCityMap(tx, pilot.cityId))?.drawing.bounds
    if (
      bounds &&
      (longitude < bounds.west - slack ||
        longitude > bounds.east + slack ||
        latitude < bounds.south - slack ||
        latitude > bounds.north + slack)
    )
      throw new Refusal('outside_city')
  }
  return { name, address, access, districtId, latitude, longitude }
}

/** Takes a place out of a pilot; the log still names that there was one. Refuses `not_found`. */
export function removeSite(
  actor: Member,
  pilotId: string,
  siteId: string,
  now: Date,
): Promise<void> {
  return transaction(async (tx) => {
    const pilot = await lockPilot(tx, pilotId)
    requireAllowed(mayLeadPilot(actor, pilot))
    const { count } = await tx.site.updateMany({
      where: { id: siteId, pilotId, removedAt: null },
      data: { removedAt: now },
    })
    if (count === 0) throw new Refusal('not_found')
    await audit(tx, actor, pilotId, 'removed', now)
  })
}

async function audit(
  tx: Tx,
  actor: Member,
  pilotId: string,
  what: 'added' | 'changed' | 'removed',
  now: Date,
): Promise<void> {
  await recordAudit(tx, {
    actorId: actor.userId,
    event: `site.${what}`,
    subject: `pilot:${pilotId}`,
    at: now,
  })
}
