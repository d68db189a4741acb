import type { MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { idParam, memberAction, memberLoader } from '#app/features/accounts/visit.server'
import { findComplaintForm } from '#app/features/evaluations/complaint-queries.server'
import { complaintForm } from '#app/features/evaluations/evaluation-form'
import { fileComplaint } from '#app/features/evaluations/file-complaint.server'
import { readForm } from '#app/platform/http/forms'
import { redirectWithNotice } from '#app/platform/http/notice.server'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { Button } from '#app/ui/button'
import { TextArea } from '#app/ui/fields'
import { ErrorSummary, RefusalBanner } from '#app/ui/form-status'
import { PageHeader } from '#app/ui/layout'
import { pageTitle } from '#app/ui/page-title'
import { useOutcome, usePageForm } from '#app/ui/use-page-form'

export const loader = memberLoader(async (visit) => {
  const id = idParam(visit)
  const { title } = await findComplaintForm(visit.actor, id, visit.now)
  return { id, title }
})

export const action = memberAction(async (visit, form) => {
  const { actor, paths, language, now } = visit
  const id = idParam(visit)
  const { text } = readForm(form, complaintForm)
  await fileComplaint(actor, id, { text, language }, now)
  return redirectWithNotice(paths.application(id), 'complaint_filed')
})

export const meta: MetaFunction = ({ params }) => pageTitle(params, 'evaluations.complaint.title')

export default function FileComplaint() {
  const { t } = useText()
  const paths = usePaths()
  const { id, title } = useLoaderData<typeof loader>()
  const { refusal } = useOutcome()
  const [form, fields] = usePageForm(complaintForm, { id: 'complaint' })
  return (
    <div className="max-w-text pb-16">
      <PageHeader
        crumbs={[
          { label: t('applications.title'), to: paths.deskApplications() },
          { label: t('common.back'), to: paths.application(id) },
        ]}
        title={t('evaluations.complaint.title')}
        kicker={title}
        lead={t('evaluations.complaint.lead')}
      />
      <RefusalBanner code={refusal} />
      <Form method="post" id={form.id} noValidate>
        <ErrorSummary form={form as never} group="evaluations.complaint" />
        <TextArea
          field={fields.text}
          label={t('evaluations.complaint.text')}
          help={
            <>
              <span className="block">{t('evaluations.complaint.text_help')}</span>
              {t('common.markdown_help')}
            </>
          }
          rows={8}
          maxLength={20_000}
        />
        <Button>{t('evaluations.complaint.file')}</Button>
      </Form>
    </div>
  )
}
