import { weightsOf } from '#app/domain/challenge-content'
import { useText } from '#app/platform/i18n/use-text'
import { Section } from '#app/ui/layout'
import type { EvaluationFile } from '../file-queries.server'
import { OpeningRecord } from './opening-record'
import { RecordedApplication } from './recorded-application'
import { RecordedDecisions } from './recorded-decisions'
import { RecordedPanel } from './recorded-panel'
import { SpreadSection } from './spread-section'
import { Standings } from './standings'

/**
 * The whole record of an evaluation, the same on the screen, on paper and in the sealed file. Holds no
 * links, so that it needs nothing around it.
 */
export function EvaluationRecord({ file }: { file: EvaluationFile }) {
  const { t } = useText()
  const { challenge, content, evaluation, city, panel, applications } = file
  const { originalLanguage: language, timeZone: zone } = challenge
  const results = applications
    .flatMap(({ number, organisation, agreed, results: own }) =>
      own.map((result) => ({
        ...result,
        number,
        name: (
          <>
            <bdi>{organisation.name}</bdi>{' '}
            <span className="text-small font-normal text-quiet">
              {t('evaluations.applicant', { number })}
            </span>
          </>
        ),
        points: Object.fromEntries(agreed.map(({ criterionId, points }) => [criterionId, points])),
      })),
    )
    .sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || b.quality - a.quality)
  return (
    <>
      {evaluation.round > 1 && (
        <p className="mb-6">{t('evaluations.steps.round', { round: evaluation.round })}</p>
      )}
      {file.opening && (
        <Section title={t('evaluations.opening.record')} id="opening">
          <OpeningRecord record={file.opening} zone={zone} />
        </Section>
      )}
      <RecordedPanel panel={panel} applications={applications} />
      <Section title={t('evaluations.award.ranking')} id="ranking">
        <Standings
          results={results}
          criteria={content.criteria}
          lots={content.lots}
          priceWeight={weightsOf(content, challenge.kind).price}
          currency={city.currency}
          showPrices="all"
          language={language}
        />
      </Section>
      <RecordedDecisions
        proposals={file.proposals}
        complaints={file.complaints}
        zone={zone}
        language={language}
      />
      <SpreadSection
        spread={file.spread}
        criteria={content.criteria}
        panel={panel}
        language={language}
      />
      <Section title={t('evaluations.file.scores')} id="scores">
        {applications.map((application) => (
          <RecordedApplication
            key={application.id}
            application={application}
            criteria={content.criteria}
            panel={panel}
            language={language}
            zone={zone}
          />
        ))}
      </Section>
    </>
  )
}
