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
  const amount = (minor: number) => (
    <span className="whitespace-nowrap">{text.money(minor, currency)}</span>
  )
  const day = (date: string) => text.date(date, 'UTC')
  const optional = (label: 'bic' | 'bank', value: string | null) =>
    value === null ? [] : [{ label: t(`payments.invoice.${label}`), value: <bdi>{value}</bdi> }]
  return (
    <>
      <div className="mb-8 grid items-start gap-8 sm:grid-cols-2">
        <Facts
          items={[
            { label: t('payments.invoice.seller'), value: <PartyLines party={seller} /> },
            { label: t('payments.invoice.issued'), value: day(invoice.issuedOn) },
            { label: t('payments.invoice.agreement'), value: <bdi>{invoice.agreement}</bdi> },
          ]}
        />
        <Facts
          items={[
            { label: t('payments.invoice.buyer'), value: <PartyLines party={buyer} /> },
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
              <span className="block">
                <span lang={language} dir={direction(language)}>
                  {invoice.about}
                </span>
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
        {invoice.rounding !== 0 && (
          <Row name={t('payments.invoice.rounding')} cells={[{ end: amount(invoice.rounding) }]} />
        )}
        <Row
          name={<strong>{t('payments.invoice.total')}</strong>}
          cells={[{ end: <strong>{amount(invoice.total)}</strong> }]}
        />
      </Table>
      {invoice.vatRate === 0 && (
        <p className="mt-3 text-small">
          {t(seller.vatId === null ? 'payments.invoice.no_vat' : 'payments.invoice.exempt')}
        </p>
      )}
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

interface Party {
  name: string
  street: string
  postcode: string
  town: string
  country: string
  registerNumber: string | null
  vatId: string | null
}

/** A side of the invoice with its address and numbers. */
function PartyLines({ party }: { party: Party }) {
  const text = useText()
  const { t } = text
  const lines = [party.name, party.street, `${party.postcode} ${party.town}`]
  return (
    <>
      {lines.map((line, index) => (
        <span key={index} className="block">
          <bdi>{line}</bdi>
        </span>
      ))}
      <span className="block">{text.countryName(party.country)}</span>
      {party.registerNumber && (
        <span className="block">
          {t('payments.invoice.register')} <bdi>{party.registerNumber}</bdi>
        </span>
      )}
      {party.vatId && (
        <span className="block">
          {t('payments.invoice.vat_id')} <bdi>{party.vatId}</bdi>
        </span>
      )}
    </>
  )
}
