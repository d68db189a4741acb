import type { Member } from '#app/domain/actor'
import {
  mayNegotiate,
  mayReadAgreement,
  writesFor,
  type AgreementSide,
} from '#app/domain/agreement'
import { proposedPart, type ProposedPart } from '#app/domain/agreement-content'
import { Refusal, requireAllowed } from '#app/domain/refusal'
import type { Tx } from '#app/platform/db/db.server'
import type { Prisma } from '#app/platform/db/generated/client'
import { lockAgreement, type StoredAgreement } from './agreement-store.server'

/** An agreement that is negotiated, locked, and the side that the person writes for. */
export async function lockNegotiation(
  tx: Tx,
  actor: Member,
  id: string,
): Promise<{ agreement: StoredAgreement; side: AgreementSide }> {
  const agreement = await lockAgreement(tx, id)
  requireAllowed(mayReadAgreement(actor, agreement))
  requireAllowed(mayNegotiate(actor, agreement))
  return { agreement, side: writesFor(actor, agreement)! }
}

type Row = Prisma.AgreementProposalGetPayload<object>

export interface StoredProposal extends Omit<Row, 'content'> {
  content: ProposedPart
  open: boolean
}

/** One proposal of the agreement. Refuses `not_found`. */
export async function readProposal(
  tx: Tx,
  agreementId: string,
  id: string,
): Promise<StoredProposal> {
  const row = await tx.agreementProposal.findFirst({ where: { id, agreementId } })
  if (!row) throw new Refusal('not_found')
  return { ...row, content: proposedPart.parse(row.content), open: row.status === 'open' }
}
