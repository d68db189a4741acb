import { Form } from '@remix-run/react'
import type { PilotStatus } from '#app/domain/pilot'
import { useText } from '#app/platform/i18n/use-text'
import { Button } from '#app/ui/button'
import { Confirm } from '#app/ui/confirm'
import { TextArea } from '#app/ui/fields'
import { usePageForm } from '#app/ui/use-page-form'
import { pauseForm } from '../pilot-form'

/** What officers do with a pilot as a whole: start it, let it rest, go on, end its work. */
export function LeadPilot({ status, open }: { status: PilotStatus; open: number }) {
  const { t } = useText()
  return (
    <div className="grid gap-4">
      {status === 'planned' && <Step intent="start" />}
      {status === 'paused' && <Step intent="resume" />}
      {status === 'running' && (
        <Confirm summary={t('pilots.lead.pause')}>
          <Pause />
        </Confirm>
      )}
      {status !== 'planned' &&
        (open > 0 ? (
          <p className="text-quiet">{t('pilots.lead.open', { count: open })}</p>
        ) : (
          <Confirm summary={t('pilots.lead.complete')}>
            <p className="mb-4 max-w-text">{t('pilots.lead.complete_text')}</p>
            <Step intent="complete" />
          </Confirm>
        ))}
    </div>
  )
}

function Step({ intent }: { intent: 'start' | 'resume' | 'complete' }) {
  const { t } = useText()
  return (
    <Form method="post">
      <p className="mb-3 max-w-text text-quiet">{t(`pilots.lead.${intent}_help`)}</p>
      <Button name="intent" value={intent}>
        {t(`pilots.lead.${intent}_button`)}
      </Button>
    </Form>
  )
}

function Pause() {
  const { t } = useText()
  const [form, fields] = usePageForm(pauseForm, { id: 'pause' })
  return (
    <Form method="post" id={form.id} noValidate>
      <input type="hidden" name="formId" value={form.id} />
      <TextArea
        field={fields.reason}
        label={t('pilots.lead.reason')}
        help={t('pilots.lead.reason_help')}
        maxLength={5_000}
      />
      <Button name="intent" value="pause" look="secondary">
        {t('pilots.lead.pause_button')}
      </Button>
    </Form>
  )
}
