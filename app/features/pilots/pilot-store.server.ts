import type { Pilot } from '#app/domain/pilot'
import { Refusal } from '#app/domain/refusal'
import type { Language, LocalisedText } from '#app/messages/languages'
import type { Db, Tx } from '#app/platform/db/db.server'
import type { Prisma } from '#app/platform/db/generated/client'

/** A pilot with what both sides are called. */
export interface StoredPilot extends Pilot {
  id: string
  slug: string
  title: string
  language: Language
  challengeId: string
  cityId: string
  unitId: string
  /** The first and the last day, at midnight UTC; days of the city's calendar. */
  startsOn: Date
  endsOn: Date
  createdAt: Date
  startedAt: Date | null
  completedAt: Date | null
  decidedAt: Date | null
  /** Why it rests, while it does. */
  pauseReason: string | null
  agreement: { id: string; reference: string; currency: string }
  city: { slug: string; names: LocalisedText; timeZone: string }
  unit: { names: LocalisedText }
  organisation: { id: string; slug: string; name: string }
}

const withSides = {
  agreement: { select: { id: true, reference: true, currency: true } },
  city: { select: { slug: true, names: true, timeZone: true } },
  unit: { select: { names: true, path: true } },
  organisation: { select: { id: true, slug: true, name: true } },
} satisfies Prisma.PilotInclude

type Row = Prisma.PilotGetPayload<{ include: typeof withSides }>

/** A pilot by its id. Refuses `not_found`. */
export async function readPilot(db: Db, id: string): Promise<StoredPilot> {
  const pilot = (await readPilots(db, [id])).get(id)
  if (!pilot) throw new Refusal('not_found')
  return pilot
}

/** Many pilots by their ids; those that there are not are left out. */
export async function readPilots(db: Db, ids: string[]): Promise<Map<string, StoredPilot>> {
  const rows = await db.pilot.findMany({
    where: { id: { in: ids } },
    include: withSides,
    relationLoadStrategy: 'join',
  })
  return new Map(rows.map((row) => [row.id, toStored(row)]))
}

function toStored({ city, unit, language, ...pilot }: Row): StoredPilot {
  return {
    ...pilot,
    language: language as Language,
    unitPath: unit.path,
    city: { ...city, names: city.names as LocalisedText },
    unit: { names: unit.names as LocalisedText },
  }
}

/** The same, held against every other writer until the transaction ends. */
export async function lockPilot(tx: Tx, id: string): Promise<StoredPilot> {
  await tx.$queryRaw`select 1 from pilots where id = ${id}::uuid for update`
  return readPilot(tx, id)
}
