import type { MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import {
  areOpened,
  mayWriteApplication,
  shownStatus,
  standsByVersion,
} from '#app/domain/application'
import { Refusal } from '#app/domain/refusal'
import { idParam, memberAction, memberLoader } from '#app/features/accounts/visit.server'
import { findApplication } from '#app/features/applications/application-queries.server'
import { answersForPage, pricesForPage } from '#app/features/applications/answers-html.server'
import { AnswerList } from '#app/features/applications/components/answer-list'
import { ApplicationChanges } from '#app/features/applications/components/application-changes'
import { ApplicationSide } from '#app/features/applications/components/application-side'
import { ConfirmVersion } from '#app/features/applications/components/confirm-version'
import { ApplicationSentence } from '#app/features/applications/components/application-sentence'
import {
  confirmVersion,
  reopenApplication,
  withdrawApplication,
} from '#app/features/applications/submit-application.server'
import { ApplicantRecord } from '#app/features/evaluations/components/applicant-record'
import { findApplicantRecord } from '#app/features/evaluations/applicant-record.server'
import { withHref } from '#app/features/files/file-href'
import { redirectWithNotice } from '#app/platform/http/notice.server'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { RefusalBanner } from '#app/ui/form-status'
import { PageHeader, WithSide } from '#app/ui/layout'
import { pageMeta } from '#app/ui/page-title'
import { useOutcome } from '#app/ui/use-page-form'

export const loader = memberLoader(async (visit) => {
  const { actor, text, now } = visit
  const place = await findApplication(actor, idParam(visit), now)
  const { application, challenge, content, organisation, said, own, ...rest } = place
  const { draft: _draft, ...call } = challenge
  return {
    ...rest,
    own,
    application: own ? { ...application, status: shownStatus(application.status) } : application,
    answers: answersForPage(said.answers),
    prices: pricesForPage(text, place),
    challenge: call,
    organisation,
    now,
    title: content.title,
    questions: content.questions.map(({ id, label }) => ({ id, label })),
    mayWrite: mayWriteApplication(actor, organisation.id, challenge, now) === 'allowed',
    confirmed: standsByVersion(application, challenge),
    record: own && areOpened(challenge, now) ? await findApplicantRecord(actor, place, now) : null,
  }
})

export const action = memberAction(async (visit, form) => {
  const { actor, paths, now } = visit
  const id = idParam(visit)
  switch (form.get('intent')) {
    case 'withdraw':
      await withdrawApplication(actor, id, now)
      return redirectWithNotice(paths.application(id), 'application_withdrawn')
    case 'reopen':
      await reopenApplication(actor, id, now)
      return redirectWithNotice(paths.editApplication(id), 'application_reopened')
    case 'confirm':
      await confirmVersion(actor, id, Number(form.get('version')), now)
      return redirectWithNotice(paths.application(id), 'version_confirmed')
    default:
      throw new Refusal('wrong_state')
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageMeta(data.title) : [])

export default function ApplicationPage() {
  const { t } = useText()
  const paths = usePaths()
  const page = useLoaderData<typeof loader>()
  const { application, challenge, organisation, city, own, mayWrite, now } = page
  const { refusal } = useOutcome()
  const { status } = application
  return (
    <>
      <PageHeader
        crumbs={
          own
            ? [{ label: t('applications.title'), to: paths.deskApplications() }]
            : [
                {
                  label: t('applications.city.back'),
                  to: paths.challengeApplications(challenge.id),
                },
              ]
        }
        title={t('applications.edit.for', { organisation: organisation.name, title: page.title })}
        lead={
          <ApplicationSentence
            application={application}
            challenge={challenge}
            city={city}
            now={now}
          />
        }
      />
      <RefusalBanner code={refusal} />
      {own && mayWrite && status === 'submitted' && !page.confirmed && (
        <ConfirmVersion challenge={challenge} />
      )}
      <WithSide
        side={
          <ApplicationSide
            application={application}
            slug={challenge.slug}
            submissions={page.submissions}
            city={city}
            own={own}
            mayWrite={mayWrite}
          />
        }
      >
        {page.disqualified && (
          <p className="mb-8 max-w-text whitespace-pre-line border-s-4 border-warn ps-4">
            <strong>{t('applications.view.disqualified')}: </strong>
            <bdi>{page.disqualified.reason}</bdi>
          </p>
        )}
        {page.record && (
          <ApplicantRecord
            id={application.id}
            slug={challenge.slug}
            record={page.record}
            language={challenge.originalLanguage}
            zone={city.timeZone}
          />
        )}
        <AnswerList
          questions={page.questions}
          answers={page.answers}
          asked={challenge.originalLanguage}
          answered={application.language}
          prices={page.prices}
          attachments={page.attachments.map(withHref)}
        />
        {own && mayWrite && status !== 'draft' && <ApplicationChanges status={status} />}
        {!own && (
          <p className="mt-8">
            <Link to={paths.deskChallenge(challenge.id)}>{t('challenges.page.officer_open')}</Link>
          </p>
        )}
      </WithSide>
    </>
  )
}
