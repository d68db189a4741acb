import type { AgreementContent } from '#app/domain/agreement-content'
import { direction, type Language } from '#app/messages/languages'
import { useText } from '#app/platform/i18n/use-text'
import { Section } from '#app/ui/layout'
import { Prose } from '#app/ui/prose'
import { TermsView } from './terms-view'

/** The exact text of a version: its clauses and its terms. `clauses` and `evidence` are HTML, in their order. */
export function AgreementWords({
  content,
  clauses,
  evidence,
  currency,
  language,
}: {
  content: AgreementContent
  clauses: string[]
  evidence: string[]
  currency: string
  language: Language
}) {
  const { t } = useText()
  return (
    <>
      {content.clauses.map(({ id, heading }, index) => (
        <Section
          key={id}
          id={`clause-${index + 1}`}
          title={
            <span lang={language} dir={direction(language)}>
              {index + 1}. {heading}
            </span>
          }
        >
          <Prose html={clauses[index] ?? ''} lang={language} />
        </Section>
      ))}
      <Section id="terms" title={t('agreements.fields.terms')}>
        <TermsView terms={content} evidence={evidence} currency={currency} language={language} />
      </Section>
    </>
  )
}
