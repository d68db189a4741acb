import { publicLoader } from '#app/features/accounts/visit.server'
import { findOrganisationForApi } from '#app/features/organisations/public-organisation.server'
import { apiAnswer, apiProblem } from '#app/platform/http/problem.server'

export const loader = publicLoader(async ({ params }) => {
  const organisation = await findOrganisationForApi(params.slug!)
  return organisation ? apiAnswer(organisation) : apiProblem(404, 'There is no such organisation')
})
