import type { Criterion } from '#app/domain/challenge-content'
import { direction, type Language } from '#app/messages/languages'
import { useText } from '#app/platform/i18n/use-text'
import { Row, Table } from '#app/ui/table'
import type { EvaluationFile } from '../file-queries.server'

interface Props {
  application: EvaluationFile['applications'][number]
  criteria: Criterion[]
  panel: EvaluationFile['panel']
  language: Language
  zone: string
}

/** Every score of one application with its note, and what the panel agreed on. */
export function RecordedApplication({ application, criteria, panel, language, zone }: Props) {
  const text = useText()
  const { t } = text
  const { number, organisation, disqualified, sheets, agreed } = application
  const names = new Map(panel.map(({ userId, name }) => [userId, name]))
  const submitted = sheets.filter(({ submittedAt }) => submittedAt !== null)
  const words = { lang: language, dir: direction(language) }
  const title = `${t('evaluations.applicant', { number })}: ${organisation.name}`
  const heads = [
    { label: t('challenges.page.criterion') },
    { label: t('desk.units_page.person') },
    { label: t('evaluations.scoring.points'), end: true },
    { label: t('evaluations.scoring.note') },
  ]
  const lines = criteria.flatMap(({ id, name }) => [
    ...submitted.map(({ evaluatorId, scores }) => ({
      key: `${id}-${evaluatorId}`,
      criterion: name,
      by: names.get(evaluatorId) ?? '',
      score: scores.find(({ criterionId }) => criterionId === id),
      final: false,
    })),
    ...agreed
      .filter(({ criterionId }) => criterionId === id)
      .map((score) => ({
        key: `${id}-agreed`,
        criterion: name,
        by: t('evaluations.consensus.agreed_score'),
        score,
        final: true,
      })),
  ])
  return (
    <div className="border-t border-hairline py-6">
      <h3 className="mb-2 font-semibold">
        {t('evaluations.applicant', { number })}: <bdi>{organisation.name}</bdi>
      </h3>
      {disqualified && (
        <p className="mb-3 max-w-text whitespace-pre-line">
          <strong>
            {t('applications.statuses.disqualified')}
            {text.comma}
            {text.date(disqualified.at, zone, 'minute')}:{' '}
          </strong>
          <bdi>{disqualified.reason}</bdi>
        </p>
      )}
      {lines.length > 0 && (
        <Table label={title} heads={heads}>
          {lines.map(({ key, criterion, by, score, final }) => (
            <Row
              key={key}
              name={<span {...words}>{criterion}</span>}
              cells={[
                final ? <strong key="by">{by}</strong> : by,
                { end: final ? <strong>{score?.points}</strong> : (score?.points ?? '–') },
                <span key="note" {...words} className="block max-w-text whitespace-pre-line">
                  {score?.note}
                </span>,
              ]}
            />
          ))}
        </Table>
      )}
    </div>
  )
}
