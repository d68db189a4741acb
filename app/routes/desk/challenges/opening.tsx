import type { MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { idParam, memberAction, memberLoader } from '#app/features/accounts/visit.server'
import { OpeningRecord } from '#app/features/evaluations/components/opening-record'
import { openingForm } from '#app/features/evaluations/evaluation-form'
import { confirmOpening, startOpening } from '#app/features/evaluations/open-applications.server'
import { findOpening } from '#app/features/evaluations/opening-queries.server'
import { pickText } from '#app/messages/languages'
import { readForm } from '#app/platform/http/forms'
import { redirectWithNotice } from '#app/platform/http/notice.server'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { Banner } from '#app/ui/banner'
import { Button } from '#app/ui/button'
import { TextField } from '#app/ui/fields'
import { RefusalBanner } from '#app/ui/form-status'
import { PageHeader, Section } from '#app/ui/layout'
import { pageTitle } from '#app/ui/page-title'
import { CityTime } from '#app/ui/time'
import { useOutcome, usePageForm } from '#app/ui/use-page-form'

export const loader = memberLoader(async (visit) => {
  const { challenge, ...opening } = await findOpening(visit.actor, idParam(visit), visit.now)
  return { ...opening, id: challenge.id, deadline: challenge.deadline }
})

export const action = memberAction(async (visit, form) => {
  const { actor, paths, now } = visit
  const id = idParam(visit)
  const { intent, password } = readForm(form, openingForm)
  if (intent === 'start') {
    await startOpening(actor, id, password, now)
    return redirectWithNotice(paths.opening(id), 'opening_started')
  }
  await confirmOpening(actor, id, password, now)
  return redirectWithNotice(paths.challengeApplications(id), 'applications_opened')
})

export const meta: MetaFunction = ({ params }) => pageTitle(params, 'evaluations.opening.title')

export default function Opening() {
  const { t, language } = useText()
  const paths = usePaths()
  const page = useLoaderData<typeof loader>()
  const { id, title, city, pending, record, submitted } = page
  const { refusal } = useOutcome()
  const place = { zone: city.timeZone, city: pickText(city.names, language).text }
  return (
    <div className="max-w-text pb-16">
      <PageHeader
        crumbs={[
          { label: t('challenges.desk.title'), to: paths.deskChallenges() },
          { label: title, to: paths.deskChallenge(id) },
        ]}
        title={t('evaluations.opening.title')}
        lead={t('evaluations.opening.lead')}
      />
      <RefusalBanner code={refusal} />
      {record && (
        <Section title={t('evaluations.opening.record')} id="record">
          <OpeningRecord record={record} zone={city.timeZone} />
          <p className="mt-6">
            <Link to={paths.challengeApplications(id)}>{t('challenges.desk.applications')}</Link>
          </p>
        </Section>
      )}
      {page.expired && <Banner tone="warn">{t('evaluations.opening.expired')}</Banner>}
      {page.mayStart && (
        <Section title={t('evaluations.opening.start')} id="start">
          <p className="mb-4">
            {t('challenges.desk.open_applications_text', { count: submitted })}
          </p>
          {submitted < page.minimum ? (
            <p>{t('evaluations.opening.too_few', { count: page.minimum })}</p>
          ) : (
            <PasswordForm intent="start" />
          )}
        </Section>
      )}
      {pending && (
        <Section title={t('evaluations.opening.second')} id="second">
          <p className="mb-4">
            {t('evaluations.opening.pending', { name: pending.startedBy })}{' '}
            <CityTime at={pending.expiresAt} {...place} />
          </p>
          {page.mayConfirm && <PasswordForm intent="confirm" />}
          {page.ownWork && <p>{t('evaluations.opening.own_work')}</p>}
        </Section>
      )}
      {!record && !pending && !page.mayStart && <p>{t('evaluations.opening.not_yet')}</p>}
    </div>
  )
}

function PasswordForm({ intent }: { intent: 'start' | 'confirm' }) {
  const { t } = useText()
  const [form, fields] = usePageForm(openingForm, { id: `${intent}-opening` })
  return (
    <Form method="post" id={form.id} noValidate className="max-w-md">
      <input type="hidden" name="formId" value={form.id} />
      <TextField
        field={fields.password}
        label={t('accounts.password')}
        help={t('evaluations.opening.password_help')}
        type="password"
        autoComplete="current-password"
      />
      <Button name="intent" value={intent}>
        {t(`evaluations.opening.${intent}_button`)}
      </Button>
    </Form>
  )
}
