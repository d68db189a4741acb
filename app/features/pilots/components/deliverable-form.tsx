import { AutosaveForm } from '#app/ui/autosave-form'
import { Button } from '#app/ui/button'
import { TextArea } from '#app/ui/fields'
import { usePageForm } from '#app/ui/use-page-form'
import { useText } from '#app/platform/i18n/use-text'
import { FileRow, RemoveFile } from '../../files/components/file-row'
import { UploadFile, UploadForm } from '../../files/components/upload-form'
import { deliverableForm } from '../pilot-form'

interface Props {
  draft: { text: string; revision: number; files: { id: string; name: string; size: number }[] }
  /** The largest file, in bytes. */
  mostBytes: number
}

/** Where a company writes what shows that a milestone is met, adds its files, and hands both in. */
export function DeliverableForm({ draft, mostBytes }: Props) {
  const text = useText()
  const { t } = text
  const [form, fields] = usePageForm(deliverableForm, {
    id: 'deliverable',
    defaultValue: { text: draft.text },
  })
  return (
    <>
      <h3 className="mb-2 font-semibold">{t('pilots.deliver.files')}</h3>
      <ul className="mb-4 grid gap-2">
        {draft.files.map((file) => (
          <FileRow key={file.id} file={file} title={file.name} note={text.fileSize(file.size)}>
            <RemoveFile id={file.id} name={file.name} intent="detach" />
          </FileRow>
        ))}
      </ul>
      <UploadForm intent="attach" button={t('pilots.deliver.add_file')} className="mb-8">
        <UploadFile
          id="evidence"
          label={t('files.file')}
          help={t('files.help', { size: text.fileSize(mostBytes) })}
        />
      </UploadForm>
      <AutosaveForm form={form} revision={draft.revision}>
        <TextArea
          field={fields.text}
          label={t('pilots.deliver.text')}
          help={t('pilots.deliver.text_help')}
          rows={10}
        />
        <div className="flex flex-wrap gap-3">
          <Button name="intent" value="submit">
            {t('pilots.deliver.submit')}
          </Button>
          <Button name="intent" value="save" look="secondary">
            {t('common.save')}
          </Button>
        </div>
      </AutosaveForm>
    </>
  )
}
