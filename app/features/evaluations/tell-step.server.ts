import type { Tx } from '#app/platform/db/db.server'
import { titleOf, type StoredChallenge } from '../challenges/challenge-store.server'
import type { EventData, EventName } from '../notifications/events'
import { notify, notifyEach } from '../notifications/notify.server'

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

/** The same with words and a place of their own for each person. */
async function tellStepEach(
  tx: Tx,
  challenge: StoredChallenge,
  people: { userId: string; data: EventData; link: string }[],
  { event, key }: Pick<Step, 'event' | 'key'>,
  now: Date,
): Promise<void> {
  if (people.length === 0) return
  const title = { texts: await titleOf(tx, challenge) }
  const said = people.map((person) => ({ ...person, data: { ...person.data, title } }))
  await notifyEach(tx, said, { event, onceKey: `${event}:${challenge.id}:${key}` }, now)
}
