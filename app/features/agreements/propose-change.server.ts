import type { Member } from '#app/domain/actor'
import {
  mayAnswer,
  mayReadAgreement,
  mayWithdraw,
  otherSide,
  type AgreementSide,
} from '#app/domain/agreement'
import { missingInText, partOf, withPart, type ProposedPart } from '#app/domain/agreement-content'
import { Refusal, requireAllowed } from '#app/domain/refusal'
import { recordAudit } from '#app/platform/audit/audit.server'
import { transaction, type Tx } from '#app/platform/db/db.server'
import { lockAgreement, readVersion, type StoredAgreement } from './agreement-store.server'
import { lockNegotiation, readProposal } from './negotiation-store.server'
import { tellSide } from './tell-agreement.server'

export interface ProposedChange {
  /** The version that the writer was looking at. */
  version: number
  /** The id of a clause, or `terms`. */
  part: string
  content: ProposedPart
  reason: string
  /** The proposal of the other side that this one answers. */
  counters?: string
}

/**
 * Proposes other words for one part of the current version to the other side [19]. Refuses
 * `stale_version`, `not_found`, `nothing_changed`, `text_incomplete`, and `already_proposed` where the
 * side's last proposal for the part is still open.
 */
export function proposeChange(
  actor: Member,
  id: string,
  change: ProposedChange,
  now: Date,
): Promise<{ id: string }> {
  return transaction(async (tx) => {
    const { agreement, side } = await lockNegotiation(tx, actor, id)
    const { part, content, reason, counters } = change
    if (change.version !== agreement.currentVersion) throw new Refusal('stale_version')
    const { content: text } = await readVersion(tx, id, agreement.currentVersion)
    const said = partOf(text, part)
    if (!said || said.of !== content.of) throw new Refusal('not_found')
    if (JSON.stringify(said) === JSON.stringify(content)) throw new Refusal('nothing_changed')
    if (missingInText(withPart(text, part, content)).length > 0)
      throw new Refusal('text_incomplete')
    const where = { agreementId: id, part, side, status: 'open' as const }
    if ((await tx.agreementProposal.count({ where })) > 0) throw new Refusal('already_proposed')
    if (counters) await counter(tx, actor, agreement, { id: counters, part, reason }, now)
    const proposal = await tx.agreementProposal.create({
      data: {
        agreementId: id,
        number: agreement.currentVersion,
        part,
        content,
        reason,
        side,
        byId: actor.userId,
        at: now,
        countersId: counters,
      },
      select: { id: true },
    })
    await tellOther(tx, agreement, side, actor, {
      event: 'agreement_proposed',
      title: text.title,
      reason,
      key: proposal.id,
      now,
    })
    await audit(tx, actor, agreement, 'proposed', { proposal: proposal.id, part, counters }, now)
    return proposal
  })
}

/** The other side's proposal is answered by another one. */
async function counter(
  tx: Tx,
  actor: Member,
  agreement: StoredAgreement,
  { id, part, reason }: { id: string; part: string; reason: string },
  now: Date,
): Promise<void> {
  const proposal = await readProposal(tx, agreement.id, id)
  requireAllowed(mayAnswer(actor, agreement, proposal))
  if (proposal.part !== part) throw new Refusal('not_found')
  await tx.agreementProposal.update({
    where: { id },
    data: { status: 'countered', answer: reason, answeredById: actor.userId, answeredAt: now },
  })
}

/** Takes back a proposal that the other side has not answered. Refuses `already_answered`. */
export function withdrawProposal(
  actor: Member,
  id: string,
  proposalId: string,
  now: Date,
): Promise<void> {
  return transaction(async (tx) => {
    const agreement = await lockAgreement(tx, id)
    requireAllowed(mayReadAgreement(actor, agreement))
    const proposal = await readProposal(tx, id, proposalId)
    requireAllowed(mayWithdraw(actor, agreement, proposal))
    await tx.agreementProposal.update({
      where: { id: proposalId },
      data: { status: 'withdrawn', answeredAt: now },
    })
    await audit(tx, actor, agreement, 'proposal_withdrawn', { proposal: proposalId }, now)
  })
}

/** Declines a proposal of the other side for a reason. Refuses `already_answered`. */
export function declineProposal(
  actor: Member,
  id: string,
  { proposalId, reason }: { proposalId: string; reason: string },
  now: Date,
): Promise<void> {
  return transaction(async (tx) => {
    const agreement = await lockAgreement(tx, id)
    requireAllowed(mayReadAgreement(actor, agreement))
    const proposal = await readProposal(tx, id, proposalId)
    requireAllowed(mayAnswer(actor, agreement, proposal))
    await tx.agreementProposal.update({
      where: { id: proposalId },
      data: { status: 'declined', answer: reason, answeredById: actor.userId, answeredAt: now },
    })
    const { content } = await readVersion(tx, id, agreement.currentVersion)
    await tellOther(tx, agreement, otherSide(proposal.side), actor, {
      event: 'agreement_declined',
      title: content.title,
      reason,
      key: proposalId,
      now,
    })
    await audit(tx, actor, agreement, 'proposal_declined', { proposal: proposalId }, now)
  })
}

async function tellOther(
  tx: Tx,
  agreement: StoredAgreement,
  side: AgreementSide,
  actor: Member,
  told: {
    event: 'agreement_proposed' | 'agreement_declined'
    title: string
    reason: string
    key: string
    now: Date
  },
): Promise<void> {
  const { event, title, reason, key, now } = told
  const said = { event, title, data: { reason }, key, except: actor.userId }
  await tellSide(tx, agreement, otherSide(side), said, now)
}

async function audit(
  tx: Tx,
  actor: Member,
  agreement: StoredAgreement,
  event: string,
  after: Record<string, unknown>,
  at: Date,
): Promise<void> {
  await recordAudit(tx, {
    actorId: actor.userId,
    event: `agreement.${event}`,
    subject: `agreement:${agreement.id}`,
    after: { version: agreement.currentVersion, ...after },
    at,
  })
}
