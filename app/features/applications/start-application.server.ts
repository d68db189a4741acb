import type { Member } from '#app/domain/actor'
import { mayApply } from '#app/domain/application'
import { Refusal, requireAllowed } from '#app/domain/refusal'
import type { Language } from '#app/messages/languages'
import { transaction } from '#app/platform/db/db.server'
import { makeDataKey } from '#app/platform/sealing/data-keys.server'
import { readChallenge, readContent } from '../challenges/challenge-store.server'
import { callKeyName } from './application-content.server'
import { auditApplication } from './application-store.server'
import { saveFields } from './edit-application.server'
import { prefillAnswers } from './prefill.server'

/**
 * Starts an organisation's application to a call, filled in from its profile, and returns its id; where
 * there is one already, returns that. Refuses `not_an_applicant`, `deadline_passed`, `wrong_state`.
 */
export function startApplication(
  actor: Member,
  slug: string,
  { organisationId, language }: { organisationId: string; language: Language },
  now: Date,
): Promise<{ id: string }> {
  return transaction(async (tx) => {
    const challenge = await readChallenge(tx, { slug })
    const content = await readContent(tx, challenge)
    const found = await tx.organisation.findUnique({
      where: { id: organisationId },
      select: { id: true, kind: true, verifiedAt: true },
    })
    if (!found) throw new Refusal('not_found')
    const organisation = { ...found, verified: found.verifiedAt !== null }
    requireAllowed(mayApply(actor, organisation, challenge, content, now))
    const key = { challengeId: challenge.id, organisationId }
    const [created] = await tx.application.createManyAndReturn({
      data: [
        {
          ...key,
          language,
          versionAgreed: challenge.currentVersion!,
          createdById: actor.userId,
          createdAt: now,
          updatedAt: now,
        },
      ],
      skipDuplicates: true,
      select: { id: true, status: true },
    })
    if (!created) {
      const existing = await tx.application.findUniqueOrThrow({
        where: { challengeId_organisationId: key },
        select: { id: true },
      })
      return existing
    }
    const applicationId = created.id
    await makeDataKey(tx, callKeyName(challenge.id), now)
    const answers = await prefillAnswers(tx, organisationId, content.questions, language)
    await saveFields(tx, actor, { id: applicationId, challengeId: challenge.id }, answers, now)
    await tx.applicationStatusChange.create({
      data: { applicationId, to: 'draft', at: now, byId: actor.userId },
    })
    const after = { status: 'draft', ...key }
    await auditApplication(tx, actor, 'application.started', created, after, now)
    return { id: applicationId }
  })
}
