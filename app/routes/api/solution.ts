import { publicLoader } from '#app/features/accounts/visit.server'
import { findSolutionForApi } from '#app/features/solutions/solution-api.server'
import { apiAnswer, apiProblem } from '#app/platform/http/problem.server'

export const loader = publicLoader(async ({ params }) => {
  const solution = await findSolutionForApi(params.slug!)
  return solution ? apiAnswer(solution) : apiProblem(404, 'There is no such solution')
})
