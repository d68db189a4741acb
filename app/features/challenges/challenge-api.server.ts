import { phaseOf } from '#app/domain/challenge'
import { challengeContent, challengeTranslation } from '#app/domain/challenge-content'
import { isPublic } from '#app/domain/challenge'
import { db } from '#app/platform/db/db.server'
import { awardOfCall, standingAward } from './challenge-award.server'
import type { ChallengeRow } from './challenge-search.server'
import { datesOfRow } from './row-dates'

/** A call in a list for programs. Money is in minor units of its currency; times are UTC. */
export function challengeItem(row: ChallengeRow, now: Date) {
  const { titles, summaries, city, unit, status, ...facts } = row
  return {
    ...facts,
    phase: phaseOf({ status, ...datesOfRow(row) }, now),
    title: titles,
    summary: summaries,
    city: { slug: city.slug, name: city.names, timeZone: city.timeZone },
    unit: { slug: unit.slug, name: unit.names },
  }
}

/** One public call for programs, whole; null where there is none. */
export async function findChallengeForApi(slug: string, now: Date) {
  const row = await db.challenge.findUnique({
    where: { slug },
    include: {
      city: { select: { slug: true, names: true, timeZone: true, currency: true } },
      unit: { select: { slug: true, names: true } },
      priority: { select: { slug: true, names: true } },
      versions: { orderBy: { number: 'desc' }, take: 50 },
      translations: { select: { language: true, versionNumber: true, content: true } },
      questions: {
        where: { answer: { not: null } },
        orderBy: { answeredAt: 'asc' },
        take: 200,
        select: { text: true, answer: true, askedAt: true, answeredAt: true, language: true },
      },
      documents: {
        where: { publishedAt: { not: null } },
        select: {
          title: true,
          file: { select: { id: true, name: true, contentType: true, size: true, sha256: true } },
        },
      },
      evaluations: standingAward,
    },
    relationLoadStrategy: 'join',
  })
  if (!row || !isPublic({ status: row.status })) return null
  const award = awardOfCall(row.evaluations)
  return {
    slug: row.slug,
    kind: row.kind,
    phase: phaseOf(row, now),
    city: { slug: row.city.slug, name: row.city.names, timeZone: row.city.timeZone },
    unit: { slug: row.unit.slug, name: row.unit.names },
    priority: row.priority && { slug: row.priority.slug, name: row.priority.names },
    currency: row.city.currency,
    originalLanguage: row.originalLanguage,
    publishedAt: row.publishedAt,
    awardedAt: row.awardedAt,
    closingReason: row.closingReason,
    source: row.source,
    content: challengeContent.parse(row.versions[0]!.content),
    translations: Object.fromEntries(
      row.translations.map(({ language, versionNumber, content }) => [
        language,
        { version: versionNumber, ...challengeTranslation.parse(content) },
      ]),
    ),
    versions: row.versions.map(({ number, kind, summary, publishedAt }) => ({
      number,
      kind,
      summary,
      publishedAt,
    })),
    questions: row.questions,
    documents: row.documents.map(({ title, file: { id, ...file } }) => ({
      title,
      ...file,
      path: `/files/${id}/${encodeURIComponent(file.name)}`,
    })),
    award,
  }
}
