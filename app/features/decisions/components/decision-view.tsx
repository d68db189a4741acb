import { Link } from '@remix-run/react'
import { direction, type Language } from '#app/messages/languages'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { Tag } from '#app/ui/banner'
import { Section } from '#app/ui/layout'
import { Prose } from '#app/ui/prose'

interface Props {
  decision: {
    statementHtml: string
    proposer: string | null
    proposedAt: Date | null
    decidedAt: Date | null
    status: string
    outcomes: Record<string, { awarded: boolean; reason: string }>
  }
  applications: { id: string; name: string; price: number | null }[]
  city: { timeZone: string; currency: string }
  /** In which the decision is written. */
  language: Language
}

/** A decision as it was proposed or approved, to be read before it is signed off. */
export function DecisionView({ decision, applications, city, language }: Props) {
  const text = useText()
  const { t } = text
  const paths = usePaths()
  const { proposer, proposedAt, decidedAt, status } = decision
  return (
    <>
      {proposer && proposedAt && (
        <p className="mb-6 text-quiet">
          {t('applications.decision.proposed_by', {
            name: proposer,
            date: text.date(proposedAt, city.timeZone),
          })}{' '}
          {status === 'approved' &&
            decidedAt &&
            t('applications.decision.approved', { date: text.date(decidedAt, city.timeZone) })}
        </p>
      )}
      <Section title={t('applications.decision.statement')} id="statement">
        <Prose html={decision.statementHtml} lang={language} />
      </Section>
      {applications.map(({ id, name, price }) => {
        const outcome = decision.outcomes[id]
        return (
          <Section
            key={id}
            title={<Link to={paths.application(id)}>{name}</Link>}
            aside={
              outcome && (
                <Tag tone={outcome.awarded ? 'good' : 'plain'}>
                  {t(
                    outcome.awarded
                      ? 'applications.statuses.awarded'
                      : 'applications.statuses.not_awarded',
                  )}
                </Tag>
              )
            }
          >
            {price !== null && <p className="figures mb-2">{text.money(price, city.currency)}</p>}
            <p lang={language} dir={direction(language)} className="max-w-text whitespace-pre-line">
              {outcome?.reason}
            </p>
          </Section>
        )
      })}
    </>
  )
}
