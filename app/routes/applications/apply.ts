import { redirect } from '@remix-run/node'
import { publicLoader } from '#app/features/accounts/visit.server'

/** Where people applied at one time; the page of the call has the form. */
export const loader = publicLoader(async ({ params, paths }) =>
  redirect(paths.challenge(params.slug!)),
)
