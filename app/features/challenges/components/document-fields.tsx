import { attachmentLimits } from '#app/domain/application'
import { useText } from '#app/platform/i18n/use-text'
import { Joined } from '#app/ui/joined'
import { Section } from '#app/ui/layout'
import { FileRow, RemoveFile } from '../../files/components/file-row'
import { UploadField, UploadFile, UploadForm } from '../../files/components/upload-form'

interface Props {
  documents: {
    title: string
    publishedAt: Date | null
    file: { id: string; name: string; size: number }
  }[]
}

/** Documents of a call: those that are public stand, the others can still be removed. */
export function DocumentFields({ documents }: Props) {
  const text = useText()
  const { t } = text
  return (
    <Section title={t('challenges.page.documents')} id="documents" className="mt-10">
      <ul className="mb-6 grid gap-2">
        {documents.map(({ title, publishedAt, file }) => (
          <FileRow
            key={file.id}
            file={file}
            title={title}
            note={
              <Joined
                parts={[
                  text.fileSize(file.size),
                  !publishedAt && t('challenges.desk.document_pending'),
                ]}
              />
            }
          >
            {!publishedAt && <RemoveFile id={file.id} name={title} intent="remove-document" />}
          </FileRow>
        ))}
      </ul>
      <UploadForm intent="add-document" button={t('challenges.desk.document_add')}>
        <UploadField
          id="document-title"
          name="documentTitle"
          maxLength={200}
          label={t('challenges.desk.document_title')}
        />
        <UploadFile
          id="document-file"
          label={t('files.file')}
          help={t('files.help', { size: text.fileSize(attachmentLimits.bytes) })}
        />
      </UploadForm>
    </Section>
  )
}
