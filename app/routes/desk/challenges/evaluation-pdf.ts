import { redirect } from '@remix-run/node'
import { idParam, memberLoader } from '#app/features/accounts/visit.server'
import { printEvaluationFile } from '#app/features/evaluations/print-evaluation-file.server'

/** The record as a sealed PDF; the page to print where there is nothing that prints. */
export const loader = memberLoader(async (visit) => {
  const id = idParam(visit)
  const pdf = await printEvaluationFile(visit.actor, id, visit.language, visit.now)
  if (!pdf) return redirect(visit.paths.evaluationFile(id))
  return new Response(new Uint8Array(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="evaluation-${id.slice(0, 8)}.pdf"`,
      'Cache-Control': 'private, no-store',
    },
  })
})
