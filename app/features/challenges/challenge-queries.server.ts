import type { Actor } from '#app/domain/actor'
import { isPublic } from '#app/domain/challenge'
import {
  challengeContent,
  challengeTranslation,
  translate,
  type ChallengeContent,
} from '#app/domain/challenge-content'
import type { ChallengeKind } from '#app/domain/challenge-kinds'
import { Refusal } from '#app/domain/refusal'
import type { Language, LocalisedText } from '#app/messages/languages'
import { db } from '#app/platform/db/db.server'
import type { Prisma } from '#app/platform/db/generated/client'
import { awardOfCall, standingAward } from './challenge-award.server'

export const questionsPerPage = 20

const pageParts = (questionPage: number) =>
  ({
    unit: { select: { id: true, path: true, names: true } },
    city: { select: { slug: true, names: true, timeZone: true, currency: true, language: true } },
    priority: { select: { names: true } },
    versions: {
      select: { number: true, kind: true, summary: true, publishedAt: true },
      orderBy: { number: 'desc' },
      take: 30,
    },
    translations: { select: { language: true, versionNumber: true } },
    questions: {
      where: { answer: { not: null } },
      select: {
        id: true,
        text: true,
        answer: true,
        askedAt: true,
        answeredAt: true,
        language: true,
      },
      orderBy: { answeredAt: 'desc' },
      skip: (questionPage - 1) * questionsPerPage,
      take: questionsPerPage + 1,
    },
    documents: {
      where: { publishedAt: { not: null } },
      select: {
        title: true,
        file: { select: { id: true, name: true, size: true, contentType: true } },
      },
      orderBy: { position: 'asc' },
    },
    evaluations: standingAward,
    _count: { select: { applications: { where: { number: { not: null } } } } },
  }) satisfies Prisma.ChallengeInclude

/** A public call with everything its page shows, its texts in the reader's language where there are any. */
export async function findChallenge(
  actor: Actor,
  slug: string,
  {
    language,
    original,
    questionPage,
  }: { language: Language; original: boolean; questionPage: number },
) {
  const row = await db.challenge.findUnique({
    where: { slug },
    include: pageParts(questionPage),
    relationLoadStrategy: 'join',
  })
  if (!row || !isPublic({ status: row.status })) throw new Refusal('not_found')
  const originalLanguage = row.originalLanguage as Language
  const translated =
    !original && row.translations.find((candidate) => candidate.language === language)
  const shown = translated ? language : originalLanguage
  const content = await readTexts(row.id, row.currentVersion!, translated ? language : null)
  const { evaluations, questions, _count, ...challenge } = row
  const award = awardOfCall(evaluations)
  return {
    ...challenge,
    kind: row.kind as ChallengeKind,
    source: row.source as ChallengeSource | null,
    imported: row.source !== null,
    unitPath: row.unit.path,
    cityNames: row.city.names as LocalisedText,
    unitNames: row.unit.names as LocalisedText,
    priorityNames: (row.priority?.names ?? null) as LocalisedText | null,
    originalLanguage,
    shown,
    lags: Boolean(translated && translated.versionNumber < row.currentVersion!),
    content,
    questions: questions.slice(0, questionsPerPage),
    moreQuestions: questions.length > questionsPerPage,
    result: award && { ...award, opened: _count.applications },
    reader: await readReader(actor, row.id),
  }
}

/** Where an imported call came from, in that source's own words. */
export interface ChallengeSource {
  name: string
  url: string
  agency: string
  /** Dates and amounts that could not be understood, as they were written. */
  notes: { label: string; text: string }[]
}

export type ChallengePage = Awaited<ReturnType<typeof findChallenge>>

async function readTexts(
  challengeId: string,
  number: number,
  language: Language | null,
): Promise<ChallengeContent> {
  const [row] = await db.$queryRaw<{ content: unknown; translation: unknown }[]>`
    select v.content, t.content as translation
    from challenge_versions v
    left join challenge_translations t on t.challenge_id = v.challenge_id and t.language = ${language}
    where v.challenge_id = ${challengeId}::uuid and v.number = ${number}`
  const content = challengeContent.parse(row!.content)
  return row!.translation
    ? translate(content, challengeTranslation.parse(row!.translation))
    : content
}

/** What the page must know of its reader: whether they follow, and their organisations' applications. */
async function readReader(actor: Actor, challengeId: string) {
  if (actor.type === 'visitor') return { follows: false, organisations: [] }
  const [row] = await db.$queryRaw<{ follows: boolean; organisations: ReaderOrganisation[] }[]>`
    select
      exists (select 1 from follows where user_id = ${actor.userId}::uuid and challenge_id = ${challengeId}::uuid) as follows,
      (select coalesce(json_agg(json_build_object(
          'id', o.id, 'name', o.name, 'kind', o.kind, 'applicationId', a.id, 'status', a.status) order by o.name), '[]')
        from organisation_members m
        join organisations o on o.id = m.organisation_id
        left join applications a on a.organisation_id = o.id and a.challenge_id = ${challengeId}::uuid
        where m.user_id = ${actor.userId}::uuid and m.role <> 'reader') as organisations`
  return row!
}

interface ReaderOrganisation {
  id: string
  name: string
  kind: string
  applicationId: string | null
  status: string | null
}

/** Two versions of a public call, to be compared. Refuses `not_found`. */
export async function findVersions(slug: string, number: number) {
  const row = await db.challenge.findUnique({
    where: { slug },
    select: {
      status: true,
      slug: true,
      originalLanguage: true,
      cityId: true,
      city: { select: { slug: true, names: true, timeZone: true, currency: true } },
      unit: { select: { path: true } },
      versions: { where: { number: { in: [number - 1, number] } }, orderBy: { number: 'asc' } },
    },
    relationLoadStrategy: 'join',
  })
  if (!row || !isPublic({ status: row.status })) throw new Refusal('not_found')
  const [previous, version] = row.versions
  if (!previous || !version) throw new Refusal('not_found')
  return {
    slug: row.slug,
    originalLanguage: row.originalLanguage as Language,
    city: { ...row.city, names: row.city.names as LocalisedText },
    version: { ...version, content: challengeContent.parse(version.content) },
    previous: { ...previous, content: challengeContent.parse(previous.content) },
  }
}
