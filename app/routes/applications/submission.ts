import { idParam, memberLoader } from '#app/features/accounts/visit.server'
import { findSubmissionText } from '#app/features/applications/application-queries.server'

/** The exact content of a submission as a file, for its applicant. */
export const loader = memberLoader(async (visit) => {
  const id = idParam(visit)
  const number = Number(visit.params.number)
  const text = await findSubmissionText(visit.actor, id, Number.isInteger(number) ? number : 0)
  return new Response(text, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="application-${id.slice(0, 8)}-${number}.json"`,
      'Cache-Control': 'private, no-store',
    },
  })
})
