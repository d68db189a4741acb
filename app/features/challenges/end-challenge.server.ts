import type { Member } from '#app/domain/actor'
import * as law from '#app/domain/challenge'
import { requireAllowed } from '#app/domain/refusal'
import { transaction, type Tx } from '#app/platform/db/db.server'
import { moveAll } from '../applications/application-store.server'
import { tell } from '../notifications/audiences.server'
import type { EventName } from '../notifications/events'
import { indexChallenge } from './challenge-search.server'
import {
  auditChange,
  lockChallenge,
  saveChallenge,
  titleOf,
  type StoredChallenge,
} from './challenge-store.server'

/** Cancels a published call; everyone concerned is told why. Refuses `reason_needed`. */
export function cancelChallenge(
  actor: Member,
  id: string,
  reason: string,
  now: Date,
): Promise<void> {
  return transaction(async (tx) => {
    const challenge = await lockChallenge(tx, id)
    requireAllowed(law.mayCancel(actor, challenge, now))
    await end(
      tx,
      actor,
      challenge,
      law.cancel(challenge, reason),
      'challenge_cancelled',
      reason,
      now,
    )
  })
}

/** Ends a call that nobody, or nobody good enough, has answered. Refuses `deadline_not_passed`. */
export function declareUnsuccessful(
  actor: Member,
  id: string,
  reason: string,
  now: Date,
): Promise<void> {
  return transaction(async (tx) => {
    const challenge = await lockChallenge(tx, id)
    requireAllowed(law.mayClose(actor, challenge, 'declareUnsuccessful', now))
    const ended = law.declareUnsuccessful(challenge, reason)
    await end(tx, actor, challenge, ended, 'challenge_unsuccessful', reason, now)
  })
}

/** Ends a consultation by publishing what it found. Refuses `deadline_not_passed`. */
export function concludeConsultation(
  actor: Member,
  id: string,
  summary: string,
  now: Date,
): Promise<void> {
  return transaction(async (tx) => {
    const challenge = await lockChallenge(tx, id)
    requireAllowed(law.mayClose(actor, challenge, 'conclude', now))
    await end(
      tx,
      actor,
      challenge,
      law.conclude(challenge, summary),
      'challenge_concluded',
      summary,
      now,
    )
  })
}

/** Nobody wins a call that has ended without an award; what was never opened stays sealed. */
export async function endApplications(
  tx: Tx,
  challengeId: string,
  change: { byId: string | null; at: Date },
): Promise<void> {
  const rows = await tx.application.findMany({
    where: {
      challengeId,
      status: { in: ['under_evaluation', 'screened_in', 'screened_out', 'awarded'] },
    },
    select: { id: true, status: true },
  })
  const won = rows.filter(({ status }) => status === 'awarded')
  await moveAll(tx, won, 'annul', change)
  await moveAll(
    tx,
    rows.filter((row) => !won.includes(row)),
    'reject',
    change,
  )
}

async function end(
  tx: Tx,
  actor: Member,
  before: StoredChallenge,
  ended: law.Challenge,
  event: EventName,
  reason: string,
  now: Date,
): Promise<void> {
  const change = { byId: actor.userId, at: now }
  const after = await saveChallenge(tx, before, ended, { ...change, reason })
  await endApplications(tx, before.id, change)
  await tell(
    tx,
    { of: 'challenge', challengeId: before.id },
    {
      event,
      data: { title: { texts: await titleOf(tx, after) }, reason },
      link: `/challenges/${after.slug}`,
      onceKey: `${event}:${before.id}`,
    },
  )
  await indexChallenge(tx, before.id)
  await auditChange(tx, actor, `challenge.${after.status}`, before, after, now)
}
