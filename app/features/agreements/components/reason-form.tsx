import { Form } from '@remix-run/react'
import type { MessageKey } from '#app/messages/messages'
import { useText } from '#app/platform/i18n/use-text'
import { Button } from '#app/ui/button'
import { Confirm } from '#app/ui/confirm'
import { TextArea } from '#app/ui/fields'
import { usePageForm } from '#app/ui/use-page-form'
import { amendForm, declineTerminationForm, rejectForm, withdrawForm } from '../signing-form'

const forms = {
  reject: rejectForm,
  withdraw: withdrawForm,
  amend: amendForm,
  'decline-termination': declineTerminationForm,
}

/** Where the words of each form stand below `signing`. */
const words = {
  reject: 'reject',
  withdraw: 'withdraw',
  amend: 'amend',
  'decline-termination': 'decline',
} as const

/** A step that takes a reason which both sides read. `about` names what the reader had before them. */
export function ReasonForm({
  intent,
  about = {},
  look = 'danger',
}: {
  intent: keyof typeof forms
  about?: Record<string, string>
  look?: 'danger' | 'secondary'
}) {
  const { t } = useText()
  const [form, fields] = usePageForm(forms[intent], { id: intent })
  const say = (part: string) => t(`signing.${words[intent]}.${part}` as MessageKey)
  return (
    <Confirm summary={say('title')} open={form.status === 'error'}>
      <p className="mb-4 max-w-text">{say('text')}</p>
      <Form method="post" id={form.id} noValidate className="max-w-text">
        <input type="hidden" name="formId" value={intent} />
        {Object.entries(about).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <TextArea field={fields.reason} label={t('signing.reason')} maxLength={5_000} />
        <Button name="intent" value={intent} look={look}>
          {say('button')}
        </Button>
      </Form>
    </Confirm>
  )
}
