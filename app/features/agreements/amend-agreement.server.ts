import type { Member } from '#app/domain/actor'
import { moveText, writesFor } from '#app/domain/agreement'
import { requireReason } from '#app/domain/payment'
import { requireAllowed } from '#app/domain/refusal'
import { mayAmend, mayDropAmendment } from '#app/domain/signing'
import { transaction } from '#app/platform/db/db.server'
import { Prisma } from '#app/platform/db/generated/client'
import { changeAgreement, readVersion } from './agreement-store.server'
import { closeAmendment, lockSigningFor } from './signing-store.server'
import { tellBoth } from './tell-agreement.server'

/**
 * Begins an amendment: the text in force becomes a draft that the city's officers write, and stays in force
 * until both have signed another one [22]. Refuses `wrong_state` while there is an amendment, `reason_needed`.
 */
export function beginAmendment(
  actor: Member,
  id: string,
  said: { reason: string },
  now: Date,
): Promise<void> {
  return transaction(async (tx) => {
    const { agreement } = await lockSigningFor(tx, actor, id)
    requireAllowed(mayAmend(actor, agreement))
    const reason = requireReason(said.reason)
    const { content } = await readVersion(tx, id, agreement.versionInForce!)
    const { userId: byId } = actor
    const side = writesFor(actor, agreement)!
    const amendment = await tx.agreementAmendment.create({
      data: { agreementId: id, side, reason, beganById: byId, beganAt: now },
      select: { id: true },
    })
    const told = { title: content.title, data: { reason }, key: amendment.id, except: byId }
    await tellBoth(tx, agreement, { ...told, event: 'amendment_begun', page: '/signing' }, now)
    await changeAgreement(tx, agreement, moveText(agreement, 'amend'), {
      event: 'amendment_begun',
      byId,
      at: now,
      data: { draft: content, draftRevision: { increment: 1 } },
      said: { side },
    })
  })
}

/** Drops an amendment that nobody has signed: what is in force stays. Refuses `wrong_state`, `already_offered`. */
export function dropAmendment(actor: Member, id: string, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const { agreement, offer, title } = await lockSigningFor(tx, actor, id)
    requireAllowed(mayDropAmendment(actor, { agreement, offer }))
    const { userId: byId } = actor
    await closeAmendment(tx, id, { status: 'dropped', byId, at: now })
    const told = { title, key: now.toISOString(), except: byId, page: '/signing' }
    await tellBoth(tx, agreement, { ...told, event: 'amendment_dropped' }, now)
    await changeAgreement(tx, agreement, moveText(agreement, 'drop'), {
      event: 'amendment_dropped',
      byId,
      at: now,
      data: { draft: Prisma.DbNull },
    })
  })
}
