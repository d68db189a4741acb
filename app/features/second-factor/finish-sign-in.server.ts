import { createCookie } from '@remix-run/node'
import { secondStepLifetime } from '#app/domain/account'
import { Refusal } from '#app/domain/refusal'
import { hashToken, newToken } from '#app/platform/auth/secrets.server'
import { startSession } from '#app/platform/auth/sessions.server'
import { config } from '#app/platform/config/config.server'
import { db, transaction } from '#app/platform/db/db.server'
import { requireSecondFactor } from './require-second-factor.server'

const cookie = createCookie('agora_sign_in', {
  httpOnly: true,
  sameSite: 'lax',
  path: '/',
  secure: config().baseUrl.startsWith('https:'),
  maxAge: secondStepLifetime.sign_in / 1000,
})

/** Whether a person signs in in two steps. */
export async function hasSecondFactor(userId: string): Promise<boolean> {
  const factor = await db.secondFactor.findUnique({ where: { userId } })
  return factor?.confirmedAt != null
}

/** Remembers that someone gave the right password; returns the `Set-Cookie` value that carries it. */
export async function awaitCode(userId: string, now: Date): Promise<string> {
  const { token, tokenHash } = newToken()
  const expiresAt = new Date(now.getTime() + secondStepLifetime.sign_in)
  await transaction(async (tx) => {
    await tx.pendingSignIn.deleteMany({ where: { OR: [{ userId }, { expiresAt: { lte: now } }] } })
    await tx.pendingSignIn.create({ data: { tokenHash, userId, expiresAt } })
  })
  return cookie.serialize(token)
}

/** Who has given their password in this browser and not yet the code; null for nobody. */
export async function findAwaited(
  cookies: string | null,
  now: Date,
): Promise<{ tokenHash: string; userId: string } | null> {
  const token: unknown = await cookie.parse(cookies)
  if (typeof token !== 'string') return null
  const tokenHash = hashToken(token)
  return db.pendingSignIn.findUnique({
    where: { tokenHash, expiresAt: { gt: now } },
    select: { tokenHash: true, userId: true },
  })
}

/**
 * Ends the second step: returns the `Set-Cookie` values of the session, and of the first step's end.
 * Refuses `link_invalid` where the first step is too long ago, and what `requireSecondFactor` does.
 */
export async function finishSignIn(
  { cookies, userAgent }: { cookies: string | null; userAgent: string | null },
  code: string,
  now: Date,
): Promise<string[]> {
  const awaited = await findAwaited(cookies, now)
  if (!awaited) throw new Refusal('link_invalid')
  const { tokenHash, userId } = awaited
  await transaction(async (tx) => {
    await requireSecondFactor(tx, { userId }, code, now)
    await tx.pendingSignIn.delete({ where: { tokenHash } })
  })
  return [await startSession(userId, userAgent), await cookie.serialize('', { maxAge: 0 })]
}
