import type { Member } from '#app/domain/actor'
import { openOrLapse } from '#app/domain/application'
import { mayClose, startEvaluation as start } from '#app/domain/challenge'
import { requireAllowed } from '#app/domain/refusal'
import { transaction, type Tx } from '#app/platform/db/db.server'
import type { ApplicationStatus } from '#app/platform/db/generated/enums'
import { indexChallenge } from '../challenges/challenge-search.server'
import {
  auditChange,
  lockChallenge,
  readContent,
  saveChallenge,
  titleOf,
} from '../challenges/challenge-store.server'
import { peopleOfOrganisations } from '../notifications/audiences.server'
import { notify } from '../notifications/notify.server'

/**
 * Opens the submitted applications of a closed call to the city. Those that did not confirm a changed
 * call lapse unread [4]. Refuses `deadline_not_passed`, `too_few_applications`, `kind_makes_no_award`.
 */
export function startEvaluation(actor: Member, challengeId: string, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const challenge = await lockChallenge(tx, challengeId)
    requireAllowed(mayClose(actor, challenge, 'startEvaluation', now))
    const submitted = await tx.application.findMany({
      where: { challengeId, status: 'submitted' },
      select: { id: true, organisationId: true, status: true, versionAgreed: true },
    })
    const opened = submitted.filter((row) => openOrLapse(row, challenge) === 'open')
    const lapsed = submitted.filter((row) => openOrLapse(row, challenge) === 'lapse')
    const content = await readContent(tx, challenge)
    const next = start(challenge, opened.length, content.minimumApplications)
    const evaluating = await saveChallenge(tx, challenge, next, { byId: actor.userId, at: now })
    await moveAll(tx, opened, 'under_evaluation', actor.userId, now)
    await moveAll(tx, lapsed, 'lapsed', null, now)
    await tx.decision.create({ data: { challengeId } })

    const data = { title: { texts: await titleOf(tx, challenge) } }
    const tellApplicants = async (
      rows: typeof submitted,
      event: 'application_opened' | 'application_lapsed',
    ) => {
      const people = await peopleOfOrganisations(
        tx,
        rows.map((row) => row.organisationId),
      )
      const onceKey = `${event}:${challengeId}`
      await notify(tx, people, { event, data, link: '/desk/applications', onceKey }, now)
    }
    await tellApplicants(opened, 'application_opened')
    await tellApplicants(lapsed, 'application_lapsed')
    await indexChallenge(tx, challengeId)
    await auditChange(tx, actor, 'challenge.applications_opened', challenge, evaluating, now)
  })
}

/** Gives applications of one call their next status, with the history of each. */
export async function moveAll(
  tx: Tx,
  rows: { id: string; status: ApplicationStatus }[],
  to: ApplicationStatus,
  byId: string | null,
  at: Date,
): Promise<void> {
  if (rows.length === 0) return
  const ids = rows.map((row) => row.id)
  await tx.application.updateMany({
    where: { id: { in: ids } },
    data: { status: to, updatedAt: at },
  })
  await tx.applicationStatusChange.createMany({
    data: rows.map((row) => ({ applicationId: row.id, from: row.status, to, byId, at })),
  })
}
