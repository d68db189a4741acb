import type { Member } from '#app/domain/actor'
import { mayDeliver } from '#app/domain/milestone'
import { Refusal, requireAllowed } from '#app/domain/refusal'
import { db, transaction, type Tx } from '#app/platform/db/db.server'
import { dropFile, keepFile, receiveFile } from '../files/add-file.server'
import { lockMilestone, readMilestone, type MilestoneInPlace } from './milestone-store.server'

/** Caps on the evidence of one deliverable. */
export const evidenceLimits = { files: 20, bytes: 20_000_000 } as const

const stepOf = ({ pilot, milestone }: MilestoneInPlace) => ({ pilot, status: milestone.status })

/**
 * Keeps what someone writes about a milestone before it is handed in. `revision` is the one that they started from,
 * 0 for none: where a colleague has saved since, nothing is written and `stale_edit` is refused.
 */
export function saveDeliverable(
  actor: Member,
  pilotId: string,
  number: number,
  edit: { text: string; revision: number },
  now: Date,
): Promise<{ revision: number }> {
  return transaction(async (tx) => {
    const place = await lockMilestone(tx, pilotId, number)
    requireAllowed(mayDeliver(actor, stepOf(place)))
    return saveDraft(tx, place.milestone.id, edit, actor.userId, now)
  })
}

/** Writes the draft of a milestone that is locked. Refuses `stale_edit`. */
export async function saveDraft(
  tx: Tx,
  milestoneId: string,
  { text, revision }: { text: string; revision: number },
  byId: string,
  now: Date,
): Promise<{ revision: number }> {
  const draft = await tx.deliverableDraft.findUnique({ where: { milestoneId } })
  if ((draft?.revision ?? 0) !== revision) throw new Refusal('stale_edit')
  const data = { text, updatedAt: now, updatedById: byId }
  return tx.deliverableDraft.upsert({
    where: { milestoneId },
    create: { ...data, milestoneId },
    update: { ...data, revision: { increment: 1 } },
    select: { revision: true },
  })
}

/** Adds a file to what will be handed in. Refuses `too_many_files` and what `receiveFile` refuses. */
export async function attachEvidence(
  actor: Member,
  pilotId: string,
  number: number,
  upload: File,
  now: Date,
): Promise<void> {
  requireAllowed(mayDeliver(actor, stepOf(await readMilestone(db, pilotId, number))))
  const acceptance = { kind: 'document', maxBytes: evidenceLimits.bytes } as const
  await receiveFile(actor, upload, acceptance, (file) =>
    transaction(async (tx) => {
      const place = await lockMilestone(tx, pilotId, number)
      requireAllowed(mayDeliver(actor, stepOf(place)))
      const milestoneId = place.milestone.id
      const position = await tx.deliverableFile.count({
        where: { milestoneId, deliverableId: null },
      })
      if (position >= evidenceLimits.files) throw new Refusal('too_many_files')
      const fileId = await keepFile(tx, actor, file, now)
      await tx.deliverableFile.create({ data: { fileId, milestoneId, position } })
    }),
  )
}

/** Takes a file out of what will be handed in, and deletes it. Refuses `not_found`. */
export function detachEvidence(
  actor: Member,
  pilotId: string,
  number: number,
  fileId: string,
): Promise<void> {
  return transaction(async (tx) => {
    const place = await lockMilestone(tx, pilotId, number)
    requireAllowed(mayDeliver(actor, stepOf(place)))
    const { count } = await tx.deliverableFile.deleteMany({
      where: { fileId, milestoneId: place.milestone.id, deliverableId: null },
    })
    if (count === 0) throw new Refusal('not_found')
    await dropFile(tx, fileId)
  })
}
