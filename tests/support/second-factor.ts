import { Secret, TOTP } from 'otpauth'
import type { Member } from '#app/domain/actor'
import {
  beginSecondFactor,
  confirmSecondFactor,
} from '#app/features/second-factor/set-up-second-factor.server'
import { unsealSecret } from '#app/features/second-factor/second-factor-secret.server'
import { db } from '#app/platform/db/db.server'
import { onDay, password } from './world'

/** The code that an app with the secret shows; some steps of 30 seconds away from now, if so told. */
export function codeAt(secret: string, steps = 0): string {
  const totp = new TOTP({ secret: Secret.fromBase32(secret) })
  return totp.generate({ timestamp: Date.now() + steps * 30_000 })
}

/** The secret in a person's app. */
export async function secretOf({ userId }: Pick<Member, 'userId'>): Promise<string> {
  return unsealSecret(db, await db.secondFactor.findUniqueOrThrow({ where: { userId } }))
}

/** Sets a second factor up for a person of the test's world; returns what their app and they hold. */
export async function giveSecondFactor(
  person: Member,
  now = onDay(0),
): Promise<{ secret: string; recoveryCodes: string[] }> {
  await beginSecondFactor(person, password, now)
  const secret = await secretOf(person)
  // The code before, so that the one of now is still theirs to give.
  return { secret, recoveryCodes: await confirmSecondFactor(person, codeAt(secret, -1), now) }
}
