import type { MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { complaintOutcomes } from '#app/domain/complaint'
import { idParam, memberAction, memberLoader } from '#app/features/accounts/visit.server'
import { findComplaint } from '#app/features/evaluations/complaint-queries.server'
import { decideComplaint } from '#app/features/evaluations/decide-complaint.server'
import { complaintDecisionForm } from '#app/features/evaluations/evaluation-form'
import { readForm } from '#app/platform/http/forms'
import { redirectWithNotice } from '#app/platform/http/notice.server'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { renderMarkdown } from '#app/platform/markdown/markdown.server'
import { Button } from '#app/ui/button'
import { ChoiceField, TextArea } from '#app/ui/fields'
import { ErrorSummary, RefusalBanner } from '#app/ui/form-status'
import { PageHeader, Section } from '#app/ui/layout'
import { pageTitle } from '#app/ui/page-title'
import { Prose } from '#app/ui/prose'
import { useOutcome, usePageForm } from '#app/ui/use-page-form'

export const loader = memberLoader(async (visit) => {
  const found = await findComplaint(visit.actor, idParam(visit))
  const { complaint, challenge, content } = found
  const { text, reasons, ...facts } = complaint
  return {
    complaint: facts,
    html: renderMarkdown(text),
    reasonsHtml: reasons && renderMarkdown(reasons),
    challengeId: challenge.id,
    language: challenge.originalLanguage,
    zone: challenge.timeZone,
    title: content.title,
    mayDecide: found.mayDecide,
    ownWork: found.ownWork,
  }
})

export const action = memberAction(async (visit, form) => {
  const { actor, paths, now } = visit
  const id = idParam(visit)
  await decideComplaint(actor, id, readForm(form, complaintDecisionForm), now)
  return redirectWithNotice(paths.complaint(id), 'complaint_decided')
})

export const meta: MetaFunction = ({ params }) => pageTitle(params, 'evaluations.complaint.title')

export default function Complaint() {
  const text = useText()
  const { t } = text
  const paths = usePaths()
  const page = useLoaderData<typeof loader>()
  const { complaint, challengeId, zone } = page
  const { refusal } = useOutcome()
  return (
    <div className="max-w-text pb-16">
      <PageHeader
        crumbs={[
          { label: t('challenges.desk.title'), to: paths.deskChallenges() },
          { label: page.title, to: paths.deskChallenge(challengeId) },
        ]}
        title={t('evaluations.complaint.title')}
        kicker={
          <>
            <bdi>{complaint.organisation}</bdi>,{' '}
            {t('evaluations.applicant', { number: complaint.number })}
          </>
        }
        lead={t('evaluations.complaint.filed', {
          time: text.date(complaint.filedAt, zone, 'minute'),
        })}
      />
      <RefusalBanner code={refusal} />
      <Section title={t('evaluations.complaint.says')} id="says">
        <Prose html={page.html} lang={complaint.language} />
        <p className="mt-4 flex flex-wrap gap-x-6">
          <Link to={paths.application(complaint.applicationId)}>
            {t('evaluations.complaint.application')}
          </Link>
          <Link to={paths.evaluationFile(challengeId)}>{t('evaluations.file.link')}</Link>
        </p>
      </Section>
      {complaint.status !== 'open' && (
        <Section title={t('evaluations.complaint.decision')} id="decision">
          <p className="mb-3 font-semibold">
            {complaint.outcome
              ? t(`evaluations.complaint.outcomes.${complaint.outcome as 'reject'}`)
              : t(`evaluations.complaint.statuses.${complaint.status}`)}
          </p>
          {page.reasonsHtml && <Prose html={page.reasonsHtml} lang={page.language} />}
        </Section>
      )}
      {page.mayDecide && <Decision />}
      {page.ownWork && complaint.status === 'open' && <p>{t('evaluations.complaint.own_work')}</p>}
    </div>
  )
}

function Decision() {
  const { t } = useText()
  const [form, fields] = usePageForm(complaintDecisionForm, { id: 'decide' })
  return (
    <Section title={t('evaluations.complaint.decide')} id="decide-section">
      <p className="mb-4">{t('evaluations.complaint.decide_text')}</p>
      <Form method="post" id={form.id} noValidate>
        <ErrorSummary form={form as never} group="evaluations.complaint" />
        <ChoiceField
          field={fields.outcome}
          label={t('evaluations.complaint.outcome')}
          type="radio"
          options={complaintOutcomes.map((value) => ({
            value,
            label: t(`evaluations.complaint.outcomes.${value}`),
            help: t(`evaluations.complaint.outcomes_help.${value}`),
          }))}
        />
        <TextArea
          field={fields.reasons}
          label={t('evaluations.complaint.reasons')}
          help={t('evaluations.complaint.reasons_help')}
          rows={8}
          maxLength={20_000}
        />
        <Button>{t('evaluations.complaint.decide_button')}</Button>
      </Form>
    </Section>
  )
}
