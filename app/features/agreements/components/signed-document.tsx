import { pickText } from '#app/messages/languages'
import { useText } from '#app/platform/i18n/use-text'
import { Facts } from '#app/ui/layout'
import type { SignedVersion } from '../signing-queries.server'
import { AgreementWords } from './agreement-words'
import { CertificateFacts } from './certificate-facts'
import { SignatureList } from './signature-list'

/** A signed version as it is printed: between whom, the whole text, and its certificate on a page of its own. */
export function SignedDocument({
  signed,
  city,
  clauses,
  evidence,
}: {
  signed: SignedVersion
  city: string
  clauses: string[]
  evidence: string[]
}) {
  const { t, language } = useText()
  const { agreement, number, content, signatures } = signed
  const { reference, organisation, currency, city: place } = agreement
  return (
    <>
      <div className="mb-8">
        <Facts
          items={[
            { label: t('signing.reference'), value: <span dir="ltr">{reference}</span> },
            { label: t('signing.version'), value: number },
            { label: t('signing.sides.city'), value: city },
            { label: t('signing.sides.company'), value: <bdi>{organisation.name}</bdi> },
          ]}
        />
      </div>
      <AgreementWords
        content={content}
        clauses={clauses}
        evidence={evidence}
        currency={currency}
        language={agreement.language}
      />
      <section style={{ breakBefore: 'page' }}>
        <h2 className="mb-4 text-h2">{t('signing.certificate.title')}</h2>
        <p className="mb-6 max-w-text">{t('signing.certificate.lead')}</p>
        <CertificateFacts signed={signed} />
        <div className="mt-8">
          <SignatureList
            signatures={signatures}
            zone={place.timeZone}
            city={pickText(place.names, language).text}
          />
        </div>
      </section>
    </>
  )
}
