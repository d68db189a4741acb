import { redirect } from '@remix-run/node'
import { idParam, memberLoader } from '#app/features/accounts/visit.server'

/** Where decisions were written before there were panels; the award has taken its place. */
export const loader = memberLoader(async (visit) =>
  redirect(visit.paths.award(idParam(visit)), 301),
)
