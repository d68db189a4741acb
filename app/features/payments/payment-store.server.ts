import type { PaymentStatus } from '#app/domain/payment'
import { Refusal } from '#app/domain/refusal'
import type { Language, LocalisedText } from '#app/messages/languages'
import { recordAudit } from '#app/platform/audit/audit.server'
import type { Db, Tx } from '#app/platform/db/db.server'
import type { Payment, Prisma } from '#app/platform/db/generated/client'

/** A payment with what the rules and its readers need of where it belongs. */
export interface StoredPayment extends Omit<Payment, 'language'> {
  language: Language
  unitPath: string[]
  cityId: string
  city: LocalisedText
  timeZone: string
  organisation: string
  /** What proves a payment by bank. */
  file: { id: string; name: string; size: number } | null
  /** Who accepted what it is for. */
  acceptedById: string | null
  pilot: { id: string; title: string; language: Language }
  milestone: { number: number; title: string } | null
}

const withPlace = {
  unit: {
    select: { path: true, cityId: true, city: { select: { names: true, timeZone: true } } },
  },
  organisation: { select: { name: true } },
  evidenceFile: { select: { id: true, name: true, size: true } },
  milestone: { select: { number: true, title: true, acceptedById: true } },
  agreement: {
    select: {
      pilot: { select: { id: true, title: true, language: true } },
      retention: { select: { releasedById: true } },
    },
  },
} satisfies Prisma.PaymentInclude

type Row = Prisma.PaymentGetPayload<{ include: typeof withPlace }>

function toStored(found: Row): StoredPayment {
  const { unit, organisation, evidenceFile, milestone, agreement, language, ...row } = found
  const pilot = agreement.pilot!
  return {
    ...row,
    language: language as Language,
    unitPath: unit.path,
    cityId: unit.cityId,
    city: unit.city.names as LocalisedText,
    timeZone: unit.city.timeZone,
    organisation: organisation.name,
    file: evidenceFile,
    acceptedById: milestone ? milestone.acceptedById : (agreement.retention?.releasedById ?? null),
    pilot: { ...pilot, language: pilot.language as Language },
    milestone: milestone && { number: milestone.number, title: milestone.title },
  }
}

/** A payment by its id. Refuses `not_found`. */
export async function readPayment(db: Db, id: string): Promise<StoredPayment> {
  const row = await db.payment.findUnique({
    where: { id },
    include: withPlace,
    relationLoadStrategy: 'join',
  })
  if (!row) throw new Refusal('not_found')
  return toStored(row)
}

/** The same, held against every other writer until the transaction ends. */
export async function lockPayment(tx: Tx, id: string): Promise<StoredPayment> {
  await tx.$queryRaw`select 1 from payments where id = ${id}::uuid for update`
  return readPayment(tx, id)
}

interface Change {
  status: PaymentStatus
  /** Null where the provider or a bank did it. */
  byId: string | null
  at: Date
  note?: string
  /** What the audit chain calls it: `payment.<event>`. */
  event: string
  data?: Prisma.PaymentUncheckedUpdateInput
}

/** Saves what has become of a payment, with its history and the audit row. */
export async function changePayment(
  tx: Tx,
  payment: StoredPayment,
  { status, byId, at, note, event, data = {} }: Change,
): Promise<void> {
  await tx.payment.update({
    where: { id: payment.id },
    data: { ...data, status, ...(status === payment.status ? {} : { changedAt: at }) },
  })
  const entry = { paymentId: payment.id, from: payment.status, to: status, at, byId, note }
  await tx.paymentChange.create({ data: entry })
  await recordAudit(tx, {
    actorId: byId,
    event: `payment.${event}`,
    subject: `payment:${payment.id}`,
    before: { status: payment.status },
    after: { status, amount: payment.amount, currency: payment.currency },
    at,
  })
}

/** The first words of a payment's history, and its audit row. */
export async function recordBeginning(
  tx: Tx,
  payment: Payment,
  { byId, at, event }: Pick<Change, 'byId' | 'at' | 'event'>,
): Promise<void> {
  const { id, status, amount, currency } = payment
  await tx.paymentChange.create({ data: { paymentId: id, to: status, at, byId } })
  await recordAudit(tx, {
    actorId: byId,
    event: `payment.${event}`,
    subject: `payment:${id}`,
    after: { status, amount, currency },
    at,
  })
}
