import { attachmentLimits } from '#app/domain/application'
import { pictureLimits } from '#app/domain/solution'
import { paths as plainPaths } from '#app/platform/http/paths'
import { useText } from '#app/platform/i18n/use-text'
import { Section } from '#app/ui/layout'
import { FileRow, RemoveFile } from '../../files/components/file-row'
import { UploadField, UploadFile, UploadForm } from '../../files/components/upload-form'

interface Props {
  pictures: {
    description: string
    file: { id: string; name: string; width: number | null; height: number | null }
  }[]
  documents: { title: string; file: { id: string; name: string; size: number } }[]
}

/** Pictures and documents of a solution, each with its way in and out. */
export function SolutionFiles({ pictures, documents }: Props) {
  const text = useText()
  const { t } = text
  return (
    <>
      <Section title={t('solutions.edit.pictures')} id="pictures" className="mt-10">
        {pictures.length === 0 && (
          <p className="mb-4 text-quiet">{t('solutions.edit.no_pictures')}</p>
        )}
        <ul className="mb-6 grid gap-6 sm:grid-cols-2">
          {pictures.map(({ description, file }) => (
            <li key={file.id}>
              <img
                src={plainPaths.file(file.id, file.name, 640)}
                alt={description}
                width={file.width ?? undefined}
                height={file.height ?? undefined}
                className="mb-1 h-auto w-full"
                loading="lazy"
              />
              <p className="text-small text-quiet">{description}</p>
              <RemoveFile id={file.id} name={description || file.name} intent="remove-file" />
            </li>
          ))}
        </ul>
        <UploadForm
          intent="add-picture"
          button={t('solutions.edit.picture_add')}
          className="max-w-md"
        >
          <UploadFile
            id="picture"
            accept="image/png,image/jpeg,image/webp"
            label={t('solutions.edit.picture_file')}
            help={t('files.picture_help', { size: text.fileSize(pictureLimits.bytes) })}
          />
          <UploadField
            id="picture-description"
            name="description"
            maxLength={300}
            required
            label={t('solutions.edit.picture_description')}
          />
        </UploadForm>
      </Section>
      <Section title={t('solutions.edit.documents')} id="documents">
        {documents.length === 0 && (
          <p className="mb-4 text-quiet">{t('solutions.edit.no_documents')}</p>
        )}
        <ul className="mb-6 grid gap-1">
          {documents.map(({ title, file }) => (
            <FileRow key={file.id} file={file} title={title} note={text.fileSize(file.size)}>
              <RemoveFile id={file.id} name={title} intent="remove-file" />
            </FileRow>
          ))}
        </ul>
        <UploadForm
          intent="add-document"
          button={t('solutions.edit.document_add')}
          className="max-w-md"
        >
          <UploadFile
            id="document"
            label={t('files.file')}
            help={t('files.help', { size: text.fileSize(attachmentLimits.bytes) })}
          />
          <UploadField
            id="document-title"
            name="title"
            maxLength={200}
            label={t('solutions.edit.document_title')}
          />
        </UploadForm>
      </Section>
    </>
  )
}
