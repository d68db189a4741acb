import type { Actor } from '#app/domain/actor'
import { Refusal } from '#app/domain/refusal'
import { mayReadSolution } from '#app/domain/solution'
import type { Language, LocalisedText } from '#app/messages/languages'
import { db } from '#app/platform/db/db.server'
import type { Prisma } from '#app/platform/db/generated/client'

/** What `awardOf` needs of a won call. */
export const awardedCall = {
  slug: true,
  originalLanguage: true,
  awardedAt: true,
  city: { select: { names: true, timeZone: true } },
  versions: { orderBy: { number: 'desc' }, take: 1, select: { content: true } },
} satisfies Prisma.ChallengeSelect

/** A listed solution with everything its page shows, its texts in the reader's language where there are any. */
export async function findSolution(
  actor: Actor,
  slug: string,
  { language, original }: { language: Language; original: boolean },
) {
  const row = await db.solution.findUnique({
    where: { slug },
    include: {
      organisation: {
        select: {
          name: true,
          slug: true,
          kind: true,
          verifiedCity: { select: { names: true } },
          applications: {
            where: { status: 'awarded' },
            select: { challenge: { select: awardedCall } },
            take: 10,
          },
        },
      },
      texts: true,
      deployments: { orderBy: { position: 'asc' } },
      priorities: {
        select: {
          priority: { select: { names: true, city: { select: { slug: true, names: true } } } },
        },
      },
      pictures: {
        orderBy: { position: 'asc' },
        select: {
          description: true,
          file: { select: { id: true, name: true, width: true, height: true } },
        },
      },
      documents: {
        orderBy: { position: 'asc' },
        select: { title: true, file: { select: { id: true, name: true, size: true } } },
      },
    },
    relationLoadStrategy: 'join',
  })
  if (!row || mayReadSolution(actor, row) !== 'allowed') throw new Refusal('not_found')
  const originalLanguage = row.originalLanguage as Language
  const inLanguage = (wanted: string) => row.texts.find((text) => text.language === wanted)
  const translated = original ? undefined : inLanguage(language)
  const { texts: _texts, organisation, priorities, ...solution } = row
  return {
    ...solution,
    originalLanguage,
    shown: translated ? language : originalLanguage,
    text: translated ?? inLanguage(originalLanguage)!,
    maker: {
      name: organisation.name,
      slug: organisation.slug,
      kind: organisation.kind,
      verifiedBy: (organisation.verifiedCity?.names ?? null) as LocalisedText | null,
    },
    awards: organisation.applications.map(({ challenge }) => awardOf(challenge)),
    priorities: priorities.map(({ priority }) => ({
      names: priority.names as LocalisedText,
      citySlug: priority.city.slug,
      cityNames: priority.city.names as LocalisedText,
    })),
  }
}

/** A won call as a page of its winner names it. */
export function awardOf({
  versions,
  city,
  ...call
}: Prisma.ChallengeGetPayload<{ select: typeof awardedCall }>) {
  return {
    ...call,
    title: (versions[0]?.content as { title: string }).title,
    cityNames: city.names as LocalisedText,
    timeZone: city.timeZone,
  }
}
