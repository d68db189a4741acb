import { direction } from '#app/messages/languages'
import { useText } from '#app/platform/i18n/use-text'
import { Facts } from '#app/ui/layout'
import { Row, Table } from '#app/ui/table'
import type { KeptInvoice } from '../invoice-document'
import { PayableName } from './payable-name'

/** An invoice as it is printed: who asks whom for what, and where it is paid. */
export function InvoiceSheet({ invoice }: { invoice: KeptInvoice }) {
  const text = useText()
  const { t } = text
  const { seller, buyer, currency, language } = invoice
  const amount = (minor: number) => text.money(minor, currency)
  const day = (date: string) => text.date(date, 'UTC')
  const optional = (label: 'bic' | 'bank', value: string | null) =>
    value === null ? [] : [{ label: t(`payments.invoice.${label}`), value: <bdi>{value}</bdi> }]
  return (
    <>
      <div className="mb-8 grid items-start gap-8 sm:grid-cols-2">
        <Facts
          items={[
            { label: t('payments.invoice.seller'), value: <Seller seller={seller} /> },
            { label: t('payments.invoice.issued'), value: day(invoice.issuedOn) },
            { label: t('payments.invoice.agreement'), value: <bdi>{invoice.agreement}</bdi> },
          ]}
        />
        <Facts
          items={[
            {
              label: t('payments.invoice.buyer'),
              value: (
                <>
                  <bdi className="block">{buyer.name}</bdi>
                  <bdi className="block">{buyer.city}</bdi>
                </>
              ),
            },
            { label: t('payments.invoice.pay_until'), value: day(invoice.payUntil) },
          ]}
        />
      </div>
      <Table
        label={t('payments.invoice.line')}
        minWidth="min-w-0"
        heads={[
          { label: t('payments.invoice.line') },
          { label: t('payments.money.amount'), end: true },
        ]}
      >
        <Row
          name={
            <>
              <span lang={language} dir={direction(language)} className="block">
                {invoice.about}
              </span>
              <PayableName milestone={invoice.milestone} />
            </>
          }
          cells={[{ end: amount(invoice.net) }]}
        />
        {invoice.vatRate > 0 && (
          <Row
            name={t('payments.invoice.vat', {
              rate: text.number(invoice.vatRate / 10_000, {
                style: 'percent',
                maximumFractionDigits: 2,
              }),
            })}
            cells={[{ end: amount(invoice.vat) }]}
          />
        )}
        <Row
          name={<strong>{t('payments.invoice.total')}</strong>}
          cells={[{ end: <strong>{amount(invoice.total)}</strong> }]}
        />
      </Table>
      {invoice.vatRate === 0 && <p className="mt-3 text-small">{t('payments.invoice.no_vat')}</p>}
      <div className="mt-8">
        <Facts
          items={[
            { label: t('payments.invoice.account'), value: <bdi>{seller.account}</bdi> },
            ...optional('bic', seller.bic),
            ...optional('bank', seller.bank),
            { label: t('payments.invoice.reference'), value: <bdi>{invoice.reference}</bdi> },
          ]}
        />
      </div>
    </>
  )
}

function Seller({ seller }: { seller: KeptInvoice['seller'] }) {
  const text = useText()
  const { t } = text
  const lines = [seller.name, seller.street, `${seller.postcode} ${seller.town}`]
  return (
    <>
      {lines.map((line) => (
        <bdi key={line} className="block">
          {line}
        </bdi>
      ))}
      <span className="block">{text.countryName(seller.country)}</span>
      {seller.registerNumber && (
        <span className="block">
          {t('payments.invoice.register')} <bdi>{seller.registerNumber}</bdi>
        </span>
      )}
      {seller.vatId && (
        <span className="block">
          {t('payments.invoice.vat_id')} <bdi>{seller.vatId}</bdi>
        </span>
      )}
    </>
  )
}
