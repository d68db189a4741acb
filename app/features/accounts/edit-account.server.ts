import Bowser from 'bowser'
import type { Member } from '#app/domain/actor'
import { Refusal } from '#app/domain/refusal'
import type { Language } from '#app/messages/languages'
import { recordAudit } from '#app/platform/audit/audit.server'
import { hashPassword, passwordMatches } from '#app/platform/auth/passwords.server'
import { takeAttempt } from '#app/platform/auth/rate-limit.server'
import { db, transaction } from '#app/platform/db/db.server'
import { mailPerson } from '../notifications/notify.server'

/** Changes how a person is called and in which language they are written to. */
export async function editProfile(
  actor: Member,
  profile: { name: string; language: Language },
): Promise<void> {
  await db.user.update({ where: { id: actor.userId }, data: profile })
}

/**
 * Sets a new password for someone who knows the old one, and ends every session but `sessionKey`.
 * Refuses `credentials_wrong`, `rate_limited`.
 */
export async function changePassword(
  actor: Member,
  passwords: { currentPassword: string; password: string },
  sessionKey: string,
  now: Date,
): Promise<void> {
  if (!(await takeAttempt('sign-in-account', actor.email))) throw new Refusal('rate_limited')
  const user = await db.user.findUniqueOrThrow({ where: { id: actor.userId } })
  if (!(await passwordMatches(user.passwordHash, passwords.currentPassword)))
    throw new Refusal('credentials_wrong')
  const passwordHash = await hashPassword(passwords.password)
  await transaction(async (tx) => {
    await tx.user.update({ where: { id: user.id }, data: { passwordHash } })
    await tx.session.deleteMany({ where: { userId: user.id, id: { not: sessionKey } } })
    await mailPerson(tx, {
      to: user.email,
      language: user.language as Language,
      event: 'password_changed',
      data: { name: user.name },
      link: '/forgotten-password',
      onceKey: `password-changed:${user.id}:${now.getTime()}`,
      now,
    })
    await recordAudit(tx, {
      actorId: user.id,
      event: 'account.password_changed',
      subject: `user:${user.id}`,
      at: now,
    })
  })
}

/** Where a person is signed in, newest first. */
export async function listSessions(actor: Member, now: Date) {
  const rows = await db.session.findMany({
    where: { userId: actor.userId, expiresAt: { gt: now } },
    select: { id: true, createdAt: true, userAgent: true },
    orderBy: { createdAt: 'desc' },
    take: 50,
  })
  return rows.map(({ userAgent, ...row }) => ({ ...row, device: deviceOf(userAgent) }))
}

/** "Firefox, Android": what of a browser's long self-description its owner recognises. */
function deviceOf(userAgent: string | null): string | null {
  if (!userAgent) return null
  const browser = Bowser.getParser(userAgent)
  return [browser.getBrowserName(), browser.getOSName()].filter(Boolean).join(', ') || null
}
