import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { idParam, memberAction, memberLoader } from '#app/features/accounts/visit.server'
import { appointPanel, appointSubstitute } from '#app/features/evaluations/appoint-panel.server'
import { PanelFields } from '#app/features/evaluations/components/panel-fields'
import { PanelProgress } from '#app/features/evaluations/components/panel-progress'
import { StartScoring } from '#app/features/evaluations/components/start-scoring'
import { Substitutes } from '#app/features/evaluations/components/substitutes'
import { panelForm } from '#app/features/evaluations/evaluation-form'
import { findPlace } from '#app/features/evaluations/evaluation-place.server'
import { suggestScoringUntil } from '#app/domain/evaluation'
import { findPanel } from '#app/features/evaluations/panel-queries.server'
import { remindNow, startScoring } from '#app/features/evaluations/start-scoring.server'
import { readForm } from '#app/platform/http/forms'
import { redirectWithNotice } from '#app/platform/http/notice.server'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { RefusalBanner } from '#app/ui/form-status'
import { PageHeader } from '#app/ui/layout'
import { pageTitle } from '#app/ui/page-title'
import { useOutcome } from '#app/ui/use-page-form'

export const loader = memberLoader(async (visit) => {
  const { challenge, content, evaluation, city, ...page } = await findPanel(
    visit.actor,
    idParam(visit),
  )
  const late = evaluation.scoringUntil !== null && evaluation.scoringUntil < visit.now
  return {
    ...page,
    id: challenge.id,
    title: content.title,
    city,
    stage: evaluation.stage,
    panel: evaluation.panel,
    frozen: evaluation.frozen,
    scoringUntil: evaluation.scoringUntil,
    late: late && evaluation.stage === 'scoring',
    suggested: suggestScoringUntil(content.evaluationUntil, challenge.timeZone, visit.now),
  }
})

export const action = memberAction(async (visit, form) => {
  const { actor, paths, now } = visit
  const id = idParam(visit)
  const { city } = await findPlace(actor, id)
  const input = readForm(form, panelForm(city.timeZone))
  switch (input.intent) {
    case 'appoint': {
      const members = [...new Set([input.chair, ...input.member])]
      const panel = members.map((userId) => ({ userId, chair: userId === input.chair }))
      await appointPanel(actor, id, panel, now)
      return redirectWithNotice(paths.panel(id), 'panel_appointed')
    }
    case 'start':
      await startScoring(actor, id, input.scoringUntil, now)
      return redirectWithNotice(paths.panel(id), 'scoring_started')
    case 'remind':
      await remindNow(actor, id, now)
      return redirectWithNotice(paths.panel(id), 'panel_reminded')
    case 'substitute':
      await appointSubstitute(actor, id, input, now)
      return redirectWithNotice(paths.panel(id), 'substitute_appointed')
  }
})

export const meta: MetaFunction = ({ params }) => pageTitle(params, 'evaluations.panel.title')

export default function Panel() {
  const { t } = useText()
  const paths = usePaths()
  const page = useLoaderData<typeof loader>()
  const { id, title, may, candidates, panel } = page
  const { refusal } = useOutcome()
  return (
    <div className="pb-16">
      <PageHeader
        crumbs={[
          { label: t('challenges.desk.title'), to: paths.deskChallenges() },
          { label: title, to: paths.deskChallenge(id) },
        ]}
        title={t('evaluations.panel.title')}
        lead={t('evaluations.panel.lead')}
      />
      <RefusalBanner code={refusal} />
      {page.progress.length > 0 && (
        <PanelProgress
          progress={page.progress}
          panel={panel}
          until={page.scoringUntil}
          late={page.late}
          city={page.city}
          mayRemind={may.remind}
        />
      )}
      {may.substitute && page.shortHanded.length > 0 && (
        <Substitutes applications={page.shortHanded} candidates={candidates} panel={panel} />
      )}
      <PanelFields candidates={candidates} panel={panel} mayAppoint={may.appoint} />
      {may.appoint && page.stage === 'eligibility' && panel.length > 0 && (
        <StartScoring city={page.city} suggested={page.suggested} />
      )}
    </div>
  )
}
