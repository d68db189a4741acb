import type { z } from 'zod'
import { Refusal } from '#app/domain/refusal'
import type { Language } from '#app/messages/languages'
import { recordAudit } from '#app/platform/audit/audit.server'
import { hashPassword } from '#app/platform/auth/passwords.server'
import { takeAttempt } from '#app/platform/auth/rate-limit.server'
import { transaction } from '#app/platform/db/db.server'
import { mailPerson } from '../notifications/notify.server'
import type { signUpForm } from './account-form'
import { mailConfirmation } from './address-confirmation.server'

/**
 * Makes an account and mails a link that proves the address. Where the address already has one, its
 * owner is mailed instead; the answer and the work done are the same, so nobody learns which it was.
 * Refuses `rate_limited`.
 */
export async function signUp(
  { name, email, password }: z.output<typeof signUpForm>,
  language: Language,
  clientAddress: string,
  now: Date,
): Promise<void> {
  if (!(await takeAttempt('sign-up-client', clientAddress))) throw new Refusal('rate_limited')
  const mailAllowed = await takeAttempt('mail-account', email)
  const passwordHash = await hashPassword(password)
  await transaction(async (tx) => {
    const [created] = await tx.user.createManyAndReturn({
      data: [{ name, email, passwordHash, language, createdAt: now }],
      skipDuplicates: true,
    })
    if (created) {
      await mailConfirmation(tx, created, language, now)
      const { id } = created
      await recordAudit(tx, {
        actorId: id,
        event: 'account.created',
        subject: `user:${id}`,
        at: now,
      })
      return
    }
    if (!mailAllowed) return
    const known = await tx.user.findUniqueOrThrow({ where: { email } })
    const to = { to: email, language: known.language as Language, now }
    const onceKey = `address-known:${known.id}:${now.getTime()}`
    await mailPerson(tx, {
      ...to,
      event: 'address_known',
      data: { name: known.name },
      link: '/forgotten-password',
      onceKey,
    })
  })
}
