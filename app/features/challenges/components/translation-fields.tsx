import { translatedFields } from '#app/domain/challenge-content'
import { direction, type Language } from '#app/messages/languages'
import { useText } from '#app/platform/i18n/use-text'
import { controlLook } from '#app/ui/fields'

interface Texts extends Record<(typeof translatedFields)[number], string> {
  criteria: { id: string; name: string; description: string }[]
  questions: { id: string; label: string; help: string }[]
  lots: { id: string; name: string }[]
}

interface Props {
  original: Language
  to: Language
  texts: Texts
  values: Record<string, string>
}

/** Every text of a call with its translation beside it, in the order of the page. */
export function TranslationFields({ original, to, texts, values }: Props) {
  const { t } = useText()
  const pairs = [
    ...translatedFields.map((field) => ({
      name: field,
      label: t(`challenges.fields.${field}`),
      source: texts[field],
    })),
    ...texts.criteria.flatMap((criterion, index) => [
      {
        name: `criterion-${criterion.id}-name`,
        label: t('challenges.fields.criterion', { number: index + 1 }),
        source: criterion.name,
      },
      {
        name: `criterion-${criterion.id}-description`,
        label: `${t('challenges.fields.criterion', { number: index + 1 })}: ${t('challenges.fields.criterion_description')}`,
        source: criterion.description,
      },
    ]),
    ...texts.questions.flatMap((question, index) => [
      {
        name: `question-${question.id}-label`,
        label: t('challenges.fields.question', { number: index + 1 }),
        source: question.label,
      },
      {
        name: `question-${question.id}-help`,
        label: `${t('challenges.fields.question', { number: index + 1 })}: ${t('challenges.fields.question_hint')}`,
        source: question.help,
      },
    ]),
    ...texts.lots.map((lot, index) => ({
      name: `lot-${lot.id}-name`,
      label: t('challenges.fields.lot', { number: index + 1 }),
      source: lot.name,
    })),
  ]
  return pairs
    .filter(({ source }) => source.trim())
    .map(({ name, label, source }) => (
      <div key={name} className="grid gap-x-8 gap-y-2 border-t border-hairline py-5 md:grid-cols-2">
        <div>
          <h2 className="mb-1 text-small text-quiet">{label}</h2>
          <p lang={original} dir={direction(original)} className="whitespace-pre-line">
            {source}
          </p>
        </div>
        <div>
          <label htmlFor={name} className="mb-1 block text-small text-quiet">
            {label}
          </label>
          <textarea
            id={name}
            name={name}
            lang={to}
            dir={direction(to)}
            defaultValue={values[name] ?? ''}
            rows={source.length > 150 ? 6 : 2}
            className={controlLook}
          />
        </div>
      </div>
    ))
}
