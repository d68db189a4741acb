import type { Member } from '#app/domain/actor'
import { Refusal, requireAllowed } from '#app/domain/refusal'
import { mayEnterUnit, mayManageUnit } from '#app/domain/unit'
import type { LocalisedText } from '#app/messages/languages'
import { recordAudit } from '#app/platform/audit/audit.server'
import { db, transaction, type Db } from '#app/platform/db/db.server'
import type { BuyerDetails } from '#app/platform/db/generated/client'
import type { KeptInvoice } from './invoice-document'
import type { BuyerForm } from './payment-form'

/** As whom a unit is invoiced: by its own details, or the nearest above it; null where nobody has said. */
export async function readBuyer(database: Db, unitPath: string[]): Promise<BuyerDetails | null> {
  const rows = await database.buyerDetails.findMany({ where: { unitId: { in: unitPath } } })
  const nearest = [...unitPath].reverse().find((id) => rows.some(({ unitId }) => unitId === id))
  return rows.find(({ unitId }) => unitId === nearest) ?? null
}

/** The buyer's side of an invoice. */
export function buyerOn(buyer: BuyerDetails): KeptInvoice['buyer'] {
  const { name, street, postcode, town, country, registerNumber, vatId } = buyer
  const { endpoint, endpointScheme } = buyer
  return {
    ...{ name, street, postcode, town, country, registerNumber, vatId },
    endpoint: endpoint && endpointScheme ? { id: endpoint, scheme: endpointScheme } : null,
  }
}

/** As whom a unit is invoiced, for those who work in it, and in which unit that was said. */
export async function findBuyer(actor: Member, unitId: string) {
  const unit = await db.unit.findUnique({
    where: { id: unitId },
    select: { id: true, names: true, path: true },
  })
  if (!unit) throw new Refusal('not_found')
  const place = { unitPath: unit.path }
  requireAllowed(mayEnterUnit(actor, place))
  const buyer = await readBuyer(db, unit.path)
  const inherited = buyer !== null && buyer.unitId !== unitId
  const from =
    inherited &&
    (await db.unit.findUnique({ where: { id: buyer.unitId }, select: { names: true } }))
  return {
    id: unit.id,
    names: unit.names as LocalisedText,
    details: buyer && buyerOn(buyer),
    from: from ? (from.names as LocalisedText) : null,
    mayManage: mayManageUnit(actor, place) === 'allowed',
  }
}

/**
 * Keeps as whom a unit, and every unit below it without its own details, is invoiced. What earlier invoices say
 * stays as it is.
 */
export function saveBuyerDetails(
  actor: Member,
  unitId: string,
  { registerNumber, vatId, endpoint, endpointScheme, ...form }: BuyerForm,
  now: Date,
): Promise<void> {
  return transaction(async (tx) => {
    const unit = await tx.unit.findUnique({ where: { id: unitId }, select: { path: true } })
    if (!unit) throw new Refusal('not_found')
    requireAllowed(mayManageUnit(actor, { unitPath: unit.path }))
    const data = {
      ...form,
      registerNumber: registerNumber ?? null,
      vatId: vatId ?? null,
      endpoint: endpoint ?? null,
      endpointScheme: endpointScheme ?? null,
      updatedAt: now,
      updatedById: actor.userId,
    }
    await tx.buyerDetails.upsert({
      where: { unitId },
      create: { unitId, ...data },
      update: data,
    })
    await recordAudit(tx, {
      actorId: actor.userId,
      event: 'unit.buyer_changed',
      subject: `unit:${unitId}`,
      at: now,
    })
  })
}
