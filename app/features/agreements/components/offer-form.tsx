import { Form } from '@remix-run/react'
import { useText } from '#app/platform/i18n/use-text'
import { Button } from '#app/ui/button'
import { ChoiceField, TextField } from '#app/ui/fields'
import { Section } from '#app/ui/layout'
import { usePageForm } from '#app/ui/use-page-form'
import { offerForm } from '../signing-form'

/** Offering the agreed text for signing: who signs first, and until which day. */
export function OfferForm({ usualDay, company }: { usualDay: string; company: string }) {
  const { t } = useText()
  const [form, fields] = usePageForm(offerForm, {
    id: 'offer',
    defaultValue: { firstSide: 'company', expiresOn: usualDay },
  })
  return (
    <Section title={t('signing.offer.title')} id="offer-section">
      <p className="mb-4 max-w-text">{t('signing.offer.text')}</p>
      <Form method="post" id={form.id} noValidate className="max-w-text">
        <input type="hidden" name="formId" value={form.id} />
        <ChoiceField
          field={fields.firstSide}
          type="radio"
          label={t('signing.offer.order')}
          options={[
            { value: 'company', label: t('signing.offer.company_first', { company }) },
            { value: 'city', label: t('signing.offer.city_first', { company }) },
          ]}
        />
        <TextField
          field={fields.expiresOn}
          type="date"
          label={t('signing.offer.until')}
          help={t('signing.offer.until_help')}
          className="figures max-w-64"
        />
        <Button name="intent" value="offer">
          {t('signing.offer.button')}
        </Button>
      </Form>
    </Section>
  )
}
