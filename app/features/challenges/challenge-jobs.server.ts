import { z } from 'zod'
import { phaseOf } from '#app/domain/challenge'
import { db, transaction, type Tx } from '#app/platform/db/db.server'
import { defineJob, enqueue } from '#app/platform/jobs/jobs.server'
import type { LocalisedText } from '#app/messages/languages'
import { peopleOfUnit, tell } from '../notifications/audiences.server'
import type { EventValue } from '../notifications/events'
import { notify } from '../notifications/notify.server'
import { indexChallenge } from './challenge-search.server'
import { readChallenge, titleOf, type StoredChallenge } from './challenge-store.server'

const forChallenge = z.object({ challengeId: z.uuid() })
const day = 24 * 3600 * 1000

/** How long before a deadline its followers and applicants are reminded. */
const reminderDays = 3

/** Tells everyone who follows the city that it has published a call. */
export const announceChallenge = defineJob({
  name: 'announce-challenge',
  payload: forChallenge,
  run: async ({ challengeId }) => {
    const challenge = await readChallenge(db, { id: challengeId })
    await transaction(async (tx) =>
      tell(
        tx,
        { of: 'city', cityId: challenge.cityId },
        {
          event: 'challenge_published',
          data: {
            title: { texts: await titleOf(tx, challenge) },
            city: { texts: await cityNames(tx, challenge.cityId) },
            deadline: await deadlineValue(tx, challenge),
          },
          link: `/challenges/${challenge.slug}`,
          onceKey: `challenge_published:${challengeId}`,
        },
      ),
    )
  },
})

/** The deadline of a call as notifications carry it. */
export function deadlineValue(tx: Tx, challenge: StoredChallenge): Promise<EventValue> {
  return momentValue(tx, challenge, challenge.deadline!)
}

/** A moment as notifications carry it: with the zone of the call's city and the city's name. */
export async function momentValue(
  tx: Tx,
  { timeZone, cityId }: StoredChallenge,
  at: Date,
): Promise<EventValue> {
  return { at: at.toISOString(), zone: timeZone, city: await cityNames(tx, cityId) }
}

async function cityNames(tx: Tx, id: string): Promise<LocalisedText> {
  const { names } = await tx.city.findUniqueOrThrow({ where: { id }, select: { names: true } })
  return names as LocalisedText
}

/** Reminds and reports around a deadline; called again when the deadline moves. */
export async function scheduleClosing(tx: Tx, challenge: StoredChallenge): Promise<void> {
  const payload = { challengeId: challenge.id }
  const deadline = challenge.deadline!
  const reminder = new Date(deadline.getTime() - reminderDays * day)
  await enqueue(tx, remindOfDeadline, payload, { runAt: reminder, key: `remind:${challenge.id}` })
  await enqueue(tx, reportClosing, payload, { runAt: deadline, key: `closing:${challenge.id}` })
}

/** Three days before the close. Looks at the clock itself, as the deadline may have moved since. */
export const remindOfDeadline = defineJob({
  name: 'remind-of-deadline',
  payload: forChallenge,
  run: async ({ challengeId }, now) => {
    const challenge = await readChallenge(db, { id: challengeId })
    const left = (challenge.deadline?.getTime() ?? 0) - now.getTime()
    if (phaseOf(challenge, now) !== 'open' || left > (reminderDays + 0.1) * day) return
    await transaction(async (tx) =>
      tell(
        tx,
        { of: 'challenge', challengeId },
        {
          event: 'deadline_near',
          data: {
            title: { texts: await titleOf(tx, challenge) },
            deadline: await deadlineValue(tx, challenge),
          },
          link: `/challenges/${challenge.slug}`,
          onceKey: `deadline_near:${challengeId}:${challenge.deadline!.getTime()}`,
        },
      ),
    )
  },
})

/** Tells the officers that a call has closed. Nothing depends on it: closing is read from the clock. */
export const reportClosing = defineJob({
  name: 'report-closing',
  payload: forChallenge,
  run: async ({ challengeId }, now) => {
    const challenge = await readChallenge(db, { id: challengeId })
    if (phaseOf(challenge, now) !== 'closed') return
    const count = await db.application.count({ where: { challengeId, status: 'submitted' } })
    await transaction(async (tx) => {
      const officers = await peopleOfUnit(tx, challenge.unitPath, 'officer')
      await notify(
        tx,
        officers,
        {
          event: 'call_closed',
          data: { title: { texts: await titleOf(tx, challenge) }, count },
          link: `/desk/challenges/${challengeId}`,
          onceKey: `call_closed:${challengeId}:${challenge.deadline!.getTime()}`,
        },
        now,
      )
      await indexChallenge(tx, challengeId)
    })
  },
})
