import type { Tx } from '#app/platform/db/db.server'
import { peopleOfOrganisations, peopleOfUnit } from '../notifications/audiences.server'
import type { EventData, EventName } from '../notifications/events'
import { notify } from '../notifications/notify.server'
import type { StoredPayment } from './payment-store.server'

interface Told {
  event: EventName
  data?: EventData
  /** What tells this occurrence from another of the same event on the same payment. */
  key?: string
}

/** Tells everyone of the company what has become of a payment. */
export async function tellCompany(
  tx: Tx,
  payment: StoredPayment,
  told: Told,
  now: Date,
): Promise<void> {
  const people = await peopleOfOrganisations(tx, [payment.organisationId])
  await tell(tx, payment, people, told, now)
}

/** Tells the approvers of the city. */
export async function tellApprovers(
  tx: Tx,
  payment: StoredPayment,
  told: Told,
  now: Date,
): Promise<void> {
  const people = await peopleOfUnit(tx, payment.unitPath, 'approver')
  await tell(tx, payment, people, told, now)
}

async function tell(
  tx: Tx,
  payment: StoredPayment,
  people: string[],
  { event, data, key = '' }: Told,
  now: Date,
): Promise<void> {
  const { id, reference, amount, currency, pilot } = payment
  const said = {
    title: pilot.title,
    reference,
    amount: { minor: Number(amount), currency },
    ...data,
  }
  const onceKey = `${event}:${id}:${key}`
  await notify(tx, people, { event, data: said, link: `/desk/payments/${id}`, onceKey }, now)
}
