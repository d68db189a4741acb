import type { Member } from '#app/domain/actor'
import { mayReadChallenge } from '#app/domain/challenge'
import { isOnPanel } from '#app/domain/evaluation'
import { Refusal, requireAllowed } from '#app/domain/refusal'
import type { Language, LocalisedText } from '#app/messages/languages'
import { db } from '#app/platform/db/db.server'
import type { Prisma } from '#app/platform/db/generated/client'
import { findEvaluation } from '../evaluations/evaluation-store.server'
import { readChallenge, readContent } from './challenge-store.server'

/** Units in which a person holds a role, and every unit below those, for choosing from. */
export async function unitsOf(actor: Member, role: 'officer' | 'administrator') {
  const own = actor.units.filter((unit) => unit.role === role).map((unit) => unit.unitId)
  if (own.length === 0) return []
  const rows = await db.unit.findMany({
    where: { path: { hasSome: own } },
    select: {
      id: true,
      names: true,
      level: true,
      city: { select: { names: true, language: true } },
    },
    orderBy: [{ cityId: 'asc' }, { level: 'asc' }, { slug: 'asc' }],
    relationLoadStrategy: 'join',
  })
  return rows.map((row) => ({
    id: row.id,
    names: row.names as LocalisedText,
    cityNames: row.city.names as LocalisedText,
    language: row.city.language as Language,
  }))
}

export const deskPageSize = 25

/** Calls of the units a person works for, the last changed first. */
export async function listDeskChallenges(actor: Member, page: number) {
  const own = [...new Set(actor.units.map((unit) => unit.unitId))]
  const where: Prisma.ChallengeWhereInput = {
    unit: { path: { hasSome: own } },
    status: { not: 'discarded' },
  }
  const [rows, total] = await Promise.all([
    db.challenge.findMany({
      where,
      select: {
        id: true,
        slug: true,
        kind: true,
        status: true,
        deadline: true,
        unsealedAt: true,
        awardedAt: true,
        standstillUntil: true,
        standstillStoppedAt: true,
        publishedAt: true,
        questionsUntil: true,
        currentVersion: true,
        draft: true,
        updatedAt: true,
        originalLanguage: true,
        city: { select: { slug: true, names: true, timeZone: true } },
        unit: { select: { names: true } },
      },
      orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * deskPageSize,
      take: deskPageSize,
      relationLoadStrategy: 'join',
    }),
    db.challenge.count({ where }),
  ])
  const titles = await titlesOf(rows.map((row) => row.id))
  return {
    total,
    rows: rows.map(({ draft, ...row }) => ({
      ...row,
      title: titles.get(row.id) || (draft as { title?: string } | null)?.title || '',
    })),
  }
}

/** Titles as published, by the id of the call. */
async function titlesOf(ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db.$queryRaw<{ id: string; title: string }[]>`
    select c.id, v.content->>'title' as title
    from challenges c join challenge_versions v on v.challenge_id = c.id and v.number = c.current_version
    where c.id = any(${ids}::uuid[])`
  return new Map(rows.map((row) => [row.id, row.title]))
}

/**
 * A call as its unit's desk shows it. Refuses `not_found` to everyone outside the unit and its panel.
 * Until the deadline not even the number of submitted applications is told [7].
 */
export async function findDeskChallenge(actor: Member, id: string, now: Date) {
  const challenge = await readChallenge(db, { id })
  requireAllowed(mayReadChallenge(actor, challenge))
  const evaluation = challenge.unsealedAt ? await findEvaluation(db, id) : null
  const inUnit = actor.units.some((unit) => challenge.unitPath.includes(unit.unitId))
  const onPanel = evaluation !== null && isOnPanel(actor, evaluation)
  if (!inUnit && !onPanel && !actor.administrator) throw new Refusal('not_found')
  const extra = await db.challenge.findUniqueOrThrow({
    where: { id },
    select: {
      unit: { select: { names: true } },
      city: { select: { slug: true, names: true, timeZone: true, currency: true, language: true } },
      translations: { select: { language: true, versionNumber: true } },
      documents: {
        select: {
          title: true,
          publishedAt: true,
          file: { select: { id: true, name: true, size: true, scan: true } },
        },
        orderBy: { position: 'asc' },
      },
      statusChanges: {
        select: { to: true, at: true, reason: true },
        orderBy: { at: 'desc' },
        take: 20,
      },
      _count: {
        select: {
          questions: { where: { answer: null } },
          applications: { where: { status: 'submitted', challenge: { deadline: { lte: now } } } },
        },
      },
    },
    relationLoadStrategy: 'join',
  })
  return {
    challenge,
    evaluation,
    content: await readContent(db, challenge),
    unitNames: extra.unit.names as LocalisedText,
    city: { ...extra.city, names: extra.city.names as LocalisedText },
    translations: extra.translations as { language: Language; versionNumber: number }[],
    documents: extra.documents,
    history: extra.statusChanges,
    unanswered: extra._count.questions,
    submitted: extra._count.applications,
  }
}

/** Priorities of a city's strategy, in its order. */
export async function listPriorities(cityId: string) {
  const rows = await db.priority.findMany({
    where: { cityId },
    select: { id: true, names: true },
    orderBy: { position: 'asc' },
  })
  return rows.map((row) => ({ id: row.id, names: row.names as LocalisedText }))
}

/** Questions of a call for its officers: those that wait first, then the newest. */
export function listQuestions(challengeId: string, page: number) {
  return db.challengeQuestion.findMany({
    where: { challengeId },
    select: { id: true, text: true, language: true, askedAt: true, answer: true, answeredAt: true },
    orderBy: [{ answeredAt: { sort: 'desc', nulls: 'first' } }, { askedAt: 'asc' }],
    skip: (page - 1) * deskPageSize,
    take: deskPageSize + 1,
  })
}
