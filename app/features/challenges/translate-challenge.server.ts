import type { Member } from '#app/domain/actor'
import { mayTranslate } from '#app/domain/challenge'
import type { ChallengeTranslation } from '#app/domain/challenge-content'
import { Refusal, requireAllowed } from '#app/domain/refusal'
import type { Language } from '#app/messages/languages'
import { recordAudit } from '#app/platform/audit/audit.server'
import { transaction } from '#app/platform/db/db.server'
import { indexChallenge } from './challenge-search.server'
import { lockChallenge } from './challenge-store.server'

/**
 * Saves a call's texts in another language, as a translation of its current version. `revision` is the
 * translation's own, 0 for a new one; an older one is refused as `stale_edit`.
 */
export function translateChallenge(
  actor: Member,
  id: string,
  translation: { language: Language; revision: number; content: ChallengeTranslation },
  now: Date,
): Promise<{ revision: number }> {
  const { language, revision, content } = translation
  return transaction(async (tx) => {
    const challenge = await lockChallenge(tx, id)
    requireAllowed(mayTranslate(actor, challenge))
    if (language === challenge.originalLanguage) throw new Refusal('wrong_state')
    const key = { challengeId_language: { challengeId: id, language } }
    const existing = await tx.challengeTranslation.findUnique({
      where: key,
      select: { revision: true },
    })
    if ((existing?.revision ?? 0) !== revision) throw new Refusal('stale_edit')
    const values = {
      content,
      versionNumber: challenge.currentVersion ?? 0,
      revision: revision + 1,
      updatedAt: now,
      updatedById: actor.userId,
    }
    await tx.challengeTranslation.upsert({
      where: key,
      create: { challengeId: id, language, ...values },
      update: values,
    })
    await indexChallenge(tx, id)
    const subject = `challenge:${id}`
    await recordAudit(tx, {
      actorId: actor.userId,
      event: 'challenge.translated',
      subject,
      after: { language },
      at: now,
    })
    return { revision: revision + 1 }
  })
}
