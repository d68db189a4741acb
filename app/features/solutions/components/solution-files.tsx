import { Form } from '@remix-run/react'
import { paths as plainPaths } from '#app/platform/http/paths'
import { useText } from '#app/platform/i18n/use-text'
import { Button } from '#app/ui/button'
import { Section } from '#app/ui/layout'
import { controlLook } from '#app/ui/fields'

const input = `${controlLook} mb-4`

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
              <RemoveFile id={file.id} name={description || file.name} />
            </li>
          ))}
        </ul>
        <Form method="post" encType="multipart/form-data" className="max-w-md">
          <label htmlFor="picture" className="mb-1 block font-semibold">
            {t('solutions.edit.picture_file')}
          </label>
          <p className="mb-2 text-small text-quiet">
            {t('files.picture_help', { size: text.fileSize(8_000_000) })}
          </p>
          <input
            id="picture"
            type="file"
            name="upload"
            accept="image/png,image/jpeg,image/webp"
            required
            className={input}
          />
          <label htmlFor="picture-description" className="mb-1 block font-semibold">
            {t('solutions.edit.picture_description')}
          </label>
          <input
            id="picture-description"
            name="description"
            maxLength={300}
            required
            className={input}
          />
          <Button name="intent" value="add-picture" look="secondary">
            {t('solutions.edit.picture_add')}
          </Button>
        </Form>
      </Section>
      <Section title={t('solutions.edit.documents')} id="documents">
        {documents.length === 0 && (
          <p className="mb-4 text-quiet">{t('solutions.edit.no_documents')}</p>
        )}
        <ul className="mb-6 grid gap-1">
          {documents.map(({ title, file }) => (
            <li key={file.id} className="flex flex-wrap items-center justify-between gap-x-4">
              <span>
                <a href={plainPaths.file(file.id, file.name)}>{title}</a>{' '}
                <span className="text-small text-quiet">{text.fileSize(file.size)}</span>
              </span>
              <RemoveFile id={file.id} name={title} />
            </li>
          ))}
        </ul>
        <Form method="post" encType="multipart/form-data" className="max-w-md">
          <label htmlFor="document" className="mb-1 block font-semibold">
            {t('files.file')}
          </label>
          <p className="mb-2 text-small text-quiet">
            {t('files.help', { size: text.fileSize(20_000_000) })}
          </p>
          <input id="document" type="file" name="upload" required className={input} />
          <label htmlFor="document-title" className="mb-1 block font-semibold">
            {t('solutions.edit.document_title')}
          </label>
          <input id="document-title" name="title" maxLength={200} className={input} />
          <Button name="intent" value="add-document" look="secondary">
            {t('solutions.edit.document_add')}
          </Button>
        </Form>
      </Section>
    </>
  )
}

function RemoveFile({ id, name }: { id: string; name: string }) {
  const { t } = useText()
  return (
    <Form method="post">
      <input type="hidden" name="fileId" value={id} />
      <Button
        name="intent"
        value="remove-file"
        look="quiet"
        aria-label={t('common.remove_named', { name })}
      >
        {t('common.remove')}
      </Button>
    </Form>
  )
}
