import { Form } from '@remix-run/react'
import { useText } from '#app/platform/i18n/use-text'
import { Button } from '#app/ui/button'
import { TextField, type Option } from '#app/ui/fields'
import { ErrorSummary } from '#app/ui/form-status'
import { usePageForm } from '#app/ui/use-page-form'
import { billingForm } from '../payment-form'
import { AddressFields } from './address-fields'

interface Billing {
  name: string
  street: string
  postcode: string
  town: string
  country: string
  vatId: string | null
  vatRate: number
  account: string
  bic: string | null
  bank: string | null
}

/** As whom and where a company is paid by bank. */
export function BillingFields({
  billing,
  name,
  country,
  countries,
}: {
  billing: Billing | null
  name: string
  country: string | null
  countries: Option[]
}) {
  const { t } = useText()
  const { vatRate, ...rest } = billing ?? { name, country: country ?? '', vatRate: 0 }
  const given = Object.entries(rest).filter(([, value]) => typeof value === 'string')
  const [form, fields] = usePageForm(billingForm, {
    id: 'billing',
    defaultValue: { ...Object.fromEntries(given), vatRate: String(vatRate / 100) },
  })
  return (
    <Form method="post" id={form.id} noValidate>
      <ErrorSummary form={form as never} group="payments.payouts.fields" />
      <AddressFields group="payouts" fields={fields} countries={countries} />
      <TextField
        field={fields.vatId}
        label={t('payments.payouts.fields.vatId')}
        help={t('payments.payouts.fields.vatId_help')}
        optional
        maxLength={30}
      />
      <TextField
        field={fields.vatRate}
        label={t('payments.payouts.fields.vatRate')}
        help={t('payments.payouts.fields.vatRate_help')}
        inputMode="decimal"
        className="max-w-32"
      />
      <TextField
        field={fields.account}
        label={t('payments.payouts.fields.account')}
        maxLength={50}
        dir="ltr"
      />
      <TextField
        field={fields.bic}
        label={t('payments.payouts.fields.bic')}
        optional
        maxLength={11}
        dir="ltr"
      />
      <TextField
        field={fields.bank}
        label={t('payments.payouts.fields.bank')}
        optional
        maxLength={120}
      />
      <Button name="intent" value="billing">
        {t('payments.payouts.save')}
      </Button>
    </Form>
  )
}
