import type { Member } from '#app/domain/actor'
import { mayDeliver, moveMilestone, reviewUntil } from '#app/domain/milestone'
import { Refusal, requireAllowed } from '#app/domain/refusal'
import { transaction } from '#app/platform/db/db.server'
import { auditMilestone, lockMilestone } from './milestone-store.server'
import { saveDraft } from './save-deliverable.server'
import { tellCity } from './tell-pilot.server'

/**
 * Hands in what shows that a milestone is met: the text as it stands in the form, and the files of the draft. From
 * now on the city has its time to answer. Refuses `deliverable_empty`, `stale_edit`, `wrong_state`.
 */
export function submitDeliverable(
  actor: Member,
  pilotId: string,
  number: number,
  edit: { text: string; revision: number },
  now: Date,
): Promise<void> {
  return transaction(async (tx) => {
    const place = await lockMilestone(tx, pilotId, number)
    const { pilot, milestone } = place
    requireAllowed(mayDeliver(actor, { pilot, status: milestone.status }))
    const next = moveMilestone(milestone, 'submit')
    const text = edit.text.trim()
    if (!text) throw new Refusal('deliverable_empty')
    const milestoneId = milestone.id
    await saveDraft(tx, milestoneId, { ...edit, text }, actor.userId, now)
    const earlier = await tx.deliverable.count({ where: { milestoneId } })
    const until = reviewUntil(now, pilot.city.timeZone)
    const deliverable = await tx.deliverable.create({
      data: {
        milestoneId,
        number: earlier + 1,
        text,
        submittedById: actor.userId,
        submittedAt: now,
        reviewUntil: until,
      },
      select: { id: true, number: true },
    })
    await tx.deliverableFile.updateMany({
      where: { milestoneId, deliverableId: null },
      data: { deliverableId: deliverable.id },
    })
    await tx.deliverableDraft.delete({ where: { milestoneId } })
    await tx.milestone.update({ where: { id: milestoneId }, data: { status: next.status } })
    const { timeZone, names } = pilot.city
    await tellCity(
      tx,
      pilot,
      {
        event: 'deliverable_submitted',
        data: {
          organisation: pilot.organisation.name,
          milestone: milestone.title,
          number,
          until: { at: until.toISOString(), zone: timeZone, city: names },
        },
        key: deliverable.id,
        page: `/milestones/${number}`,
      },
      now,
    )
    await auditMilestone(tx, place, {
      event: 'submitted',
      byId: actor.userId,
      to: next.status,
      said: { deliverable: deliverable.number },
      at: now,
    })
  })
}
