import { direction, type Language } from '#app/messages/languages'
import { useText } from '#app/platform/i18n/use-text'
import { Section } from '#app/ui/layout'
import { Prose } from '#app/ui/prose'
import type { EvaluationFile } from '../file-queries.server'

interface Props extends Pick<EvaluationFile, 'proposals' | 'complaints'> {
  zone: string
  language: Language
}

/** The award as it was proposed and decided, and every complaint about it. */
export function RecordedDecisions({ proposals, complaints, zone, language }: Props) {
  const text = useText()
  const { t } = text
  const words = { lang: language, dir: direction(language) }
  const at = (moment: Date) => text.date(moment, zone, 'minute')
  return (
    <>
      {proposals.length > 0 && (
        <Section title={t('evaluations.award.proposals')} id="proposals">
          {proposals.map((proposal) => (
            <div key={proposal.id} className="mb-6 max-w-text">
              <p className="mb-1 text-small text-quiet">
                {t('evaluations.award.proposed_by', {
                  name: proposal.proposedBy,
                  date: at(proposal.proposedAt),
                })}{' '}
                {proposal.decidedAt &&
                  proposal.status !== 'proposed' &&
                  t(`evaluations.award.${proposal.status}_by`, {
                    name: proposal.decidedBy,
                    date: at(proposal.decidedAt),
                  })}
              </p>
              <Prose html={proposal.statementHtml} lang={language} />
              {proposal.returnReason && (
                <p {...words} className="mt-2 whitespace-pre-line">
                  {proposal.returnReason}
                </p>
              )}
            </div>
          ))}
        </Section>
      )}
      {complaints.length > 0 && (
        <Section title={t('evaluations.complaint.all')} id="complaints">
          {complaints.map((complaint) => (
            <div key={complaint.id} className="mb-6 max-w-text">
              <p className="mb-1 text-small text-quiet">
                <bdi>{complaint.application.organisation.name}</bdi>
                {text.comma}
                {at(complaint.filedAt)}. {t(`evaluations.complaint.statuses.${complaint.status}`)}
                {complaint.decidedAt && `${text.comma}${at(complaint.decidedAt)}`}
              </p>
              <Prose html={complaint.html} lang={complaint.language} />
              {complaint.reasonsHtml && (
                <>
                  <h3 className="mb-1 mt-4 font-semibold">{t('evaluations.complaint.reasons')}</h3>
                  <Prose html={complaint.reasonsHtml} lang={language} />
                </>
              )}
            </div>
          ))}
        </Section>
      )}
    </>
  )
}
