import { Form } from '@remix-run/react'
import { attachmentLimits } from '#app/domain/application'
import { paths as plainPaths } from '#app/platform/http/paths'
import { useText } from '#app/platform/i18n/use-text'
import { Button } from '#app/ui/button'
import { controlLook } from '#app/ui/fields'
import { Section } from '#app/ui/layout'

/** Files of a draft, each with its way in and out. */
export function AttachmentFields({
  attachments,
  wanted,
}: {
  attachments: { id: string; name: string; size: number }[]
  wanted: string
}) {
  const text = useText()
  const { t } = text
  return (
    <Section title={t('applications.edit.attachments')} id="attachments" className="mt-10">
      {wanted && <p className="mb-4 max-w-text whitespace-pre-line">{wanted}</p>}
      {attachments.length === 0 && (
        <p className="mb-4 text-quiet">{t('applications.edit.no_attachments')}</p>
      )}
      <ul className="mb-6 grid gap-1">
        {attachments.map((file) => (
          <li key={file.id} className="flex flex-wrap items-center justify-between gap-x-4">
            <span>
              <a href={plainPaths.file(file.id, file.name)}>
                <bdi>{file.name}</bdi>
              </a>{' '}
              <span className="text-small text-quiet">{text.fileSize(file.size)}</span>
            </span>
            <Form method="post">
              <input type="hidden" name="fileId" value={file.id} />
              <Button
                name="intent"
                value="detach"
                look="quiet"
                aria-label={t('common.remove_named', { name: file.name })}
              >
                {t('common.remove')}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
      <Form method="post" encType="multipart/form-data">
        <label htmlFor="attachment" className="mb-1 block font-semibold">
          {t('applications.edit.attach_file')}
        </label>
        <p id="attachment-help" className="mb-2 text-small text-quiet">
          {t('files.help', { size: text.fileSize(attachmentLimits.bytes) })}
        </p>
        <input
          id="attachment"
          type="file"
          name="upload"
          required
          aria-describedby="attachment-help"
          className={`${controlLook} mb-4`}
        />
        <Button name="intent" value="attach" look="secondary">
          {t('applications.edit.attach')}
        </Button>
      </Form>
    </Section>
  )
}
