import { sectors } from '#app/domain/sectors'
import { priceModels } from '#app/domain/solution'
import type { ListParams, ListSpec } from '#app/platform/search/list-params'
import type { Condition, SearchQuery, SearchResult } from '#app/platform/search/search'
import { search } from '#app/platform/search/search.server'
import { readNetworkNames } from '../network/network-names.server'
import { solutionsIndex, type SolutionRow } from './solution-search.server'

const maturityValues: Record<string, Condition> = {
  proven: { number: 'maturity', from: 9 },
  pilot: { number: 'maturity', from: 6, below: 9 },
  early: { number: 'maturity', from: 1, below: 6 },
}

const sorts: Record<string, SearchQuery['sort']> = {
  relevance: [],
  newest: [{ number: 'listed', order: 'desc' }],
  maturity: [{ number: 'maturity', order: 'desc' }],
}

/** What the list of solutions can be asked, by its pages and by programs alike. */
export async function solutionListSpec(): Promise<ListSpec> {
  const { cities } = await readNetworkNames()
  return {
    groups: {
      sector: sectors,
      maturity: Object.keys(maturityValues),
      price: priceModels,
      city: cities.map((city) => city.slug),
      language: null,
      verified: ['yes', 'no'],
    },
    sorts,
  }
}

/** Listed solutions that answer a list's parameters, with counts for every filter. */
export function listSolutions(params: ListParams, now: Date): Promise<SearchResult<SolutionRow>> {
  const group = (name: string, values?: Record<string, Condition>) => ({
    name,
    values,
    chosen: params.chosen[name] ?? [],
  })
  return search(
    solutionsIndex,
    {
      text: params.text,
      groups: [
        group('sector'),
        group('maturity', maturityValues),
        group('price'),
        group('city'),
        group('language'),
        group('verified'),
      ],
      sort: sorts[params.sort ?? 'relevance']!,
      page: params.page,
      perPage: params.perPage,
    },
    now,
  )
}
