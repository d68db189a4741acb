import { z } from 'zod'
import { followSource } from '#app/domain/imported-challenge'
import { recordAudit } from '#app/platform/audit/audit.server'
import { transaction, type Tx } from '#app/platform/db/db.server'
import { defineJob, enqueue } from '#app/platform/jobs/jobs.server'
import type { ChallengeSource } from './challenge-queries.server'
import { indexChallenge } from './challenge-search.server'
import { auditOf, lockChallenge, saveChallenge } from './challenge-store.server'
import { closingReasonOf } from './imported-call'

/** Has an imported call concluded at its deadline; called again when that moves. */
export async function scheduleConclusion(
  tx: Tx,
  challengeId: string,
  { deadline }: { deadline: Date | null },
  now: Date,
): Promise<void> {
  if (!deadline || deadline.getTime() <= now.getTime()) return
  await enqueue(
    tx,
    concludeImported,
    { challengeId },
    { runAt: deadline, key: `conclude:${challengeId}` },
  )
}

/**
 * Ends an imported call once its deadline has passed: nobody opens or awards anything here. Looks at the
 * clock itself, as the deadline may have moved since. That it is closed is read from the clock as always.
 */
export const concludeImported = defineJob({
  name: 'conclude-imported',
  payload: z.object({ challengeId: z.uuid() }),
  run: ({ challengeId }, now) =>
    transaction(async (tx) => {
      const before = await lockChallenge(tx, challengeId)
      if (!before.imported || before.status !== 'published') return
      const dates = { openedAt: before.publishedAt, deadline: before.deadline }
      const ended = followSource(before, dates, now)
      if (ended.status === 'published') return
      const { source } = await tx.challenge.findUniqueOrThrow({
        where: { id: challengeId },
        select: { source: true },
      })
      const closingReason = closingReasonOf(source as unknown as ChallengeSource)
      const change = { byId: before.authorId, at: now }
      const after = await saveChallenge(tx, before, { ...ended, closingReason }, change)
      await indexChallenge(tx, challengeId)
      const states = { before: auditOf(before), after: auditOf(after) }
      const subject = `challenge:${challengeId}`
      await recordAudit(tx, {
        actorId: null,
        event: 'challenge.concluded',
        subject,
        ...states,
        at: now,
      })
    }),
})
