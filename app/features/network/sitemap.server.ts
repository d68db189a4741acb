import { hiddenStatuses } from '#app/domain/challenge'
import { languages } from '#app/messages/languages'
import { config } from '#app/platform/config/config.server'
import { db } from '#app/platform/db/db.server'
import { pathsIn } from '#app/platform/http/paths'

/** Pages a part; each stands in it once a language. */
const pagesPerPart = 5_000

type Part = 'pages' | 'challenges' | 'solutions' | 'startups' | 'pilots' | 'models'

const parts: Record<Part, (page: number) => Promise<string[]>> = {
  pages: async (page) =>
    page === 0
      ? [
          '',
          '/challenges',
          '/solutions',
          '/startups',
          '/pilots',
          '/models',
          '/verify',
          '/accessibility',
          ...(await cities()),
        ]
      : [],
  challenges: async (page) => {
    const rows = await db.challenge.findMany({
      where: { status: { notIn: [...hiddenStatuses] } },
      select: { slug: true },
      orderBy: { id: 'asc' },
      skip: page * pagesPerPart,
      take: pagesPerPart,
    })
    return rows.map((row) => `/challenges/${row.slug}`)
  },
  solutions: async (page) => {
    const rows = await db.solution.findMany({
      where: { status: 'listed' },
      select: { slug: true },
      orderBy: { id: 'asc' },
      skip: page * pagesPerPart,
      take: pagesPerPart,
    })
    return rows.map((row) => `/solutions/${row.slug}`)
  },
  startups: async (page) => {
    const rows = await db.organisation.findMany({
      select: { slug: true },
      orderBy: { id: 'asc' },
      skip: page * pagesPerPart,
      take: pagesPerPart,
    })
    return rows.map((row) => `/startups/${row.slug}`)
  },
  pilots: async (page) => {
    const rows = await db.pilot.findMany({
      select: { slug: true },
      orderBy: { id: 'asc' },
      skip: page * pagesPerPart,
      take: pagesPerPart,
    })
    return rows.map((row) => `/pilots/${row.slug}`)
  },
  models: async (page) => {
    const rows = await db.outcomeRecord.findMany({
      select: { pilot: { select: { slug: true, model: { select: { slug: true } } } } },
      orderBy: { pilotId: 'asc' },
      skip: page * pagesPerPart,
      take: pagesPerPart,
    })
    return rows.flatMap(({ pilot: { slug, model } }) => [
      `/pilots/${slug}/report`,
      ...(model ? [`/models/${model.slug}`] : []),
    ])
  },
}

async function cities(): Promise<string[]> {
  const rows = await db.city.findMany({ select: { slug: true }, orderBy: { slug: 'asc' } })
  return rows.map((row) => `/cities/${row.slug}`)
}

/** The index of parts, or one of them (`challenges-0`) as XML; null where there is no such part. */
export async function listSitemap(part: string | undefined): Promise<string | null> {
  const { baseUrl } = config()
  if (!part) {
    const [challenges, solutions, startups, pilots, models] = await Promise.all([
      db.challenge.count(),
      db.solution.count(),
      db.organisation.count(),
      db.pilot.count(),
      db.outcomeRecord.count(),
    ])
    const counts: Record<Part, number> = {
      pages: 1,
      challenges,
      solutions,
      startups,
      pilots,
      models,
    }
    const names = Object.entries(counts).flatMap(([name, count]) =>
      Array.from(
        { length: Math.max(1, Math.ceil(count / pagesPerPart)) },
        (_, page) => `${name}-${page}`,
      ),
    )
    return wrap(
      'sitemapindex',
      names.map((name) => `<sitemap><loc>${baseUrl}/sitemaps/${name}.xml</loc></sitemap>`),
    )
  }
  const [, name, page] = /^([a-z]+)-(\d{1,6})\.xml$/.exec(part) ?? []
  const find = parts[name as Part]
  if (!find) return null
  const pages = await find(Number(page))
  return wrap(
    'urlset',
    pages.flatMap((path) =>
      languages.map(
        (language) => `<url><loc>${baseUrl}${pathsIn(language).home()}${path}</loc></url>`,
      ),
    ),
  )
}

function wrap(name: string, items: string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${name} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${items.join('\n')}\n</${name}>\n`
}
