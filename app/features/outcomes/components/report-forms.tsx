import { Form } from '@remix-run/react'
import { outcomeDecisions, reportParts, type ReportPart } from '#app/domain/outcome'
import { useText } from '#app/platform/i18n/use-text'
import { AutosaveForm } from '#app/ui/autosave-form'
import { Button } from '#app/ui/button'
import { Confirm } from '#app/ui/confirm'
import { ChoiceField, TextArea } from '#app/ui/fields'
import { ErrorSummary } from '#app/ui/form-status'
import { Section } from '#app/ui/layout'
import { usePageForm } from '#app/ui/use-page-form'
import { decideForm, returnReportForm, writtenReportForm } from '../outcome-form'

/** Writing the report; it saves itself. */
export function WriteReport({
  parts,
  revision,
}: {
  parts: Record<ReportPart, string>
  revision: number
}) {
  const { t } = useText()
  const [form, fields] = usePageForm(writtenReportForm, { id: 'report', defaultValue: parts })
  return (
    <Section title={t('outcomes.report.write')} id="write">
      <p className="mb-6 max-w-text text-quiet">{t('outcomes.report.write_text')}</p>
      <div className="max-w-text">
        <AutosaveForm form={form} revision={revision}>
          <input type="hidden" name="formId" value="report" />
          {reportParts.map((part) => (
            <TextArea
              key={part}
              field={fields[part]}
              label={t(`outcomes.report.parts.${part}`)}
              help={t(`outcomes.report.help.${part}`)}
              optional={part === 'conditions'}
              rows={5}
              maxLength={20_000}
            />
          ))}
          <div className="flex flex-wrap gap-3">
            <Button name="intent" value="save" look="secondary">
              {t('outcomes.report.save')}
            </Button>
            <Button name="intent" value="hand-in">
              {t('outcomes.report.hand_in')}
            </Button>
          </div>
        </AutosaveForm>
      </div>
    </Section>
  )
}

/** Deciding about the pilot, or giving the report back. */
export function DecideOutcome() {
  const { t } = useText()
  const [form, fields] = usePageForm(decideForm, { id: 'decide' })
  return (
    <Section title={t('outcomes.decide.title')} id="decide">
      <p className="mb-4 max-w-text text-quiet">{t('outcomes.decide.text')}</p>
      <Form method="post" id={form.id} noValidate className="mb-8 max-w-text">
        <ErrorSummary form={form as never} group="outcomes.decide" />
        <input type="hidden" name="formId" value="decide" />
        <ChoiceField
          field={fields.decision}
          type="radio"
          label={t('outcomes.decide.decision')}
          options={outcomeDecisions.map((one) => ({
            value: one,
            label: t(`outcomes.decide.options.${one}`),
            help: t(`outcomes.decide.means.${one}`),
          }))}
        />
        <TextArea
          field={fields.reasons}
          label={t('outcomes.decide.reasons')}
          help={t('outcomes.decide.reasons_help')}
          maxLength={10_000}
        />
        <Button name="intent" value="decide">
          {t('outcomes.decide.button')}
        </Button>
      </Form>
      <ReturnReport />
    </Section>
  )
}

function ReturnReport() {
  const { t } = useText()
  const [form, fields] = usePageForm(returnReportForm, { id: 'return' })
  return (
    <Confirm summary={t('outcomes.decide.return')} open={form.status === 'error'}>
      <p className="mb-4 max-w-text">{t('outcomes.decide.return_text')}</p>
      <Form method="post" id={form.id} noValidate className="max-w-text">
        <input type="hidden" name="formId" value="return" />
        <TextArea
          field={fields.reason}
          label={t('outcomes.decide.return_reason')}
          maxLength={2_000}
        />
        <Button name="intent" value="return" look="secondary">
          {t('outcomes.decide.return')}
        </Button>
      </Form>
    </Confirm>
  )
}
