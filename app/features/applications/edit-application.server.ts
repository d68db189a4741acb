import type { Member } from '#app/domain/actor'
import { attachmentLimits, mayWriteApplication } from '#app/domain/application'
import { Refusal, requireAllowed } from '#app/domain/refusal'
import { transaction, type Tx } from '#app/platform/db/db.server'
import { dropFile, keepFile, receiveFile } from '../files/add-file.server'
import { lockApplication, type ApplicationInPlace } from './application-store.server'

/** One answer as its writer leaves it, with the revision they started from. */
export interface AnswerEdit {
  questionId: string
  text: string
  /** 0 where the question had no answer yet. */
  revision: number
}

export interface ApplicationEdit {
  answers: AnswerEdit[]
  price?: { amount: number | null; revision: number }
  termsAccepted?: boolean
}

/**
 * What each field of the edit stands at after the save; those in `conflicts`, and a price with `theirs`,
 * were changed by someone else meanwhile and stand as that person left them.
 */
export interface SavedApplication {
  revisions: Record<string, number>
  price: { revision: number; theirs?: number | null } | null
  conflicts: { questionId: string; theirs: string }[]
}

async function lockDraft(
  tx: Tx,
  actor: Member,
  id: string,
  now: Date,
): Promise<ApplicationInPlace> {
  const place = await lockApplication(tx, id)
  requireAllowed(mayWriteApplication(actor, place.application.organisationId, place.challenge, now))
  if (place.application.status !== 'draft') throw new Refusal('wrong_state')
  return place
}

/**
 * Saves the answers that have changed. Each answer has a revision of its own, so that people who write
 * different answers never meet; of two who change the same answer, the second gets the first one's
 * text back as a conflict and nothing of either is lost.
 */
export function editApplication(
  actor: Member,
  id: string,
  edit: ApplicationEdit,
  now: Date,
): Promise<SavedApplication> {
  return transaction(async (tx) => {
    const { application, content } = await lockDraft(tx, actor, id, now)
    const known = new Set(content.questions.map((question) => question.id))
    const stored = await tx.applicationAnswer.findMany({ where: { applicationId: id } })
    const current = new Map(stored.map((answer) => [answer.questionId, answer]))
    const changed = edit.answers.filter(
      ({ questionId, text }) =>
        known.has(questionId) && text !== (current.get(questionId)?.text ?? ''),
    )
    const isStale = ({ questionId, revision }: AnswerEdit) =>
      (current.get(questionId)?.revision ?? 0) !== revision
    const conflicts = changed
      .filter(isStale)
      .map(({ questionId }) => ({ questionId, theirs: current.get(questionId)?.text ?? '' }))
    const saved = changed.filter((answer) => !isStale(answer))
    if (saved.length > 0)
      await tx.$executeRaw`
        insert into application_answers (application_id, question_id, text, revision, updated_at, updated_by_id)
        select ${id}::uuid, question_id, text, 1, ${now}, ${actor.userId}::uuid
        from unnest(${saved.map((answer) => answer.questionId)}::text[], ${saved.map((answer) => answer.text)}::text[])
          as edited (question_id, text)
        on conflict (application_id, question_id) do update
          set text = excluded.text, revision = application_answers.revision + 1,
              updated_at = excluded.updated_at, updated_by_id = excluded.updated_by_id`
    const price = await savePriceAndTerms(tx, application, edit, now)
    const raised = new Set(saved.map(({ questionId }) => questionId))
    const revisions = Object.fromEntries(
      edit.answers.map(({ questionId }) => [
        questionId,
        (current.get(questionId)?.revision ?? 0) + (raised.has(questionId) ? 1 : 0),
      ]),
    )
    return { revisions, price, conflicts }
  })
}

async function savePriceAndTerms(
  tx: Tx,
  application: ApplicationInPlace['application'],
  { price, termsAccepted }: ApplicationEdit,
  now: Date,
): Promise<SavedApplication['price']> {
  const changed = price !== undefined && price.amount !== application.price
  const stale = changed && price.revision !== application.priceRevision
  const row = await tx.application.update({
    where: { id: application.id },
    data: {
      updatedAt: now,
      termsAccepted,
      ...(changed && !stale ? { price: price.amount, priceRevision: { increment: 1 } } : {}),
    },
    select: { priceRevision: true },
  })
  if (!price) return null
  return { revision: row.priceRevision, ...(stale ? { theirs: application.price } : {}) }
}

/** Attaches a file to a draft. Refuses what `receiveFile` refuses, and `too_many_files`. */
export async function attachFile(
  actor: Member,
  id: string,
  upload: File,
  now: Date,
): Promise<void> {
  await receiveFile(actor, upload, { kind: 'document', maxBytes: attachmentLimits.bytes }, (file) =>
    transaction(async (tx) => {
      await lockDraft(tx, actor, id, now)
      const position = await tx.applicationAttachment.count({ where: { applicationId: id } })
      if (position >= attachmentLimits.files) throw new Refusal('too_many_files')
      const fileId = await keepFile(tx, actor, file, now)
      await tx.applicationAttachment.create({ data: { applicationId: id, fileId, position } })
    }),
  )
}

export async function detachFile(
  actor: Member,
  id: string,
  fileId: string,
  now: Date,
): Promise<void> {
  await transaction(async (tx) => {
    await lockDraft(tx, actor, id, now)
    const { count } = await tx.applicationAttachment.deleteMany({
      where: { applicationId: id, fileId },
    })
    if (count === 0) throw new Refusal('not_found')
    await dropFile(tx, fileId)
  })
}
