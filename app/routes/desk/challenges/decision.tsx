import { data, type MetaFunction } from '@remix-run/node'
import { useLoaderData, type ShouldRevalidateFunction } from '@remix-run/react'
import { idParam, memberAction, memberLoader } from '#app/features/accounts/visit.server'
import { DecisionApproval } from '#app/features/decisions/components/decision-approval'
import { DecisionFields } from '#app/features/decisions/components/decision-fields'
import { DecisionView } from '#app/features/decisions/components/decision-view'
import {
  approveDecision,
  proposeDecision,
  returnDecision,
  saveDecision,
} from '#app/features/decisions/decide.server'
import { decisionForm } from '#app/features/decisions/decision-form'
import { findDecision } from '#app/features/decisions/decision-queries.server'
import { renderMarkdown } from '#app/platform/markdown/markdown.server'
import { readForm } from '#app/platform/http/forms'
import { redirectWithNotice } from '#app/platform/http/notice.server'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { Banner } from '#app/ui/banner'
import { RefusalBanner } from '#app/ui/form-status'
import { EmptyState, PageHeader } from '#app/ui/layout'
import { pageTitle } from '#app/ui/page-title'
import { useOutcome } from '#app/ui/use-page-form'

export const loader = memberLoader(async (visit) => {
  const { challenge, content, decision, applications, ...rest } = await findDecision(
    visit.actor,
    idParam(visit),
    visit.now,
  )
  return {
    ...rest,
    id: challenge.id,
    title: content.title,
    language: challenge.originalLanguage,
    awards: content.awards,
    decision: decision && { ...decision, statementHtml: renderMarkdown(decision.statement) },
    applications: applications.map(({ id, organisation, price }) => ({
      id,
      name: organisation.name,
      price,
    })),
  }
})

export const action = memberAction(async (visit, form) => {
  const { actor, paths, now } = visit
  const id = idParam(visit)
  const here = paths.challengeDecision(id)
  const input = readForm(form, decisionForm)
  switch (input.intent) {
    case 'approve':
      await approveDecision(actor, id, now)
      return redirectWithNotice(here, 'decision_approved')
    case 'return':
      await returnDecision(actor, id, input.reason, now)
      return redirectWithNotice(here, 'decision_returned')
    default: {
      const outcomes = input.outcomes.map(({ applicationId, outcome, reason }) => ({
        applicationId,
        awarded: outcome === 'award',
        reason: outcome ? reason : '',
      }))
      const saved = await saveDecision(actor, id, {
        revision: input.revision,
        statement: input.statement,
        outcomes,
      })
      if (input.intent === 'autosave') return data({ saved: { ...saved, at: now } })
      if (input.intent === 'save') return redirectWithNotice(here, 'decision_saved')
      await proposeDecision(actor, id, saved.revision, now)
      return redirectWithNotice(here, 'decision_proposed')
    }
  }
})

/** What is being typed must not be overwritten by what was just saved of it. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formData, defaultShouldRevalidate }) =>
  formData?.get('intent') !== 'autosave' && defaultShouldRevalidate

export const meta: MetaFunction = ({ params }) => pageTitle(params, 'applications.decision.title')

export default function Decision() {
  const text = useText()
  const { t } = text
  const paths = usePaths()
  const page = useLoaderData<typeof loader>()
  const { id, title, decision, city } = page
  const { refusal } = useOutcome()
  return (
    <div className="pb-16">
      <PageHeader
        crumbs={[
          { label: t('challenges.desk.title'), to: paths.deskChallenges() },
          { label: title, to: paths.deskChallenge(id) },
        ]}
        title={t('applications.decision.title')}
        lead={page.mayWrite ? t('applications.decision.lead') : undefined}
      />
      <RefusalBanner code={refusal} />
      {!decision && <EmptyState title={t('applications.decision.none_open')} />}
      {page.returned && (
        <Banner tone="warn">
          {t('applications.decision.returned', { reason: page.returned })}
        </Banner>
      )}
      {decision && page.mayWrite && (
        <DecisionFields
          decision={decision}
          applications={page.applications}
          currency={city.currency}
          awards={page.awards}
        />
      )}
      {decision && !page.mayWrite && (
        <DecisionView
          decision={decision}
          applications={page.applications}
          city={city}
          language={page.language}
        />
      )}
      {page.mayApprove && <DecisionApproval />}
      {page.ownWork && <p>{t('applications.decision.own_work')}</p>}
      {decision?.status === 'proposed' && !page.mayApprove && !page.ownWork && (
        <p>{t('applications.decision.waiting')}</p>
      )}
    </div>
  )
}
