import type { Member } from '#app/domain/actor'
import { invoice, payInvoice } from '#app/domain/ledger'
import { mayMarkPaid, mayReturnInvoice, requireReason } from '#app/domain/payment'
import { Refusal, requireAllowed } from '#app/domain/refusal'
import { db, transaction } from '#app/platform/db/db.server'
import { keepFile, receiveFile, type ReceivedFile } from '../files/add-file.server'
import { recordEntry } from '../ledger/ledger-store.server'
import { requireSecondFactor } from '../second-factor/require-second-factor.server'
import { changePayment, lockPayment, readPayment } from './payment-store.server'
import { tellCompany } from './tell-payment.server'

/** The largest proof of a transfer, in bytes. */
const mostProof = 10_000_000

interface Settlement {
  /** The day on the city's statement: `YYYY-MM-DD`. */
  paidOn: string
  /** What proves it, such as the bank's number of the transfer. */
  evidence: string
  /** Of the second factor of who says so. */
  oneTimeCode: string
  /** The statement, or null. */
  upload: File | null
}

/**
 * Says that an invoice was paid by bank, with what proves it. Refuses `own_work` to whoever accepted what it is
 * for, `already_paid`, `wrong_state`, `day_to_come`, and what `requireSecondFactor` and `receiveFile` refuse.
 */
export async function markPaid(
  actor: Member,
  paymentId: string,
  { upload, ...settlement }: Settlement,
  now: Date,
): Promise<void> {
  requireAllowed(mayMarkPaid(actor, await readPayment(db, paymentId)))
  if (!upload) return settle(actor, paymentId, settlement, null, now)
  await receiveFile(actor, upload, { kind: 'document', maxBytes: mostProof }, (file) =>
    settle(actor, paymentId, settlement, file, now),
  )
}

function settle(
  actor: Member,
  paymentId: string,
  { paidOn, evidence, oneTimeCode }: Omit<Settlement, 'upload'>,
  file: ReceivedFile | null,
  now: Date,
): Promise<void> {
  return transaction(async (tx) => {
    const payment = await lockPayment(tx, paymentId)
    requireAllowed(mayMarkPaid(actor, payment))
    // A day later than anywhere on earth.
    if (Date.parse(paidOn) > now.getTime() + 14 * 3600 * 1000) throw new Refusal('day_to_come')
    await requireSecondFactor(tx, actor, oneTimeCode, now)
    const { agreementId, milestoneId, amount } = payment
    await recordEntry(tx, {
      agreementId,
      milestoneId: milestoneId ?? undefined,
      kind: 'payment',
      onceKey: `payment:${paymentId}`,
      at: now,
      byId: actor.userId,
      postings: payInvoice(amount),
    })
    const evidenceFileId = file ? await keepFile(tx, actor, file, now) : null
    await tellCompany(tx, payment, { event: 'payment_paid' }, now)
    await changePayment(tx, payment, {
      status: 'paid',
      byId: actor.userId,
      at: now,
      event: 'marked_paid',
      data: {
        paidOn: new Date(paidOn),
        evidence: evidence.trim(),
        evidenceFileId,
        approvedById: actor.userId,
        approvedAt: now,
      },
    })
  })
}

/**
 * Gives an invoice back for a reason that the company reads; it may issue another. Refuses `reason_needed`,
 * `wrong_state`.
 */
export function returnInvoice(
  actor: Member,
  paymentId: string,
  { reason }: { reason: string },
  now: Date,
): Promise<void> {
  return transaction(async (tx) => {
    const payment = await lockPayment(tx, paymentId)
    requireAllowed(mayReturnInvoice(actor, payment))
    const given = requireReason(reason)
    const { agreementId, milestoneId, amount } = payment
    await recordEntry(tx, {
      agreementId,
      milestoneId: milestoneId ?? undefined,
      kind: 'invoice_return',
      onceKey: `invoice_return:${paymentId}`,
      at: now,
      byId: actor.userId,
      postings: invoice(-amount),
    })
    await tellCompany(tx, payment, { event: 'invoice_returned', data: { reason: given } }, now)
    await changePayment(tx, payment, {
      status: 'failed',
      byId: actor.userId,
      at: now,
      note: given,
      event: 'invoice_returned',
      data: { reason: given },
    })
  })
}
