import { apiProblem } from '#app/platform/http/problem.server'

export function loader() {
  return apiProblem(404, 'There is nothing at this address')
}
