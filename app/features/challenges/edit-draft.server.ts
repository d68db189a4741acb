import type { Member } from '#app/domain/actor'
import { mayEditDraft } from '#app/domain/challenge'
import type { ChallengeContent } from '#app/domain/challenge-content'
import { Refusal, requireAllowed } from '#app/domain/refusal'
import { transaction } from '#app/platform/db/db.server'
import { lockChallenge } from './challenge-store.server'

/**
 * Saves part of a draft. `revision` is the one the writer started from: where someone else has saved
 * since, nothing is written and `stale_edit` is refused. Returns the new revision.
 * Drafts are not audited word by word; what is published stands in its version.
 */
export function editDraft(
  actor: Member,
  id: string,
  edit: { revision: number; changes: Partial<ChallengeContent> },
  now: Date,
): Promise<{ revision: number }> {
  return transaction(async (tx) => {
    const challenge = await lockChallenge(tx, id)
    requireAllowed(mayEditDraft(actor, challenge))
    if (challenge.revision !== edit.revision) throw new Refusal('stale_edit')
    return tx.challenge.update({
      where: { id },
      data: {
        draft: { ...challenge.draft!, ...edit.changes },
        revision: { increment: 1 },
        updatedAt: now,
      },
      select: { revision: true },
    })
  })
}
