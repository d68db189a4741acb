import type { MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { mayWriteApplication, standsByVersion } from '#app/domain/application'
import { Refusal } from '#app/domain/refusal'
import { idParam, memberAction, memberLoader } from '#app/features/accounts/visit.server'
import { findApplication } from '#app/features/applications/application-queries.server'
import { AnswerList } from '#app/features/applications/components/answer-list'
import { ApplicationChanges } from '#app/features/applications/components/application-changes'
import { ConfirmVersion } from '#app/features/applications/components/confirm-version'
import { ApplicationSentence } from '#app/features/applications/components/application-sentence'
import { ReceiptList } from '#app/features/applications/components/receipt-list'
import {
  confirmVersion,
  reopenApplication,
  withdrawApplication,
} from '#app/features/applications/submit-application.server'
import { renderMarkdown } from '#app/platform/markdown/markdown.server'
import { redirectWithNotice } from '#app/platform/http/notice.server'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { LinkButton } from '#app/ui/button'
import { RefusalBanner } from '#app/ui/form-status'
import { PageHeader, Section, WithSide } from '#app/ui/layout'
import { pageMeta } from '#app/ui/page-title'
import { Prose } from '#app/ui/prose'
import { useOutcome } from '#app/ui/use-page-form'

export const loader = memberLoader(async (visit) => {
  const { actor, now } = visit
  const place = await findApplication(actor, idParam(visit), now)
  const { application, challenge, content, organisation, outcome, ...rest } = place
  const { draft: _draft, ...call } = challenge
  return {
    ...rest,
    application,
    challenge: call,
    organisation,
    now,
    title: content.title,
    questions: content.questions.map(({ id, label }) => ({ id, label })),
    own: actor.organisations.some(({ organisationId }) => organisationId === organisation.id),
    mayWrite: mayWriteApplication(actor, organisation.id, challenge, now) === 'allowed',
    confirmed: standsByVersion(application, challenge),
    outcome: outcome && {
      awarded: outcome.awarded,
      reasonHtml: renderMarkdown(outcome.reason),
      statementHtml: renderMarkdown(outcome.decision.statement),
    },
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
  const text = useText()
  const { t } = text
  const paths = usePaths()
  const page = useLoaderData<typeof loader>()
  const { application, challenge, organisation, city, own, mayWrite, confirmed, outcome, now } =
    page
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
      {own && mayWrite && status === 'submitted' && !confirmed && (
        <ConfirmVersion challenge={challenge} />
      )}
      <WithSide
        side={
          <div className="grid gap-6">
            {own && (
              <div>
                <h2 className="mb-1 font-semibold">{t('applications.next.title')}</h2>
                <p className="text-quiet">{t(`applications.next.${status}`)}</p>
              </div>
            )}
            {mayWrite && status === 'draft' && (
              <LinkButton to={paths.editApplication(application.id)}>
                {t('applications.view.continue')}
              </LinkButton>
            )}
            <Link to={paths.challenge(challenge.slug)}>{t('applications.view.call')}</Link>
            {own && page.submissions.length > 0 && (
              <ReceiptList id={application.id} submissions={page.submissions} city={city} />
            )}
          </div>
        }
      >
        {outcome && (
          <Section title={t('applications.view.reason')} id="reason">
            <Prose html={outcome.reasonHtml} lang={challenge.originalLanguage} />
            <h3 className="mb-2 mt-6 font-semibold">{t('applications.view.statement')}</h3>
            <Prose html={outcome.statementHtml} lang={challenge.originalLanguage} />
          </Section>
        )}
        <AnswerList
          questions={page.questions}
          answers={application.answers}
          asked={challenge.originalLanguage}
          answered={application.language}
          price={application.price === null ? null : text.money(application.price, city.currency)}
          attachments={page.attachments}
        />
        {own && mayWrite && status !== 'draft' && <ApplicationChanges status={status} />}
      </WithSide>
    </>
  )
}
