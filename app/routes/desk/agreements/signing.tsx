import type { MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { idParam, memberAction, memberLoader } from '#app/features/accounts/visit.server'
import { AgreementHeader } from '#app/features/agreements/components/agreement-header'
import { AgreementWords } from '#app/features/agreements/components/agreement-words'
import { AmendmentSection } from '#app/features/agreements/components/amendment-section'
import { OfferForm } from '#app/features/agreements/components/offer-form'
import { OfferHistory } from '#app/features/agreements/components/offer-history'
import { OfferState } from '#app/features/agreements/components/offer-state'
import { ReasonForm } from '#app/features/agreements/components/reason-form'
import { SignForm } from '#app/features/agreements/components/sign-form'
import { TerminationSection } from '#app/features/agreements/components/termination-section'
import { runSigningIntent } from '#app/features/agreements/run-signing-intent.server'
import { signingForm } from '#app/features/agreements/signing-form'
import { findSigning } from '#app/features/agreements/signing-queries.server'
import { readForm } from '#app/platform/http/forms'
import { redirectWithNotice } from '#app/platform/http/notice.server'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { renderMarkdown } from '#app/platform/markdown/markdown.server'
import { RefusalBanner } from '#app/ui/form-status'
import { EmptyState, Section } from '#app/ui/layout'
import { pageTitle } from '#app/ui/page-title'
import { useOutcome } from '#app/ui/use-page-form'

export const loader = memberLoader(async (visit) => {
  const found = await findSigning(visit.actor, idParam(visit), visit.now)
  const content = found.version?.content
  return {
    ...found,
    clauses: content?.clauses.map((clause) => renderMarkdown(clause.text)) ?? [],
    evidence: content?.milestones.map((milestone) => renderMarkdown(milestone.evidence)) ?? [],
  }
})

export const action = memberAction(async (visit, form) => {
  const { actor, paths, now } = visit
  const id = idParam(visit)
  const notice = await runSigningIntent(actor, id, readForm(form, signingForm), now)
  return redirectWithNotice(paths.agreementSigning(id), notice)
})

export const meta: MetaFunction = ({ params }) => pageTitle(params, 'signing.title')

export default function Signing() {
  const { t } = useText()
  const paths = usePaths()
  const page = useLoaderData<typeof loader>()
  const { agreement, version, offers, next, pilotId } = page
  const { id, city, language, currency, versionInForce } = agreement
  const company = agreement.organisation.name
  const { refusal } = useOutcome()
  const [newest] = offers
  const open = newest?.status === 'open' ? newest : null
  const signs = page.signVerdict === 'allowed'
  const amending = { ...page, agreementId: id, zone: city.timeZone }
  return (
    <div className="pb-16">
      <AgreementHeader agreement={agreement} page={t('signing.title')} />
      <RefusalBanner code={refusal} />
      {versionInForce !== null && (
        <p className="mb-8 flex flex-wrap gap-x-6 gap-y-2">
          <Link to={paths.agreementCertificate(id)}>
            {t('signing.certificate.link', { version: versionInForce })}
          </Link>
          {pilotId && <Link to={paths.deskPilot(pilotId)}>{t('signing.pilot')}</Link>}
        </p>
      )}
      {open ? (
        <OfferState
          offer={open}
          next={next}
          verdict={page.signVerdict}
          city={city}
          company={company}
        />
      ) : (
        !page.mayOffer &&
        versionInForce === null && (
          <EmptyState title={t('signing.nothing')}>{t('signing.nothing_text')}</EmptyState>
        )
      )}
      {page.mayOffer && <OfferForm usualDay={page.usualDay} company={company} />}
      {open && version && (
        <>
          <h2 className="mb-4 text-h2">{t('signing.exact', { version: version.number })}</h2>
          <AgreementWords
            content={version.content}
            clauses={page.clauses}
            evidence={page.evidence}
            currency={currency}
            language={language}
          />
        </>
      )}
      {open && version && signs && next && (
        <SignForm
          offerId={open.id}
          sha256={version.sha256}
          side={next}
          version={version.number}
          provable={page.provable}
        />
      )}
      {open && (page.mayReject || page.mayWithdraw) && (
        <div className="mb-10">
          {page.mayReject && <ReasonForm intent="reject" about={{ offerId: open.id }} />}
          {page.mayWithdraw && <ReasonForm intent="withdraw" about={{ offerId: open.id }} />}
        </div>
      )}
      <AmendmentSection {...amending} />
      <TerminationSection {...page} zone={city.timeZone} />
      {offers.length > 0 && (
        <Section title={t('signing.history.title')} id="history">
          <OfferHistory agreementId={id} offers={offers} zone={city.timeZone} />
        </Section>
      )}
    </div>
  )
}
