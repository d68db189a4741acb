import { Form, useActionData } from '@remix-run/react'
import { useText } from '#app/platform/i18n/use-text'
import { Banner } from '#app/ui/banner'
import { Button } from '#app/ui/button'
import { FileField, TextArea, TextField } from '#app/ui/fields'
import { ErrorSummary } from '#app/ui/form-status'
import { Section } from '#app/ui/layout'
import { usePageForm } from '#app/ui/use-page-form'
import type { UploadPreview } from '../enter-readings.server'
import { readingForm } from '../outcome-form'
import type { RowProblem } from '../reading-csv.server'
import type { MessageKey } from '#app/messages/messages'

/** Typing in what was measured on a day. `today` is the last day that there can be one of, and what is offered. */
export function EnterReading({ unit, today }: { unit: string; today: string }) {
  const { t, language } = useText()
  const [form, fields] = usePageForm(readingForm(language), {
    id: 'enter',
    defaultValue: { day: today },
  })
  return (
    <Section title={t('outcomes.enter.title')} id="enter" className="print:hidden">
      <p className="mb-4 max-w-text text-quiet">{t('outcomes.enter.text')}</p>
      <Form
        method="post"
        encType="multipart/form-data"
        id={form.id}
        noValidate
        className="max-w-text"
      >
        <ErrorSummary form={form as never} group="outcomes.fields" />
        <input type="hidden" name="formId" value="enter" />
        <TextField
          field={fields.day}
          type="date"
          max={today}
          label={t('outcomes.fields.day')}
          className="figures max-w-64"
        />
        <TextField
          field={fields.value}
          label={t('outcomes.fields.value')}
          help={t('outcomes.help.value', { unit })}
          inputMode="decimal"
          className="figures max-w-64"
        />
        <TextArea
          field={fields.note}
          label={t('outcomes.fields.note')}
          optional
          rows={2}
          maxLength={1_000}
        />
        <FileField
          field={fields.upload}
          label={t('outcomes.fields.upload')}
          help={t('outcomes.help.upload')}
          optional
        />
        <Button name="intent" value="enter">
          {t('outcomes.enter.button')}
        </Button>
      </Form>
    </Section>
  )
}

interface Looked {
  preview?: UploadPreview
  problems?: RowProblem[]
}

/** Entering many readings by a file: choosing it, what is wrong with it, and what it would do before it does it. */
export function UploadReadings() {
  const { t } = useText()
  const { preview, problems } = useActionData<Looked>() ?? {}
  return (
    <Section title={t('outcomes.upload.title')} id="upload" className="print:hidden">
      {problems && <Problems problems={problems} />}
      {preview ? (
        <Preview preview={preview} />
      ) : (
        <Form method="post" encType="multipart/form-data" className="max-w-text">
          <p className="mb-4 text-quiet">{t('outcomes.upload.text')}</p>
          <pre className="mb-4 overflow-x-auto bg-shade p-3 text-small" dir="ltr">
            {'day,value,note\n2026-10-31,52.4,\n2026-11-30,49.9,"Two sensors of five"'}
          </pre>
          <FileField
            field={{ ...bare('file'), name: 'upload' }}
            label={t('outcomes.upload.file')}
            accept=".csv,text/csv"
          />
          <Button name="intent" value="preview" look="secondary">
            {t('outcomes.upload.look')}
          </Button>
        </Form>
      )}
    </Section>
  )
}

const bare = (id: string) => ({
  id,
  name: id,
  errors: undefined,
  initialValue: undefined,
  errorId: `${id}-error`,
  descriptionId: `${id}-help`,
})

function Problems({ problems }: { problems: RowProblem[] }) {
  const text = useText()
  return (
    <Banner tone="bad" role="alert" title={text.t('outcomes.upload.refused')}>
      <ul className="list-disc ps-5">
        {problems.map(({ line, problem }) => (
          <li key={`${line} ${problem}`}>
            {line !== null && `${text.t('outcomes.upload.line', { line: text.number(line) })} `}
            {text.t(`outcomes.upload.problems.${problem}` as MessageKey)}
          </li>
        ))}
      </ul>
    </Banner>
  )
}

function Preview({ preview }: { preview: UploadPreview }) {
  const text = useText()
  const { t } = text
  const { content, first, last, fresh, corrections, unchanged } = preview
  const nothing = fresh + corrections === 0
  return (
    <Form method="post" className="max-w-text">
      <p className="font-semibold">
        {t('outcomes.upload.preview', {
          first: text.date(first, 'UTC'),
          last: text.date(last, 'UTC'),
        })}
      </p>
      <ul className="mb-4 mt-2 list-disc ps-5">
        <li>{t('outcomes.upload.fresh', { count: fresh })}</li>
        <li>{t('outcomes.upload.corrections', { count: corrections })}</li>
        <li>{t('outcomes.upload.unchanged', { count: unchanged })}</li>
      </ul>
      <input type="hidden" name="content" value={content} />
      {nothing ? (
        <p>{t('outcomes.upload.nothing')}</p>
      ) : (
        <Button name="intent" value="upload">
          {t('outcomes.upload.button', { count: fresh + corrections })}
        </Button>
      )}
    </Form>
  )
}
