import { publicLoader } from '#app/features/accounts/visit.server'
import { findChallengeForApi } from '#app/features/challenges/challenge-api.server'
import { apiAnswer, apiProblem } from '#app/platform/http/problem.server'

export const loader = publicLoader(async ({ params, now }) => {
  const challenge = await findChallengeForApi(params.slug!, now)
  return challenge ? apiAnswer(challenge) : apiProblem(404, 'There is no such call')
})
