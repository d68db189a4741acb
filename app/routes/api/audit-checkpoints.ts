import { db } from '#app/platform/db/db.server'
import { publicLoader } from '#app/features/accounts/visit.server'
import { apiAnswer } from '#app/platform/http/problem.server'

/** The head of the audit chain at the end of each day: whoever keeps a copy can prove that the past stands. */
export const loader = publicLoader(async () => {
  const rows = await db.auditCheckpoint.findMany({ orderBy: { day: 'desc' }, take: 366 })
  return apiAnswer({
    data: rows.map(({ day, seq, hash }) => ({ day: day.toISOString().slice(0, 10), seq: Number(seq), hash })),
  })
})
