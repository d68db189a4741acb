import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { idParam, memberLoader } from '#app/features/accounts/visit.server'
import { InvoiceSheet } from '#app/features/payments/components/invoice-sheet'
import { findInvoice } from '#app/features/payments/payment-queries.server'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { Banner } from '#app/ui/banner'
import { PageHeader } from '#app/ui/layout'
import { pageMeta } from '#app/ui/page-title'

export const loader = memberLoader((visit) => findInvoice(visit.actor, idParam(visit)))

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageMeta(data.document.number) : []

export default function InvoicePage() {
  const { t } = useText()
  const paths = usePaths()
  const { paymentId, reference, returned, document, electronic } = useLoaderData<typeof loader>()
  return (
    <div className="max-w-text pb-16">
      <PageHeader
        crumbs={[{ label: t('payments.page.title', { reference }), to: paths.payment(paymentId) }]}
        title={t('payments.invoice.title', { number: document.number })}
      />
      {returned && <Banner tone="bad">{t('payments.invoice.returned')}</Banner>}
      <InvoiceSheet invoice={document} />
      <ul className="mt-8 flex flex-wrap gap-x-6 gap-y-2 print:hidden">
        <li>
          <a href={paths.invoicePdf(paymentId)}>{t('payments.invoice.pdf')}</a>
        </li>
        {electronic && (
          <li>
            <a href={paths.invoiceXml(paymentId)}>{t('payments.invoice.xml')}</a>
          </li>
        )}
      </ul>
    </div>
  )
}
