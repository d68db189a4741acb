import type { Member } from '#app/domain/actor'
import { mayReadAgreement } from '#app/domain/agreement'
import type { Offer } from '#app/domain/signing'
import { requireAllowed } from '#app/domain/refusal'
import type { Db, Tx } from '#app/platform/db/db.server'
import type { AgreementOfferStatus } from '#app/platform/db/generated/enums'
import { lockAgreement, readVersion, type StoredAgreement } from './agreement-store.server'

/** An offer to sign, as it is kept. */
export interface StoredOffer extends Offer {
  id: string
  status: AgreementOfferStatus
}

/** The newest offer to sign an agreement, whatever became of it. */
async function readNewestOffer(db: Db, agreementId: string): Promise<StoredOffer | null> {
  const row = await db.agreementOffer.findFirst({
    where: { agreementId },
    orderBy: [{ offeredAt: 'desc' }, { id: 'desc' }],
    include: { signatures: { orderBy: { at: 'asc' }, select: { side: true, byId: true } } },
    relationLoadStrategy: 'join',
  })
  return row && { ...row, open: row.status === 'open' }
}

export interface LockedSigning {
  agreement: StoredAgreement
  offer: StoredOffer | null
  /** Of the version that is offered, or else of the newest one. */
  title: string
}

/** An agreement with its newest offer, held against every other writer. Nothing is asked about who reads it. */
export async function lockSigning(tx: Tx, id: string): Promise<LockedSigning> {
  const agreement = await lockAgreement(tx, id)
  const offer = await readNewestOffer(tx, id)
  const number = offer?.open ? offer.number : agreement.currentVersion
  if (number === 0) return { agreement, offer, title: agreement.reference }
  const { content } = await readVersion(tx, id, number)
  return { agreement, offer, title: content.title }
}

/** The same for someone of either side. Refuses `not_found` to everyone else. */
export async function lockSigningFor(tx: Tx, actor: Member, id: string): Promise<LockedSigning> {
  const signing = await lockSigning(tx, id)
  requireAllowed(mayReadAgreement(actor, signing.agreement))
  return signing
}

/** Ends an offer that is open. `byId` is null where the clock does it. */
export async function closeOffer(
  tx: Tx,
  { id }: StoredOffer,
  closed: {
    status: Exclude<AgreementOfferStatus, 'open'>
    byId: string | null
    at: Date
    reason?: string
  },
): Promise<void> {
  const { status, byId, at, reason } = closed
  await tx.agreementOffer.update({
    where: { id },
    data: { status, closedById: byId, closedAt: at, reason: reason ?? null },
  })
}

/** Ends the open amendment of an agreement, if there is one. */
export async function closeAmendment(
  tx: Tx,
  agreementId: string,
  closed: { status: 'signed' | 'dropped'; byId: string | null; at: Date },
): Promise<void> {
  const { status, byId, at } = closed
  await tx.agreementAmendment.updateMany({
    where: { agreementId, status: 'open' },
    data: { status, closedById: byId, closedAt: at },
  })
}
