import { normaliseAddress } from '#app/domain/account'
import type { Language } from '#app/messages/languages'
import { recordAudit } from '#app/platform/audit/audit.server'
import { config } from '#app/platform/config/config.server'
import { transaction } from '#app/platform/db/db.server'
import { pathsIn } from '#app/platform/http/paths'
import { newResetToken } from './reset-password.server'

export interface MadeAdministrator {
  /** Whether the account is new. */
  created: boolean
  /** Sets the account's password, once. */
  link: string
}

/**
 * Makes someone an administrator of the whole platform, with a confirmed address, and with an account
 * where they have none. Only for whoever runs the server: nobody is asked, and the link is handed over
 * by hand.
 */
export function makeAdministrator(
  person: { email: string; name: string; language: Language },
  now: Date,
): Promise<MadeAdministrator> {
  const email = normaliseAddress(person.email)
  return transaction(async (tx) => {
    const [created] = await tx.user.createManyAndReturn({
      // No password matches it; the link sets the first.
      data: [{ ...person, email, passwordHash: '!', createdAt: now }],
      skipDuplicates: true,
      select: { id: true },
    })
    const before = await tx.user.findUniqueOrThrow({ where: { email } })
    await tx.user.update({
      where: { email },
      data: { administrator: true, emailConfirmedAt: before.emailConfirmedAt ?? now },
    })
    const token = await newResetToken(tx, before.id, now)
    const audit = { actorId: null, subject: `user:${before.id}`, at: now }
    if (created) await recordAudit(tx, { ...audit, event: 'account.created' })
    await recordAudit(tx, { ...audit, event: 'account.made_administrator' })
    const link = config().baseUrl + pathsIn(before.language as Language).resetPassword(token)
    return { created: Boolean(created), link }
  })
}
