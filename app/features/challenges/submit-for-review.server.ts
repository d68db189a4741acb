import type { Member } from '#app/domain/actor'
import {
  authorsOf,
  mayEditDraft,
  returnToAuthor,
  submitForReview as handOver,
  mayReview,
} from '#app/domain/challenge'
import { requireAllowed } from '#app/domain/refusal'
import { transaction } from '#app/platform/db/db.server'
import { peopleOfUnit } from '../notifications/audiences.server'
import { notify } from '../notifications/notify.server'
import { auditChange, lockChallenge, saveChallenge, titleOf } from './challenge-store.server'

/** Hands a complete draft to the unit's approvers. Refuses `call_incomplete`. */
export function submitForReview(actor: Member, id: string, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const draft = await lockChallenge(tx, id)
    requireAllowed(mayEditDraft(actor, draft))
    const handed = await saveChallenge(tx, draft, handOver(draft, actor.userId, now), {
      byId: actor.userId,
      at: now,
    })
    const approvers = await peopleOfUnit(tx, draft.unitPath, 'approver')
    await notify(
      tx,
      approvers.filter((userId) => userId !== actor.userId),
      {
        event: 'review_requested',
        data: { title: { texts: await titleOf(tx, draft) }, author: actor.name },
        link: `/desk/challenges/${id}`,
        onceKey: `review_requested:${id}:${handed.revision}`,
      },
      now,
    )
    await auditChange(tx, actor, 'challenge.submitted_for_review', draft, handed, now)
  })
}

/** Gives a call back to its author with the approver's reason. */
export function returnForRework(
  actor: Member,
  id: string,
  reason: string,
  now: Date,
): Promise<void> {
  return transaction(async (tx) => {
    const challenge = await lockChallenge(tx, id)
    requireAllowed(mayReview(actor, challenge))
    const draft = await saveChallenge(tx, challenge, returnToAuthor(challenge, reason), {
      byId: actor.userId,
      at: now,
      reason,
    })
    await notify(
      tx,
      authorsOf(challenge),
      {
        event: 'review_returned',
        data: { title: { texts: await titleOf(tx, challenge) }, reason },
        link: `/desk/challenges/${id}`,
        onceKey: `review_returned:${id}:${draft.revision}`,
      },
      now,
    )
    await auditChange(tx, actor, 'challenge.returned', challenge, draft, now)
  })
}
