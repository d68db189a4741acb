import { toMicros } from '#app/domain/decimal'
import type { MeasureContent, Progress } from '#app/domain/measure'
import { direction, type Language } from '#app/messages/languages'
import { useText } from '#app/platform/i18n/use-text'
import type { Text } from '#app/platform/i18n/text'
import { LineChart, type ChartLine } from '#app/ui/charts/line-chart'
import { Row, Table } from '#app/ui/table'

/** What a chart of a measure needs, now or as a report has kept it. */
export interface ChartedMeasure extends MeasureContent {
  id: string
  points: { day: string; value: string }[]
  /** How many readings there are; more than `points` where only some are drawn. */
  total: number
  progress: Progress | null
}

/** A number of a measure with its unit. */
export function withUnit(text: Text, value: string, unit: string): string {
  return `${text.decimal(value)}\u00a0${unit}`
}

/** How far a measure is on the way to its target, in words. */
export function progressWords(text: Text, progress: Progress | null): string {
  if (!progress) return text.t('outcomes.progress.none')
  const { reached, percent } = progress
  if (reached) return text.t('outcomes.progress.reached')
  if (percent === null) return text.t('outcomes.progress.missed')
  if (percent < 0) return text.t('outcomes.progress.worse')
  return text.t('outcomes.progress.way', {
    percent: text.number(percent / 100, { style: 'percent' }),
  })
}

/** A measure over time beside its baseline and target, with the numbers in a table one click below. */
export function MeasureChart({
  measure,
  language,
  until,
}: {
  measure: ChartedMeasure
  language: Language
  /** Today, while readings still come. */
  until?: string
}) {
  const text = useText()
  const { t } = text
  const { id, name, unit, points, total, baseline, target } = measure
  const last = points.at(-1)
  if (!last) return <p className="text-quiet">{t('outcomes.chart.nothing')}</p>
  const day = (of: string) => text.date(of, 'UTC')
  const inUnit = (value: string) => withUnit(text, value, unit)
  return (
    <figure>
      <figcaption className="mb-1 text-small text-quiet">{unitHead(unit, language)}</figcaption>
      <LineChart
        id={`chart-${id}`}
        title={name}
        description={t('outcomes.chart.description', {
          first: day(points[0]!.day),
          last: day(last.day),
          value: inUnit(last.value),
          baseline: inUnit(baseline),
          target: inUnit(target),
        })}
        points={points.map((point) => ({ day: point.day, value: plain(point.value) }))}
        until={until}
        lines={linesOf(text, measure)}
        lastLabel={text.decimal(last.value)}
      />
      <details className="mt-2">
        <summary className="py-1 text-small text-accent">{t('outcomes.chart.table')}</summary>
        {total > points.length && (
          <p className="py-2 text-small text-quiet">
            {t('outcomes.chart.thinned', { shown: points.length, total })}
          </p>
        )}
        <div className="max-h-96 overflow-y-auto print:max-h-none">
          <Table
            label={t('outcomes.chart.table_label', { name })}
            minWidth="min-w-64"
            heads={[
              { label: t('outcomes.reading.day') },
              { label: unitHead(unit, language), end: true },
            ]}
          >
            {[...points].reverse().map((point) => (
              <Row
                key={point.day}
                name={<span className="figures">{day(point.day)}</span>}
                cells={[{ end: text.decimal(point.value) }]}
              />
            ))}
          </Table>
        </div>
      </details>
    </figure>
  )
}

function plain(value: string): number {
  return Number(toMicros(value)) / 1e6
}

/** The baseline and the target; one line for both where they are the same. */
function linesOf(text: Text, { baseline, target }: ChartedMeasure): ChartLine[] {
  const before = text.t('outcomes.chart.baseline', { value: text.decimal(baseline) })
  const goal = text.t('outcomes.chart.target', { value: text.decimal(target) })
  if (baseline === target)
    return [{ kind: 'goal', value: plain(target), label: before + text.comma + goal }]
  return [
    { kind: 'start', value: plain(baseline), label: before },
    { kind: 'goal', value: plain(target), label: goal },
  ]
}

function unitHead(unit: string, language: Language) {
  return (
    <span lang={language} dir={direction(language)}>
      {unit}
    </span>
  )
}
