import { linkLifetime } from '#app/domain/account'
import type { Member } from '#app/domain/actor'
import { Refusal } from '#app/domain/refusal'
import type { Language } from '#app/messages/languages'
import { recordAudit } from '#app/platform/audit/audit.server'
import { takeAttempt } from '#app/platform/auth/rate-limit.server'
import { newToken } from '#app/platform/auth/secrets.server'
import { transaction, type Tx } from '#app/platform/db/db.server'
import { mailPerson } from '../notifications/notify.server'
import { spendToken } from './email-tokens.server'

/** Mails the link that proves a new account's address. */
export async function mailConfirmation(
  tx: Tx,
  user: { id: string; email: string; name: string },
  language: Language,
  now: Date,
): Promise<void> {
  const { token, tokenHash } = newToken()
  const expiresAt = new Date(now.getTime() + linkLifetime.confirm_address)
  await tx.emailToken.create({
    data: { userId: user.id, purpose: 'confirm_address', tokenHash, expiresAt },
  })
  await mailPerson(tx, {
    to: user.email,
    language,
    event: 'address_confirmation',
    data: { name: user.name },
    link: `/confirm/${token}`,
    onceKey: `confirm:${tokenHash}`,
    now,
  })
}

/** Sends the link once more. Refuses `rate_limited`. */
export async function resendConfirmation(
  actor: Member,
  language: Language,
  now: Date,
): Promise<void> {
  if (actor.addressConfirmed) return
  if (!(await takeAttempt('mail-account', actor.email))) throw new Refusal('rate_limited')
  const user = { id: actor.userId, email: actor.email, name: actor.name }
  await transaction((tx) => mailConfirmation(tx, user, language, now))
}

/** Marks the address behind a mailed link as proved. Refuses `link_invalid`, `rate_limited`. */
export async function confirmAddress(
  token: string,
  clientAddress: string,
  now: Date,
): Promise<void> {
  if (!(await takeAttempt('token-client', clientAddress))) throw new Refusal('rate_limited')
  await transaction(async (tx) => {
    const userId = await spendToken(tx, 'confirm_address', token, now)
    await tx.user.update({ where: { id: userId }, data: { emailConfirmedAt: now } })
    await recordAudit(tx, {
      actorId: userId,
      event: 'account.address_confirmed',
      subject: `user:${userId}`,
      at: now,
    })
  })
}
