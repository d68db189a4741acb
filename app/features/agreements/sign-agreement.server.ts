import { createHash } from 'node:crypto'
import type { Member } from '#app/domain/actor'
import { moveAgreement, moveText, otherSide } from '#app/domain/agreement'
import { Refusal, requireAllowed } from '#app/domain/refusal'
import { maySign, nextSide } from '#app/domain/signing'
import { transaction, type Tx } from '#app/platform/db/db.server'
import { enqueue } from '#app/platform/jobs/jobs.server'
import { planPilot } from '../pilots/plan-pilot.server'
import { replanPilot } from '../pilots/replan-pilot.server'
import { requireSecondFactor } from '../second-factor/require-second-factor.server'
import { changeAgreement, readVersion } from './agreement-store.server'
import { agreementText } from './agreement-text'
import { sealAgreement } from './seal-agreement.server'
import {
  closeAmendment,
  closeOffer,
  lockSigningFor,
  type LockedSigning,
} from './signing-store.server'
import { cityMoment, tellBoth, tellSide } from './tell-agreement.server'

/** What binds a side, as the signature names it. */
const bindingRole = { city: 'approver', company: 'administrator' } as const

interface Intent {
  /** The offer and the SHA-256 of the text that the signer had before them. */
  offerId: string
  sha256: string
  oneTimeCode: string
}

/**
 * Signs what is offered for the side whose turn it is, with a second factor; the signature binds the SHA-256
 * of the exact text [20]. With the second signature the version is in force in the same transaction: its pilot
 * is planned, or follows the amendment [22]. Says whether it is in force now. Refuses what `maySign` says,
 * `stale_version` where another text was before the signer, and what `requireSecondFactor` refuses.
 */
export function signAgreement(
  actor: Member,
  id: string,
  { offerId, sha256: seen, oneTimeCode }: Intent,
  now: Date,
): Promise<{ inForce: boolean }> {
  return transaction(async (tx) => {
    const signing = await lockSigningFor(tx, actor, id)
    requireAllowed(maySign(actor, signing, now))
    const { agreement } = signing
    const offer = signing.offer!
    const { content, sha256 } = await readVersion(tx, id, offer.number)
    if (offer.id !== offerId || sha256 !== seen) throw new Refusal('stale_version')
    const text = agreementText(agreement, offer.number, content)
    if (createHash('sha256').update(text).digest('hex') !== sha256)
      throw new Error(`Version ${offer.number} of the agreement ${id} is not what its hash says.`)
    const side = nextSide(offer)!
    const secondFactor = await requireSecondFactor(tx, actor, oneTimeCode, now)
    await tx.agreementSignature.create({
      data: {
        offerId,
        side,
        agreementId: id,
        number: offer.number,
        sha256,
        byId: actor.userId,
        name: actor.name,
        role: bindingRole[side],
        at: now,
        secondFactor,
      },
    })
    if (offer.signatures.length > 0) {
      await bringIntoForce(tx, signing, actor, { side, sha256, secondFactor }, now)
      return { inForce: true }
    }
    const data = { name: actor.name, until: cityMoment(agreement, offer.expiresAt) }
    const told = { title: content.title, data, key: offerId, page: '/signing' }
    await tellSide(
      tx,
      agreement,
      otherSide(side),
      { ...told, event: 'signature_wanted', except: actor.userId },
      now,
    )
    await changeAgreement(tx, agreement, moveText(agreement, 'sign'), {
      event: 'signed',
      byId: actor.userId,
      at: now,
      said: { side, sha256, secondFactor },
    })
    return { inForce: false }
  })
}

async function bringIntoForce(
  tx: Tx,
  { agreement, offer }: LockedSigning,
  { userId: byId }: Member,
  said: Record<string, unknown>,
  now: Date,
): Promise<void> {
  const { id, versionInForce } = agreement
  const { number } = offer!
  const { content } = await readVersion(tx, id, number)
  const first = versionInForce === null
  await closeOffer(tx, offer!, { status: 'signed', byId, at: now })
  if (!first) await closeAmendment(tx, id, { status: 'signed', byId, at: now })
  const row = await tx.agreement.findUniqueOrThrow({ where: { id } })
  if (first) await planPilot(tx, row, content, now)
  else await replanPilot(tx, row, content, { byId, at: now })
  await enqueue(tx, sealAgreement, { agreementId: id, number }, { queue: `seal:${id}` })
  const told = { title: content.title, data: { version: number }, key: String(number) }
  await tellBoth(
    tx,
    agreement,
    { ...told, event: 'agreement_in_force', page: '/certificate', except: byId },
    now,
  )
  const signed = { ...moveText(agreement, 'countersign'), versionInForce: number }
  await changeAgreement(tx, agreement, first ? moveAgreement(signed, 'enterIntoForce') : signed, {
    event: 'in_force',
    byId,
    at: now,
    data: first ? { inForceAt: now } : {},
    said,
  })
}
