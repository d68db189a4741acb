import { publicLoader } from '#app/features/accounts/visit.server'
import { apiList } from '#app/features/network/api-list.server'
import { solutionItem } from '#app/features/solutions/solution-api.server'
import { listSolutions, solutionListSpec } from '#app/features/solutions/solution-list.server'

export const loader = publicLoader(async ({ url, now }) =>
  apiList(url, await solutionListSpec(), (params) => listSolutions(params, now), solutionItem),
)
