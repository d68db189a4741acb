import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { idParam, memberAction, memberLoader } from '#app/features/accounts/visit.server'
import { answersForPage } from '#app/features/applications/answers-html.server'
import { AnswerList } from '#app/features/applications/components/answer-list'
import { agreeScores } from '#app/features/evaluations/agree-scores.server'
import { AgreementFields } from '#app/features/evaluations/components/agreement-fields'
import { findConsensusOn } from '#app/features/evaluations/consensus-queries.server'
import { agreementForm } from '#app/features/evaluations/evaluation-form'
import { numberParam } from '#app/features/accounts/number-param.server'
import { readForm } from '#app/platform/http/forms'
import { redirectWithNotice } from '#app/platform/http/notice.server'
import { paths as plainPaths } from '#app/platform/http/paths'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { RefusalBanner } from '#app/ui/form-status'
import { PageHeader, Section } from '#app/ui/layout'
import { pageTitle } from '#app/ui/page-title'
import { useOutcome } from '#app/ui/use-page-form'

export const loader = memberLoader(async (visit) => {
  const { actor, text, now } = visit
  const number = numberParam(visit)
  const found = await findConsensusOn(actor, idParam(visit), number, text, now)
  const { challenge, content, application, mayAgree, sheets, agreed } = found
  const { answers, sheet: _sheet, ...facts } = application
  return {
    ...facts,
    challengeId: challenge.id,
    title: content.title,
    asked: challenge.originalLanguage,
    questions: content.questions.map(({ id, label }) => ({ id, label })),
    criteria: content.criteria,
    answers: answersForPage(answers),
    mayAgree,
    sheets,
    agreed,
  }
})

export const action = memberAction(async (visit, form) => {
  const { actor, paths, now } = visit
  const id = idParam(visit)
  const { scores } = readForm(form, agreementForm)
  await agreeScores(actor, id, numberParam(visit), scores, now)
  return redirectWithNotice(paths.consensus(id), 'scores_agreed')
})

export const meta: MetaFunction = ({ params }) => pageTitle(params, 'evaluations.consensus.title')

export default function ConsensusOn() {
  const { t } = useText()
  const paths = usePaths()
  const page = useLoaderData<typeof loader>()
  const { challengeId, number } = page
  const { refusal } = useOutcome()
  return (
    <div className="pb-16">
      <PageHeader
        crumbs={[
          { label: page.title, to: paths.deskChallenge(challengeId) },
          { label: t('evaluations.consensus.title'), to: paths.consensus(challengeId) },
        ]}
        title={
          page.organisation ? (
            <bdi>{page.organisation}</bdi>
          ) : (
            t('evaluations.applicant', { number })
          )
        }
        lead={t(page.mayAgree ? 'evaluations.consensus.record' : 'evaluations.consensus.read')}
      />
      <RefusalBanner code={refusal} />
      <AgreementFields
        criteria={page.criteria}
        language={page.asked}
        sheets={page.sheets}
        agreed={page.agreed}
        mayAgree={page.mayAgree}
      />
      <Section title={t('evaluations.consensus.application')} id="application" className="mt-10">
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
      </Section>
    </div>
  )
}
