import { redirect } from '@remix-run/node'
import { idParam, memberLoader } from '#app/features/accounts/visit.server'
import { readSealedPdf } from '#app/features/agreements/seal-agreement.server'
import { numberParam } from '#app/features/agreements/version-param'

/** The sealed PDF of a signed version, that in force where none is named; the certificate while there is none. */
export const loader = memberLoader(async (visit) => {
  const id = idParam(visit)
  const version = numberParam(visit.url)
  const pdf = await readSealedPdf(visit.actor, id, version)
  if (!pdf) return redirect(visit.paths.agreementCertificate(id, { version }))
  return new Response(new Uint8Array(pdf.bytes), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="${pdf.name}"`,
      'Cache-Control': 'private, no-store',
    },
  })
})
