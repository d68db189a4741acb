import type { Member } from '#app/domain/actor'
import { attachmentLimits } from '#app/domain/application'
import { mayEditDraft } from '#app/domain/challenge'
import { Refusal, requireAllowed } from '#app/domain/refusal'
import { transaction } from '#app/platform/db/db.server'
import { dropFile, keepFile, receiveFile } from '../files/add-file.server'
import { lockChallenge } from './challenge-store.server'

/** Adds a document to a draft or an addendum; it becomes public when that is published. */
export async function addDocument(
  actor: Member,
  id: string,
  { upload, title }: { upload: File; title: string },
  now: Date,
): Promise<void> {
  await receiveFile(actor, upload, { kind: 'document', maxBytes: attachmentLimits.bytes }, (file) =>
    transaction(async (tx) => {
      requireAllowed(mayEditDraft(actor, await lockChallenge(tx, id)))
      const position = await tx.challengeDocument.count({ where: { challengeId: id } })
      if (position >= attachmentLimits.files) throw new Refusal('too_many_files')
      const fileId = await keepFile(tx, actor, file, now)
      await tx.challengeDocument.create({
        data: { challengeId: id, fileId, position, title: title || file.name },
      })
    }),
  )
}

/** Removes a document that is not public yet; a published one stands. */
export async function removeDocument(actor: Member, id: string, fileId: string): Promise<void> {
  await transaction(async (tx) => {
    requireAllowed(mayEditDraft(actor, await lockChallenge(tx, id)))
    const { count } = await tx.challengeDocument.deleteMany({
      where: { challengeId: id, fileId, publishedAt: null },
    })
    if (count === 0) throw new Refusal('not_found')
    await dropFile(tx, fileId)
  })
}
