import { publicLoader } from '#app/features/accounts/visit.server'
import { apiList } from '#app/features/network/api-list.server'
import {
  listOrganisations,
  organisationListSpec,
} from '#app/features/organisations/organisation-search.server'

export const loader = publicLoader(async ({ url, now }) =>
  apiList(
    url,
    await organisationListSpec(),
    (params) => listOrganisations(params, now),
    ({ summaries, home, ...facts }) => ({ ...facts, summary: summaries, homeCity: home }),
  ),
)
