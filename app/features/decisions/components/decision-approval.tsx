import { Form } from '@remix-run/react'
import { useText } from '#app/platform/i18n/use-text'
import { Button } from '#app/ui/button'
import { Confirm } from '#app/ui/confirm'
import { TextArea } from '#app/ui/fields'
import { Section } from '#app/ui/layout'
import { usePageForm } from '#app/ui/use-page-form'
import { decisionForm } from '../decision-form'

/** Signing off a decision, or sending it back with a reason. */
export function DecisionApproval() {
  const { t } = useText()
  const [form, fields] = usePageForm(decisionForm, { id: 'return-decision' })
  return (
    <Section title={t('applications.decision.approve_title')} id="approval">
      <p className="mb-4 max-w-text">{t('applications.decision.approve_text')}</p>
      <Form method="post" className="mb-6">
        <Button name="intent" value="approve">
          {t('applications.decision.approve')}
        </Button>
      </Form>
      <Confirm summary={t('applications.decision.return')}>
        <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate className="max-w-text">
          <TextArea
            field={fields.reason}
            label={t('applications.decision.return_reason')}
            maxLength={5_000}
          />
          <Button name="intent" value="return" look="secondary">
            {t('applications.decision.return_button')}
          </Button>
        </Form>
      </Confirm>
    </Section>
  )
}
