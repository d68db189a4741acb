import { data, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData, type ShouldRevalidateFunction } from '@remix-run/react'
import { mayScore } from '#app/domain/evaluation'
import { idParam, memberAction, memberLoader } from '#app/features/accounts/visit.server'
import { answersForPage } from '#app/features/applications/answers-html.server'
import { AnswerList } from '#app/features/applications/components/answer-list'
import { DeclareLater } from '#app/features/evaluations/components/declare-later'
import { ScoreFields } from '#app/features/evaluations/components/score-fields'
import { ScoreView } from '#app/features/evaluations/components/score-view'
import { numberParam } from '#app/features/accounts/number-param.server'
import { saveScores, submitScores } from '#app/features/evaluations/save-scores.server'
import { scoreForm } from '#app/features/evaluations/evaluation-form'
import { findScoreSheet } from '#app/features/evaluations/scoring-queries.server'
import { readForm } from '#app/platform/http/forms'
import { redirectWithNotice } from '#app/platform/http/notice.server'
import { paths as plainPaths } from '#app/platform/http/paths'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { RefusalBanner } from '#app/ui/form-status'
import { PageHeader } from '#app/ui/layout'
import { pageTitle } from '#app/ui/page-title'
import { useOutcome } from '#app/ui/use-page-form'

export const loader = memberLoader(async (visit) => {
  const { actor, text, now } = visit
  const number = numberParam(visit)
  const found = await findScoreSheet(actor, idParam(visit), number, text, now)
  const { challenge, content, evaluation, application, before, after } = found
  const { answers, sheet, ...facts } = application
  return {
    ...facts,
    challengeId: challenge.id,
    title: content.title,
    asked: challenge.originalLanguage,
    questions: content.questions.map(({ id, label }) => ({ id, label })),
    criteria: content.criteria,
    answers: answersForPage(answers),
    sheet: sheet && {
      revision: sheet.revision,
      submittedAt: sheet.submittedAt,
      scores: sheet.scores,
    },
    mayScore: sheet !== null && mayScore(actor, evaluation, sheet) === 'allowed',
    before,
    after,
    zone: challenge.timeZone,
  }
})

export const action = memberAction(async (visit, form) => {
  const { actor, paths, now } = visit
  const id = idParam(visit)
  const number = numberParam(visit)
  const { intent, ...edit } = readForm(form, scoreForm)
  const saved = await saveScores(actor, id, number, edit)
  if (intent === 'autosave') return data({ saved: { ...saved, at: now } })
  const here = paths.scoreSheet(id, number)
  if (intent === 'save') return redirectWithNotice(here, 'saved')
  await submitScores(actor, id, number, saved.revision, now)
  return redirectWithNotice(paths.scoring(id), 'scores_submitted')
})

/** What is being typed must not be overwritten by what was just saved of it. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formData, defaultShouldRevalidate }) =>
  formData?.get('intent') !== 'autosave' && defaultShouldRevalidate

export const meta: MetaFunction = ({ params }) => pageTitle(params, 'evaluations.scoring.title')

export default function ScoreSheet() {
  const { number } = useLoaderData<typeof loader>()
  return <Sheet key={number} />
}

function Sheet() {
  const { t } = useText()
  const paths = usePaths()
  const page = useLoaderData<typeof loader>()
  const { challengeId, number, sheet, criteria, before, after } = page
  const { refusal } = useOutcome()
  const neighbour = (to: number | null, label: string, rel: 'prev' | 'next') =>
    to !== null && (
      <Link
        to={paths.scoreSheet(challengeId, to)}
        rel={rel}
        accessKey={rel === 'prev' ? 'p' : 'n'}
        className="py-2"
      >
        {label}
      </Link>
    )
  return (
    <div className="pb-16">
      <PageHeader
        crumbs={[
          { label: page.title, to: paths.deskChallenge(challengeId) },
          { label: t('evaluations.scoring.title'), to: paths.scoring(challengeId) },
        ]}
        title={t('evaluations.applicant', { number })}
        lead={t('evaluations.scoring.blind')}
        aside={
          <>
            {neighbour(before, t('evaluations.scoring.previous'), 'prev')}
            {neighbour(after, t('evaluations.scoring.next'), 'next')}
          </>
        }
      />
      <RefusalBanner code={refusal} />
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]">
        <div className="min-w-0">
          <AnswerList
            questions={page.questions}
            answers={page.answers}
            asked={page.asked}
            answered={page.language}
            prices={[]}
            attachments={page.attachments.map(({ position, size }) => ({
              href: plainPaths.blindAttachment(challengeId, number, position),
              name: t('evaluations.attachment', { number: position + 1 }),
              size,
            }))}
          />
        </div>
        <div className="min-w-0 lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:self-start lg:overflow-y-auto">
          {sheet && page.mayScore ? (
            <>
              <ScoreFields sheet={sheet} criteria={criteria} language={page.asked} />
              <DeclareLater challengeId={challengeId} number={number} />
            </>
          ) : (
            sheet && (
              <ScoreView sheet={sheet} criteria={criteria} language={page.asked} zone={page.zone} />
            )
          )}
        </div>
      </div>
    </div>
  )
}
