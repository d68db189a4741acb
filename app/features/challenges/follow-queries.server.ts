import type { Member } from '#app/domain/actor'
import type { LocalisedText } from '#app/messages/languages'
import { db } from '#app/platform/db/db.server'

/** What a person follows: cities, and the newest two hundred calls. */
export async function listFollows(actor: Member) {
  const rows = await db.follow.findMany({
    where: { userId: actor.userId },
    select: {
      city: { select: { slug: true, names: true } },
      challenge: {
        select: {
          slug: true,
          originalLanguage: true,
          versions: { orderBy: { number: 'desc' }, take: 1, select: { content: true } },
        },
      },
    },
    orderBy: { createdAt: 'desc' },
    take: 200,
    relationLoadStrategy: 'join',
  })
  return {
    cities: rows.flatMap(({ city }) =>
      city ? [{ slug: city.slug, names: city.names as LocalisedText }] : [],
    ),
    calls: rows.flatMap(({ challenge }) =>
      challenge
        ? [
            {
              slug: challenge.slug,
              language: challenge.originalLanguage,
              title: (challenge.versions[0]?.content as { title: string }).title,
            },
          ]
        : [],
    ),
  }
}
