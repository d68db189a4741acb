import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { idParam, memberLoader } from '#app/features/accounts/visit.server'
import { AgreementHeader } from '#app/features/agreements/components/agreement-header'
import { AgreementWords } from '#app/features/agreements/components/agreement-words'
import { CertificateFacts } from '#app/features/agreements/components/certificate-facts'
import { Hash, SignatureList } from '#app/features/agreements/components/signature-list'
import { sealsDocuments } from '#app/features/agreements/seal-agreement.server'
import { findCertificate } from '#app/features/agreements/signing-queries.server'
import { numberParam } from '#app/features/agreements/version-param'
import { pickText } from '#app/messages/languages'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { renderMarkdown } from '#app/platform/markdown/markdown.server'
import { Banner } from '#app/ui/banner'
import { Section } from '#app/ui/layout'
import { pageTitle } from '#app/ui/page-title'

export const loader = memberLoader(async (visit) => {
  const found = await findCertificate(visit.actor, idParam(visit), numberParam(visit.url))
  const { document, content } = found
  return {
    ...found,
    document: document && {
      sha256: document.sha256,
      sealedAt: document.sealedAt,
      size: document.size,
    },
    prints: sealsDocuments(),
    clauses: content.clauses.map((clause) => renderMarkdown(clause.text)),
    evidence: content.milestones.map((milestone) => renderMarkdown(milestone.evidence)),
  }
})

export const meta: MetaFunction = ({ params }) => pageTitle(params, 'signing.certificate.title')

export default function Certificate() {
  const text = useText()
  const { t, language } = text
  const paths = usePaths()
  const page = useLoaderData<typeof loader>()
  const { agreement, number, document, signatures, content } = page
  const { timeZone: zone, names } = agreement.city
  const city = pickText(names, language).text
  const superseded = agreement.versionInForce !== number
  return (
    <div className="pb-16">
      <AgreementHeader agreement={agreement} page={t('signing.certificate.title')} />
      {superseded && (
        <Banner tone="warn">
          {t('signing.superseded', { version: agreement.versionInForce ?? number })}
        </Banner>
      )}
      <p className="mb-6 max-w-text">{t('signing.certificate.lead')}</p>
      <CertificateFacts signed={page} />
      <Section title={t('signing.signatures')} id="signatures" className="mt-8">
        <SignatureList signatures={signatures} zone={zone} city={city} />
      </Section>
      <Section title={t('signing.pdf.title')} id="pdf" className="print:hidden">
        {document ? (
          <>
            <p className="mb-2">
              <a href={paths.agreementPdf(agreement.id, { version: number })}>
                {t('signing.pdf.download', { size: text.fileSize(document.size) })}
              </a>
            </p>
            <p className="text-small text-quiet">
              {t('signing.pdf.sealed', { time: text.cityTime(document.sealedAt, zone, city) })}
            </p>
            <p className="text-small text-quiet">
              {t('signing.pdf.hash')} <Hash value={document.sha256} />
            </p>
          </>
        ) : (
          <p role="status">{t(page.prints ? 'signing.pdf.being_made' : 'signing.pdf.print')}</p>
        )}
      </Section>
      <AgreementWords
        content={content}
        clauses={page.clauses}
        evidence={page.evidence}
        currency={agreement.currency}
        language={agreement.language}
      />
    </div>
  )
}
