import { idParam, memberLoader } from '#app/features/accounts/visit.server'
import { invoiceXml } from '#app/features/payments/invoice-ubl.server'
import { findInvoice } from '#app/features/payments/payment-queries.server'
import { Refusal } from '#app/domain/refusal'

/** The invoice as data, by EN 16931, where invoices in its currency exist so. */
export const loader = memberLoader(async (visit) => {
  const { document, electronic, reference } = await findInvoice(visit.actor, idParam(visit))
  if (!electronic) throw new Refusal('not_found')
  return new Response(invoiceXml(document), {
    headers: {
      'Content-Type': 'application/xml; charset=utf-8',
      'Content-Disposition': `attachment; filename="invoice-${reference}.xml"`,
      'Cache-Control': 'private, no-store',
    },
  })
})
