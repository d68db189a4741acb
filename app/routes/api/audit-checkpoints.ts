import { publicLoader } from '#app/features/accounts/visit.server'
import { listCheckpoints } from '#app/features/network/audit-queries.server'
import { apiAnswer } from '#app/platform/http/problem.server'

/** The head of the audit chain at the end of each day: whoever keeps a copy can prove that the past stands. */
export const loader = publicLoader(async () => apiAnswer({ data: await listCheckpoints() }))
