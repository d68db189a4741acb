import { attachmentLimits } from '#app/domain/application'
import { useText } from '#app/platform/i18n/use-text'
import { Section } from '#app/ui/layout'
import { FileRow, RemoveFile } from '../../files/components/file-row'
import { UploadFile, UploadForm } from '../../files/components/upload-form'

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
      {wanted && (
        <p dir="auto" className="mb-4 max-w-text whitespace-pre-line">
          {wanted}
        </p>
      )}
      {attachments.length === 0 && (
        <p className="mb-4 text-quiet">{t('applications.edit.no_attachments')}</p>
      )}
      <ul className="mb-6 grid gap-1">
        {attachments.map((file) => (
          <FileRow
            key={file.id}
            file={file}
            title={<bdi>{file.name}</bdi>}
            note={text.fileSize(file.size)}
          >
            <RemoveFile id={file.id} name={file.name} intent="detach" />
          </FileRow>
        ))}
      </ul>
      <UploadForm intent="attach" button={t('applications.edit.attach')}>
        <UploadFile
          id="attachment"
          label={t('applications.edit.attach_file')}
          help={t('files.help', { size: text.fileSize(attachmentLimits.bytes) })}
          aria-describedby="attachment-help"
        />
      </UploadForm>
    </Section>
  )
}
