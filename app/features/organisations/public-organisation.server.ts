import { Refusal } from '#app/domain/refusal'
import { pickText, type Language, type LocalisedText } from '#app/messages/languages'
import { db } from '#app/platform/db/db.server'
import type { Prisma } from '#app/platform/db/generated/client'
import { awardOf, awardedCall } from '../solutions/solution-queries.server'

export const solutionsShown = 50

/** What pages and programs alike say of an organisation. */
const publicFields = {
  slug: true,
  name: true,
  kind: true,
  country: true,
  place: true,
  registerNumber: true,
  website: true,
  foundedYear: true,
  teamSize: true,
  originalLanguage: true,
  texts: true,
  sectors: true,
  languages: true,
  verifiedAt: true,
  verifiedCity: { select: { names: true } },
  homeCity: { select: { slug: true, names: true } },
} satisfies Prisma.OrganisationSelect

/** An organisation as everyone sees it, its texts in the reader's language where there are any. */
export async function findPublicOrganisation(
  slug: string,
  { language, original }: { language: Language; original: boolean },
) {
  const row = await db.organisation.findUnique({
    where: { slug },
    select: {
      ...publicFields,
      members: { take: 1, select: { userId: true } },
      solutions: {
        where: { status: 'listed' },
        orderBy: { listedAt: 'desc' },
        take: solutionsShown,
        select: {
          slug: true,
          maturity: true,
          sectors: true,
          originalLanguage: true,
          texts: { select: { language: true, title: true, summary: true } },
          pictures: {
            orderBy: { position: 'asc' },
            take: 1,
            select: { description: true, file: { select: { id: true, name: true } } },
          },
        },
      },
      applications: {
        where: { status: 'awarded' },
        select: { challenge: { select: awardedCall } },
        take: 50,
      },
    },
    relationLoadStrategy: 'join',
  })
  if (!row) throw new Refusal('not_found')
  const { texts: stored, applications, members, solutions, ...organisation } = row
  const texts = stored as Partial<Record<Language, { summary: string; about: string }>>
  const originalLanguage = row.originalLanguage as Language
  const shown = !original && texts[language] ? language : originalLanguage
  return {
    ...organisation,
    originalLanguage,
    shown,
    text: texts[shown] ?? { summary: '', about: '' },
    claimed: members.length > 0,
    verifiedBy: (row.verifiedCity?.names ?? null) as LocalisedText | null,
    home: row.homeCity && { slug: row.homeCity.slug, names: row.homeCity.names as LocalisedText },
    awards: applications.map(({ challenge }) => awardOf(challenge)),
    solutions: solutions.map(({ texts: written, ...solution }) => {
      const titles = Object.fromEntries(
        written.map((text) => [text.language, text.title]),
      ) as LocalisedText
      const summaries = Object.fromEntries(
        written.map((text) => [text.language, text.summary]),
      ) as LocalisedText
      const title = pickText(titles, language, solution.originalLanguage as Language)
      return {
        ...solution,
        title: title.text,
        summary: summaries[title.language] ?? '',
        language: title.language,
      }
    }),
  }
}

/** One organisation for programs, as its public page shows it; null where there is none. */
export async function findOrganisationForApi(slug: string) {
  const row = await db.organisation.findUnique({
    where: { slug },
    select: {
      ...publicFields,
      tags: true,
      verifiedCity: { select: { slug: true, names: true } },
      solutions: {
        where: { status: 'listed' },
        orderBy: { listedAt: 'desc' },
        take: solutionsShown,
        select: { slug: true },
      },
    },
    relationLoadStrategy: 'join',
  })
  return row && { ...row, solutions: row.solutions.map((solution) => solution.slug) }
}
