import { z } from 'zod'
import type { UnitRole } from '#app/domain/unit'
import { db, transaction, type Db, type Tx } from '#app/platform/db/db.server'
import { defineJob, enqueue } from '#app/platform/jobs/jobs.server'
import { events, type EventData, type EventName } from './events'
import { notify, type Occurrence } from './notify.server'

/** People with one of the roles in the unit or in one above it. */
export async function peopleOfUnit(
  db: Db,
  unitPath: string[],
  ...roles: UnitRole[]
): Promise<string[]> {
  const rows = await db.unitMember.findMany({
    where: { unitId: { in: unitPath }, role: { in: roles } },
    select: { userId: true },
    distinct: ['userId'],
  })
  return rows.map((row) => row.userId)
}

/** Everyone who works for an organisation. */
export async function peopleOfOrganisations(db: Db, organisationIds: string[]): Promise<string[]> {
  const members = await membersByOrganisation(db, organisationIds)
  return [...new Set([...members.values()].flat())]
}

/** Everyone who works for one of the organisations, by organisation. */
export async function membersByOrganisation(
  db: Db,
  organisationIds: string[],
): Promise<Map<string, string[]>> {
  const rows = await db.organisationMember.findMany({
    where: { organisationId: { in: organisationIds } },
    select: { organisationId: true, userId: true },
  })
  const members = new Map<string, string[]>()
  for (const { organisationId, userId } of rows)
    members.set(organisationId, [...(members.get(organisationId) ?? []), userId])
  return members
}

const audience = z.discriminatedUnion('of', [
  /** Followers of a call and everyone whose organisation has an application or a draft for it. */
  z.object({ of: z.literal('challenge'), challengeId: z.uuid() }),
  /** Followers of a city. */
  z.object({ of: z.literal('city'), cityId: z.uuid() }),
])

export type Audience = z.infer<typeof audience>

const pageSize = 500

/** Tells a whole audience, however large, after the transaction that caused it. */
export async function tell(tx: Tx, to: Audience, occurrence: Occurrence): Promise<void> {
  await enqueue(tx, tellAudience, { to, occurrence })
}

export const tellAudience = defineJob({
  name: 'tell-audience',
  payload: z.object({
    to: audience,
    occurrence: z.object({
      event: z.enum(Object.keys(events) as [EventName, ...EventName[]]),
      data: z.custom<EventData>(),
      link: z.string(),
      onceKey: z.string(),
    }),
  }),
  run: async ({ to, occurrence }, now) => {
    for (let after: string | null = null; ;) {
      const ids: string[] = await readAudience(to, after)
      await transaction((tx) => notify(tx, ids, occurrence, now))
      if (ids.length < pageSize) return
      after = ids.at(-1)!
    }
  },
})

async function readAudience(to: Audience, after: string | null): Promise<string[]> {
  const rows =
    to.of === 'city'
      ? await db.$queryRaw<{ user_id: string }[]>`
          select user_id from follows
          where city_id = ${to.cityId}::uuid and (${after}::uuid is null or user_id > ${after}::uuid)
          order by user_id limit ${pageSize}`
      : await db.$queryRaw<{ user_id: string }[]>`
          select user_id from (
            select user_id from follows where challenge_id = ${to.challengeId}::uuid
            union
            select m.user_id from applications a join organisation_members m using (organisation_id)
            where a.challenge_id = ${to.challengeId}::uuid and a.status <> 'withdrawn'
          ) people
          where ${after}::uuid is null or user_id > ${after}::uuid
          order by user_id limit ${pageSize}`
  return rows.map((row) => row.user_id)
}
