import { hiddenStatuses, isPublic, type ChallengeStatus } from '#app/domain/challenge'
import {
  challengeContent,
  challengeTranslation,
  translate,
  type ChallengeContent,
} from '#app/domain/challenge-content'
import type { ChallengeKind } from '#app/domain/challenge-kinds'
import { comparableEuro } from '#app/domain/money'
import { isLanguage, type Language, type LocalisedText } from '#app/messages/languages'
import { clock } from '#app/platform/clock/clock.server'
import type { Db, Tx } from '#app/platform/db/db.server'
import { plainText } from '#app/platform/markdown/markdown.server'
import { enqueueIndexUpdate } from '#app/platform/search/index-jobs.server'
import type { IndexDefinition, SearchDocument } from '#app/platform/search/search'
import { rowDatesOf, type RowDates } from './row-dates'

/** What a list row shows of a call. Dates are ISO texts: the index is JSON. */
export interface ChallengeRow extends RowDates {
  slug: string
  kind: ChallengeKind
  status: ChallengeStatus
  budgetMin: number | null
  budgetMax: number | null
  currency: string
  sectors: string[]
  originalLanguage: Language
  titles: LocalisedText
  summaries: LocalisedText
  city: { slug: string; names: LocalisedText; timeZone: string }
  unit: { slug: string; names: LocalisedText }
}

export const challengesIndex: IndexDefinition<ChallengeRow> = {
  name: 'challenges',
  facets: ['city', 'unit', 'sector', 'kind', 'stage'],
  numbers: ['closing', 'deadline', 'published', 'budget'],
  // Open calls first, those that close soonest at the top; then everything else, the newest first.
  order: [
    { number: 'closing', order: 'asc' },
    { number: 'published', order: 'desc' },
  ],
  load: loadDocuments,
  ids: async (db, after, limit) => {
    const rows = await db.challenge.findMany({
      where: {
        status: { notIn: [...hiddenStatuses] },
        ...(after ? { id: { gt: after } } : {}),
      },
      select: { id: true },
      orderBy: { id: 'asc' },
      take: limit,
    })
    return rows.map((row) => row.id)
  },
}

/** Has the index follow a changed call. */
export function indexChallenge(tx: Tx, challengeId: string): Promise<void> {
  return enqueueIndexUpdate(tx, challengesIndex, [challengeId])
}

async function loadDocuments(db: Db, ids: string[]): Promise<SearchDocument<ChallengeRow>[]> {
  const [rows, contents] = await Promise.all([
    db.challenge.findMany({
      where: { id: { in: ids } },
      select: {
        id: true,
        slug: true,
        kind: true,
        status: true,
        publishedAt: true,
        questionsUntil: true,
        deadline: true,
        unsealedAt: true,
        awardedAt: true,
        standstillUntil: true,
        standstillStoppedAt: true,
        originalLanguage: true,
        source: true,
        city: { select: { slug: true, names: true, timeZone: true, currency: true } },
        unit: { select: { slug: true, names: true } },
        translations: { select: { language: true, content: true } },
      },
      relationLoadStrategy: 'join',
    }),
    db.$queryRaw<{ id: string; content: unknown }[]>`
      select c.id, v.content
      from challenges c join challenge_versions v on v.challenge_id = c.id and v.number = c.current_version
      where c.id = any(${ids}::uuid[])`,
  ])
  const current = new Map(contents.map((row) => [row.id, row.content]))
  return rows
    .filter((row) => isPublic({ status: row.status }) && current.has(row.id))
    .map((row) => toDocument(row, challengeContent.parse(current.get(row.id))))
}

interface LoadedCall extends Record<keyof RowDates, Date | null> {
  id: string
  slug: string
  kind: string
  status: string
  originalLanguage: string
  source: unknown
  city: { slug: string; names: unknown; timeZone: string; currency: string }
  unit: { slug: string; names: unknown }
  translations: { language: string; content: unknown }[]
}

function toDocument(row: LoadedCall, content: ChallengeContent): SearchDocument<ChallengeRow> {
  const original = row.originalLanguage as Language
  const versions: [Language, ChallengeContent][] = [
    [original, content],
    ...row.translations.flatMap(({ language, content: texts }): [Language, ChallengeContent][] =>
      isLanguage(language)
        ? [[language, translate(content, challengeTranslation.parse(texts))]]
        : [],
    ),
  ]
  const { city, unit } = row
  const names = [
    ...Object.values(city.names as LocalisedText),
    ...Object.values(unit.names as LocalisedText),
    agencyOf(row.source),
  ]
  const open = row.status === 'published' && row.deadline !== null && row.deadline > clock.now()
  const budget =
    content.budgetMax === null ? null : comparableEuro(content.budgetMax, city.currency)
  return {
    id: row.id,
    names: [...new Set(names.filter(Boolean))],
    texts: versions.map(([language, texts]) => ({
      language,
      title: texts.title,
      summary: texts.summary,
      body: plainText(
        [
          texts.problem,
          texts.outcome,
          texts.offered,
          texts.eligibility,
          texts.terms,
          ...texts.criteria.map((item) => `${item.name}. ${item.description}`),
        ].join('\n\n'),
      ),
    })),
    facets: {
      city: [city.slug],
      unit: [`${city.slug}/${unit.slug}`],
      sector: content.sectors,
      kind: [row.kind],
      // An award stays one when its standstill is over.
      stage: [row.status === 'concluded' && row.awardedAt ? 'awarded' : row.status],
    },
    numbers: {
      published: row.publishedAt!.getTime(),
      ...(row.deadline ? { deadline: row.deadline.getTime() } : {}),
      ...(open ? { closing: row.deadline!.getTime() } : {}),
      ...(budget === null ? {} : { budget }),
    },
    source: {
      slug: row.slug,
      kind: row.kind as ChallengeKind,
      status: row.status as ChallengeStatus,
      ...rowDatesOf(row),
      budgetMin: content.budgetMin,
      budgetMax: content.budgetMax,
      currency: city.currency,
      sectors: content.sectors,
      originalLanguage: original,
      titles: Object.fromEntries(versions.map(([language, texts]) => [language, texts.title])),
      summaries: Object.fromEntries(versions.map(([language, texts]) => [language, texts.summary])),
      city: { slug: city.slug, names: city.names as LocalisedText, timeZone: city.timeZone },
      unit: { slug: unit.slug, names: unit.names as LocalisedText },
    },
  }
}

/** Who published an imported call where it came from. */
function agencyOf(source: unknown): string {
  return (source as { agency?: string } | null)?.agency ?? ''
}
