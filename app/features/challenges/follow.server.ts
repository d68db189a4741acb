import type { Member } from '#app/domain/actor'
import { mayFollow } from '#app/domain/challenge'
import { Refusal, requireAllowed } from '#app/domain/refusal'
import { db } from '#app/platform/db/db.server'
import { readChallenge } from './challenge-store.server'

/** Follows or stops following a call. Doing it twice does it once. */
export async function followChallenge(actor: Member, slug: string, follow: boolean): Promise<void> {
  const challenge = await readChallenge(db, { slug })
  requireAllowed(mayFollow(actor, challenge))
  await setFollow({ userId: actor.userId, challengeId: challenge.id }, follow)
}

/** Follows or stops following everything a city publishes. Refuses `not_found`. */
export async function followCity(actor: Member, slug: string, follow: boolean): Promise<void> {
  const city = await db.city.findUnique({ where: { slug }, select: { id: true } })
  if (!city) throw new Refusal('not_found')
  await setFollow({ userId: actor.userId, cityId: city.id }, follow)
}

async function setFollow(
  subject: { userId: string; challengeId?: string; cityId?: string },
  follow: boolean,
): Promise<void> {
  if (follow) await db.follow.createMany({ data: [subject], skipDuplicates: true })
  else await db.follow.deleteMany({ where: subject })
}
