import { Form } from '@remix-run/react'
import { deliverableDecisions } from '#app/domain/milestone'
import { useText } from '#app/platform/i18n/use-text'
import { Button } from '#app/ui/button'
import { ChoiceField, TextArea } from '#app/ui/fields'
import { ErrorSummary } from '#app/ui/form-status'
import { usePageForm } from '#app/ui/use-page-form'
import { reopenForm, reviewForm } from '../pilot-form'

/** How an officer answers what was handed in. */
export function ReviewForm({ deliverable }: { deliverable: number }) {
  const { t } = useText()
  const [form, fields] = usePageForm(reviewForm, { id: 'review' })
  return (
    <Form method="post" id={form.id} noValidate>
      <input type="hidden" name="formId" value={form.id} />
      <input type="hidden" name="deliverable" value={deliverable} />
      <ErrorSummary form={form as never} group="pilots.review" />
      <ChoiceField
        field={fields.decision}
        label={t('pilots.review.decision')}
        type="radio"
        options={deliverableDecisions.map((value) => ({
          value,
          label: t(`pilots.review.decisions.${value}`),
          help: t(`pilots.review.decisions_help.${value}`),
        }))}
      />
      <TextArea
        field={fields.reasons}
        label={t('pilots.review.reasons')}
        help={t('pilots.review.reasons_help')}
        maxLength={5_000}
      />
      <Button name="intent" value="review">
        {t('pilots.review.button')}
      </Button>
    </Form>
  )
}

/** How an officer lets a company try once more. */
export function ReopenForm() {
  const { t } = useText()
  const [form, fields] = usePageForm(reopenForm, { id: 'reopen' })
  return (
    <Form method="post" id={form.id} noValidate>
      <input type="hidden" name="formId" value={form.id} />
      <TextArea
        field={fields.reasons}
        label={t('pilots.review.reasons')}
        help={t('pilots.review.reopen_help')}
        maxLength={5_000}
      />
      <Button name="intent" value="reopen" look="secondary">
        {t('pilots.review.reopen_button')}
      </Button>
    </Form>
  )
}
