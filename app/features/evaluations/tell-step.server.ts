import type { Tx } from '#app/platform/db/db.server'
import { titleOf, type StoredChallenge } from '../challenges/challenge-store.server'
import type { EventData, EventName } from '../notifications/events'
import { notify } from '../notifications/notify.server'

interface Step {
  event: EventName
  data?: EventData
  /** A path below the language. */
  link: string
  /** What tells this occurrence from another of the same event on the same call. */
  key: string
}

/** Tells people of a step in the evaluation of a call, inside the transaction that takes it. */
export async function tellStep(
  tx: Tx,
  challenge: StoredChallenge,
  userIds: string[],
  { event, data, link, key }: Step,
  now: Date,
): Promise<void> {
  if (userIds.length === 0) return
  const title = { texts: await titleOf(tx, challenge) }
  const onceKey = `${event}:${challenge.id}:${key}`
  await notify(tx, userIds, { event, data: { ...data, title }, link, onceKey }, now)
}
