import type { Tx } from '#app/platform/db/db.server'
import type { UnitRole } from '#app/domain/unit'
import { peopleOfOrganisations, peopleOfUnit } from '../notifications/audiences.server'
import type { EventData, EventName } from '../notifications/events'
import { notify } from '../notifications/notify.server'
import type { StoredPilot } from './pilot-store.server'

interface Told {
  event: EventName
  data?: EventData
  /** What tells this occurrence from another of the same event on the same pilot. */
  key: string
  /** A page below the pilot's own, as `/milestones/2`. */
  page?: string
  /** Who did it, and so needs not be told. */
  except?: string
}

/** Tells everyone of the company of something in a pilot. */
export async function tellCompany(
  tx: Tx,
  pilot: StoredPilot,
  told: Told,
  now: Date,
): Promise<void> {
  await tell(tx, pilot, await peopleOfOrganisations(tx, [pilot.organisationId]), told, now)
}

/** Tells the people of the city with one of the roles: officers, where none is named. */
export async function tellCity(
  tx: Tx,
  pilot: StoredPilot,
  told: Told,
  now: Date,
  ...roles: UnitRole[]
): Promise<void> {
  const people = await peopleOfUnit(
    tx,
    pilot.unitPath,
    ...(roles.length > 0 ? roles : ['officer' as const]),
  )
  await tell(tx, pilot, people, told, now)
}

async function tell(
  tx: Tx,
  pilot: StoredPilot,
  people: string[],
  { event, data, key, page = '', except }: Told,
  now: Date,
): Promise<void> {
  const { id, title } = pilot
  await notify(
    tx,
    people.filter((userId) => userId !== except),
    {
      event,
      data: { title, ...data },
      link: `/desk/pilots/${id}${page}`,
      onceKey: `${event}:${id}:${key}`,
    },
    now,
  )
}
