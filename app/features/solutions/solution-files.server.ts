import type { Member } from '#app/domain/actor'
import { attachmentLimits } from '#app/domain/application'
import { Refusal } from '#app/domain/refusal'
import { pictureLimits } from '#app/domain/solution'
import { transaction } from '#app/platform/db/db.server'
import { dropFile, keepFile, receiveFile } from '../files/add-file.server'
import { indexSolution } from './solution-search.server'
import { lockSolution } from './solution-store.server'

/** Adds a picture with the words for those who don't see it. Refuses `too_many_files` and what `receiveFile` does. */
export async function addPicture(
  actor: Member,
  id: string,
  { upload, description }: { upload: File; description: string },
  now: Date,
): Promise<void> {
  await receiveFile(actor, upload, { kind: 'picture', maxBytes: pictureLimits.bytes }, (file) =>
    transaction(async (tx) => {
      await lockSolution(tx, actor, id)
      const position = await tx.solutionPicture.count({ where: { solutionId: id } })
      if (position >= pictureLimits.files) throw new Refusal('too_many_files')
      const fileId = await keepFile(tx, actor, file, now)
      await tx.solutionPicture.create({ data: { solutionId: id, fileId, position, description } })
      await indexSolution(tx, id)
    }),
  )
}

export async function addSolutionDocument(
  actor: Member,
  id: string,
  { upload, title }: { upload: File; title: string },
  now: Date,
): Promise<void> {
  await receiveFile(actor, upload, { kind: 'document', maxBytes: attachmentLimits.bytes }, (file) =>
    transaction(async (tx) => {
      await lockSolution(tx, actor, id)
      const position = await tx.solutionDocument.count({ where: { solutionId: id } })
      if (position >= attachmentLimits.files) throw new Refusal('too_many_files')
      const fileId = await keepFile(tx, actor, file, now)
      await tx.solutionDocument.create({
        data: { solutionId: id, fileId, position, title: title || file.name },
      })
    }),
  )
}

/** Removes a picture or a document. */
export async function removeSolutionFile(actor: Member, id: string, fileId: string): Promise<void> {
  await transaction(async (tx) => {
    await lockSolution(tx, actor, id)
    const where = { solutionId: id, fileId }
    const pictures = await tx.solutionPicture.deleteMany({ where })
    const documents = await tx.solutionDocument.deleteMany({ where })
    if (pictures.count + documents.count === 0) throw new Refusal('not_found')
    await dropFile(tx, fileId)
    await indexSolution(tx, id)
  })
}
