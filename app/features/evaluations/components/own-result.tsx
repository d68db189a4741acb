import { Link } from '@remix-run/react'
import type { Criterion } from '#app/domain/challenge-content'
import { direction, type Language } from '#app/messages/languages'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { Facts, Section } from '#app/ui/layout'
import { Prose } from '#app/ui/prose'
import { Row, Table } from '#app/ui/table'
import type { ownResult } from '../result-queries.server'

interface Props {
  /** Of the call. */
  slug: string
  result: Omit<NonNullable<ReturnType<typeof ownResult>>, 'statement'> & {
    statementHtml: string
  }
  criteria: Criterion[]
  lots: { id: string; name: string }[]
  language: Language
}

/** What an applicant is told: their rank and total, who won with what, and every score with its note [16]. */
export function OwnResult({ slug, result, criteria, lots, language }: Props) {
  const text = useText()
  const paths = usePaths()
  const { t } = text
  const points = (hundredths: number) =>
    text.number(hundredths / 100, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const lotName = (id: string) => lots.find((lot) => lot.id === id)?.name
  const given = new Map(result.agreed.map((score) => [score.criterionId, score]))
  const words = { lang: language, dir: direction(language) }
  const facts = result.own.map(({ lotId, rank, total, quality, passes }) => ({
    label: [t('evaluations.results.yours'), lotName(lotId)].filter(Boolean).join(': '),
    value:
      rank === null
        ? `${t(passes ? 'evaluations.results.not_screened' : 'evaluations.results.below_minimum')}: ${points(quality)}`
        : t('evaluations.results.rank', { rank, points: points(total!) }),
  }))
  const winners = result.winners.map(({ lotId, organisation, total }) => ({
    label: [t('challenges.page.winners', { count: 1 }), lotName(lotId)].filter(Boolean).join(': '),
    value: `${organisation.name}${text.comma}${points(total!)}`,
  }))
  const heads = [
    { label: t('challenges.page.criterion') },
    { label: t('evaluations.scoring.points'), end: true },
    { label: t('evaluations.scoring.note') },
  ]
  return (
    <Section title={t('evaluations.results.own_title')} id="result">
      <Facts items={facts} />
      <div className="mt-4">
        <Facts items={winners} />
      </div>
      <p className="mt-4">
        <Link to={paths.challengeResults(slug)}>{t('evaluations.results.link')}</Link>
      </p>
      {result.own.length > 0 && (
        <div className="mt-6">
          <Table label={t('evaluations.results.own_title')} heads={heads}>
            {criteria.map(({ id, name }) => (
              <Row
                key={id}
                name={<span {...words}>{name}</span>}
                cells={[
                  { end: given.get(id)?.points ?? '–' },
                  <span key="note" {...words} className="block whitespace-pre-line">
                    {given.get(id)?.note}
                  </span>,
                ]}
              />
            ))}
          </Table>
        </div>
      )}
      <h3 className="mb-2 mt-8 font-semibold">{t('evaluations.award.statement')}</h3>
      <Prose html={result.statementHtml} lang={language} />
    </Section>
  )
}
