import { z } from 'zod'
import { concludeAward as conclude, phaseOf } from '#app/domain/challenge'
import { transaction, type Tx } from '#app/platform/db/db.server'
import { defineJob, enqueue } from '#app/platform/jobs/jobs.server'
import { indexChallenge } from '../challenges/challenge-search.server'
import {
  auditChange,
  lockChallenge,
  saveChallenge,
  type StoredChallenge,
} from '../challenges/challenge-store.server'
import { peopleOfOrganisations } from '../notifications/audiences.server'
import { tellStep } from './tell-step.server'

/**
 * Writes down that a standstill is over, and tells the winners. That it is over is read from the clock;
 * a complaint may have moved the moment since, and then this does nothing.
 */
export const concludeAward = defineJob({
  name: 'conclude-award',
  payload: z.object({ challengeId: z.uuid() }),
  run: ({ challengeId }, now) =>
    transaction(async (tx) => {
      const challenge = await lockChallenge(tx, challengeId)
      if (challenge.status !== 'awarded' || phaseOf(challenge, now) !== 'concluded') return
      const next = conclude(challenge, now)
      const saved = await saveChallenge(tx, challenge, next, { byId: null, at: now })
      const winners = await tx.application.findMany({
        where: { challengeId, status: 'awarded' },
        select: { organisationId: true },
      })
      const people = await peopleOfOrganisations(
        tx,
        winners.map(({ organisationId }) => organisationId),
      )
      const link = `/challenges/${challenge.slug}`
      const key = challenge.awardedAt!.toISOString()
      await tellStep(tx, challenge, people, { event: 'award_final', link, key }, now)
      await indexChallenge(tx, challengeId)
      await auditChange(tx, null, 'challenge.concluded', challenge, saved, now)
    }),
})

/** Has the end of a standstill written down when it comes; called again when a complaint has moved it. */
export async function scheduleConclusion(tx: Tx, challenge: StoredChallenge): Promise<void> {
  await enqueue(
    tx,
    concludeAward,
    { challengeId: challenge.id },
    { runAt: challenge.standstillUntil!, key: `conclude:${challenge.id}` },
  )
}
