import { Form } from '@remix-run/react'
import { limits } from '#app/domain/challenge-content'
import { useText } from '#app/platform/i18n/use-text'
import { Button } from '#app/ui/button'
import { Confirm } from '#app/ui/confirm'
import { TextArea } from '#app/ui/fields'
import { usePageForm } from '#app/ui/use-page-form'
import { eligibilityForm } from '../evaluation-form'

/** Takes an application out of the running, with the reason that its applicant is told. */
export function DisqualifyForm({ applicationId, name }: { applicationId: string; name: string }) {
  const { t } = useText()
  const [form, fields] = usePageForm(eligibilityForm, { id: `disqualify-${applicationId}` })
  return (
    <Confirm
      summary={
        <>
          {t('evaluations.eligibility.disqualify')}
          <span className="sr-only">: {name}</span>
        </>
      }
      open={form.status === 'error'}
    >
      <p className="mb-3">{t('evaluations.eligibility.disqualify_text')}</p>
      <Form method="post" id={form.id} noValidate>
        <input type="hidden" name="formId" value={form.id} />
        <input type="hidden" name="applicationId" value={applicationId} />
        <TextArea field={fields.reason} label={t('common.reason')} maxLength={limits.reason} />
        <Button name="intent" value="disqualify" look="danger">
          {t('evaluations.eligibility.disqualify_button')}
        </Button>
      </Form>
    </Confirm>
  )
}
