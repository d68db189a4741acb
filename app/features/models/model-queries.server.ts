import { mayAdoptModel, nextAdoptions, type AdoptionStatus } from '#app/domain/outcome'
import type { Actor } from '#app/domain/actor'
import { sectors } from '#app/domain/sectors'
import { Refusal } from '#app/domain/refusal'
import type { Language, LocalisedText } from '#app/messages/languages'
import { db } from '#app/platform/db/db.server'
import { findPublicReport } from '../outcomes/report-queries.server'

export const modelsPerPage = 20

/** What the list of models is narrowed to; null for all. */
export interface ModelFilter {
  city: string | null
  sector: string | null
}

/** Models, the newest first, with the cities and sectors that there are any of. In three statements. */
export async function listModels({ city, sector }: ModelFilter, page: number) {
  const where = {
    ...(city ? { city: { slug: city } } : {}),
    ...(sector ? { sectors: { has: sector } } : {}),
  }
  const [rows, total, offered] = await Promise.all([
    db.pilotModel.findMany({
      where,
      include: {
        city: { select: { slug: true, names: true, timeZone: true } },
        pilot: { select: { organisation: { select: { name: true } }, decision: true } },
        adoptions: { where: { status: { not: 'dropped' } }, select: { status: true } },
      },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * modelsPerPage,
      take: modelsPerPage,
      relationLoadStrategy: 'join',
    }),
    db.pilotModel.count({ where }),
    db.$queryRaw<{ city: string; names: LocalisedText; sectors: string[] }[]>`
      select c.slug as city, c.names, array_agg(distinct s) as sectors
      from models m join cities c on c.id = m.city_id cross join unnest(m.sectors) s group by c.id order by c.slug`,
  ])
  const used = new Set(offered.flatMap((row) => row.sectors))
  return {
    total,
    cities: offered.map((row) => ({ slug: row.city, names: row.names })),
    sectors: sectors.filter((one) => used.has(one)),
    models: rows.map(({ pilot, adoptions, language, city: place, ...model }) => ({
      slug: model.slug,
      title: model.title,
      sectors: model.sectors,
      createdAt: model.createdAt,
      language: language as Language,
      city: { ...place, names: place.names as LocalisedText },
      organisation: pilot.organisation.name,
      summary: summaryOf(pilot.decision?.document),
      adoptions: adoptions.length,
    })),
  }
}

function summaryOf(document: unknown): string {
  return (document as { summary?: string } | null)?.summary ?? ''
}

/** How far a unit is with a model, and what the reader can say next for it. */
export interface ShownAdoption {
  unitId: string
  names: LocalisedText
  cityNames: LocalisedText
  status: AdoptionStatus
  note: string
  at: Date
  next: AdoptionStatus[]
}

/** A model with the report it stands on and the units that take it over. Refuses `not_found`. In five statements. */
export async function findModel(actor: Actor, slug: string) {
  const model = await db.pilotModel.findUnique({
    where: { slug },
    include: {
      pilot: { select: { slug: true } },
      adoptions: {
        include: {
          unit: { select: { names: true, path: true, city: { select: { names: true } } } },
        },
        orderBy: { changedAt: 'desc' },
        take: 200,
      },
    },
    relationLoadStrategy: 'join',
  })
  if (!model) throw new Refusal('not_found')
  const report = await findPublicReport(model.pilot.slug)
  const said = new Set(model.adoptions.map(({ unitId }) => unitId))
  return {
    ...report,
    model: { slug, sectors: model.sectors, createdAt: model.createdAt },
    adoptions: model.adoptions.map(({ unit, unitId, status, note, changedAt }): ShownAdoption => ({
      unitId,
      names: unit.names as LocalisedText,
      cityNames: unit.city.names as LocalisedText,
      status,
      note,
      at: changedAt,
      next:
        mayAdoptModel(actor, { unitPath: unit.path }) === 'allowed' ? nextAdoptions(status) : [],
    })),
    units: (await unitsOf(actor)).filter(({ id }) => !said.has(id)),
  }
}

/** The units for which a person can say that they take over a model. */
async function unitsOf(actor: Actor): Promise<{ id: string; names: LocalisedText }[]> {
  const own =
    actor.type === 'member'
      ? actor.units.filter(({ role }) => role === 'officer').map(({ unitId }) => unitId)
      : []
  if (own.length === 0) return []
  const rows = await db.unit.findMany({
    where: { path: { hasSome: own } },
    select: { id: true, names: true },
    orderBy: { slug: 'asc' },
    take: 500,
  })
  return rows.map(({ id, names }) => ({ id, names: names as LocalisedText }))
}

/** Every unit that has said something about any model of a page of them: the rows and cells of the rollout. In one statement. */
export async function readRollout(slugs: string[]) {
  const rows = await db.modelAdoption.findMany({
    where: { model: { slug: { in: slugs } } },
    select: {
      unitId: true,
      status: true,
      model: { select: { slug: true } },
      unit: { select: { names: true, city: { select: { names: true } } } },
    },
    orderBy: [{ unit: { city: { slug: 'asc' } } }, { unit: { slug: 'asc' } }],
    take: 1_000,
    relationLoadStrategy: 'join',
  })
  const units = new Map<string, RolloutRow>()
  for (const { unitId, status, model, unit } of rows) {
    const row = units.get(unitId) ?? {
      unitId,
      names: unit.names as LocalisedText,
      cityNames: unit.city.names as LocalisedText,
      states: {},
    }
    row.states[model.slug] = status
    units.set(unitId, row)
  }
  return [...units.values()]
}

/** A unit in the rollout: how far it is with each model, by slug. */
export interface RolloutRow {
  unitId: string
  names: LocalisedText
  cityNames: LocalisedText
  states: Record<string, AdoptionStatus>
}
