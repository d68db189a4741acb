import type { MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { attachmentLimits } from '#app/domain/application'
import { idParam, memberAction, memberLoader } from '#app/features/accounts/visit.server'
import { applicationForm } from '#app/features/applications/application-form'
import {
  completeApplication,
  findCompletion,
} from '#app/features/applications/complete-application.server'
import { Answer } from '#app/features/applications/components/answer-fields'
import { UploadFile } from '#app/features/files/components/upload-form'
import { fileField, readForm } from '#app/platform/http/forms'
import { redirectWithNotice } from '#app/platform/http/notice.server'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { Button } from '#app/ui/button'
import { RefusalBanner } from '#app/ui/form-status'
import { PageHeader } from '#app/ui/layout'
import { pageTitle } from '#app/ui/page-title'
import { useOutcome } from '#app/ui/use-page-form'

export const loader = memberLoader(async (visit) => {
  const id = idParam(visit)
  return { ...(await findCompletion(visit.actor, id, visit.now)), id }
})

export const action = memberAction(async (visit, form) => {
  const { actor, paths, now } = visit
  const id = idParam(visit)
  const upload = fileField(form, 'upload')
  form.delete('upload')
  const { fields } = readForm(form, applicationForm(''))
  const answers = fields.map((field) => ({ id: field.id, text: field.text }))
  await completeApplication(actor, id, { answers, upload }, now)
  return redirectWithNotice(paths.application(id), 'application_completed')
})

export const meta: MetaFunction = ({ params }) => pageTitle(params, 'evaluations.cure.complete')

export default function CompleteApplication() {
  const text = useText()
  const { t } = text
  const paths = usePaths()
  const page = useLoaderData<typeof loader>()
  const { refusal, lastResult } = useOutcome()
  const typed = (lastResult?.initialValue ?? {}) as Record<string, string | undefined>
  return (
    <div className="max-w-text pb-16">
      <PageHeader
        crumbs={[
          { label: t('applications.title'), to: paths.deskApplications() },
          { label: t('common.back'), to: paths.application(page.id) },
        ]}
        title={t('evaluations.cure.complete')}
        kicker={page.title}
        lead={t('evaluations.cure.until', { time: text.date(page.until, page.zone, 'minute') })}
      />
      <RefusalBanner code={refusal} />
      <p className="mb-6">{t('evaluations.cure.complete_text')}</p>
      <Form method="post" encType="multipart/form-data">
        {page.questions.map((question) => (
          <Answer
            key={question.id}
            question={question}
            asked={page.asked}
            answered={page.answered}
            text={typed[`answer-${question.id}`] ?? page.answers[question.id] ?? ''}
            known={{
              text: page.answers[question.id] ?? '',
              revision: page.revisions[question.id] ?? 0,
            }}
          />
        ))}
        {page.attachments && (
          <UploadFile
            id="attachment"
            label={t('evaluations.cure.attachment')}
            help={t('files.help', { size: text.fileSize(attachmentLimits.bytes) })}
            aria-describedby="attachment-help"
            required={false}
          />
        )}
        <Button>{t('evaluations.cure.complete_button')}</Button>
      </Form>
    </div>
  )
}
