import encodeQr from 'qr'
import type { Member } from '#app/domain/actor'
import { db } from '#app/platform/db/db.server'
import { enrolmentUri } from './authenticator.server'
import { isBegun } from './set-up-second-factor.server'
import { unsealSecret } from './second-factor-secret.server'

/** How a person's second factor stands: since when, or what their app still has to be told. */
export async function findSecondFactor(actor: Member, now: Date) {
  const { userId, email } = actor
  const factor = await db.secondFactor.findUnique({ where: { userId } })
  if (factor?.confirmedAt) {
    const left = await db.recoveryCode.count({ where: { userId, usedAt: null } })
    return { since: factor.confirmedAt, left, enrolment: null }
  }
  if (!factor || !isBegun(factor, now)) return { since: null, left: 0, enrolment: null }
  const secret = await unsealSecret(db, factor)
  const uri = enrolmentUri(secret, email)
  return {
    since: null,
    left: 0,
    enrolment: { uri, picture: encodeQr(uri, 'svg', { border: 2 }), secret: inGroups(secret) },
  }
}

/** Easier to type from one screen into another. */
function inGroups(secret: string): string {
  return secret.replace(/(.{4})(?=.)/g, '$1 ')
}
