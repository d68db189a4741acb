import { Form } from '@remix-run/react'
import { useText } from '#app/platform/i18n/use-text'
import { Button } from '#app/ui/button'
import { TextField, type Option } from '#app/ui/fields'
import { ErrorSummary } from '#app/ui/form-status'
import { Facts } from '#app/ui/layout'
import { usePageForm } from '#app/ui/use-page-form'
import type { KeptInvoice } from '../invoice-document'
import { buyerForm } from '../payment-form'
import { AddressFields } from './address-fields'

type Buyer = KeptInvoice['buyer']

/** As whom a unit is invoiced, to be read. */
export function BuyerFacts({ buyer }: { buyer: Buyer }) {
  const text = useText()
  const { t } = text
  const { name, street, postcode, town, country, registerNumber, vatId, endpoint } = buyer
  const fact = (
    label: 'name' | 'street' | 'town' | 'registerNumber' | 'vatId' | 'endpoint',
    value: string | null,
  ) =>
    value === null
      ? []
      : [{ label: t(`payments.buyer.fields.${label}`), value: <bdi>{value}</bdi> }]
  return (
    <Facts
      items={[
        ...fact('name', name),
        ...fact('street', street),
        ...fact('town', `${postcode} ${town}`),
        { label: t('payments.buyer.fields.country'), value: text.countryName(country) },
        ...fact('registerNumber', registerNumber),
        ...fact('vatId', vatId),
        ...fact('endpoint', endpoint && `${endpoint.scheme}:${endpoint.id}`),
      ]}
    />
  )
}

/** As whom a unit is invoiced, to be written. */
export function BuyerFields({ buyer, countries }: { buyer: Buyer | null; countries: Option[] }) {
  const { t } = useText()
  const { endpoint, ...rest } = buyer ?? { endpoint: null }
  const given = Object.entries(rest).filter(([, value]) => typeof value === 'string')
  const [form, fields] = usePageForm(buyerForm, {
    id: 'buyer',
    defaultValue: {
      ...Object.fromEntries(given),
      endpoint: endpoint?.id,
      endpointScheme: endpoint?.scheme,
    },
  })
  return (
    <Form method="post" id={form.id} noValidate>
      <ErrorSummary form={form as never} group="payments.buyer.fields" />
      <AddressFields group="buyer" fields={fields} countries={countries} />
      <TextField
        field={fields.registerNumber}
        label={t('payments.buyer.fields.registerNumber')}
        optional
        maxLength={60}
      />
      <TextField
        field={fields.vatId}
        label={t('payments.buyer.fields.vatId')}
        optional
        maxLength={30}
      />
      <TextField
        field={fields.endpoint}
        label={t('payments.buyer.fields.endpoint')}
        help={t('payments.buyer.fields.endpoint_help')}
        optional
        maxLength={120}
        dir="ltr"
      />
      <TextField
        field={fields.endpointScheme}
        label={t('payments.buyer.fields.endpointScheme')}
        help={t('payments.buyer.fields.endpointScheme_help')}
        optional
        maxLength={4}
        dir="ltr"
        className="max-w-32"
      />
      <Button name="intent" value="buyer">
        {t('payments.buyer.save')}
      </Button>
    </Form>
  )
}
