import type { Member } from '#app/domain/actor'
import { hasElectronicForm } from '#app/domain/invoice-amounts'
import {
  mayCancelPayment,
  mayMarkPaid,
  mayReadMoney,
  mayRefund,
  mayReturnInvoice,
  mayRetry,
  type PaymentProblem,
} from '#app/domain/payment'
import { hasUnitRole } from '#app/domain/actor'
import { Refusal, requireAllowed } from '#app/domain/refusal'
import { db } from '#app/platform/db/db.server'
import { readNames } from '../accounts/read-names.server'
import { keptInvoice } from './invoice-document'
import { readPayment } from './payment-store.server'

/** A payment for either of its sides, with its history and what the reader can do about it. */
export async function findPayment(actor: Member, id: string) {
  const payment = await readPayment(db, id)
  requireAllowed(mayReadMoney(actor, payment))
  const changes = await db.paymentChange.findMany({
    where: { paymentId: id },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  const ids = [payment.approvedById, ...changes.map(({ byId }) => byId)]
  const names = await readNames(db, ids)
  const mark = mayMarkPaid(actor, payment)
  const pays = hasUnitRole(actor, payment, 'approver', 'officer')
  return {
    ...payment,
    problem: payment.problem as PaymentProblem | null,
    checkoutUrl: pays && payment.cancelledById === null ? payment.checkoutUrl : null,
    closing: payment.status === 'open' && payment.cancelledById !== null,
    approvedBy: names.get(payment.approvedById) ?? null,
    changes: changes.map(({ byId, from, ...change }) => ({
      ...change,
      same: from === change.to,
      by: names.get(byId) ?? null,
    })),
    mayMark: mark === 'allowed',
    ownWork: mark === 'own_work',
    mayReturn: mayReturnInvoice(actor, payment) === 'allowed',
    mayRefund: mayRefund(actor, payment) === 'allowed' && !payment.refundOpen,
    mayCancel: mayCancelPayment(actor, payment) === 'allowed' && payment.cancelledById === null,
    mayRetry: mayRetry(actor, payment) === 'allowed',
  }
}

/** The invoice of a payment by bank, for either of its sides. Refuses `not_found` where there is none. */
export async function findInvoice(actor: Member, paymentId: string) {
  const payment = await readPayment(db, paymentId)
  requireAllowed(mayReadMoney(actor, payment))
  const invoice = await db.invoice.findUnique({ where: { paymentId } })
  if (!invoice) throw new Refusal('not_found')
  const document = keptInvoice.parse(invoice.document)
  return {
    paymentId,
    reference: payment.reference,
    returned: payment.status === 'failed',
    document,
    electronic: hasElectronicForm(document.currency),
  }
}

export const paymentsPerPage = 20

/** Every payment of the units and organisations that a person works for, the latest change first. */
export async function listPayments(actor: Member, page: number) {
  const units = actor.units.filter(({ role }) => role !== 'evaluator').map(({ unitId }) => unitId)
  const organisations = actor.organisations.map(({ organisationId }) => organisationId)
  const where = {
    OR: [{ unit: { path: { hasSome: units } } }, { organisationId: { in: organisations } }],
  }
  const [rows, total] = await Promise.all([
    db.payment.findMany({
      where,
      select: {
        id: true,
        reference: true,
        status: true,
        amount: true,
        currency: true,
        changedAt: true,
        agreement: { select: { pilot: { select: { id: true, title: true, language: true } } } },
      },
      orderBy: [{ changedAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * paymentsPerPage,
      take: paymentsPerPage,
      relationLoadStrategy: 'join',
    }),
    db.payment.count({ where }),
  ])
  return {
    total,
    payments: rows.map(({ agreement, ...payment }) => ({ ...payment, pilot: agreement.pilot! })),
  }
}
