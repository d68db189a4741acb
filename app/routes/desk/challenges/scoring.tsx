import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { idParam, memberAction, memberLoader } from '#app/features/accounts/visit.server'
import { Interests } from '#app/features/evaluations/components/interests'
import { SheetList } from '#app/features/evaluations/components/sheet-list'
import {
  declareConflicts,
  declareInterest,
} from '#app/features/evaluations/declare-conflicts.server'
import { declarationForm } from '#app/features/evaluations/evaluation-form'
import { findScoring, sheetsPerPage } from '#app/features/evaluations/scoring-queries.server'
import { pickText } from '#app/messages/languages'
import { readForm } from '#app/platform/http/forms'
import { redirectWithNotice } from '#app/platform/http/notice.server'
import { pageCount, pageParam } from '#app/platform/http/page-param'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { EmptyState, PageHeader } from '#app/ui/layout'
import { RefusalBanner } from '#app/ui/form-status'
import { pageTitle } from '#app/ui/page-title'
import { Pagination } from '#app/ui/pagination'
import { CityTime } from '#app/ui/time'
import { useOutcome } from '#app/ui/use-page-form'

export const loader = memberLoader(async (visit) => {
  const page = pageParam(visit.url)
  const search = (visit.url.searchParams.get('organisation') ?? '').trim().slice(0, 100)
  const { challenge, content, evaluation, ...rest } = await findScoring(
    visit.actor,
    idParam(visit),
    { page, search },
  )
  return {
    ...rest,
    id: challenge.id,
    title: content.title,
    stage: evaluation.stage,
    scoringUntil: evaluation.scoringUntil,
    criteria: content.criteria.length,
    search,
    page,
    pages: pageCount(rest.counts.total, sheetsPerPage),
  }
})

export const action = memberAction(async (visit, form) => {
  const { actor, paths, now } = visit
  const id = idParam(visit)
  const input = readForm(form, declarationForm)
  const here = paths.scoring(id, { page: visit.url.searchParams.get('page') })
  if (input.intent === 'interest') {
    await declareInterest(actor, id, input.organisationId, now)
    return redirectWithNotice(`${here}#interests`, 'interest_declared')
  }
  const declarations = input.declarations.flatMap(({ number, conflict, reason }) =>
    conflict ? [{ number, conflict: conflict === 'conflict', reason }] : [],
  )
  await declareConflicts(actor, id, { declarations, complete: input.complete }, now)
  return redirectWithNotice(here, 'conflicts_declared')
})

export const meta: MetaFunction = ({ params }) => pageTitle(params, 'evaluations.scoring.title')

export default function Scoring() {
  const { t, language } = useText()
  const paths = usePaths()
  const page = useLoaderData<typeof loader>()
  const { id, title, stage, counts, city } = page
  const { refusal } = useOutcome()
  const scoring = stage === 'scoring'
  return (
    <div className="pb-16">
      <PageHeader
        crumbs={[
          { label: t('challenges.desk.title'), to: paths.deskChallenges() },
          { label: title, to: paths.deskChallenge(id) },
        ]}
        title={t('evaluations.scoring.title')}
        lead={
          <>
            {t('evaluations.scoring.done', {
              done: counts.submitted,
              total: counts.total - counts.recused,
            })}{' '}
            {scoring && page.scoringUntil && (
              <>
                {t('evaluations.progress.until')}{' '}
                <CityTime
                  at={page.scoringUntil}
                  zone={city.timeZone}
                  city={pickText(city.names, language).text}
                />
              </>
            )}
          </>
        }
      />
      <RefusalBanner code={refusal} />
      {stage === 'eligibility' && (
        <EmptyState title={t('evaluations.scoring.not_yet')}>
          {t('evaluations.scoring.not_yet_text')}
        </EmptyState>
      )}
      {scoring && (
        <Interests
          interests={page.interests}
          found={page.found}
          search={page.search}
          declared={page.interestsDeclared}
        />
      )}
      {page.sheets.length > 0 && (
        <SheetList
          challengeId={id}
          sheets={page.sheets}
          criteria={page.criteria}
          scoring={scoring}
          interestsDeclared={page.interestsDeclared}
        />
      )}
      <Pagination
        page={page.page}
        pages={page.pages}
        to={(to) => paths.scoring(id, { page: to })}
      />
    </div>
  )
}
