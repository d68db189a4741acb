import { Form } from '@remix-run/react'
import { paths as plainPaths } from '#app/platform/http/paths'
import { useText } from '#app/platform/i18n/use-text'
import { Button } from '#app/ui/button'
import { Section } from '#app/ui/layout'
import { controlLook } from '#app/ui/fields'
import { Joined } from '#app/ui/joined'

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
          <li key={file.id} className="flex flex-wrap items-center justify-between gap-x-4">
            <span>
              <a href={plainPaths.file(file.id, file.name)}>{title}</a>{' '}
              <span className="text-small text-quiet">
                <Joined
                  parts={[
                    text.fileSize(file.size),
                    !publishedAt && t('challenges.desk.document_pending'),
                  ]}
                />
              </span>
            </span>
            {!publishedAt && (
              <Form method="post">
                <input type="hidden" name="fileId" value={file.id} />
                <Button
                  name="intent"
                  value="remove-document"
                  look="quiet"
                  aria-label={t('common.remove_named', { name: title })}
                >
                  {t('common.remove')}
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      <Form method="post" encType="multipart/form-data">
        <label htmlFor="document-title" className="mb-1 block font-semibold">
          {t('challenges.desk.document_title')}
        </label>
        <input
          id="document-title"
          name="documentTitle"
          maxLength={200}
          className={`${controlLook} mb-4`}
        />
        <label htmlFor="document-file" className="mb-1 block font-semibold">
          {t('files.file')}
        </label>
        <p className="mb-2 text-small text-quiet">
          {t('files.help', { size: text.fileSize(20_000_000) })}
        </p>
        <input
          id="document-file"
          type="file"
          name="upload"
          required
          className={`${controlLook} mb-4`}
        />
        <Button name="intent" value="add-document" look="secondary">
          {t('challenges.desk.document_add')}
        </Button>
      </Form>
    </Section>
  )
}
