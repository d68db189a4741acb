import type { Member } from '#app/domain/actor'
import { otherSide } from '#app/domain/agreement'
import { partOf } from '#app/domain/agreement-content'
import { Refusal } from '#app/domain/refusal'
import { recordAudit } from '#app/platform/audit/audit.server'
import { transaction } from '#app/platform/db/db.server'
import { readVersion } from './agreement-store.server'
import { lockNegotiation } from './negotiation-store.server'
import { tellSide } from './tell-agreement.server'

/** Says something about one part of the text, for both sides to read. Refuses `not_found`. */
export function commentOn(
  actor: Member,
  id: string,
  { part, text }: { part: string; text: string },
  now: Date,
): Promise<void> {
  return transaction(async (tx) => {
    const { agreement, side } = await lockNegotiation(tx, actor, id)
    const { content } = await readVersion(tx, id, agreement.currentVersion)
    if (!partOf(content, part)) throw new Refusal('not_found')
    const comment = await tx.agreementComment.create({
      data: { agreementId: id, part, text, side, byId: actor.userId, at: now },
      select: { id: true },
    })
    const { title } = content
    const told = { event: 'agreement_comment', title, key: comment.id } as const
    const said = { ...told, data: { text }, except: actor.userId }
    await tellSide(tx, agreement, otherSide(side), said, now)
    await recordAudit(tx, {
      actorId: actor.userId,
      event: 'agreement.commented',
      subject: `agreement:${id}`,
      after: { comment: comment.id, part },
      at: now,
    })
  })
}

/** Says that what was talked of about a part is settled; a later comment opens it again. */
export function settleTalk(actor: Member, id: string, part: string, now: Date): Promise<void> {
  return transaction(async (tx) => {
    await lockNegotiation(tx, actor, id)
    const last = await tx.agreementComment.findFirst({
      where: { agreementId: id, part },
      orderBy: { at: 'desc' },
      select: { at: true },
    })
    if (!last) throw new Refusal('not_found')
    const settled = await tx.agreementSettlement.count({
      where: { agreementId: id, part, at: { gte: last.at } },
    })
    if (settled > 0) throw new Refusal('nothing_changed')
    await tx.agreementSettlement.create({
      data: { agreementId: id, part, byId: actor.userId, at: now },
    })
    await recordAudit(tx, {
      actorId: actor.userId,
      event: 'agreement.talk_settled',
      subject: `agreement:${id}`,
      after: { part },
      at: now,
    })
  })
}
