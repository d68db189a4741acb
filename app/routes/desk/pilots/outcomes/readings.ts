import { idParam, memberLoader } from '#app/features/accounts/visit.server'
import { readingsFile } from '#app/features/outcomes/measure-queries.server'

/** The readings of a measure as a file that can be entered again. */
export const loader = memberLoader(async (visit) => {
  const measureId = idParam(visit, 'measureId')
  const csv = await readingsFile(visit.actor, { pilotId: idParam(visit), measureId })
  return new Response(csv, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="readings-${measureId.slice(0, 8)}.csv"`,
      'Cache-Control': 'private, no-store',
    },
  })
})
