import type { Member } from '#app/domain/actor'
import { discard, mayEditDraft } from '#app/domain/challenge'
import { Refusal, requireAllowed } from '#app/domain/refusal'
import { transaction } from '#app/platform/db/db.server'
import { auditChange, lockChallenge, saveChallenge } from './challenge-store.server'

/** Throws away a call that was never published. */
export function discardDraft(actor: Member, id: string, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const challenge = await lockChallenge(tx, id)
    requireAllowed(mayEditDraft(actor, challenge))
    const gone = await saveChallenge(tx, challenge, discard(challenge), {
      byId: actor.userId,
      at: now,
    })
    await auditChange(tx, actor, 'challenge.discarded', challenge, gone, now)
  })
}

/** Puts an addendum that was being written aside; the published call stands as it was. */
export function discardAddendum(actor: Member, id: string, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const challenge = await lockChallenge(tx, id)
    requireAllowed(mayEditDraft(actor, challenge))
    if (challenge.status !== 'published') throw new Refusal('wrong_state')
    await saveChallenge(
      tx,
      challenge,
      { ...challenge, draft: null },
      { byId: actor.userId, at: now },
    )
  })
}
