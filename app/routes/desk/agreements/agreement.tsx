import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { termsPart } from '#app/domain/agreement-content'
import { idParam, memberAction, memberLoader } from '#app/features/accounts/visit.server'
import { findAgreement } from '#app/features/agreements/agreement-queries.server'
import { AgreementHeader } from '#app/features/agreements/components/agreement-header'
import { AgreementPart } from '#app/features/agreements/components/agreement-part'
import { AgreementSteps } from '#app/features/agreements/components/agreement-steps'
import { TermsView } from '#app/features/agreements/components/terms-view'
import { runNegotiationIntent } from '#app/features/agreements/run-negotiation-intent.server'
import { negotiationForm } from '#app/features/agreements/agreement-form'
import { readForm } from '#app/platform/http/forms'
import { redirectWithNotice } from '#app/platform/http/notice.server'
import { useText } from '#app/platform/i18n/use-text'
import { renderMarkdown } from '#app/platform/markdown/markdown.server'
import { Banner } from '#app/ui/banner'
import { RefusalBanner } from '#app/ui/form-status'
import { WithSide } from '#app/ui/layout'
import { pageMeta } from '#app/ui/page-title'
import { Prose } from '#app/ui/prose'
import { useOutcome } from '#app/ui/use-page-form'

export const loader = memberLoader(async (visit) => {
  const { content, ...found } = await findAgreement(visit.actor, idParam(visit))
  return {
    ...found,
    terms: content,
    clauses: content.clauses.map((clause) => ({ ...clause, html: renderMarkdown(clause.text) })),
    evidence: content.milestones.map((milestone) => renderMarkdown(milestone.evidence)),
  }
})

export const action = memberAction(async (visit, form) => {
  const { actor, paths, now } = visit
  const id = idParam(visit)
  const notice = await runNegotiationIntent(actor, id, readForm(form, negotiationForm), now)
  return redirectWithNotice(paths.agreement(id), notice)
})

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageMeta(data.agreement.title) : []

export default function Agreement() {
  const { t } = useText()
  const page = useLoaderData<typeof loader>()
  const { agreement, clauses, terms, shown, turn } = page
  const { id, language, currency, city, textStage, endReason, status } = agreement
  const { refusal, lastResult } = useOutcome()
  const zone = city.timeZone
  const parts = { agreementId: id, version: shown, zone, language, negotiates: page.negotiates }
  const of = (part: string) => ({
    comments: page.comments.filter((comment) => comment.part === part),
    proposals: page.proposals.filter((proposal) => proposal.part === part),
  })
  return (
    <>
      <AgreementHeader agreement={agreement} turn={turn} />
      <RefusalBanner code={refusal} />
      {!refusal && lastResult?.error && (
        <Banner tone="bad" role="alert" title={t('agreements.not_sent')} />
      )}
      {endReason && (status === 'abandoned' || status === 'terminated') && (
        <p className="mb-8 max-w-text whitespace-pre-line border-s-4 border-warn ps-4">
          <strong>{t('agreements.end_reason')}: </strong>
          <bdi>{endReason}</bdi>
        </p>
      )}
      <WithSide
        sideFirst
        side={
          <AgreementSteps
            id={id}
            company={agreement.organisation.name}
            version={shown}
            revision={agreement.draftRevision}
            missing={page.missing}
            acceptances={page.acceptances}
            negotiating={textStage === 'negotiating' && turn.length > 0}
            negotiates={page.negotiates}
            mayAccept={page.mayAccept}
            mayAbandon={page.mayAbandon}
            zone={zone}
          />
        }
      >
        {clauses.map(({ id: clauseId, heading, text, html }, index) => (
          <AgreementPart
            key={clauseId}
            part={clauseId}
            title={`${index + 1}. ${heading}`}
            words={{ heading, text }}
            {...parts}
            {...of(clauseId)}
          >
            <Prose html={html} lang={language} />
          </AgreementPart>
        ))}
        <AgreementPart
          part={termsPart}
          title={t('agreements.fields.terms')}
          {...parts}
          {...of(termsPart)}
        >
          <TermsView
            terms={terms}
            evidence={page.evidence}
            currency={currency}
            language={language}
          />
        </AgreementPart>
      </WithSide>
    </>
  )
}
