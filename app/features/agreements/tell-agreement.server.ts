import { agreementSides, type AgreementSide } from '#app/domain/agreement'
import type { Tx } from '#app/platform/db/db.server'
import { peopleOfOrganisations, peopleOfUnit } from '../notifications/audiences.server'
import type { EventData, EventName, EventValue } from '../notifications/events'
import { notify } from '../notifications/notify.server'
import type { StoredAgreement } from './agreement-store.server'

interface Told {
  event: EventName
  /** What the agreement is about, in its language. */
  title: string
  data?: EventData
  /** What tells this occurrence from another of the same event on the same agreement. */
  key: string
  /** A page below the agreement's own, as `/signing`. */
  page?: string
  /** Who did it, and so needs not be told. */
  except?: string
}

/** Tells the people of one side of an agreement: the officers and approvers of the city, or everyone of the company. */
export async function tellSide(
  tx: Tx,
  agreement: StoredAgreement,
  side: AgreementSide,
  { event, title, data, key, page = '', except }: Told,
  now: Date,
): Promise<void> {
  const people =
    side === 'city'
      ? await peopleOfUnit(tx, agreement.unitPath, 'officer', 'approver')
      : await peopleOfOrganisations(tx, [agreement.organisationId])
  const { id, reference } = agreement
  await notify(
    tx,
    people.filter((userId) => userId !== except),
    {
      event,
      data: { title, reference, ...data },
      link: `/desk/agreements/${id}${page}`,
      onceKey: `${event}:${id}:${key}`,
    },
    now,
  )
}

/** Tells the people of both sides of an agreement. */
export async function tellBoth(
  tx: Tx,
  agreement: StoredAgreement,
  told: Told,
  now: Date,
): Promise<void> {
  for (const side of agreementSides) await tellSide(tx, agreement, side, told, now)
}

/** A moment as a notification says it: by the city's clocks. */
export function cityMoment({ city }: StoredAgreement, at: Date): EventValue {
  return { at: at.toISOString(), zone: city.timeZone, city: city.names }
}
