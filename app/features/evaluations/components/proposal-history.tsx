import { direction, type Language } from '#app/messages/languages'
import { useText } from '#app/platform/i18n/use-text'
import { Section } from '#app/ui/layout'
import { Prose } from '#app/ui/prose'

interface Props {
  proposals: {
    status: 'proposed' | 'approved' | 'returned'
    statementHtml: string
    proposedAt: Date
    proposedBy: string
    decidedAt: Date | null
    decidedBy: string | null
    returnReason: string | null
  }[]
  zone: string
  language: Language
}

/** Every time the award was handed to an approver, the newest first, and what became of it. */
export function ProposalHistory({ proposals, zone, language }: Props) {
  const text = useText()
  const { t } = text
  if (proposals.length === 0) return null
  return (
    <Section title={t('evaluations.award.proposals')} id="proposals">
      <ol className="grid gap-8">
        {proposals.map((proposal) => (
          <li key={proposal.proposedAt.toISOString()}>
            <p className="mb-2 text-small text-quiet">
              {t('evaluations.award.proposed_by', {
                name: proposal.proposedBy,
                date: text.date(proposal.proposedAt, zone),
              })}{' '}
              {proposal.decidedAt &&
                proposal.status !== 'proposed' &&
                t(`evaluations.award.${proposal.status}_by`, {
                  name: proposal.decidedBy ?? '',
                  date: text.date(proposal.decidedAt, zone),
                })}
            </p>
            <Prose html={proposal.statementHtml} lang={language} />
            {proposal.returnReason && (
              <p className="mt-3 max-w-text whitespace-pre-line border-s-4 border-warn ps-4">
                <span className="font-semibold">{t('evaluations.award.return_reason')}: </span>
                <span lang={language} dir={direction(language)}>
                  {proposal.returnReason}
                </span>
              </p>
            )}
          </li>
        ))}
      </ol>
    </Section>
  )
}
