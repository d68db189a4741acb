import { apiAnswer, apiProblem } from '#app/platform/http/problem.server'
import { readListParams, type ListParams, type ListSpec } from '#app/platform/search/list-params'
import type { SearchResult } from '#app/platform/search/search'

/**
 * Answers a list for programs, with the pages' own parameters: `data`, `total`, `page`, `perPage` and
 * `facets`. Unknown or bad parameters get a 400 that names them.
 */
export async function apiList<Source, Item>(
  url: URL,
  spec: ListSpec,
  find: (params: ListParams) => Promise<SearchResult<Source>>,
  item: (source: Source) => Item,
): Promise<Response> {
  const { params, problems } = readListParams(url.searchParams, spec)
  if (problems.length > 0) return apiProblem(400, 'Some parameters are not understood', problems)
  const { hits, total, counts } = await find(params)
  return apiAnswer({
    data: hits.map((hit) => item(hit.source)),
    total,
    page: params.page,
    perPage: params.perPage,
    facets: counts,
  })
}
