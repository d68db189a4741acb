import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { isJudged } from '#app/domain/application'
import { mayCheckEligibility, mayDisqualify, mayOfferCure } from '#app/domain/evaluation'
import { idParam, memberAction, memberLoader } from '#app/features/accounts/visit.server'
import { pricesForPage } from '#app/features/applications/answers-html.server'
import {
  listOpenedApplications,
  openedPerPage,
} from '#app/features/applications/application-queries.server'
import {
  disqualify,
  markEligible,
  offerCure,
} from '#app/features/evaluations/check-eligibility.server'
import { CureOffer } from '#app/features/evaluations/components/cure-offer'
import { EligibilityList } from '#app/features/evaluations/components/eligibility-list'
import { eligibilityForm } from '#app/features/evaluations/evaluation-form'
import { readForm } from '#app/platform/http/forms'
import { redirectWithNotice } from '#app/platform/http/notice.server'
import { pageCount, pageParam } from '#app/platform/http/page-param'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { LinkButton } from '#app/ui/button'
import { RefusalBanner } from '#app/ui/form-status'
import { PageHeader } from '#app/ui/layout'
import { pageTitle } from '#app/ui/page-title'
import { Pagination } from '#app/ui/pagination'
import { useOutcome } from '#app/ui/use-page-form'

export const loader = memberLoader(async (visit) => {
  const { actor, text, now } = visit
  const page = pageParam(visit.url)
  const { challenge, content, city, evaluation, applications, total } =
    await listOpenedApplications(actor, idParam(visit), page, now)
  return {
    id: challenge.id,
    title: content.title,
    city,
    page,
    pages: pageCount(total, openedPerPage),
    total,
    cureUntil: evaluation.cureUntil,
    curable: content.attachmentsCurable || content.questions.some((question) => question.curable),
    curing: evaluation.cureUntil !== null && evaluation.cureUntil > now,
    may: {
      check: mayCheckEligibility(actor, challenge, evaluation) === 'allowed',
      cure: mayOfferCure(actor, challenge, evaluation) === 'allowed',
      disqualify: mayDisqualify(actor, challenge, evaluation) === 'allowed',
    },
    applications: applications.map(({ prices, ...row }) => ({
      ...row,
      number: row.number!,
      running: isJudged(row.status),
      prices: pricesForPage(text, { challenge, content, said: { prices } }),
    })),
  }
})

export const action = memberAction(async (visit, form) => {
  const { actor, paths, now } = visit
  const id = idParam(visit)
  const here = paths.challengeApplications(id, { page: visit.url.searchParams.get('page') })
  const input = readForm(form, eligibilityForm)
  switch (input.intent) {
    case 'eligible':
      await markEligible(actor, id, input.applicationId, now)
      return redirectWithNotice(here, 'found_eligible')
    case 'disqualify':
      await disqualify(actor, id, input.applicationId, input.reason, now)
      return redirectWithNotice(here, 'disqualified')
    case 'offer-cure':
      await offerCure(actor, id, now)
      return redirectWithNotice(here, 'cure_offered')
  }
})

export const meta: MetaFunction = ({ params }) => pageTitle(params, 'applications.city.title')

export default function OpenedApplications() {
  const { t } = useText()
  const paths = usePaths()
  const { id, title, city, may, applications, ...page } = useLoaderData<typeof loader>()
  const { refusal } = useOutcome()
  return (
    <div className="pb-16">
      <PageHeader
        crumbs={[
          { label: t('challenges.desk.title'), to: paths.deskChallenges() },
          { label: title, to: paths.deskChallenge(id) },
        ]}
        title={t('applications.city.title')}
        lead={t('applications.city.lead', { count: page.total })}
        aside={
          may.check && (
            <LinkButton to={paths.panel(id)} look="secondary">
              {t('evaluations.panel.title')}
            </LinkButton>
          )
        }
      />
      <RefusalBanner code={refusal} />
      {may.check && <p className="mb-6 max-w-text">{t('evaluations.eligibility.lead')}</p>}
      <EligibilityList applications={applications} city={city} may={may} />
      <Pagination
        page={page.page}
        pages={page.pages}
        to={(to) => paths.challengeApplications(id, { page: to })}
      />
      {page.curable && (
        <CureOffer until={page.cureUntil} running={page.curing} mayOffer={may.cure} city={city} />
      )}
    </div>
  )
}
