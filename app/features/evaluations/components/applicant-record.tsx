import type { Language } from '#app/messages/languages'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { Banner } from '#app/ui/banner'
import { LinkButton } from '#app/ui/button'
import { Section } from '#app/ui/layout'
import { Prose } from '#app/ui/prose'
import type { findApplicantRecord } from '../applicant-record.server'
import { OpeningRecord } from './opening-record'
import { OwnResult } from './own-result'

interface Props {
  id: string
  /** Of the call. */
  slug: string
  record: Awaited<ReturnType<typeof findApplicantRecord>>
  /** In which the call is judged. */
  language: Language
  zone: string
}

/** What became of an application since it was opened, for its applicant. */
export function ApplicantRecord({ id, slug, record, language, zone }: Props) {
  const text = useText()
  const { t } = text
  const paths = usePaths()
  return (
    <>
      {record.mayComplete && record.cureUntil && (
        <Banner tone="warn" title={t('evaluations.cure.banner')}>
          <p className="mb-3">
            {t('evaluations.cure.until', { time: text.date(record.cureUntil, zone, 'minute') })}
          </p>
          <LinkButton to={paths.completeApplication(id)}>
            {t('evaluations.cure.complete')}
          </LinkButton>
        </Banner>
      )}
      {record.agreementId && (
        <p className="mb-8">
          <LinkButton to={paths.agreement(record.agreementId)}>
            {t('agreements.list.see')}
          </LinkButton>
        </p>
      )}
      {record.result && (
        <OwnResult
          slug={slug}
          result={record.result}
          criteria={record.result.criteria}
          lots={record.result.lots}
          language={language}
        />
      )}
      {record.mayComplain && (
        <Section title={t('evaluations.complaint.title')} id="complain">
          <p className="mb-4 max-w-text">{t('evaluations.complaint.invite')}</p>
          <LinkButton to={paths.complain(id)} look="secondary">
            {t('evaluations.complaint.write')}
          </LinkButton>
        </Section>
      )}
      {record.complaints.length > 0 && (
        <Section title={t('evaluations.complaint.yours')} id="complaints">
          <ol className="grid gap-8">
            {record.complaints.map((complaint) => (
              <li key={complaint.id}>
                <p className="mb-2 text-small text-quiet">
                  {t(`evaluations.complaint.statuses.${complaint.status}`)}
                  {text.comma}
                  {text.date(complaint.decidedAt ?? complaint.filedAt, zone, 'minute')}
                </p>
                <Prose html={complaint.html} lang={complaint.language} />
                {complaint.reasonsHtml && (
                  <>
                    <h3 className="mb-1 mt-4 font-semibold">
                      {t('evaluations.complaint.reasons')}
                    </h3>
                    <Prose html={complaint.reasonsHtml} lang={language} />
                  </>
                )}
              </li>
            ))}
          </ol>
        </Section>
      )}
      {record.opening && (
        <Section title={t('evaluations.opening.record')} id="opening">
          <OpeningRecord record={record.opening} zone={zone} own={record.receipts} />
        </Section>
      )}
    </>
  )
}
