import { Link } from '@remix-run/react'
import { direction, type Language } from '#app/messages/languages'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import type { PublicResults } from '../public-results.server'
import { MeasureChart, progressWords } from './measure-chart'

/** What a pilot has measured so far, for its public page; with the way to its report once the city has decided. */
export function PilotResults({
  results,
  slug,
  language,
}: {
  results: PublicResults
  slug: string
  /** The pilot's, in which its measures are written. */
  language: Language
}) {
  const text = useText()
  const { t } = text
  const paths = usePaths()
  const { measures, decision } = results
  return (
    <>
      {decision && (
        <p className="mb-6">
          {t(`outcomes.decided.${decision}`)}{' '}
          <Link to={paths.pilotReport(slug)}>{t('outcomes.results.report')}</Link>
        </p>
      )}
      {measures.length === 0 && <p className="text-quiet">{t('outcomes.results.none')}</p>}
      <ul className="grid gap-10">
        {measures.map((measure) => (
          <li key={measure.id} className="break-inside-avoid">
            <h3 className="text-base font-semibold">
              <span lang={language} dir={direction(language)}>
                {measure.name}
              </span>
            </h3>
            <p className="mb-3">{progressWords(text, measure.progress)}</p>
            <MeasureChart measure={measure} language={language} />
          </li>
        ))}
      </ul>
    </>
  )
}
