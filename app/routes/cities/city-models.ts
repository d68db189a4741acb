import { redirect } from '@remix-run/node'
import { publicLoader } from '#app/features/accounts/visit.server'

/** The models of one city stand in the list of all. */
export const loader = publicLoader(async ({ paths, params }) =>
  redirect(paths.models({ city: params.city })),
)
