import { linkLifetime } from '#app/domain/account'
import { Refusal } from '#app/domain/refusal'
import type { Language } from '#app/messages/languages'
import { recordAudit } from '#app/platform/audit/audit.server'
import { hashPassword } from '#app/platform/auth/passwords.server'
import { takeAttempt } from '#app/platform/auth/rate-limit.server'
import { hashToken, newToken } from '#app/platform/auth/secrets.server'
import { transaction, type Tx } from '#app/platform/db/db.server'
import { mailPerson } from '../notifications/notify.server'
import { spendToken } from './email-tokens.server'

/**
 * Mails a link for a new password if the address has an account; the answer is the same if not.
 * Refuses `rate_limited` by the client's address alone.
 */
export async function requestPasswordReset(
  email: string,
  clientAddress: string,
  now: Date,
): Promise<void> {
  if (!(await takeAttempt('mail-client', clientAddress))) throw new Refusal('rate_limited')
  if (!(await takeAttempt('mail-account', email))) return
  await transaction(async (tx) => {
    const user = await tx.user.findUnique({ where: { email } })
    if (!user) return
    const token = await newResetToken(tx, user.id, now)
    await mailPerson(tx, {
      to: email,
      language: user.language as Language,
      event: 'password_reset',
      data: { name: user.name },
      link: `/reset-password/${token}`,
      onceKey: `reset:${hashToken(token)}`,
      now,
    })
  })
}

/** A token for the page that sets a new password: it holds once, and for `linkLifetime`. */
export async function newResetToken(tx: Tx, userId: string, now: Date): Promise<string> {
  const { token, tokenHash } = newToken()
  const expiresAt = new Date(now.getTime() + linkLifetime.reset_password)
  await tx.emailToken.create({ data: { userId, purpose: 'reset_password', tokenHash, expiresAt } })
  return token
}

/**
 * Sets the password behind a mailed link, ends every session of the person, and tells them.
 * Following the link also proves the address. Refuses `link_invalid`, `rate_limited`.
 */
export async function resetPassword(
  token: string,
  password: string,
  clientAddress: string,
  now: Date,
): Promise<void> {
  if (!(await takeAttempt('token-client', clientAddress))) throw new Refusal('rate_limited')
  const passwordHash = await hashPassword(password)
  await transaction(async (tx) => {
    const id = await spendToken(tx, 'reset_password', token, now)
    const user = await tx.user.update({ where: { id }, data: { passwordHash } })
    await tx.session.deleteMany({ where: { userId: id } })
    await tx.user.updateMany({
      where: { id, emailConfirmedAt: null },
      data: { emailConfirmedAt: now },
    })
    await mailPerson(tx, {
      to: user.email,
      language: user.language as Language,
      event: 'password_changed',
      data: { name: user.name },
      link: '/forgotten-password',
      onceKey: `password-changed:${id}:${now.getTime()}`,
      now,
    })
    await recordAudit(tx, {
      actorId: id,
      event: 'account.password_changed',
      subject: `user:${id}`,
      at: now,
    })
  })
}
