import { Link } from '@remix-run/react'
import type { OutcomeDecision } from '#app/domain/outcome'
import { pilotTransitions, type PilotStatus } from '#app/domain/pilot'
import { direction, type Language } from '#app/messages/languages'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { Section } from '#app/ui/layout'
import type { PublicResults } from '../public-results.server'
import { MeasureChart, progressWords } from './measure-chart'

const decisions: readonly OutcomeDecision[] = ['scale', 'extend', 'stop']

/** What a pilot has measured so far, for its public page; with the way to its report once the city has decided. */
export function PilotResults({
  results,
  pilot: { slug, language, status },
}: {
  results: PublicResults
  pilot: { slug: string; language: Language; status: PilotStatus }
}) {
  const text = useText()
  const { t } = text
  const paths = usePaths()
  const decision = decisions.find((one) => pilotTransitions[one].to === status)
  if (status === 'planned' || results.length === 0) return null
  return (
    <Section title={t('outcomes.title')} id="outcomes">
      {decision && (
        <p className="mb-6">
          {t(`outcomes.decided.${decision}`)}{' '}
          <Link to={paths.pilotReport(slug)}>{t('outcomes.results')}</Link>
        </p>
      )}
      <ul className="grid gap-10">
        {results.map((measure) => (
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
    </Section>
  )
}
