import { Form } from '@remix-run/react'
import { localTimeOf } from '#app/domain/zoned-time'
import { pickText, type LocalisedText } from '#app/messages/languages'
import { useText } from '#app/platform/i18n/use-text'
import { Button } from '#app/ui/button'
import { LocalTimeField } from '#app/ui/fields'
import { Section } from '#app/ui/layout'
import { usePageForm } from '#app/ui/use-page-form'
import { panelForm } from '../evaluation-form'

interface Props {
  city: { names: LocalisedText; timeZone: string }
  /** A day that leaves time for the agreement and the approval. */
  suggested: Date
}

/** Lets the panel begin, with the day on which its scores are expected. */
export function StartScoring({ city, suggested }: Props) {
  const { t, language } = useText()
  const [form, fields] = usePageForm(panelForm(city.timeZone), {
    id: 'start-scoring',
    defaultValue: { scoringUntil: localTimeOf(suggested, city.timeZone) },
  })
  return (
    <Section title={t('evaluations.start.title')} id="start" className="mt-6">
      <p className="mb-4 max-w-text">{t('evaluations.start.text')}</p>
      <Form method="post" id={form.id} noValidate className="max-w-text">
        <input type="hidden" name="formId" value={form.id} />
        <LocalTimeField
          field={fields.scoringUntil}
          label={t('evaluations.start.until')}
          help={t('challenges.desk.local_time', { city: pickText(city.names, language).text })}
        />
        <Button name="intent" value="start">
          {t('evaluations.start.button')}
        </Button>
      </Form>
    </Section>
  )
}
