import { sectors } from '#app/domain/sectors'
import { priceModels } from '#app/domain/solution'
import { listSearch, type ListParams, type ListSpec } from '#app/platform/search/list-params'
import type { Condition, SearchResult } from '#app/platform/search/search'
import { search } from '#app/platform/search/search.server'
import { readNetworkNames } from '../network/network-names.server'
import { solutionsIndex, type SolutionRow } from './solution-search.server'

const maturityValues: Record<string, Condition> = {
  proven: { number: 'maturity', from: 9 },
  pilot: { number: 'maturity', from: 6, below: 9 },
  early: { number: 'maturity', from: 1, below: 6 },
}

const sorts: ListSpec['sorts'] = {
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
  const groups = ['sector', 'maturity', 'price', 'city', 'language', 'verified']
  return search(
    solutionsIndex,
    listSearch(params, sorts, groups, { maturity: maturityValues }),
    now,
  )
}
