import type { MeasureContent } from '#app/domain/measure'
import { direction, type Language } from '#app/messages/languages'
import { useText } from '#app/platform/i18n/use-text'
import { Row, Table } from '#app/ui/table'
import { withUnit } from './measure-chart'

/** Everything a measure has said, with the reasons; nothing where it was never changed. */
export function MeasureVersions({
  versions,
  zone,
  language,
}: {
  versions: (MeasureContent & { number: number; reason: string | null; at: Date })[]
  zone: string
  language: Language
}) {
  const text = useText()
  const { t } = text
  if (versions.length < 2) return null
  return (
    <div className="mt-6">
      <h3 className="mb-2 font-semibold">{t('outcomes.versions.title')}</h3>
      <Table
        label={t('outcomes.versions.title')}
        heads={[
          { label: t('outcomes.versions.when') },
          { label: t('outcomes.fields.name') },
          { label: t('outcomes.fields.baseline'), end: true },
          { label: t('outcomes.fields.target'), end: true },
          { label: t('outcomes.fields.reason') },
        ]}
      >
        {versions.map(({ number, at, name, unit, baseline, target, reason }) => (
          <Row
            key={number}
            name={<span className="figures">{text.date(at, zone, 'minute')}</span>}
            cells={[
              <span key="name" lang={language} dir={direction(language)}>
                {name}
              </span>,
              { end: <bdi>{withUnit(text, baseline, unit)}</bdi> },
              { end: <bdi>{withUnit(text, target, unit)}</bdi> },
              reason ? (
                <span key="reason" dir="auto">
                  {reason}
                </span>
              ) : (
                t('outcomes.versions.declared')
              ),
            ]}
          />
        ))}
      </Table>
    </div>
  )
}
