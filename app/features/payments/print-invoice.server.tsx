import type { Member } from '#app/domain/actor'
import { isLanguage } from '#app/messages/languages'
import { textIn } from '#app/platform/i18n/text'
import { printDocument } from '#app/platform/pdf/print-document.server'
import { canPrint } from '#app/platform/pdf/print-html.server'
import { InvoiceSheet } from './components/invoice-sheet'
import { findInvoice } from './payment-queries.server'

/**
 * The invoice of a payment as a sealed PDF in the language of its agreement, with the name of its file; null
 * where nothing here can print. For either side of the payment. Refuses `not_found` where there is no invoice.
 */
export async function printInvoice(
  actor: Member,
  paymentId: string,
  now: Date,
): Promise<{ pdf: Buffer; name: string } | null> {
  const { document, reference, returned } = await findInvoice(actor, paymentId)
  if (!canPrint()) return null
  const language = isLanguage(document.language) ? document.language : 'en'
  const { t } = textIn(language)
  const body = (
    <>
      {returned && <p className="mb-6 font-semibold">{t('payments.invoice.returned')}</p>}
      <InvoiceSheet invoice={document} />
    </>
  )
  const title = t('payments.invoice.title', { number: document.number })
  const reason = t('payments.invoice.seal_reason')
  return {
    pdf: await printDocument({ title, language, body, reason }, now),
    name: `invoice-${reference}.pdf`,
  }
}
