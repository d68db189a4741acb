import { useText } from '#app/platform/i18n/use-text'
import { Section } from '#app/ui/layout'
import { Row, Table } from '#app/ui/table'
import type { EvaluationFile } from '../file-queries.server'

/** Who judged, in which part, and where each was recused and why. */
export function RecordedPanel({
  panel,
  applications,
}: Pick<EvaluationFile, 'panel' | 'applications'>) {
  const { t } = useText()
  const heads = [
    { label: t('desk.units_page.person') },
    { label: t('evaluations.file.part') },
    { label: t('evaluations.progress.recused') },
  ]
  return (
    <Section title={t('evaluations.panel.title')} id="panel">
      <Table label={t('evaluations.panel.title')} heads={heads}>
        {panel.map(({ userId, name, chair, substitute }) => {
          const recused = applications.flatMap(({ number, sheets }) =>
            sheets
              .filter(({ evaluatorId, conflict }) => evaluatorId === userId && conflict)
              .map(({ conflictReason }) => ({ number, conflictReason })),
          )
          return (
            <Row
              key={userId}
              name={name}
              cells={[
                t(
                  chair
                    ? 'evaluations.panel.chair'
                    : substitute
                      ? 'evaluations.file.substitute'
                      : 'evaluations.panel.evaluator',
                ),
                recused.length === 0 ? (
                  '–'
                ) : (
                  <ul key="recused">
                    {recused.map(({ number, conflictReason }) => (
                      <li key={number}>
                        {t('evaluations.applicant', { number })}:{' '}
                        {conflictReason ?? t('evaluations.file.named_interest')}
                      </li>
                    ))}
                  </ul>
                ),
              ]}
            />
          )
        })}
      </Table>
    </Section>
  )
}
