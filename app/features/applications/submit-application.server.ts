import { createHash } from 'node:crypto'
import type { Member } from '#app/domain/actor'
import {
  mayWriteApplication,
  moveApplication,
  submit,
  type ApplicationContent,
} from '#app/domain/application'
import { Refusal, requireAllowed } from '#app/domain/refusal'
import { newReadableCode } from '#app/platform/auth/secrets.server'
import { transaction, type Tx } from '#app/platform/db/db.server'
import type { SubmissionKind } from '#app/platform/db/generated/enums'
import { deadlineValue } from '../challenges/challenge-jobs.server'
import { titleOf } from '../challenges/challenge-store.server'
import { peopleOfOrganisations } from '../notifications/audiences.server'
import { notify } from '../notifications/notify.server'
import { sealSubmission } from './application-content.server'
import {
  auditApplication,
  lockApplication,
  readOwnContent,
  saveStatus,
  type ApplicationInPlace,
} from './application-store.server'
import { submissionText } from './submission-text.server'

export interface Receipt {
  code: string
  sha256: string
  submittedAt: Date
  /** How many times this application has been submitted, this one included. */
  number: number
}

/**
 * Hands an application in, whole, and gives the receipt: time, version and SHA-256 of the content [9].
 * Refuses what is missing (`application_incomplete`, `terms_not_accepted`, `new_version_unread`,
 * `not_verified`), `deadline_passed`, and `wrong_state` to the second of two who submit at once.
 */
export function submitApplication(actor: Member, id: string, now: Date): Promise<Receipt> {
  return transaction(async (tx) => {
    const place = await lockApplication(tx, id)
    const { application, challenge, content, organisation } = place
    requireAllowed(mayWriteApplication(actor, application.organisationId, challenge, now))
    const said = await readOwnContent(tx, place)
    const submitted = submit(application, said, challenge, content.questions, organisation, now)
    await saveStatus(tx, application, submitted, { byId: actor.userId, at: now })
    const receipt = await handIn(tx, actor, place, said, 'submission', now)
    await notify(
      tx,
      await peopleOfOrganisations(tx, [application.organisationId]),
      {
        event: 'application_submitted',
        data: {
          title: { texts: await titleOf(tx, challenge) },
          receipt: receipt.code,
          deadline: await deadlineValue(tx, challenge),
        },
        link: `/desk/applications/${id}`,
        onceKey: `application_submitted:${id}:${receipt.number}`,
      },
      now,
    )
    const { number, sha256 } = receipt
    const after = { status: submitted.status, number, sha256 }
    await auditApplication(tx, actor, 'application.submitted', application, after, now)
    return receipt
  })
}

/** Keeps what an application says now as a submission, sealed, and makes its receipt [9]. */
export async function handIn(
  tx: Tx,
  actor: Member,
  place: ApplicationInPlace,
  said: ApplicationContent,
  kind: SubmissionKind,
  now: Date,
): Promise<Receipt> {
  const { application, challenge } = place
  const applicationId = application.id
  const number = 1 + (await tx.applicationSubmission.count({ where: { applicationId } }))
  const text = await submissionText(tx, place, said, number)
  const receipt = {
    code: newReadableCode(),
    sha256: createHash('sha256').update(text).digest('hex'),
    submittedAt: now,
    number,
  }
  await tx.applicationSubmission.create({
    data: {
      applicationId,
      number,
      kind,
      challengeVersion: challenge.currentVersion!,
      sealed: await sealSubmission(tx, challenge.id, { applicationId, number, text }),
      sha256: receipt.sha256,
      receiptCode: receipt.code,
      submittedAt: now,
      submittedById: actor.userId,
    },
  })
  return receipt
}

/** Takes an application back. It can be reopened and submitted again until the deadline. */
export function withdrawApplication(actor: Member, id: string, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const { application, challenge } = await lockApplication(tx, id)
    requireAllowed(mayWriteApplication(actor, application.organisationId, challenge, now))
    const withdrawn = moveApplication(application, 'withdraw')
    await saveStatus(tx, application, withdrawn, { byId: actor.userId, at: now })
    await notify(
      tx,
      await peopleOfOrganisations(tx, [application.organisationId]),
      {
        event: 'application_withdrawn',
        data: { title: { texts: await titleOf(tx, challenge) } },
        link: `/desk/applications/${id}`,
        onceKey: `application_withdrawn:${id}:${now.getTime()}`,
      },
      now,
    )
    await auditApplication(
      tx,
      actor,
      'application.withdrawn',
      application,
      { status: 'withdrawn' },
      now,
    )
  })
}

/** Makes a submitted or withdrawn application a draft again, to change it and submit anew. */
export function reopenApplication(actor: Member, id: string, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const { application, challenge } = await lockApplication(tx, id)
    requireAllowed(mayWriteApplication(actor, application.organisationId, challenge, now))
    const draft = moveApplication(application, 'reopen')
    await saveStatus(
      tx,
      application,
      { ...draft, submittedAt: null },
      { byId: actor.userId, at: now },
    )
    await auditApplication(tx, actor, 'application.reopened', application, { status: 'draft' }, now)
  })
}

/** Says that an application, draft or submitted, stands by the call as it has become [4]. */
export function confirmVersion(
  actor: Member,
  id: string,
  version: number,
  now: Date,
): Promise<void> {
  return transaction(async (tx) => {
    const { application, challenge } = await lockApplication(tx, id)
    requireAllowed(mayWriteApplication(actor, application.organisationId, challenge, now))
    if (application.status !== 'draft' && application.status !== 'submitted')
      throw new Refusal('wrong_state')
    // What the reader had before their eyes counts, not what has come since.
    if (version !== challenge.currentVersion) throw new Refusal('stale_edit')
    await tx.application.update({ where: { id }, data: { versionAgreed: version, updatedAt: now } })
    await auditApplication(
      tx,
      actor,
      'application.version_confirmed',
      application,
      { version },
      now,
    )
  })
}
