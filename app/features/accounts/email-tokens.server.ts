import { Refusal } from '#app/domain/refusal'
import { hashToken } from '#app/platform/auth/secrets.server'
import type { Tx } from '#app/platform/db/db.server'
import type { EmailTokenPurpose } from '#app/platform/db/generated/enums'

/** Spends a mailed link and returns whose it is. Of two uses at once one wins. Refuses `link_invalid`. */
export async function spendToken(
  tx: Tx,
  purpose: EmailTokenPurpose,
  token: string,
  now: Date,
): Promise<string> {
  const [used] = await tx.emailToken.updateManyAndReturn({
    where: { tokenHash: hashToken(token), purpose, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
    select: { userId: true },
  })
  if (!used) throw new Refusal('link_invalid')
  return used.userId
}
