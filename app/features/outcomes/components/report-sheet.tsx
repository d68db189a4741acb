import { Link } from '@remix-run/react'
import { reportParts, type ReportPart } from '#app/domain/outcome'
import { direction, type Language } from '#app/messages/languages'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { Facts, Section } from '#app/ui/layout'
import { Prose } from '#app/ui/prose'
import type { ReportDocument } from '../report-document'
import { MeasureChart, progressWords, withUnit, type ChartedMeasure } from './measure-chart'

/** What people wrote in a report, as HTML in its language. */
export type ReportHtml = Record<ReportPart, string>

/** The written parts of a report, each under its heading; `without` those that stand elsewhere. */
export function ReportText({
  html,
  language,
  without = [],
}: {
  html: ReportHtml
  language: Language
  without?: ReportPart[]
}) {
  const { t } = useText()
  const shown = reportParts.filter((part) => html[part] && !without.includes(part))
  return shown.map((part) => (
    <Section key={part} title={t(`outcomes.report.parts.${part}`)} id={part}>
      <Prose html={html[part]} lang={language} />
    </Section>
  ))
}

/** What became of each measure: in words, as a chart, and with how often it was said anew. */
export function ReportMeasures({
  measures,
  language,
}: {
  measures: (ChartedMeasure & { result: { day: string; value: string } | null; version: number })[]
  language: Language
}) {
  const text = useText()
  const { t } = text
  return (
    <ul className="grid gap-10">
      {measures.map((measure) => (
        <li key={measure.id} className="break-inside-avoid">
          <h3 className="text-base font-semibold">
            <span lang={language} dir={direction(language)}>
              {measure.name}
            </span>
          </h3>
          <p className="mb-3">
            {measure.result &&
              `${t('outcomes.report.result', {
                value: withUnit(text, measure.result.value, measure.unit),
                day: text.date(measure.result.day, 'UTC'),
              })} `}
            <span className="font-semibold">{progressWords(text, measure.progress)}</span>
          </p>
          <MeasureChart measure={measure} language={language} />
          <p className="mt-2 text-small text-quiet">
            {t('outcomes.report.source')}{' '}
            <span lang={language} dir={direction(language)}>
              {measure.source}
            </span>
            {measure.version > 1 &&
              ` ${t('outcomes.report.changed', { count: measure.version - 1 })}`}
          </p>
        </li>
      ))}
    </ul>
  )
}

/** The company of a pilot, with the way to its page where it has one. */
export function Company({
  organisation: { slug, name, shown },
}: {
  organisation: { slug: string; name: string; shown: boolean }
}) {
  const paths = usePaths()
  return shown ? (
    <Link to={paths.startup(slug)}>
      <bdi>{name}</bdi>
    </Link>
  ) : (
    <bdi>{name}</bdi>
  )
}

/** What a pilot has cost, from the agreement's ledger. */
export function ReportCosts({ costs }: { costs: ReportDocument['costs'] }) {
  const text = useText()
  const { t } = text
  const { currency, committed, paid, due } = costs
  return (
    <Facts
      items={[
        { label: t('outcomes.costs.committed'), value: text.money(committed, currency) },
        { label: t('outcomes.costs.paid'), value: text.money(paid, currency) },
        { label: t('outcomes.costs.due'), value: text.money(due, currency) },
      ]}
    />
  )
}
