import { isLate } from '#app/domain/milestone'
import { pilotStatuses, type PilotStatus } from '#app/domain/pilot'
import { Refusal } from '#app/domain/refusal'
import type { Language, LocalisedText } from '#app/messages/languages'
import { db } from '#app/platform/db/db.server'
import type { Prisma } from '#app/platform/db/generated/client'

export const publicPilotsPerPage = 25

/** What everyone may know of any pilot: an agreement in force is public, as the award that it follows from. */
const publicSides = {
  city: { select: { slug: true, names: true, timeZone: true } },
  unit: { select: { names: true } },
  organisation: { select: { slug: true, name: true, verifiedAt: true } },
} satisfies Prisma.PilotSelect

export interface PilotFilters {
  /** Slugs of cities; none is all. */
  cities: string[]
  statuses: PilotStatus[]
}

/** Pilots of all cities, the newest first, with how many there are by city and by what became of them. */
export async function listPublicPilots({ cities, statuses }: PilotFilters, page: number) {
  const inCity: Prisma.PilotWhereInput = cities.length > 0 ? { city: { slug: { in: cities } } } : {}
  const inStatus: Prisma.PilotWhereInput = statuses.length > 0 ? { status: { in: statuses } } : {}
  const [rows, byStatus, byCity] = await Promise.all([
    db.pilot.findMany({
      where: { ...inCity, ...inStatus },
      select: {
        slug: true,
        title: true,
        language: true,
        status: true,
        startsOn: true,
        endsOn: true,
        ...publicSides,
        milestones: { select: { status: true } },
      },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * publicPilotsPerPage,
      take: publicPilotsPerPage,
      relationLoadStrategy: 'join',
    }),
    db.pilot.groupBy({ by: ['status'], where: inCity, _count: true }),
    db.$queryRaw<{ slug: string; names: LocalisedText; count: number }[]>`
      select c.slug, c.names, count(*)::int as count
      from pilots p join cities c on c.id = p.city_id
      where cardinality(${statuses}::text[]) = 0 or p.status::text = any(${statuses}::text[])
      group by c.slug, c.names order by c.slug`,
  ])
  const countOf = new Map(byStatus.map((row) => [row.status, row._count]))
  const shown: readonly PilotStatus[] = statuses.length > 0 ? statuses : pilotStatuses
  return {
    total: shown.reduce((sum, one) => sum + (countOf.get(one) ?? 0), 0),
    statuses: pilotStatuses.flatMap((one) =>
      countOf.has(one) ? [{ status: one, count: countOf.get(one)! }] : [],
    ),
    cities: byCity,
    pilots: rows.map(({ milestones, language, city: place, unit, ...pilot }) => ({
      ...pilot,
      language: language as Language,
      city: { ...place, names: place.names as LocalisedText },
      unit: unit.names as LocalisedText,
      steps: milestones.length,
      met: milestones.filter((milestone) => milestone.status === 'met').length,
    })),
  }
}

/** A pilot for everyone. Nothing of what its two sides share is in it. Refuses `not_found`. */
export async function findPublicPilot(slug: string, now: Date) {
  const row = await db.pilot.findUnique({
    where: { slug },
    select: {
      id: true,
      cityId: true,
      slug: true,
      title: true,
      language: true,
      status: true,
      startsOn: true,
      endsOn: true,
      createdAt: true,
      startedAt: true,
      completedAt: true,
      decidedAt: true,
      ...publicSides,
      challenge: { select: { slug: true } },
      agreement: { select: { reference: true, currency: true } },
      milestones: {
        select: { number: true, title: true, dueOn: true, status: true, amount: true },
        orderBy: { number: 'asc' },
      },
    },
    relationLoadStrategy: 'join',
  })
  if (!row) throw new Refusal('not_found')
  const { city, unit, milestones, language, organisation, ...pilot } = row
  const { verifiedAt, ...company } = organisation
  const steps = milestones.map(({ dueOn, ...milestone }) => ({
    ...milestone,
    dueOn: dueOn.toISOString().slice(0, 10),
  }))
  return {
    ...pilot,
    language: language as Language,
    city: { ...city, names: city.names as LocalisedText },
    unit: unit.names as LocalisedText,
    organisation: { ...company, shown: verifiedAt !== null },
    amount: steps.reduce((sum, { amount }) => sum + amount, 0n),
    milestones: steps.map(({ amount: _amount, ...step }) => ({
      ...step,
      late: pilot.status === 'running' && isLate(step, city.timeZone, now),
    })),
  }
}
