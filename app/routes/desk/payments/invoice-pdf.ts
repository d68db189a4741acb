import { redirect } from '@remix-run/node'
import { idParam, memberLoader } from '#app/features/accounts/visit.server'
import { printInvoice } from '#app/features/payments/print-invoice.server'

/** The invoice as a sealed PDF; the page to print where there is nothing that prints. */
export const loader = memberLoader(async (visit) => {
  const id = idParam(visit)
  const printed = await printInvoice(visit.actor, id, visit.now)
  if (!printed) return redirect(visit.paths.invoice(id))
  return new Response(new Uint8Array(printed.pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="${printed.name}"`,
      'Cache-Control': 'private, no-store',
    },
  })
})
