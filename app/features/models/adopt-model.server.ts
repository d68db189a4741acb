import type { Member } from '#app/domain/actor'
import { mayAdoptModel, requireAdoptionStep, type AdoptionStatus } from '#app/domain/outcome'
import { Refusal, requireAllowed } from '#app/domain/refusal'
import type { LocalisedText } from '#app/messages/languages'
import { recordAudit } from '#app/platform/audit/audit.server'
import { transaction } from '#app/platform/db/db.server'
import { peopleOfUnit } from '../notifications/audiences.server'
import { notify } from '../notifications/notify.server'

/**
 * Says how far a unit is with taking over a model [27]; whoever ran the pilot is told of a unit that plans to. Refuses
 * `not_found`, and `wrong_state` for a step that there is not.
 */
export function adoptModel(
  actor: Member,
  slug: string,
  { unitId, status, note }: { unitId: string; status: AdoptionStatus; note: string },
  now: Date,
): Promise<void> {
  return transaction(async (tx) => {
    await tx.$queryRaw`select 1 from models where slug = ${slug} for update`
    const model = await tx.pilotModel.findUnique({
      where: { slug },
      select: { id: true, title: true, pilot: { select: { unit: { select: { path: true } } } } },
    })
    const unit = await tx.unit.findUnique({
      where: { id: unitId },
      select: { id: true, path: true, names: true, city: { select: { names: true } } },
    })
    if (!model || !unit) throw new Refusal('not_found')
    requireAllowed(mayAdoptModel(actor, { unitPath: unit.path }))
    const key = { modelId_unitId: { modelId: model.id, unitId } }
    const before = await tx.modelAdoption.findUnique({ where: key })
    requireAdoptionStep(before?.status ?? null, status)
    const said = { status, note, changedById: actor.userId, changedAt: now }
    await tx.modelAdoption.upsert({
      where: key,
      create: { modelId: model.id, unitId, ...said },
      update: said,
    })
    if (status === 'planned') {
      const people = await peopleOfUnit(tx, model.pilot.unit.path, 'officer')
      const occurrence = {
        event: 'model_planned' as const,
        data: {
          title: model.title,
          unit: { texts: unit.names as LocalisedText },
          city: { texts: unit.city.names as LocalisedText },
        },
        link: `/models/${slug}`,
        onceKey: `model_planned:${model.id}:${unitId}:${now.getTime()}`,
      }
      await notify(
        tx,
        people.filter((id) => id !== actor.userId),
        occurrence,
        now,
      )
    }
    await recordAudit(tx, {
      actorId: actor.userId,
      event: `model.${status}`,
      subject: `model:${model.id}`,
      before: { unitId, status: before?.status ?? null },
      after: { unitId, status },
      at: now,
    })
  })
}
