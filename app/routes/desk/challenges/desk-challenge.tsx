import type { MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { phaseOf } from '#app/domain/challenge'
import { missingForPublication } from '#app/domain/challenge-content'
import { challengeKinds } from '#app/domain/challenge-kinds'
import { isOnPanel } from '#app/domain/evaluation'
import { idParam, memberAction, memberLoader } from '#app/features/accounts/visit.server'
import { deskForm } from '#app/features/challenges/challenge-form'
import { DraftSection } from '#app/features/challenges/components/draft-section'
import { ChallengeLine } from '#app/features/challenges/components/challenge-line'
import { ChallengeSentence } from '#app/features/challenges/components/challenge-sentence'
import {
  CancelAction,
  ClosedActions,
  DiscardAction,
  EndWithoutAward,
  OpenActions,
  ReviewActions,
} from '#app/features/challenges/components/desk-actions'
import { DeskSide, StatusHistory } from '#app/features/challenges/components/desk-parts'
import { findDeskChallenge } from '#app/features/challenges/desk-queries.server'
import { deskVerdicts } from '#app/features/challenges/desk-verdicts'
import { runDeskIntent } from '#app/features/challenges/run-desk-intent.server'
import { EvaluationSteps } from '#app/features/evaluations/components/evaluation-steps'
import { pickText } from '#app/messages/languages'
import { readForm } from '#app/platform/http/forms'
import { redirectWithNotice } from '#app/platform/http/notice.server'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { RefusalBanner } from '#app/ui/form-status'
import { PageHeader, WithSide } from '#app/ui/layout'
import { pageMeta } from '#app/ui/page-title'
import { useOutcome } from '#app/ui/use-page-form'
import { Joined } from '#app/ui/joined'

export const loader = memberLoader(async (visit) => {
  const { actor, now } = visit
  const found = await findDeskChallenge(actor, idParam(visit), now)
  const { challenge, content, evaluation, ...rest } = found
  const { draft, ...facts } = challenge
  return {
    ...rest,
    evaluation: evaluation && { stage: evaluation.stage, round: evaluation.round },
    onPanel: evaluation !== null && isOnPanel(actor, evaluation),
    challenge: facts,
    now,
    title: content.title,
    addendum: draft !== null && challenge.status === 'published',
    gaps: draft ? missingForPublication(draft, challenge.kind, challenge.publishedAt ?? now) : [],
    may: deskVerdicts(actor, challenge, now),
  }
})

export const action = memberAction(async (visit, form) => {
  const { actor, paths, now } = visit
  const id = idParam(visit)
  const { city } = await findDeskChallenge(actor, id, now)
  const input = readForm(form, deskForm(city))
  const notice = await runDeskIntent(actor, id, input, now)
  return redirectWithNotice(
    input.intent === 'discard' ? paths.deskChallenges() : paths.deskChallenge(id),
    notice,
  )
})

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageMeta(data.title) : [])

export default function DeskChallenge() {
  const { t, language } = useText()
  const paths = usePaths()
  const { challenge, city, title, gaps, may, now, addendum, unitNames, submitted, ...rest } =
    useLoaderData<typeof loader>()
  const { evaluation, onPanel } = rest
  const { refusal } = useOutcome()
  const { id, status } = challenge
  const zone = city.timeZone
  const phase = phaseOf(challenge, now)
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('challenges.desk.title'), to: paths.deskChallenges() }]}
        title={title || t('challenges.desk.new_title')}
        kicker={
          <Joined
            parts={[t(`challenges.kinds.${challenge.kind}`), pickText(unitNames, language).text]}
          />
        }
        lead={<ChallengeSentence challenge={challenge} city={city} now={now} />}
      />
      <RefusalBanner code={refusal} />
      {challenge.publishedAt && (
        <div className="mb-10">
          <ChallengeLine challenge={challenge} zone={zone} city={city.slug} now={now} />
        </div>
      )}
      <WithSide
        side={
          <DeskSide
            challenge={challenge}
            phase={phase}
            unanswered={rest.unanswered}
            city={city}
            translations={may.translate ? rest.translations : null}
            onPanel={onPanel}
          />
        }
      >
        {may.review && <ReviewActions own={may.ownWork} zone={zone} />}
        {status === 'in_review' && !may.review && (
          <p className="mb-8">{t('challenges.desk.waiting')}</p>
        )}
        {may.edit && status === 'draft' && <DraftSection id={id} gaps={gaps} zone={zone} />}
        {may.amend && (
          <OpenActions
            id={id}
            zone={zone}
            addendum={addendum}
            cityName={pickText(city.names, language).text}
          />
        )}
        {may.close && phase === 'closed' && (
          <ClosedActions id={id} zone={zone} kind={challenge.kind} submitted={submitted} />
        )}
        {(evaluation || (phase === 'closed' && challengeKinds[challenge.kind].awards)) && (
          <EvaluationSteps
            challengeId={id}
            stage={evaluation?.stage ?? null}
            round={evaluation?.round ?? 1}
            onPanel={onPanel}
          />
        )}
        <StatusHistory history={rest.history} zone={zone} />
        <div className="mt-8">
          {may.close && phase === 'evaluating' && <EndWithoutAward zone={zone} />}
          {may.cancel && <CancelAction zone={zone} />}
          {may.edit && status === 'draft' && <DiscardAction zone={zone} />}
        </div>
        <p className="mt-8 text-small">
          {challenge.publishedAt && (
            <Link to={paths.challenge(challenge.slug)}>{t('challenges.desk.public_page')}</Link>
          )}
        </p>
      </WithSide>
    </>
  )
}
