import { Form } from '@remix-run/react'
import type { AgreementSide } from '#app/domain/agreement'
import { useText } from '#app/platform/i18n/use-text'
import { Button } from '#app/ui/button'
import { Confirm } from '#app/ui/confirm'
import { TextArea, TextField } from '#app/ui/fields'
import { Section } from '#app/ui/layout'
import { usePageForm } from '#app/ui/use-page-form'
import { CodeField } from '../../second-factor/components/code-field'
import { agreeTerminationForm, terminateForm } from '../signing-form'
import { ReasonForm } from './reason-form'
import { NeedsFactor } from './sign-form'

export interface ShownTermination {
  id: string
  side: AgreementSide
  reason: string
  effectiveOn: string
  status: 'open' | 'agreed' | 'declined' | 'withdrawn'
  by: string
  at: Date | string
  answer: string | null
}

interface Props {
  termination: ShownTermination | null
  mayTerminate: boolean
  mayAnswer: boolean
  mayTakeBack: boolean
  provable: boolean
  today: string
  zone: string
}

/** What has been said about ending the agreement before its time, and what the reader can do about it. */
export function TerminationSection(props: Props) {
  const text = useText()
  const { t } = text
  const { termination, provable, today, zone } = props
  if (!termination && !props.mayTerminate) return null
  return (
    <Section title={t('signing.termination.title')} id="termination">
      {termination && (
        <div className="mb-6 max-w-text">
          <p className="font-semibold">
            {t(`signing.termination.states.${termination.status}`, {
              day: text.date(new Date(termination.effectiveOn), 'UTC'),
            })}
          </p>
          <p className="text-small text-quiet">
            {t(`signing.termination.by.${termination.side}`, {
              name: termination.by,
              time: text.date(termination.at, zone, 'minute'),
            })}
          </p>
          <p className="mt-2 whitespace-pre-line" dir="auto">
            {termination.reason}
          </p>
          {termination.answer && (
            <p className="mt-2 whitespace-pre-line border-s-4 border-warn ps-4" dir="auto">
              {termination.answer}
            </p>
          )}
        </div>
      )}
      {termination && props.mayAnswer && (
        <>
          <Agree id={termination.id} provable={provable} />
          <ReasonForm intent="decline-termination" about={{ terminationId: termination.id }} />
        </>
      )}
      {termination && props.mayTakeBack && (
        <Form method="post">
          <input type="hidden" name="terminationId" value={termination.id} />
          <Button name="intent" value="withdraw-termination" look="secondary">
            {t('signing.termination.withdraw')}
          </Button>
        </Form>
      )}
      {props.mayTerminate && <Propose today={today} provable={provable} />}
    </Section>
  )
}

function Agree({ id, provable }: { id: string; provable: boolean }) {
  const { t } = useText()
  const [form, fields] = usePageForm(agreeTerminationForm, { id: 'agree-termination' })
  return (
    <Confirm summary={t('signing.termination.agree')} open={form.status === 'error'}>
      <p className="mb-4 max-w-text">{t('signing.termination.agree_text')}</p>
      {provable ? (
        <Form method="post" id={form.id} noValidate className="max-w-text">
          <input type="hidden" name="formId" value={form.id} />
          <input type="hidden" name="terminationId" value={id} />
          <CodeField field={fields.oneTimeCode} />
          <Button name="intent" value="agree-termination" look="danger">
            {t('signing.termination.agree_button')}
          </Button>
        </Form>
      ) : (
        <NeedsFactor />
      )}
    </Confirm>
  )
}

function Propose({ today, provable }: { today: string; provable: boolean }) {
  const { t } = useText()
  const [form, fields] = usePageForm(terminateForm, { id: 'terminate' })
  return (
    <Confirm summary={t('signing.termination.propose')} open={form.status === 'error'}>
      <p className="mb-4 max-w-text">{t('signing.termination.propose_text')}</p>
      {provable ? (
        <Form method="post" id={form.id} noValidate className="max-w-text">
          <input type="hidden" name="formId" value={form.id} />
          <TextArea field={fields.reason} label={t('signing.reason')} maxLength={5_000} />
          <TextField
            field={fields.effectiveOn}
            type="date"
            min={today}
            label={t('signing.termination.day')}
            help={t('signing.termination.day_help')}
            className="figures max-w-64"
          />
          <CodeField field={fields.oneTimeCode} />
          <Button name="intent" value="terminate" look="danger">
            {t('signing.termination.propose_button')}
          </Button>
        </Form>
      ) : (
        <NeedsFactor />
      )}
    </Confirm>
  )
}
