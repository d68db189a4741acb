import { Form } from '@remix-run/react'
import { measureDirections, readingCadences, type MeasureContent } from '#app/domain/measure'
import { useText } from '#app/platform/i18n/use-text'
import { Button } from '#app/ui/button'
import { ChoiceField, SelectField, TextArea, TextField } from '#app/ui/fields'
import { ErrorSummary } from '#app/ui/form-status'
import { usePageForm } from '#app/ui/use-page-form'
import { measureForm } from '../outcome-form'

/** The form in which a measure is declared, or said anew: then with what it said, and with a reason once the pilot runs. */
export function MeasureForm({
  measure,
  needsReason = false,
}: {
  measure?: MeasureContent & { version: number }
  needsReason?: boolean
}) {
  const text = useText()
  const { t, language } = text
  const intent = measure ? 'change' : 'declare'
  const typed = (value: string) => text.decimal(value)
  const [form, fields] = usePageForm(measureForm(language), {
    id: intent,
    defaultValue: measure && {
      ...measure,
      baseline: typed(measure.baseline),
      target: typed(measure.target),
      reason: undefined,
    },
  })
  return (
    <Form method="post" id={form.id} noValidate className="max-w-text">
      <ErrorSummary form={form as never} group="outcomes.fields" />
      <input type="hidden" name="formId" value={intent} />
      {measure && <input type="hidden" name="read" value={measure.version} />}
      <TextField
        field={fields.name}
        label={t('outcomes.fields.name')}
        help={t('outcomes.help.name')}
        maxLength={150}
      />
      <TextField
        field={fields.unit}
        label={t('outcomes.fields.unit')}
        help={t('outcomes.help.unit')}
        maxLength={40}
        className="max-w-64"
      />
      <ChoiceField
        field={fields.direction}
        type="radio"
        label={t('outcomes.fields.direction')}
        options={measureDirections.map((one) => ({
          value: one,
          label: t(`outcomes.directions.${one}`),
        }))}
      />
      <TextField
        field={fields.baseline}
        label={t('outcomes.fields.baseline')}
        help={t('outcomes.help.baseline')}
        inputMode="decimal"
        className="figures max-w-64"
      />
      <TextField
        field={fields.baselineOn}
        type="date"
        label={t('outcomes.fields.baseline_on')}
        className="figures max-w-64"
      />
      <TextField
        field={fields.target}
        label={t('outcomes.fields.target')}
        inputMode="decimal"
        className="figures max-w-64"
      />
      <TextField
        field={fields.source}
        label={t('outcomes.fields.source')}
        help={t('outcomes.help.source')}
        maxLength={500}
      />
      <SelectField
        field={fields.cadence}
        label={t('outcomes.fields.cadence')}
        options={readingCadences.map((one) => ({
          value: one,
          label: t(`outcomes.cadences.${one}`),
        }))}
      />
      {needsReason && (
        <TextArea
          field={fields.reason}
          label={t('outcomes.fields.reason')}
          help={t('outcomes.help.reason')}
          maxLength={2_000}
          rows={3}
        />
      )}
      <Button name="intent" value={intent}>
        {t(`outcomes.${intent}.button`)}
      </Button>
    </Form>
  )
}
