import type { MeasureContent } from '#app/domain/measure'
import { direction, type Language } from '#app/messages/languages'
import { useText } from '#app/platform/i18n/use-text'
import { Facts } from '#app/ui/layout'
import { withUnit } from './measure-chart'

/** What a measure was declared with. `language` is that of the pilot, in which its words are. */
export function MeasureFacts({
  measure,
  language,
}: {
  measure: MeasureContent
  language: Language
}) {
  const text = useText()
  const { t } = text
  const { unit, baseline, baselineOn, target, source, cadence } = measure
  return (
    <Facts
      items={[
        {
          label: t('outcomes.fields.baseline'),
          value: (
            <>
              <bdi>{withUnit(text, baseline, unit)}</bdi>
              {text.comma}
              {text.date(baselineOn, 'UTC')}
            </>
          ),
        },
        {
          label: t('outcomes.fields.target'),
          value: (
            <>
              <bdi>{withUnit(text, target, unit)}</bdi>
              {text.comma}
              {t(`outcomes.directions.${measure.direction}`)}
            </>
          ),
        },
        {
          label: t('outcomes.fields.source'),
          value: (
            <span lang={language} dir={direction(language)}>
              {source}
            </span>
          ),
        },
        { label: t('outcomes.fields.cadence'), value: t(`outcomes.cadences.${cadence}`) },
      ]}
    />
  )
}
