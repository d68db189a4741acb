import { Form } from '@remix-run/react'
import { useText } from '#app/platform/i18n/use-text'
import { Button } from '#app/ui/button'
import { TextArea, TextField } from '#app/ui/fields'
import { useTypedFields } from './typed-fields'

/** Other words for a clause, proposed to the other side; `counters` where they answer its own proposal. */
export function ProposeClause({
  part,
  words,
  version,
  counters,
}: {
  part: string
  /** What the form begins with. */
  words: { heading: string; text: string }
  version: number
  counters?: string
}) {
  const { t } = useText()
  const { field, cameBack } = useTypedFields(`propose-${counters ?? part}`, {
    intent: 'propose',
    part,
    ...(counters && { counters }),
  })
  return (
    <details open={cameBack} className="print:hidden">
      <summary className="py-2 text-small text-accent">
        {t(counters ? 'agreements.proposal.counter' : 'agreements.proposal.propose')}
        <span className="sr-only">: {words.heading}</span>
      </summary>
      <Form method="post" className="max-w-text" key={`${version}-${counters}`}>
        <input type="hidden" name="part" value={part} />
        <input type="hidden" name="version" value={version} />
        {counters && <input type="hidden" name="counters" value={counters} />}
        <TextField
          field={field('heading', words.heading)}
          label={t('agreements.fields.heading')}
          maxLength={200}
          required
        />
        <TextArea
          field={field('text', words.text)}
          label={t('agreements.fields.text')}
          help={t('common.markdown_help')}
          rows={8}
          maxLength={20_000}
          required
        />
        <TextArea
          field={field('reason')}
          label={t('agreements.proposal.why')}
          rows={2}
          maxLength={5_000}
          required
        />
        <Button look="secondary" name="intent" value="propose">
          {t('agreements.proposal.send')}
        </Button>
      </Form>
    </details>
  )
}
