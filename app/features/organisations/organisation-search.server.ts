import { sectors } from '#app/domain/sectors'
import { organisationKinds, teamSizes, type OrganisationKind } from '#app/domain/organisation'
import { isLanguage, type Language, type LocalisedText } from '#app/messages/languages'
import type { Db, Tx } from '#app/platform/db/db.server'
import { plainText } from '#app/platform/markdown/markdown.server'
import { enqueueIndexUpdate } from '#app/platform/search/index-jobs.server'
import { listSearch, type ListParams, type ListSpec } from '#app/platform/search/list-params'
import type { IndexDefinition, SearchDocument, SearchResult } from '#app/platform/search/search'
import { search } from '#app/platform/search/search.server'
import { readNetworkNames } from '../network/network-names.server'

/** What a list row shows of an organisation. */
export interface OrganisationRow {
  slug: string
  name: string
  kind: OrganisationKind
  originalLanguage: Language
  summaries: LocalisedText
  sectors: string[]
  country: string | null
  place: string | null
  home: LocalisedText | null
  foundedYear: number | null
  verifiedBy: LocalisedText | null
}

export const organisationsIndex: IndexDefinition<OrganisationRow> = {
  name: 'organisations',
  facets: ['kind', 'city', 'country', 'sector', 'verified', 'team'],
  numbers: ['created'],
  order: [{ number: 'created', order: 'desc' }],
  load: loadDocuments,
  ids: async (db, after, limit) => {
    const rows = await db.organisation.findMany({
      where: after ? { id: { gt: after } } : {},
      select: { id: true },
      orderBy: { id: 'asc' },
      take: limit,
    })
    return rows.map((row) => row.id)
  },
}

/** Has the index follow a changed organisation. */
export function indexOrganisation(tx: Tx, organisationId: string): Promise<void> {
  return enqueueIndexUpdate(tx, organisationsIndex, [organisationId])
}

async function loadDocuments(db: Db, ids: string[]): Promise<SearchDocument<OrganisationRow>[]> {
  const rows = await db.organisation.findMany({
    where: { id: { in: ids } },
    include: {
      homeCity: { select: { slug: true, names: true } },
      verifiedCity: { select: { names: true } },
    },
    relationLoadStrategy: 'join',
  })
  return rows.map((row) => {
    const texts = Object.entries(row.texts as Record<string, { summary: string; about: string }>)
    const written =
      texts.length > 0 ? texts : [[row.originalLanguage, { summary: '', about: '' }] as const]
    const home = (row.homeCity?.names ?? null) as LocalisedText | null
    return {
      id: row.id,
      names: [row.place ?? '', ...(home ? Object.values(home) : []), ...row.tags].filter(Boolean),
      texts: written.flatMap(([language, text]) =>
        isLanguage(language)
          ? [{ language, title: row.name, summary: text.summary, body: plainText(text.about) }]
          : [],
      ),
      facets: {
        kind: [row.kind],
        city: row.homeCity ? [row.homeCity.slug] : [],
        country: row.country ? [row.country] : [],
        sector: row.sectors,
        verified: [row.verifiedAt ? 'yes' : 'no'],
        team: row.teamSize ? [row.teamSize] : [],
      },
      numbers: { created: row.createdAt.getTime() },
      source: {
        slug: row.slug,
        name: row.name,
        kind: row.kind,
        originalLanguage: row.originalLanguage as Language,
        summaries: Object.fromEntries(written.map(([language, text]) => [language, text.summary])),
        sectors: row.sectors,
        country: row.country,
        place: row.place,
        home,
        foundedYear: row.foundedYear,
        verifiedBy: (row.verifiedCity?.names ?? null) as LocalisedText | null,
      },
    }
  })
}

const sorts: ListSpec['sorts'] = {
  relevance: [],
  newest: [{ number: 'created', order: 'desc' }],
}

/** What the list of organisations can be asked, by its pages and by programs alike. */
export async function organisationListSpec(): Promise<ListSpec> {
  const { cities } = await readNetworkNames()
  return {
    groups: {
      kind: organisationKinds,
      city: cities.map((city) => city.slug),
      country: null,
      sector: sectors,
      verified: ['yes', 'no'],
      team: teamSizes,
    },
    sorts,
  }
}

/** Organisations that answer a list's parameters, with counts for every filter. */
export function listOrganisations(
  params: ListParams,
  now: Date,
): Promise<SearchResult<OrganisationRow>> {
  const groups = ['kind', 'city', 'country', 'sector', 'verified', 'team']
  return search(organisationsIndex, listSearch(params, sorts, groups), now)
}
