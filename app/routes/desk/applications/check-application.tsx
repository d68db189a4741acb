import { redirect, type MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { mayWriteApplication, missingForSubmission } from '#app/domain/application'
import { requireAllowed } from '#app/domain/refusal'
import { idParam, memberAction, memberLoader } from '#app/features/accounts/visit.server'
import {
  confirmVersion,
  submitApplication,
} from '#app/features/applications/submit-application.server'
import { findApplication } from '#app/features/applications/application-queries.server'
import { ConfirmVersion } from '#app/features/applications/components/confirm-version'
import { answersForPage, pricesForPage } from '#app/features/applications/answers-html.server'
import { withHref } from '#app/features/files/file-href'
import { AnswerList } from '#app/features/applications/components/answer-list'
import { redirectWithNotice } from '#app/platform/http/notice.server'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { Button } from '#app/ui/button'
import { RefusalBanner } from '#app/ui/form-status'
import { PageHeader, Section } from '#app/ui/layout'
import { pageTitle } from '#app/ui/page-title'
import { useOutcome } from '#app/ui/use-page-form'

export const loader = memberLoader(async (visit) => {
  const { actor, now } = visit
  const place = await findApplication(actor, idParam(visit), now)
  const { application, challenge, content, organisation, attachments, said } = place
  requireAllowed(mayWriteApplication(actor, organisation.id, challenge, now))
  if (application.status !== 'draft') throw redirect(visit.paths.application(application.id))
  const { draft: _draft, ...call } = challenge
  return {
    application,
    answers: answersForPage(said.answers),
    prices: pricesForPage(visit.text, place),
    challenge: call,
    organisation,
    attachments,
    title: content.title,
    questions: content.questions,
    gaps: missingForSubmission(application, said, challenge, content.questions, organisation),
  }
})

export const action = memberAction(async (visit, form) => {
  const { actor, paths, now } = visit
  const id = idParam(visit)
  if (form.get('intent') === 'confirm') {
    await confirmVersion(actor, id, Number(form.get('version')), now)
    return redirectWithNotice(paths.checkApplication(id), 'version_confirmed')
  }
  await submitApplication(actor, id, now)
  return redirectWithNotice(paths.application(id), 'application_submitted')
})

export const meta: MetaFunction = ({ params }) => pageTitle(params, 'applications.edit.check_title')

export default function CheckApplication() {
  const { t } = useText()
  const paths = usePaths()
  const page = useLoaderData<typeof loader>()
  const { application, challenge, organisation, attachments, title, questions, gaps } = page
  const { refusal } = useOutcome()
  const edit = paths.editApplication(application.id)
  return (
    <div className="pb-16">
      <PageHeader
        crumbs={[
          { label: t('applications.title'), to: paths.deskApplications() },
          { label: t('common.back'), to: edit },
        ]}
        title={t('applications.edit.check_title')}
        lead={t('applications.edit.for', { organisation: organisation.name, title })}
      />
      <RefusalBanner code={refusal} />
      {gaps.some((gap) => gap.code === 'version') && <ConfirmVersion challenge={challenge} />}
      <Section title={t('applications.edit.missing')} id="missing">
        {gaps.length === 0 ? (
          <>
            <p className="mb-4">
              {t('applications.edit.complete')} {t('applications.edit.submit_text')}
            </p>
            <Form method="post">
              <Button name="intent" value="submit">
                {t('applications.edit.submit')}
              </Button>
            </Form>
          </>
        ) : (
          <ul className="grid gap-1">
            {gaps.map(({ code, questionId }) => (
              <li key={code + (questionId ?? '')} className="flex gap-3">
                <span
                  aria-hidden="true"
                  className="mt-2 size-3 shrink-0 rounded-full border-2 border-edge"
                />
                <Link
                  to={
                    code === 'unverified'
                      ? paths.organisationVerification(organisation.id)
                      : questionId
                        ? `${edit}#answer-${questionId}`
                        : edit
                  }
                >
                  {t(`applications.edit.gaps.${code}`, {
                    question: questions.find((question) => question.id === questionId)?.label ?? '',
                  })}
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <AnswerList
        questions={questions}
        answers={page.answers}
        asked={challenge.originalLanguage}
        answered={application.language}
        prices={page.prices}
        attachments={attachments.map(withHref)}
      />
    </div>
  )
}
