import { visitor } from '#app/domain/actor'
import { db } from '#app/platform/db/db.server'
import { mayReadSolution } from '#app/domain/solution'
import type { SolutionRow } from './solution-search.server'

function filePath(file: { id: string; name: string }): string {
  return `/files/${file.id}/${encodeURIComponent(file.name)}`
}

/** A solution in a list for programs. */
export function solutionItem({ titles, summaries, maker, picture, ...facts }: SolutionRow) {
  return {
    ...facts,
    title: titles,
    summary: summaries,
    maker: { slug: maker.slug, name: maker.name, verifiedBy: maker.verifiedBy },
    picture: picture && filePath(picture),
  }
}

/** One listed solution for programs, whole; null where there is none. */
export async function findSolutionForApi(slug: string) {
  const row = await db.solution.findUnique({
    where: { slug },
    select: {
      slug: true,
      status: true,
      organisationId: true,
      originalLanguage: true,
      sectors: true,
      maturity: true,
      priceModel: true,
      languages: true,
      certificates: true,
      videoUrl: true,
      website: true,
      listedAt: true,
      texts: { omit: { solutionId: true } },
      deployments: {
        omit: { id: true, solutionId: true, position: true },
        orderBy: { position: 'asc' },
      },
      priorities: {
        select: {
          priority: { select: { slug: true, names: true, city: { select: { slug: true } } } },
        },
      },
      pictures: {
        orderBy: { position: 'asc' },
        select: { description: true, file: { select: { id: true, name: true } } },
      },
      organisation: {
        select: { slug: true, name: true, verifiedCity: { select: { slug: true, names: true } } },
      },
    },
    relationLoadStrategy: 'join',
  })
  if (!row || mayReadSolution(visitor, row) !== 'allowed') return null
  const {
    status: _status,
    organisationId: _id,
    organisation,
    texts,
    priorities,
    pictures,
    ...facts
  } = row
  return {
    ...facts,
    maker: {
      slug: organisation.slug,
      name: organisation.name,
      verifiedBy: organisation.verifiedCity,
    },
    texts: Object.fromEntries(texts.map(({ language, ...text }) => [language, text])),
    priorities: priorities.map(({ priority }) => ({
      city: priority.city.slug,
      slug: priority.slug,
      name: priority.names,
    })),
    pictures: pictures.map(({ description, file }) => ({ description, path: filePath(file) })),
  }
}
