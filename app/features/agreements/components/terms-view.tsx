import { milestoneAmounts, wholeShare, type AgreementContent } from '#app/domain/agreement-content'
import { direction, type Language } from '#app/messages/languages'
import { useText } from '#app/platform/i18n/use-text'
import { Facts } from '#app/ui/layout'
import { Prose } from '#app/ui/prose'
import { Row, Table } from '#app/ui/table'

type Terms = Omit<AgreementContent, 'title' | 'clauses'>

/** Amount, days and milestones of a text. `evidence` is HTML, in the order of the milestones. */
export function TermsView({
  terms,
  evidence,
  currency,
  language,
}: {
  terms: Terms
  evidence: string[]
  currency: string
  language: Language
}) {
  const text = useText()
  const { t } = text
  const { amount, retention, startsOn, endsOn, milestones } = terms
  const day = (on: string) => text.date(new Date(on), 'UTC')
  const percent = (share: number) =>
    text.number(share / wholeShare, { style: 'percent', maximumFractionDigits: 2 })
  const whole = milestones.reduce((sum, { share }) => sum + share, 0) === wholeShare
  const amounts = whole ? milestoneAmounts(terms) : []
  return (
    <>
      <Facts
        items={[
          { label: t('agreements.fields.amount'), value: text.money(amount, currency) },
          { label: t('agreements.fields.retention'), value: percent(retention) },
          { label: t('agreements.fields.startsOn'), value: day(startsOn) },
          { label: t('agreements.fields.endsOn'), value: day(endsOn) },
        ]}
      />
      {milestones.length > 0 && (
        <div className="mt-6">
          <Table
            label={t('agreements.fields.milestones')}
            heads={[
              { label: t('agreements.fields.milestone') },
              { label: t('agreements.fields.dueOn') },
              { label: t('agreements.fields.share'), end: true },
              { label: t('agreements.fields.amount'), end: true },
            ]}
          >
            {milestones.map(({ id, title, dueOn, share }, index) => (
              <Row
                key={id}
                name={
                  <div lang={language} dir={direction(language)}>
                    <span className="font-semibold">
                      {index + 1}. {title}
                    </span>
                    <Prose html={evidence[index] ?? ''} className="text-small" />
                  </div>
                }
                cells={[
                  <span key="due" className="figures">
                    {day(dueOn)}
                  </span>,
                  { end: <span className="whitespace-nowrap">{percent(share)}</span> },
                  {
                    end: (
                      <span className="whitespace-nowrap">
                        {whole ? text.money(amounts[index]!, currency) : '–'}
                      </span>
                    ),
                  },
                ]}
              />
            ))}
          </Table>
        </div>
      )}
    </>
  )
}
