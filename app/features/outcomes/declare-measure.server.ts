import type { Member } from '#app/domain/actor'
import {
  mayChangeMeasure,
  mayDeclareMeasure,
  mostMeasures,
  requireDeclared,
  type MeasureContent,
} from '#app/domain/measure'
import { requireReason } from '#app/domain/payment'
import { Refusal, requireAllowed } from '#app/domain/refusal'
import { recordAudit } from '#app/platform/audit/audit.server'
import { transaction, type Tx } from '#app/platform/db/db.server'
import { peopleOfOrganisations } from '../notifications/audiences.server'
import { notify } from '../notifications/notify.server'
import { addVersion, lockPlace, readMeasure, type StoredPlace } from './measure-store.server'
import { requirePastDay } from './city-days.server'

/**
 * Declares what a pilot will be measured by, before it starts [26]; returns its id. Refuses `wrong_state` once it
 * has started, `too_many_measures`, `day_to_come` for a baseline of a day that has not been.
 */
export function declareMeasure(
  actor: Member,
  pilotId: string,
  content: MeasureContent,
  now: Date,
): Promise<string> {
  return transaction(async (tx) => {
    const place = await lockPlace(tx, pilotId)
    requireAllowed(mayDeclareMeasure(actor, place))
    requirePastDay(place, content.baselineOn, now)
    const declared = await tx.measure.findMany({
      where: { pilotId },
      select: { number: true, removedAt: true },
    })
    if (declared.filter(({ removedAt }) => removedAt === null).length >= mostMeasures)
      throw new Refusal('too_many_measures')
    const number = Math.max(0, ...declared.map((measure) => measure.number)) + 1
    const { id } = await tx.measure.create({ data: { pilotId, number }, select: { id: true } })
    const version = { measureId: id, number: 1, reason: null, createdById: actor.userId }
    await addVersion(tx, version, content, now)
    await recordAudit(tx, {
      actorId: actor.userId,
      event: 'pilot.measure_declared',
      subject: `pilot:${pilotId}`,
      after: { measureId: id, ...content },
      at: now,
    })
    return id
  })
}

/** Takes back a measure before the pilot starts. Refuses `wrong_state` afterwards. */
export function removeMeasure(
  actor: Member,
  pilotId: string,
  measureId: string,
  now: Date,
): Promise<void> {
  return transaction(async (tx) => {
    const place = await lockPlace(tx, pilotId)
    requireAllowed(mayDeclareMeasure(actor, place))
    const { id, name } = (await readMeasure(tx, pilotId, measureId)).measure
    await tx.measure.update({ where: { id }, data: { removedAt: now } })
    await recordAudit(tx, {
      actorId: actor.userId,
      event: 'pilot.measure_removed',
      subject: `pilot:${pilotId}`,
      before: { measureId: id, name },
      at: now,
    })
  })
}

/**
 * Says a measure anew, as its next version. Before the pilot starts anyone who declares can; afterwards the city's
 * officers alone, with a reason that is shown, and the company is told. `read` is the version that was changed.
 * Refuses `stale_edit` where another has changed it since, `reason_needed`, `nothing_changed`, `day_to_come`.
 */
export function changeMeasure(
  actor: Member,
  pilotId: string,
  { measureId, read, reason }: { measureId: string; read: number; reason?: string },
  content: MeasureContent,
  now: Date,
): Promise<void> {
  return transaction(async (tx) => {
    const place = await lockPlace(tx, pilotId)
    const planned = place.status === 'planned'
    requireAllowed(planned ? mayDeclareMeasure(actor, place) : mayChangeMeasure(actor, place))
    const { measure } = await readMeasure(tx, pilotId, measureId)
    const { id, number: _number, version, ...before } = measure
    if (version !== read) throw new Refusal('stale_edit')
    requirePastDay(place, content.baselineOn, now)
    if (
      Object.entries(before).every(([key, value]) => content[key as keyof MeasureContent] === value)
    )
      throw new Refusal('nothing_changed')
    const given = planned ? null : requireReason(reason ?? '')
    const next = { measureId: id, number: version + 1, reason: given, createdById: actor.userId }
    await addVersion(tx, next, content, now)
    await tx.measure.update({ where: { id }, data: { currentVersion: next.number } })
    if (given) await tellCompany(tx, place, { ...next, name: content.name, reason: given }, now)
    await recordAudit(tx, {
      actorId: actor.userId,
      event: 'pilot.measure_changed',
      subject: `pilot:${pilotId}`,
      before: { measureId: id, ...before },
      after: { measureId: id, ...content, reason: given },
      at: now,
    })
  })
}

async function tellCompany(
  tx: Tx,
  { id, title, organisationId }: StoredPlace,
  {
    measureId,
    number,
    name,
    reason,
  }: { measureId: string; number: number; name: string; reason: string },
  now: Date,
): Promise<void> {
  const people = await peopleOfOrganisations(tx, [organisationId])
  const occurrence = {
    event: 'measure_changed' as const,
    data: { title, measure: name, reason },
    link: `/desk/pilots/${id}/outcomes/${measureId}`,
    onceKey: `measure_changed:${measureId}:${number}`,
  }
  await notify(tx, people, occurrence, now)
}

/** Refuses `no_measures` where a pilot has declared none: it must not start then [26]. Call it with the pilot locked. */
export async function requireMeasures(tx: Tx, pilotId: string): Promise<void> {
  requireDeclared(await tx.measure.count({ where: { pilotId, removedAt: null } }))
}
