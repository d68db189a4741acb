import type { Member } from '#app/domain/actor'
import { authorsOf, mayReview, publish } from '#app/domain/challenge'
import { requireAllowed } from '#app/domain/refusal'
import { transaction } from '#app/platform/db/db.server'
import { enqueue } from '#app/platform/jobs/jobs.server'
import { notify } from '../notifications/notify.server'
import { announceChallenge, scheduleClosing } from './challenge-jobs.server'
import { indexChallenge } from './challenge-search.server'
import {
  addVersion,
  auditChange,
  lockChallenge,
  saveChallenge,
  titleOf,
} from './challenge-store.server'

/**
 * Opens a reviewed call to applicants and tells everyone who follows the city.
 * Refuses `own_work`, `wrong_state`, and `call_incomplete` where days have passed in review.
 */
export function publishChallenge(actor: Member, id: string, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const reviewed = await lockChallenge(tx, id)
    requireAllowed(mayReview(actor, reviewed))
    const open = await saveChallenge(tx, reviewed, publish(reviewed, now), {
      byId: actor.userId,
      at: now,
    })
    const content = reviewed.draft!
    await addVersion(tx, open, {
      kind: 'publication',
      content,
      summary: '',
      byId: actor.userId,
      at: now,
    })
    await tx.challengeDocument.updateMany({
      where: { challengeId: id, publishedAt: null },
      data: { publishedAt: now },
    })
    await notify(
      tx,
      authorsOf(reviewed),
      {
        event: 'review_approved',
        data: { title: { texts: await titleOf(tx, open) }, approver: actor.name },
        link: `/challenges/${open.slug}`,
        onceKey: `review_approved:${id}`,
      },
      now,
    )
    await enqueue(tx, announceChallenge, { challengeId: id })
    await scheduleClosing(tx, open)
    await indexChallenge(tx, id)
    await auditChange(tx, actor, 'challenge.published', reviewed, open, now)
  })
}
