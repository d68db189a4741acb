import type { Member } from '#app/domain/actor'
import { Refusal } from '#app/domain/refusal'
import { passwordMatches } from '#app/platform/auth/passwords.server'
import { takeAttempt } from '#app/platform/auth/rate-limit.server'
import { db } from '#app/platform/db/db.server'

/**
 * Has someone who is signed in prove again who they are, before a step that is theirs alone.
 * Refuses `password_wrong`, `rate_limited`.
 */
export async function requirePassword(actor: Member, password: string): Promise<void> {
  if (!(await takeAttempt('sign-in-account', actor.email))) throw new Refusal('rate_limited')
  const { passwordHash } = await db.user.findUniqueOrThrow({
    where: { id: actor.userId },
    select: { passwordHash: true },
  })
  if (!(await passwordMatches(passwordHash, password))) throw new Refusal('password_wrong')
}
