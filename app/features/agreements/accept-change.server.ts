import type { Member } from '#app/domain/actor'
import {
  agreementSides,
  mayAnswer,
  mayReadAgreement,
  moveText,
  otherSide,
} from '#app/domain/agreement'
import { missingInText, partOf, withPart } from '#app/domain/agreement-content'
import { Refusal, requireAllowed } from '#app/domain/refusal'
import { transaction } from '#app/platform/db/db.server'
import {
  acceptedBy,
  addVersion,
  changeAgreement,
  lockAgreement,
  readVersion,
} from './agreement-store.server'
import { lockNegotiation, readProposal } from './negotiation-store.server'
import { tellSide } from './tell-agreement.server'

/**
 * Accepts a proposal of the other side: the next version is the current one with that part in the words
 * proposed, and nobody has accepted it yet. `version` is the one that was looked at. Refuses
 * `already_answered`, and `stale_version` where the part has changed since, or another version is current.
 */
export function acceptProposal(
  actor: Member,
  id: string,
  { proposalId, version }: { proposalId: string; version: number },
  now: Date,
): Promise<{ version: number }> {
  return transaction(async (tx) => {
    const before = await lockAgreement(tx, id)
    requireAllowed(mayReadAgreement(actor, before))
    const proposal = await readProposal(tx, id, proposalId)
    requireAllowed(mayAnswer(actor, before, proposal))
    if (version !== before.currentVersion) throw new Refusal('stale_version')
    const { part } = proposal
    const { content: current } = await readVersion(tx, id, version)
    const { content: base } = await readVersion(tx, id, proposal.number)
    if (JSON.stringify(partOf(base, part)) !== JSON.stringify(partOf(current, part)))
      throw new Refusal('stale_version')
    const content = withPart(current, part, proposal.content)
    if (missingInText(content).length > 0) throw new Refusal('text_incomplete')
    const number = version + 1
    const { sha256 } = await addVersion(tx, before, content, {
      number,
      byId: actor.userId,
      at: now,
    })
    await tx.agreementProposal.update({
      where: { id: proposalId },
      data: {
        status: 'accepted',
        answeredById: actor.userId,
        answeredAt: now,
        madeVersion: number,
      },
    })
    const { title } = content
    const told = {
      event: 'agreement_changed',
      title,
      key: proposalId,
      except: actor.userId,
    } as const
    await tellSide(tx, before, proposal.side, { ...told, data: { version: number } }, now)
    await changeAgreement(
      tx,
      before,
      { ...before, currentVersion: number },
      {
        event: 'proposal_accepted',
        byId: actor.userId,
        at: now,
        said: { proposal: proposalId, part, sha256 },
      },
    )
    return { version: number }
  })
}

/**
 * Stands by the current version in the name of one's side; once both do, it can be signed [20]. Where both
 * had and the offer to sign has lapsed, the same text is offered anew as the next version. Refuses
 * `stale_version`, `proposals_open`, `nothing_changed` where the side has accepted it already.
 */
export function acceptVersion(
  actor: Member,
  id: string,
  version: number,
  now: Date,
): Promise<{ ready: boolean }> {
  return transaction(async (tx) => {
    const { agreement: before, side } = await lockNegotiation(tx, actor, id)
    if (version !== before.currentVersion) throw new Refusal('stale_version')
    const where = { agreementId: id, status: 'open' as const }
    if ((await tx.agreementProposal.count({ where })) > 0) throw new Refusal('proposals_open')
    const { content } = await readVersion(tx, id, version)
    const { userId: byId } = actor
    let accepted = await acceptedBy(tx, before)
    let number = version
    if (accepted.length === agreementSides.length) {
      accepted = []
      number += 1
      await addVersion(tx, before, content, { number, byId, at: now })
    }
    if (accepted.includes(side)) throw new Refusal('nothing_changed')
    await tx.agreementAcceptance.create({
      data: { agreementId: id, number, side, byId, at: now },
    })
    const ready = accepted.includes(otherSide(side))
    const { title } = content
    const told = { title, key: String(number), except: byId, data: { version: number } }
    if (ready)
      for (const one of agreementSides)
        await tellSide(
          tx,
          before,
          one,
          { ...told, event: 'agreement_ready', page: '/signing' },
          now,
        )
    else await tellSide(tx, before, otherSide(side), { ...told, event: 'agreement_accepted' }, now)
    const moved = ready ? moveText(before, 'agree') : before
    const after = { ...moved, currentVersion: number }
    await changeAgreement(tx, before, after, { event: 'accepted', byId, at: now, said: { side } })
    return { ready }
  })
}
