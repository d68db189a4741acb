import type { Language, LocalisedText } from '#app/messages/languages'
import type { Db, Tx } from '#app/platform/db/db.server'
import { plainText } from '#app/platform/markdown/markdown.server'
import { enqueueIndexUpdate } from '#app/platform/search/index-jobs.server'
import type { IndexDefinition, SearchDocument } from '#app/platform/search/search'

/** What a list row shows of a solution. */
export interface SolutionRow {
  slug: string
  originalLanguage: Language
  titles: LocalisedText
  summaries: LocalisedText
  sectors: string[]
  maturity: number | null
  priceModel: string | null
  listedAt: string
  maker: { slug: string; name: string; verifiedBy: LocalisedText | null }
  picture: { id: string; name: string } | null
}

export const solutionsIndex: IndexDefinition<SolutionRow> = {
  name: 'solutions',
  facets: ['sector', 'price', 'city', 'language', 'verified', 'maker'],
  numbers: ['listed', 'maturity'],
  order: [{ number: 'listed', order: 'desc' }],
  load: loadDocuments,
  ids: async (db, after, limit) => {
    const rows = await db.solution.findMany({
      where: { status: 'listed', ...(after ? { id: { gt: after } } : {}) },
      select: { id: true },
      orderBy: { id: 'asc' },
      take: limit,
    })
    return rows.map((row) => row.id)
  },
}

/** Has the index follow a changed solution. */
export function indexSolution(tx: Tx, solutionId: string): Promise<void> {
  return enqueueIndexUpdate(tx, solutionsIndex, [solutionId])
}

async function loadDocuments(db: Db, ids: string[]): Promise<SearchDocument<SolutionRow>[]> {
  const rows = await db.solution.findMany({
    where: { id: { in: ids }, status: 'listed' },
    include: {
      texts: true,
      deployments: { select: { place: true, customer: true, note: true } },
      priorities: {
        select: { priority: { select: { names: true, city: { select: { slug: true } } } } },
      },
      pictures: {
        orderBy: { position: 'asc' },
        take: 1,
        select: { file: { select: { id: true, name: true } } },
      },
      organisation: {
        select: { slug: true, name: true, verifiedCity: { select: { names: true } } },
      },
    },
    relationLoadStrategy: 'join',
  })
  return rows.map(({ organisation, texts, deployments, priorities, ...row }) => {
    const places = deployments.map(({ place, customer, note }) => `${customer}, ${place}. ${note}`)
    const served = priorities.flatMap(({ priority }) =>
      Object.values(priority.names as LocalisedText),
    )
    const verifiedBy = (organisation.verifiedCity?.names ?? null) as LocalisedText | null
    return {
      id: row.id,
      names: [organisation.name, ...row.certificates],
      texts: texts.map((text) => ({
        language: text.language as Language,
        title: text.title,
        summary: text.summary,
        body: plainText(
          [text.problem, text.outcome, text.description, text.priceNote, ...places, ...served].join(
            '\n\n',
          ),
        ),
      })),
      facets: {
        sector: row.sectors,
        price: row.priceModel ? [row.priceModel] : [],
        city: [...new Set(priorities.map(({ priority }) => priority.city.slug))],
        language: row.languages,
        verified: [verifiedBy ? 'yes' : 'no'],
        maker: [organisation.slug],
      },
      numbers: {
        listed: row.listedAt!.getTime(),
        ...(row.maturity === null ? {} : { maturity: row.maturity }),
      },
      source: {
        slug: row.slug,
        originalLanguage: row.originalLanguage as Language,
        titles: Object.fromEntries(texts.map((text) => [text.language, text.title])),
        summaries: Object.fromEntries(texts.map((text) => [text.language, text.summary])),
        sectors: row.sectors,
        maturity: row.maturity,
        priceModel: row.priceModel,
        listedAt: row.listedAt!.toISOString(),
        maker: { slug: organisation.slug, name: organisation.name, verifiedBy },
        picture: row.pictures[0]?.file ?? null,
      },
    }
  })
}
