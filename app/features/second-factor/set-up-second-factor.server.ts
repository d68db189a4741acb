import { recoveryCodeCount, secondStepLifetime } from '#app/domain/account'
import type { Member } from '#app/domain/actor'
import { Refusal } from '#app/domain/refusal'
import { recordAudit } from '#app/platform/audit/audit.server'
import { forgetAttempts, takeAttempt } from '#app/platform/auth/rate-limit.server'
import { hashToken, newReadableCode } from '#app/platform/auth/secrets.server'
import { clock } from '#app/platform/clock/clock.server'
import { transaction, type Tx } from '#app/platform/db/db.server'
import { requirePassword } from '../accounts/confirm-password.server'
import { newSecret, stepOf } from './authenticator.server'
import { requireSecondFactor } from './require-second-factor.server'
import { sealSecret, unsealSecret } from './second-factor-secret.server'
import { tellSecurity } from './tell-security.server'

/**
 * Makes the secret that a person's app is to have; it counts from the first code on. Refuses
 * `password_wrong`, `rate_limited`, and `wrong_state` where there is one already.
 */
export async function beginSecondFactor(actor: Member, password: string, now: Date): Promise<void> {
  await requirePassword(actor, password)
  await transaction(async (tx) => {
    const { userId } = actor
    await lockUser(tx, userId)
    const known = await tx.secondFactor.findUnique({ where: { userId } })
    if (known?.confirmedAt) throw new Refusal('wrong_state')
    const sealed = await sealSecret(tx, userId, newSecret(), now)
    const data = { sealed, startedAt: now }
    await tx.secondFactor.upsert({ where: { userId }, create: { userId, ...data }, update: data })
    await audit(tx, actor, 'account.second_factor_begun', now)
  })
}

/**
 * Turns it on by a first code, and returns the recovery codes, which are shown this once. Refuses
 * `second_factor_wrong`, `second_factor_locked`, and `wrong_state` where none was begun lately.
 */
export async function confirmSecondFactor(
  actor: Member,
  code: string,
  now: Date,
): Promise<string[]> {
  const { userId } = actor
  return transaction(async (tx) => {
    await lockUser(tx, userId)
    const factor = await tx.secondFactor.findUnique({ where: { userId } })
    if (!factor || factor.confirmedAt || !isBegun(factor, now)) throw new Refusal('wrong_state')
    if (!(await takeAttempt('second-factor', userId))) throw new Refusal('second_factor_locked')
    const step = stepOf(await unsealSecret(tx, factor), code, clock.wall())
    if (step === null) throw new Refusal('second_factor_wrong')
    await tx.secondFactor.update({
      where: { userId },
      data: { confirmedAt: now, lastStep: step },
    })
    await forgetAttempts('second-factor', userId)
    const codes = await replaceRecoveryCodes(tx, userId)
    await tellSecurity(tx, userId, 'second_factor_added', now)
    await audit(tx, actor, 'account.second_factor_added', now)
    return codes
  })
}

/** Whether a secret was made lately enough for its first code. */
export function isBegun({ startedAt }: { startedAt: Date }, now: Date): boolean {
  return now.getTime() - startedAt.getTime() < secondStepLifetime.set_up
}

/** Takes the recovery codes out of use and returns new ones. Refuses what proving oneself does. */
export async function renewRecoveryCodes(
  actor: Member,
  proof: { password: string; oneTimeCode: string },
  now: Date,
): Promise<string[]> {
  await requirePassword(actor, proof.password)
  return transaction(async (tx) => {
    await requireSecondFactor(tx, actor, proof.oneTimeCode, now)
    const codes = await replaceRecoveryCodes(tx, actor.userId)
    await tellSecurity(tx, actor.userId, 'recovery_codes_renewed', now)
    await audit(tx, actor, 'account.recovery_codes_renewed', now)
    return codes
  })
}

/** Turns it off. Refuses what proving oneself does. */
export async function removeSecondFactor(
  actor: Member,
  proof: { password: string; oneTimeCode: string },
  now: Date,
): Promise<void> {
  await requirePassword(actor, proof.password)
  await transaction(async (tx) => {
    const { userId } = actor
    await requireSecondFactor(tx, actor, proof.oneTimeCode, now)
    await tx.recoveryCode.deleteMany({ where: { userId } })
    await tx.secondFactor.delete({ where: { userId } })
    await tellSecurity(tx, userId, 'second_factor_removed', now)
    await audit(tx, actor, 'account.second_factor_removed', now)
  })
}

async function lockUser(tx: Tx, userId: string): Promise<void> {
  await tx.$queryRaw`select 1 from users where id = ${userId}::uuid for update`
}

async function replaceRecoveryCodes(tx: Tx, userId: string): Promise<string[]> {
  const codes = Array.from({ length: recoveryCodeCount }, newReadableCode)
  await tx.recoveryCode.deleteMany({ where: { userId } })
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({ userId, codeHash: hashToken(code.replaceAll('-', '')) })),
  })
  return codes
}

function audit(tx: Tx, { userId }: Member, event: string, at: Date): Promise<void> {
  return recordAudit(tx, { actorId: userId, event, subject: `user:${userId}`, at })
}
