import type { Member } from '#app/domain/actor'
import { mayWriteChallenges } from '#app/domain/challenge'
import { emptyContent } from '#app/domain/challenge-content'
import type { ChallengeKind } from '#app/domain/challenge-kinds'
import { Refusal, requireAllowed } from '#app/domain/refusal'
import type { Language } from '#app/messages/languages'
import { recordAudit } from '#app/platform/audit/audit.server'
import { transaction } from '#app/platform/db/db.server'
import { newSlug } from '#app/platform/db/slugs.server'

/** Starts a draft call in a unit. Refuses `not_allowed`, `not_found`. */
export function createChallenge(
  actor: Member,
  input: { unitId: string; kind: ChallengeKind; language: Language; title: string },
  now: Date,
): Promise<{ id: string }> {
  return transaction(async (tx) => {
    const unit = await tx.unit.findUnique({
      where: { id: input.unitId },
      select: { cityId: true, path: true },
    })
    if (!unit) throw new Refusal('not_found')
    requireAllowed(mayWriteChallenges(actor, { unitPath: unit.path }))
    const challenge = await tx.challenge.create({
      data: {
        slug: newSlug(input.title),
        cityId: unit.cityId,
        unitId: input.unitId,
        kind: input.kind,
        authorId: actor.userId,
        originalLanguage: input.language,
        draft: { ...emptyContent(), title: input.title },
        createdAt: now,
        updatedAt: now,
        statusChanges: { create: { to: 'draft', at: now, byId: actor.userId } },
      },
      select: { id: true },
    })
    await recordAudit(tx, {
      actorId: actor.userId,
      event: 'challenge.created',
      subject: `challenge:${challenge.id}`,
      after: { status: 'draft', kind: input.kind, unitId: input.unitId },
      at: now,
    })
    return challenge
  })
}
