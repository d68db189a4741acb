import type { Member } from '#app/domain/actor'
import { attachmentLimits, missingAnswers } from '#app/domain/application'
import { mayCure } from '#app/domain/evaluation'
import { Refusal, requireAllowed } from '#app/domain/refusal'
import { db, transaction, type Tx } from '#app/platform/db/db.server'
import { findEvaluation } from '../evaluations/evaluation-store.server'
import { keepFile, receiveFile, type ReceivedFile } from '../files/add-file.server'
import { callKeyName } from './application-content.server'
import {
  auditApplication,
  lockApplication,
  readApplication,
  readOwnContent,
} from './application-store.server'
import { saveFields } from './edit-application.server'
import { handIn, type Receipt } from './submit-application.server'

interface Completion {
  /** Answers to questions that the call allows to be completed; others are refused. */
  answers: { id: string; text: string }[]
  /** One more attachment, where the call allows it. */
  upload: File | null
}

/**
 * Completes an opened application in the time that is the same for all, and gives a receipt for it as it
 * then stands. Refuses `cure_over`, `nothing_to_cure`, `application_incomplete`, and what files are
 * refused for.
 */
export async function completeApplication(
  actor: Member,
  id: string,
  { answers, upload }: Completion,
  now: Date,
): Promise<Receipt> {
  if (!upload) return transaction((tx) => complete(tx, actor, id, answers, null, now))
  const { application } = await readApplication(db, id)
  const sealedBy = callKeyName(application.challengeId)
  const accept = { kind: 'document', maxBytes: attachmentLimits.bytes, sealedBy } as const
  let receipt: Receipt | undefined
  await receiveFile(actor, upload, accept, async (file) => {
    receipt = await transaction((tx) => complete(tx, actor, id, answers, file, now))
  })
  return receipt!
}

async function complete(
  tx: Tx,
  actor: Member,
  id: string,
  answers: Completion['answers'],
  file: ReceivedFile | null,
  now: Date,
): Promise<Receipt> {
  const place = await lockApplication(tx, id)
  const { application, challenge, content } = place
  const evaluation = await findEvaluation(tx, challenge.id)
  requireAllowed(mayCure(actor, application.organisationId, evaluation, now))
  if (application.status !== 'under_evaluation') throw new Refusal('wrong_state')
  const curable = content.questions.filter((question) => question.curable)
  const known = new Set(curable.map((question) => question.id))
  if (!answers.every((answer) => known.has(answer.id))) throw new Refusal('nothing_to_cure')
  if (file && !content.attachmentsCurable) throw new Refusal('nothing_to_cure')
  const before = await readOwnContent(tx, place)
  const changed = answers.filter((answer) => answer.text !== (before.answers[answer.id] ?? ''))
  if (changed.length === 0 && !file) throw new Refusal('nothing_changed')
  await saveFields(tx, actor, application, changed, now)
  if (file) {
    const position = await tx.applicationAttachment.count({ where: { applicationId: id } })
    if (position >= attachmentLimits.files) throw new Refusal('too_many_files')
    const fileId = await keepFile(tx, actor, file, now)
    await tx.applicationAttachment.create({ data: { applicationId: id, fileId, position } })
  }
  const said = await readOwnContent(tx, place)
  if (missingAnswers(curable, said.answers).length > 0) throw new Refusal('application_incomplete')
  const receipt = await handIn(tx, actor, place, said, 'completion', now)
  await tx.application.update({ where: { id }, data: { updatedAt: now } })
  const { number, sha256 } = receipt
  await auditApplication(
    tx,
    actor,
    'application.completed',
    application,
    { status: application.status, number, sha256 },
    now,
  )
  return receipt
}

/** What an applicant may complete now. Refuses `cure_over`, and `wrong_state` once it is out of the running. */
export async function findCompletion(actor: Member, id: string, now: Date) {
  const place = await readApplication(db, id)
  const { application, challenge, content, organisation } = place
  const evaluation = await findEvaluation(db, challenge.id)
  requireAllowed(mayCure(actor, organisation.id, evaluation, now))
  if (application.status !== 'under_evaluation') throw new Refusal('wrong_state')
  const { answers, revisions } = await readOwnContent(db, place)
  return {
    title: content.title,
    asked: challenge.originalLanguage,
    answered: application.language,
    zone: challenge.timeZone,
    until: evaluation!.cureUntil!,
    questions: content.questions.filter((question) => question.curable),
    attachments: content.attachmentsCurable,
    answers,
    revisions,
  }
}
