import type { Member } from '#app/domain/actor'
import { agreementSides, mayAbandon, moveAgreement } from '#app/domain/agreement'
import { Refusal, requireAllowed } from '#app/domain/refusal'
import { transaction } from '#app/platform/db/db.server'
import { Prisma } from '#app/platform/db/generated/client'
import { changeAgreement } from './agreement-store.server'
import { closeOffer, lockSigningFor } from './signing-store.server'
import { tellSide } from './tell-agreement.server'

/**
 * Gives up an agreement that is not in force, for a reason that both sides read, and takes back an open offer to
 * sign it. Refuses `reason_needed`.
 */
export function abandonAgreement(
  actor: Member,
  id: string,
  reason: string,
  now: Date,
): Promise<void> {
  return transaction(async (tx) => {
    const { agreement: before, offer, ...signing } = await lockSigningFor(tx, actor, id)
    requireAllowed(mayAbandon(actor, before))
    if (!reason.trim()) throw new Refusal('reason_needed')
    const title = before.draft?.title ?? signing.title
    if (offer?.open)
      await closeOffer(tx, offer, { status: 'withdrawn', byId: actor.userId, at: now, reason })
    // The company never hears of a draft that it was not shown.
    for (const side of before.currentVersion > 0 ? agreementSides : (['city'] as const))
      await tellSide(
        tx,
        before,
        side,
        { event: 'agreement_abandoned', title, data: { reason }, key: '', except: actor.userId },
        now,
      )
    await changeAgreement(tx, before, moveAgreement(before, 'abandon'), {
      event: 'abandoned',
      byId: actor.userId,
      at: now,
      data: { endReason: reason, endedAt: now, draft: Prisma.DbNull },
    })
  })
}
