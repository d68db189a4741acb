import type { Member } from '#app/domain/actor'
import { attachmentLimits, mayWriteApplication } from '#app/domain/application'
import { lotsOf } from '#app/domain/challenge-content'
import { Refusal, requireAllowed } from '#app/domain/refusal'
import { db, transaction, type Tx } from '#app/platform/db/db.server'
import { readDataKey } from '#app/platform/sealing/data-keys.server'
import { dropFile, keepFile, receiveFile } from '../files/add-file.server'
import { priceField } from './application-fields'
import { callKeyName, sealField, type UnsealedContent } from './application-content.server'
import {
  lockApplication,
  readApplication,
  readOwnContent,
  type ApplicationInPlace,
} from './application-store.server'

/** One answer or price as its writer leaves it, with the revision they started from. */
export interface FieldEdit {
  /** The id of a question, or `priceField` of a lot: its text is then the amount in minor units. */
  id: string
  text: string
  /** 0 where the field was empty yet. */
  revision: number
}

export interface ApplicationEdit {
  fields: FieldEdit[]
  termsAccepted?: boolean
}

/**
 * What each field of the edit stands at after the save; those in `conflicts` were changed by someone
 * else meanwhile and stand as that person left them.
 */
export interface SavedApplication {
  revisions: Record<string, number>
  conflicts: { id: string; theirs: string }[]
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
 * Saves the fields that have changed. Each has a revision of its own, so that people who write
 * different answers never meet; of two who change the same one, the second gets the first one's text
 * back as a conflict and nothing of either is lost.
 */
export function editApplication(
  actor: Member,
  id: string,
  edit: ApplicationEdit,
  now: Date,
): Promise<SavedApplication> {
  return transaction(async (tx) => {
    const place = await lockDraft(tx, actor, id, now)
    const current = textsOf(await readOwnContent(tx, place))
    const known = knownFields(place)
    const changed = edit.fields.filter(
      (field) => known.has(field.id) && field.text !== (current.get(field.id)?.text ?? ''),
    )
    const isStale = (field: FieldEdit) => (current.get(field.id)?.revision ?? 0) !== field.revision
    const conflicts = changed
      .filter(isStale)
      .map((field) => ({ id: field.id, theirs: current.get(field.id)?.text ?? '' }))
    const saved = changed.filter((field) => !isStale(field))
    await saveFields(tx, actor, place.application, saved, now)
    await tx.application.update({
      where: { id },
      data: { updatedAt: now, termsAccepted: edit.termsAccepted },
    })
    const raised = new Set(saved.map((field) => field.id))
    const revisions = Object.fromEntries(
      edit.fields.map((field) => [
        field.id,
        (current.get(field.id)?.revision ?? 0) + (raised.has(field.id) ? 1 : 0),
      ]),
    )
    return { revisions, conflicts }
  })
}

/** Fields that the call asks for: its questions, and a price for the whole or for each lot. */
function knownFields({ challenge, content }: ApplicationInPlace): Set<string> {
  const prices = lotsOf(challenge.kind, content).map((lot) => priceField(lot.id))
  return new Set([...content.questions.map((question) => question.id), ...prices])
}

/** Every field with its text as it was typed in or, for a price, in minor units. */
function textsOf({
  answers,
  prices,
  revisions,
}: UnsealedContent): Map<string, { text: string; revision: number }> {
  const texts = new Map(Object.entries(answers))
  for (const [lotId, price] of Object.entries(prices)) texts.set(priceField(lotId), String(price))
  return new Map(
    Object.entries(revisions).map(([id, revision]) => [
      id,
      { text: texts.get(id) ?? '', revision },
    ]),
  )
}

/** Seals and writes fields, each with its revision raised. */
export async function saveFields(
  tx: Tx,
  actor: Member,
  application: { id: string; challengeId: string },
  fields: { id: string; text: string }[],
  now: Date,
): Promise<void> {
  if (fields.length === 0) return
  const key = await readDataKey(tx, callKeyName(application.challengeId))
  const sealed = await Promise.all(
    fields.map((field) => sealField(key, application.id, field.id, field.text)),
  )
  await tx.$executeRaw`
    insert into application_answers (application_id, question_id, sealed, revision, updated_at, updated_by_id)
    select ${application.id}::uuid, question_id, sealed, 1, ${now}, ${actor.userId}::uuid
    from unnest(${fields.map((field) => field.id)}::text[], ${sealed}::text[]) as edited (question_id, sealed)
    on conflict (application_id, question_id) do update
      set sealed = excluded.sealed, revision = application_answers.revision + 1,
          updated_at = excluded.updated_at, updated_by_id = excluded.updated_by_id`
}

/** Attaches a file to a draft. Refuses what `receiveFile` refuses, and `too_many_files`. */
export async function attachFile(
  actor: Member,
  id: string,
  upload: File,
  now: Date,
): Promise<void> {
  const { application } = await readApplication(db, id)
  const sealedBy = callKeyName(application.challengeId)
  const accept = { kind: 'document', maxBytes: attachmentLimits.bytes, sealedBy } as const
  await receiveFile(actor, upload, accept, (file) =>
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
