import { Form } from '@remix-run/react'
import { limits } from '#app/domain/challenge-content'
import { useText } from '#app/platform/i18n/use-text'
import { Button } from '#app/ui/button'
import { Confirm } from '#app/ui/confirm'
import { TextArea } from '#app/ui/fields'
import { Section } from '#app/ui/layout'
import { usePageForm } from '#app/ui/use-page-form'
import { awardForm } from '../evaluation-form'

/** Approving an award, or giving it back with a reason. */
export function AwardApproval() {
  const { t } = useText()
  const [form, fields] = usePageForm(awardForm, { id: 'return-award' })
  return (
    <Section title={t('evaluations.award.approve_title')} id="approval">
      <p className="mb-4 max-w-text">{t('evaluations.award.approve_text')}</p>
      <Form method="post" className="mb-6">
        <Button name="intent" value="approve">
          {t('evaluations.award.approve')}
        </Button>
      </Form>
      <Confirm summary={t('evaluations.award.return')}>
        <Form method="post" id={form.id} noValidate className="max-w-text">
          <input type="hidden" name="formId" value={form.id} />
          <TextArea
            field={fields.reason}
            label={t('evaluations.award.return_reason')}
            maxLength={limits.reason}
          />
          <Button name="intent" value="return" look="secondary">
            {t('evaluations.award.return_button')}
          </Button>
        </Form>
      </Confirm>
    </Section>
  )
}
