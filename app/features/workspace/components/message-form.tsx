import { Form } from '@remix-run/react'
import { useText } from '#app/platform/i18n/use-text'
import { Button } from '#app/ui/button'
import { FileField, TextArea } from '#app/ui/fields'
import { usePageForm } from '#app/ui/use-page-form'
import { messageForm } from '../workspace-form'

/** What someone says to the other side of a pilot. */
export function MessageForm({ mostBytes }: { mostBytes: number }) {
  const text = useText()
  const { t } = text
  const [form, fields] = usePageForm(messageForm, { id: 'message' })
  return (
    <Form method="post" id={form.id} encType="multipart/form-data" noValidate className="mb-10">
      <TextArea
        field={fields.text}
        label={t('workspace.message')}
        help={t('workspace.message_help')}
        maxLength={10_000}
      />
      <FileField
        field={fields.upload}
        label={t('files.file')}
        help={t('files.help', { size: text.fileSize(mostBytes) })}
        optional
      />
      <Button name="intent" value="send">
        {t('workspace.send')}
      </Button>
    </Form>
  )
}
