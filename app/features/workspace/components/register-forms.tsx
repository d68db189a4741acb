import { Form } from '@remix-run/react'
import { useText } from '#app/platform/i18n/use-text'
import { Button } from '#app/ui/button'
import { SelectField, TextArea, TextField } from '#app/ui/fields'
import { ErrorSummary } from '#app/ui/form-status'
import { usePageForm } from '#app/ui/use-page-form'
import { addRiskForm, changeRiskForm, decisionForm } from '../workspace-form'

const steps = [1, 2, 3] as const

interface Risk {
  id: string
  title: string
  mitigation: string
  likelihood: number
  impact: number
  revision: number
}

/** What could go wrong; null for something new. */
export function RiskForm({ risk }: { risk: Risk | null }) {
  const { t } = useText()
  const [form, fields] = usePageForm(risk ? changeRiskForm : addRiskForm, {
    id: risk ? `risk-${risk.id}` : 'new-risk',
    defaultValue: risk
      ? { ...risk, likelihood: String(risk.likelihood), impact: String(risk.impact) }
      : undefined,
  })
  const options = (kind: 'likelihoods' | 'impacts') =>
    steps.map((step) => ({ value: String(step), label: t(`workspace.${kind}.${step}`) }))
  return (
    <Form method="post" id={form.id} noValidate>
      <input type="hidden" name="formId" value={form.id} />
      {risk && (
        <>
          <input type="hidden" name="riskId" value={risk.id} />
          <input type="hidden" name="revision" value={risk.revision} />
        </>
      )}
      <ErrorSummary form={form as never} group="workspace" />
      <TextField field={fields.title} label={t('workspace.title')} maxLength={200} />
      <div className="grid gap-x-6 sm:grid-cols-2">
        <SelectField
          field={fields.likelihood}
          label={t('workspace.likelihood')}
          options={options('likelihoods')}
        />
        <SelectField
          field={fields.impact}
          label={t('workspace.impact')}
          options={options('impacts')}
        />
      </div>
      <TextArea field={fields.mitigation} label={t('workspace.mitigation')} maxLength={5_000} />
      <div className="flex flex-wrap gap-3">
        <Button name="intent" value={risk ? 'change-risk' : 'add-risk'} look="secondary">
          {t(risk ? 'workspace.risk_save' : 'workspace.risk_add')}
        </Button>
        {risk && (
          <Button name="intent" value="close-risk" look="quiet" formNoValidate>
            {t('workspace.risk_close')}
          </Button>
        )}
      </div>
    </Form>
  )
}

/** What was decided, and why. */
export function DecisionForm({ today }: { today: string }) {
  const { t } = useText()
  const [form, fields] = usePageForm(decisionForm, {
    id: 'decision',
    defaultValue: { decidedOn: today },
  })
  return (
    <Form method="post" id={form.id} noValidate>
      <input type="hidden" name="formId" value={form.id} />
      <ErrorSummary form={form as never} group="workspace" />
      <TextArea field={fields.what} label={t('workspace.what')} maxLength={2_000} rows={2} />
      <TextArea field={fields.why} label={t('workspace.why')} maxLength={5_000} />
      <TextField
        field={fields.decidedOn}
        label={t('workspace.decided_on')}
        type="date"
        className="max-w-60"
      />
      <Button name="intent" value="decide" look="secondary">
        {t('workspace.decide')}
      </Button>
    </Form>
  )
}
