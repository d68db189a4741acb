import type { MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { mayAnswer } from '#app/domain/challenge'
import { idParam, memberAction, memberLoader } from '#app/features/accounts/visit.server'
import { answerQuestion } from '#app/features/challenges/ask-question.server'
import {
  deskPageSize,
  findDeskChallenge,
  listQuestions,
} from '#app/features/challenges/desk-queries.server'
import { answerForm } from '#app/features/challenges/question-form'
import { direction, pickText } from '#app/messages/languages'
import { readForm } from '#app/platform/http/forms'
import { redirectWithNotice } from '#app/platform/http/notice.server'
import { pageParam } from '#app/platform/http/page-param'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { Button } from '#app/ui/button'
import { TextArea } from '#app/ui/fields'
import { RefusalBanner } from '#app/ui/form-status'
import { EmptyState, PageHeader } from '#app/ui/layout'
import { pageTitle } from '#app/ui/page-title'
import { Pagination } from '#app/ui/pagination'
import { useOutcome, usePageForm } from '#app/ui/use-page-form'

const day = 24 * 3600 * 1000

export const loader = memberLoader(async (visit) => {
  const { actor, now, url } = visit
  const { challenge, content, city, unanswered } = await findDeskChallenge(
    actor,
    idParam(visit),
    now,
  )
  const page = pageParam(url)
  const rows = await listQuestions(challenge.id, page)
  return {
    id: challenge.id,
    title: content.title,
    city,
    unanswered,
    page,
    more: rows.length > deskPageSize,
    questions: rows.slice(0, deskPageSize),
    mayAnswer: mayAnswer(actor, challenge, now) === 'allowed',
    answersUntil: challenge.deadline && new Date(challenge.deadline.getTime() - day),
  }
})

export const action = memberAction(async (visit, form) => {
  const id = idParam(visit)
  await answerQuestion(visit.actor, id, readForm(form, answerForm), visit.now)
  return redirectWithNotice(visit.paths.challengeQuestions(id), 'answer_published')
})

export const meta: MetaFunction = ({ params }) => pageTitle(params, 'challenges.desk.questions')

export default function Questions() {
  const text = useText()
  const { t, language } = text
  const paths = usePaths()
  const { id, title, city, questions, unanswered, answersUntil, mayAnswer, page, more } =
    useLoaderData<typeof loader>()
  const { refusal } = useOutcome()
  return (
    <div className="pb-16">
      <PageHeader
        crumbs={[
          { label: t('challenges.desk.title'), to: paths.deskChallenges() },
          { label: title, to: paths.deskChallenge(id) },
        ]}
        title={t('challenges.desk.questions')}
        lead={t('challenges.desk.unanswered', { count: unanswered })}
      />
      <RefusalBanner code={refusal} />
      {answersUntil && mayAnswer && (
        <p className="mb-6 text-quiet">
          <span suppressHydrationWarning>
            {t('challenges.desk.answer_by', {
              time: text.cityTime(answersUntil, city.timeZone, pickText(city.names, language).text),
            })}
          </span>
        </p>
      )}
      {questions.length === 0 && <EmptyState title={t('challenges.page.no_questions')} />}
      <ul className="max-w-text">
        {questions.map((question) => (
          <li key={question.id} className="border-t border-hairline py-5">
            <p
              lang={question.language}
              dir={direction(question.language)}
              className="mb-3 whitespace-pre-line font-semibold"
            >
              {question.text}
            </p>
            {question.answer !== null && (
              <p
                lang={question.language}
                dir={direction(question.language)}
                className="whitespace-pre-line border-s-2 border-hairline ps-4"
              >
                {question.answer}
              </p>
            )}
            {question.answer === null && mayAnswer && <Answer questionId={question.id} />}
          </li>
        ))}
      </ul>
      <Pagination
        page={page}
        pages={more ? page + 1 : page}
        to={(to) => paths.challengeQuestions(id, { page: to })}
      />
    </div>
  )
}

function Answer({ questionId }: { questionId: string }) {
  const { t } = useText()
  const [form, fields] = usePageForm(answerForm, { id: `answer-${questionId}` })
  return (
    <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate>
      <input type="hidden" name="formId" value={form.id} />
      <input type="hidden" name="questionId" value={questionId} />
      <TextArea
        field={fields.answer}
        label={t('challenges.desk.answer')}
        help={t('common.markdown_help')}
      />
      <Button>{t('challenges.desk.answer_button')}</Button>
    </Form>
  )
}
