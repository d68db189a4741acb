import type { Criterion } from '#app/domain/challenge-content'
import type { CriterionSpread } from '#app/domain/spread'
import { direction, type Language } from '#app/messages/languages'
import { useText } from '#app/platform/i18n/use-text'
import { Section } from '#app/ui/layout'
import { OffsetStrip } from '#app/ui/offset-strip'
import { Row, Table } from '#app/ui/table'

interface Props {
  spread: CriterionSpread[]
  criteria: Criterion[]
  panel: { userId: string; name: string }[]
  language: Language
}

/** How far evaluators stand from each other, criterion by criterion, drawn and as a table below. */
export function SpreadSection({ spread, criteria, panel, language }: Props) {
  const text = useText()
  const { t } = text
  const names = new Map(panel.map(({ userId, name }) => [userId, name]))
  const rows = spread.filter(({ offsets }) => offsets.length > 0)
  if (rows.length === 0) return null
  const words = { lang: language, dir: direction(language) }
  const nameOf = (id: string) => criteria.find((criterion) => criterion.id === id)?.name ?? ''
  const whole = (value: number) => text.number(Math.round(value), { signDisplay: 'exceptZero' })
  const heads = [
    { label: t('challenges.page.criterion') },
    { label: t('evaluations.spread.deviation'), end: true },
    { label: t('evaluations.spread.offsets') },
  ]
  return (
    <Section title={t('evaluations.spread.title')} id="spread">
      <p className="mb-4 max-w-text text-quiet">{t('evaluations.spread.text')}</p>
      <div className="mb-6 grid gap-4">
        {rows.map(({ criterionId, offsets }) => (
          <div key={criterionId} className="grid items-center gap-x-8 sm:grid-cols-[16rem_1fr]">
            <p {...words}>{nameOf(criterionId)}</p>
            <OffsetStrip
              label={nameOf(criterionId)}
              offsets={offsets.map(({ evaluatorId, offset, outlier }) => ({
                id: evaluatorId,
                name: names.get(evaluatorId) ?? '',
                value: offset,
                marked: outlier,
              }))}
            />
          </div>
        ))}
      </div>
      <details>
        <summary className="py-1 font-semibold text-accent">{t('common.as_table')}</summary>
        <Table label={t('evaluations.spread.title')} heads={heads}>
          {rows.map(({ criterionId, deviation, offsets }) => (
            <Row
              key={criterionId}
              name={<span {...words}>{nameOf(criterionId)}</span>}
              cells={[
                { end: text.number(deviation, { maximumFractionDigits: 1 }) },
                text.list(
                  offsets.map(
                    ({ evaluatorId, offset }) => `${names.get(evaluatorId) ?? ''} ${whole(offset)}`,
                  ),
                ),
              ]}
            />
          ))}
        </Table>
      </details>
    </Section>
  )
}
