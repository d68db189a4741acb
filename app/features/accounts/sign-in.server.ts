import type { z } from 'zod'
import { Refusal } from '#app/domain/refusal'
import { passwordMatches } from '#app/platform/auth/passwords.server'
import { forgetAttempts, takeAttempt } from '#app/platform/auth/rate-limit.server'
import { startSession } from '#app/platform/auth/sessions.server'
import { db } from '#app/platform/db/db.server'
import { awaitCode, hasSecondFactor } from '../second-factor/finish-sign-in.server'
import type { signInForm } from './account-form'

/**
 * Starts a session, or asks for a code where the person has a second factor; returns the `Set-Cookie`
 * value of either, and which it is. An unknown address and a wrong password get the
 * same answer in the same time. Refuses `credentials_wrong`, `rate_limited`.
 */
export async function signIn(
  { email, password }: Pick<z.output<typeof signInForm>, 'email' | 'password'>,
  client: { address: string; userAgent: string | null },
  now: Date,
): Promise<{ setCookie: string; awaitsCode: boolean }> {
  const allowed = await Promise.all([
    takeAttempt('sign-in-client', client.address),
    takeAttempt('sign-in-account', email),
  ])
  if (allowed.includes(false)) throw new Refusal('rate_limited')
  const user = await db.user.findUnique({
    where: { email },
    select: { id: true, passwordHash: true },
  })
  if (!(await passwordMatches(user?.passwordHash, password)) || !user)
    throw new Refusal('credentials_wrong')
  await forgetAttempts('sign-in-account', email)
  return (await hasSecondFactor(user.id))
    ? { setCookie: await awaitCode(user.id, now), awaitsCode: true }
    : { setCookie: await startSession(user.id, client.userAgent), awaitsCode: false }
}
