import type { Member } from '#app/domain/actor'
import { Refusal } from '#app/domain/refusal'
import { forgetAttempts, takeAttempt } from '#app/platform/auth/rate-limit.server'
import { hashToken } from '#app/platform/auth/secrets.server'
import { clock } from '#app/platform/clock/clock.server'
import type { Tx } from '#app/platform/db/db.server'
import { stepOf } from './authenticator.server'
import { tellSecurity } from './tell-security.server'
import { unsealSecret } from './second-factor-secret.server'

/** What a person proved themselves with. */
export type ProvedBy = 'app' | 'recovery'

/**
 * Has a person prove that they hold their second factor, in the transaction of what they do: a code is
 * taken once, and only if that is done. `code` is as `oneTimeCode` reads it. Tries are counted whatever
 * becomes of the transaction. Refuses `second_factor_missing`, `second_factor_wrong`,
 * `second_factor_locked`.
 */
export async function requireSecondFactor(
  tx: Tx,
  { userId }: Pick<Member, 'userId'>,
  code: string,
  now: Date,
): Promise<ProvedBy> {
  const factor = await tx.secondFactor.findUnique({ where: { userId } })
  if (!factor?.confirmedAt) throw new Refusal('second_factor_missing')
  if (!(await takeAttempt('second-factor', userId))) throw new Refusal('second_factor_locked')
  const proved = (await takeAppCode(tx, factor, code))
    ? 'app'
    : (await takeRecoveryCode(tx, userId, code, now))
      ? 'recovery'
      : null
  if (!proved) throw new Refusal('second_factor_wrong')
  await forgetAttempts('second-factor', userId)
  return proved
}

/** Of two requests with the same code one gets it. */
async function takeAppCode(
  tx: Tx,
  factor: { userId: string; sealed: string },
  code: string,
): Promise<boolean> {
  if (!/^\d{6}$/.test(code)) return false
  const step = stepOf(await unsealSecret(tx, factor), code, clock.wall())
  if (step === null) return false
  const { count } = await tx.secondFactor.updateMany({
    where: { userId: factor.userId, lastStep: { lt: step } },
    data: { lastStep: step },
  })
  return count === 1
}

async function takeRecoveryCode(tx: Tx, userId: string, code: string, now: Date): Promise<boolean> {
  const { count } = await tx.recoveryCode.updateMany({
    where: { userId, codeHash: hashToken(code), usedAt: null },
    data: { usedAt: now },
  })
  if (count === 0) return false
  const left = await tx.recoveryCode.count({ where: { userId, usedAt: null } })
  await tellSecurity(tx, userId, 'recovery_code_used', now, { count: left })
  return true
}
