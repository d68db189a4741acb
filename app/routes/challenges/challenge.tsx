import type { MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { isOnCitySide } from '#app/domain/actor'
import { mayAsk } from '#app/domain/challenge'
import { publicAction, publicLoader } from '#app/features/accounts/visit.server'
import { applicantForm } from '#app/features/applications/application-form'
import { startApplication } from '#app/features/applications/start-application.server'
import { askQuestion } from '#app/features/challenges/ask-question.server'
import { contentForPage } from '#app/features/challenges/challenge-html.server'
import { findChallenge } from '#app/features/challenges/challenge-queries.server'
import { ChallengeBody } from '#app/features/challenges/components/challenge-body'
import { ChallengeLine } from '#app/features/challenges/components/challenge-line'
import {
  ClosingSection,
  Documents,
  Questions,
  ResultSection,
  Versions,
} from '#app/features/challenges/components/challenge-sections'
import { ChallengeSide } from '#app/features/challenges/components/challenge-side'
import { ChallengeSentence } from '#app/features/challenges/components/challenge-sentence'
import { followChallenge } from '#app/features/challenges/follow.server'
import { questionForm } from '#app/features/challenges/question-form'
import { Refusal } from '#app/domain/refusal'
import { direction, pickText } from '#app/messages/languages'
import { readForm } from '#app/platform/http/forms'
import { pageParam } from '#app/platform/http/page-param'
import { redirectWithNotice } from '#app/platform/http/notice.server'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { renderMarkdown } from '#app/platform/markdown/markdown.server'
import { RefusalBanner } from '#app/ui/form-status'
import { Container, PageHeader, WithSide } from '#app/ui/layout'
import { pageMeta } from '#app/ui/page-title'
import { useOutcome } from '#app/ui/use-page-form'

export const loader = publicLoader(async ({ actor, params, url, language, now }) => {
  const questionPage = pageParam(url, 'questions')
  const original = url.searchParams.has('original')
  const page = await findChallenge(actor, params.slug!, { language, original, questionPage })
  const { content, questions, result, closingReason, reader, ...challenge } = page
  const city = { ...page.city, names: page.cityNames }
  return {
    ...challenge,
    city,
    now,
    questionPage,
    content: contentForPage(content),
    questions: questions.map((question) => ({
      ...question,
      answerHtml: renderMarkdown(question.answer ?? ''),
    })),
    result: result && { ...result, statementHtml: renderMarkdown(result.statement) },
    closingHtml: closingReason && renderMarkdown(closingReason),
    asking: mayAsk(actor, page, now),
    reader: {
      ...reader,
      signedIn: actor.type === 'member',
      onCitySide: actor.type === 'member' && !actor.administrator && isOnCitySide(actor, page),
    },
  }
})

export const action = publicAction(async ({ actor, params, paths, language, now }, form) => {
  if (actor.type === 'visitor') throw new Refusal('sign_in_needed')
  const slug = params.slug!
  const intent = form.get('intent')
  switch (intent) {
    case 'follow':
    case 'unfollow':
      await followChallenge(actor, slug, intent === 'follow')
      return redirectWithNotice(paths.challenge(slug), `${intent}ed`)
    case 'apply': {
      const { organisationId } = readForm(form, applicantForm)
      const { id } = await startApplication(actor, slug, { organisationId, language }, now)
      return redirectWithNotice(paths.editApplication(id), 'application_started')
    }
  }
  const { text } = readForm(form, questionForm)
  await askQuestion(actor, slug, { text, language }, now)
  return redirectWithNotice(paths.challenge(slug), 'question_sent')
})

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageMeta(data.content.title, data.content.summary) : []

export default function ChallengePage() {
  const { t, language } = useText()
  const page = useLoaderData<typeof loader>()
  const { content, city, shown, now } = page
  const { refusal } = useOutcome()
  const paths = usePaths()
  const cityName = pickText(city.names, language).text
  return (
    <Container>
      <PageHeader
        crumbs={[{ label: t('challenges.list.title'), to: paths.challenges() }]}
        title={content.title}
        lang={shown}
        dir={direction(shown)}
        lead={
          <span lang={shown} dir={direction(shown)} className="block">
            {content.summary}
          </span>
        }
      />
      <RefusalBanner code={refusal} />
      <p className="mb-6 text-lead font-semibold">
        <ChallengeSentence challenge={page} city={city} now={now} />
      </p>
      <div className="mb-10">
        <ChallengeLine challenge={page} zone={city.timeZone} city={city.slug} now={now} />
      </div>
      <WithSide sideFirst side={<ChallengeSide page={page} city={city} now={now} />}>
        {page.result && (
          <ResultSection
            result={page.result}
            slug={page.slug}
            lots={content.lots}
            zone={city.timeZone}
            currency={city.currency}
          />
        )}
        {page.closingHtml && !page.result && (
          <ClosingSection challenge={page} html={page.closingHtml} />
        )}
        <ChallengeBody
          kind={page.kind}
          content={content}
          shown={shown}
          imported={page.imported}
          currency={city.currency}
        />
        <Documents documents={page.documents} />
        <Questions
          questions={page.questions}
          more={page.moreQuestions}
          page={page.questionPage}
          zone={city.timeZone}
          city={cityName}
          questionsUntil={page.questionsUntil}
          asking={page.asking}
        />
        <Versions slug={page.slug} versions={page.versions} zone={city.timeZone} />
        <p className="text-small">
          <Link to={paths.challenges({ city: city.slug })}>{cityName}</Link>
        </p>
      </WithSide>
    </Container>
  )
}
