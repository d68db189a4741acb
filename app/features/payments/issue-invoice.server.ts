import type { Member } from '#app/domain/actor'
import { canBeSeller, splitTax } from '#app/domain/invoice-amounts'
import { invoice } from '#app/domain/ledger'
import { mayInvoice } from '#app/domain/payment'
import { Refusal, requireAllowed } from '#app/domain/refusal'
import { addDays, localTimeOf } from '#app/domain/zoned-time'
import { transaction, type Tx } from '#app/platform/db/db.server'
import type { Payment } from '#app/platform/db/generated/client'
import { lockAgreement } from '../agreements/agreement-store.server'
import { recordEntry } from '../ledger/ledger-store.server'
import { buyerOn, readBuyer } from './buyer-details.server'
import type { KeptInvoice } from './invoice-document'
import {
  readPayable,
  readPilotMoney,
  referenceOf,
  type PilotMoney,
  type StoredPayable,
} from './payables.server'
import { readPayment, recordBeginning } from './payment-store.server'
import { tellApprovers } from './tell-payment.server'

/** Days in which an invoice is to be paid: what European law gives public bodies (2011/7/EU, article 4). */
const daysToPay = 30

/**
 * Asks the city for what is due of a milestone, or with `retention` of what was held back, by an invoice with
 * the company's next number. Refuses `billing_incomplete` before the company has said as whom and where it is
 * paid, `buyer_incomplete` before the city has said as whom it is invoiced, `not_met`, `already_paid`,
 * `nothing_due`.
 */
export function issueInvoice(
  actor: Member,
  pilotId: string,
  { what }: { what: string },
  now: Date,
): Promise<{ id: string }> {
  return transaction(async (tx) => {
    const { agreementId } = await readPilotMoney(tx, pilotId)
    await lockAgreement(tx, agreementId)
    const money = await readPilotMoney(tx, pilotId)
    const payable = await readPayable(tx, money, what)
    requireAllowed(mayInvoice(actor, payable))
    const { organisationId, unitId, currency, language } = money
    const payment = await tx.payment.create({
      data: {
        reference: referenceOf(money, payable),
        agreementId,
        milestoneId: payable.milestone?.id ?? null,
        organisationId,
        unitId,
        way: 'bank',
        status: 'invoiced',
        amount: payable.due,
        currency,
        language,
        createdAt: now,
        changedAt: now,
      },
    })
    await writeInvoice(tx, actor, { money, payable, payment }, now)
    await recordEntry(tx, {
      agreementId,
      milestoneId: payable.milestone?.id,
      kind: 'invoice',
      onceKey: `invoice:${payment.id}`,
      at: now,
      byId: actor.userId,
      postings: invoice(payable.due),
    })
    const stored = await readPayment(tx, payment.id)
    const data = { organisation: money.organisation }
    await tellApprovers(tx, stored, { event: 'invoice_issued', data }, now)
    await recordBeginning(tx, payment, { byId: actor.userId, at: now, event: 'invoiced' })
    return { id: payment.id }
  })
}

interface Claim {
  money: PilotMoney
  payable: StoredPayable
  payment: Payment
}

async function writeInvoice(
  tx: Tx,
  actor: Member,
  { money, payable, payment }: Claim,
  now: Date,
): Promise<void> {
  const { organisationId, timeZone } = money
  const { currency, reference } = payment
  const billing = await tx.billingDetails.findUnique({ where: { organisationId } })
  const { registerNumber } = await tx.organisation.findUniqueOrThrow({
    where: { id: organisationId },
  })
  if (!billing || !canBeSeller({ ...billing, registerNumber }, currency))
    throw new Refusal('billing_incomplete')
  const buyer = await readBuyer(tx, money.unitPath)
  if (!buyer) throw new Refusal('buyer_incomplete')
  const number = await nextNumber(tx, organisationId)
  const { net, vat, rounding, total } = splitTax(payment.amount, billing.vatRate)
  const { name, street, postcode, town, country, vatId, vatRate, account, bic, bank } = billing
  const document: KeptInvoice = {
    number: String(number).padStart(10, '0'),
    issuedOn: localTimeOf(now, timeZone).slice(0, 10),
    payUntil: localTimeOf(addDays(now, daysToPay, timeZone), timeZone).slice(0, 10),
    language: money.language,
    currency,
    reference,
    agreement: money.reference,
    about: money.title,
    milestone: payable.milestone && {
      number: payable.milestone.number,
      title: payable.milestone.title,
    },
    seller: {
      name,
      street,
      postcode,
      town,
      country,
      registerNumber,
      vatId,
      account,
      bic,
      bank,
    },
    buyer: buyerOn(buyer),
    vatRate,
    net: Number(net),
    vat: Number(vat),
    rounding: Number(rounding),
    total: Number(total),
  }
  await tx.invoice.create({
    data: {
      paymentId: payment.id,
      organisationId,
      number,
      issuedById: actor.userId,
      issuedAt: now,
      document,
    },
  })
}

/** The organisation's next number, held until the transaction ends, so that none is left out. */
async function nextNumber(tx: Tx, organisationId: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ last: number }[]>`
    insert into invoice_counters (organisation_id, last) values (${organisationId}::uuid, 1)
    on conflict (organisation_id) do update set last = invoice_counters.last + 1
    returning last`
  return row!.last
}
