import { publicLoader } from '#app/features/accounts/visit.server'
import { challengeItem } from '#app/features/challenges/challenge-api.server'
import { challengeListSpec, listChallenges } from '#app/features/challenges/challenge-list.server'
import { apiList } from '#app/features/network/api-list.server'

export const loader = publicLoader(async ({ url, now }) =>
  apiList(
    url,
    await challengeListSpec(),
    (params) => listChallenges(params, now),
    (row) => challengeItem(row, now),
  ),
)
