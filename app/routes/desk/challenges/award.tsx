import { data, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData, type ShouldRevalidateFunction } from '@remix-run/react'
import { mayBeginAgreement } from '#app/domain/agreement'
import { phaseOf } from '#app/domain/challenge'
import { weightsOf } from '#app/domain/challenge-content'
import { mayDisqualify } from '#app/domain/evaluation'
import { idParam, memberAction, memberLoader } from '#app/features/accounts/visit.server'
import { approveAward } from '#app/features/evaluations/approve-award.server'
import { disqualify } from '#app/features/evaluations/check-eligibility.server'
import { AwardApproval } from '#app/features/evaluations/components/award-approval'
import { AwardStandings } from '#app/features/evaluations/components/award-standings'
import { AwardStatement } from '#app/features/evaluations/components/award-statement'
import { ProposalHistory } from '#app/features/evaluations/components/proposal-history'
import { awardForm } from '#app/features/evaluations/evaluation-form'
import {
  proposeAward,
  returnAward,
  saveStatement,
} from '#app/features/evaluations/propose-award.server'
import { findAward, standingsPerPage } from '#app/features/evaluations/result-queries.server'
import { readForm } from '#app/platform/http/forms'
import { redirectWithNotice } from '#app/platform/http/notice.server'
import { pageCount, pageParam } from '#app/platform/http/page-param'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { renderMarkdown } from '#app/platform/markdown/markdown.server'
import { RefusalBanner } from '#app/ui/form-status'
import { PageHeader, Section } from '#app/ui/layout'
import { pageTitle } from '#app/ui/page-title'
import { Pagination } from '#app/ui/pagination'
import { useOutcome } from '#app/ui/use-page-form'

export const loader = memberLoader(async (visit) => {
  const page = pageParam(visit.url)
  const found = await findAward(visit.actor, idParam(visit), page)
  const { challenge, content, evaluation, total, proposals, ...rest } = found
  return {
    ...rest,
    id: challenge.id,
    slug: challenge.slug,
    title: content.title,
    language: challenge.originalLanguage,
    criteria: content.criteria,
    lots: content.lots,
    priceWeight: weightsOf(content, challenge.kind).price,
    stage: evaluation.stage,
    statement: evaluation.statement,
    revision: evaluation.revision,
    proposals: proposals.map(({ statement, ...proposal }) => ({
      ...proposal,
      statementHtml: renderMarkdown(statement),
    })),
    mayDisqualify:
      evaluation.stage === 'ranked' &&
      mayDisqualify(visit.actor, challenge, evaluation) === 'allowed',
    mayBegin:
      mayBeginAgreement(visit.actor, challenge, {
        final: phaseOf(challenge, visit.now) === 'concluded',
        awarded: true,
      }) === 'allowed',
    page,
    pages: pageCount(total, standingsPerPage),
  }
})

export const action = memberAction(async (visit, form) => {
  const { actor, paths, now } = visit
  const id = idParam(visit)
  const here = paths.award(id)
  const input = readForm(form, awardForm)
  switch (input.intent) {
    case 'approve':
      await approveAward(actor, id, now)
      return redirectWithNotice(here, 'award_approved')
    case 'return':
      await returnAward(actor, id, input.reason, now)
      return redirectWithNotice(here, 'award_returned')
    case 'disqualify':
      await disqualify(actor, id, input.applicationId, input.reason, now)
      return redirectWithNotice(here, 'disqualified')
    default: {
      const saved = await saveStatement(actor, id, input)
      if (input.intent === 'autosave') return data({ saved: { ...saved, at: now } })
      if (input.intent === 'save') return redirectWithNotice(here, 'saved')
      await proposeAward(actor, id, saved.revision, now)
      return redirectWithNotice(here, 'award_proposed')
    }
  }
})

/** What is being typed must not be overwritten by what was just saved of it. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formData, defaultShouldRevalidate }) =>
  formData?.get('intent') !== 'autosave' && defaultShouldRevalidate

export const meta: MetaFunction = ({ params }) => pageTitle(params, 'evaluations.award.title')

export default function Award() {
  const { t } = useText()
  const paths = usePaths()
  const page = useLoaderData<typeof loader>()
  const { id, title, city, proposals, stage } = page
  const { refusal } = useOutcome()
  return (
    <div className="pb-16">
      <PageHeader
        crumbs={[
          { label: t('challenges.desk.title'), to: paths.deskChallenges() },
          { label: title, to: paths.deskChallenge(id) },
        ]}
        title={t('evaluations.award.title')}
        lead={t('evaluations.award.lead')}
        aside={<Link to={paths.evaluationFile(id)}>{t('evaluations.file.link')}</Link>}
      />
      <RefusalBanner code={refusal} />
      <Section title={t('evaluations.award.ranking')} id="ranking">
        <AwardStandings
          standings={page.standings}
          criteria={page.criteria}
          lots={page.lots}
          priceWeight={page.priceWeight}
          currency={city.currency}
          language={page.language}
          mayDisqualify={page.mayDisqualify}
          final={stage === 'approved'}
          mayBegin={page.mayBegin}
        />
        <Pagination
          page={page.page}
          pages={page.pages}
          to={(to) => `${paths.award(id)}?page=${to}`}
        />
      </Section>
      <ProposalHistory proposals={proposals} zone={city.timeZone} language={page.language} />
      {page.mayPropose && <AwardStatement statement={page.statement} revision={page.revision} />}
      {page.mayApprove && <AwardApproval />}
      {page.ownWork && <p>{t('evaluations.award.own_work')}</p>}
      {stage === 'proposed' && !page.mayApprove && !page.ownWork && (
        <p>{t('evaluations.award.waiting')}</p>
      )}
    </div>
  )
}
