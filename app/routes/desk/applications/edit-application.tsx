import { data, redirect, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData, type ShouldRevalidateFunction } from '@remix-run/react'
import { mayWriteApplication } from '#app/domain/application'
import { lotsOf } from '#app/domain/challenge-content'
import { amountText } from '#app/domain/money'
import { requireAllowed } from '#app/domain/refusal'
import { idParam, memberAction, memberLoader } from '#app/features/accounts/visit.server'
import { priceField } from '#app/features/applications/application-fields'
import { applicationForm } from '#app/features/applications/application-form'
import { fileIdOf, requireFile } from '#app/features/files/require-file'
import { findApplication } from '#app/features/applications/application-queries.server'
import { AttachmentFields } from '#app/features/applications/components/attachment-fields'
import { AnswerForm } from '#app/features/applications/components/answer-form'
import {
  attachFile,
  detachFile,
  editApplication,
} from '#app/features/applications/edit-application.server'
import { readForm, typedInto } from '#app/platform/http/forms'
import { redirectWithNotice } from '#app/platform/http/notice.server'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { RefusalBanner } from '#app/ui/form-status'
import { PageHeader, WithSide } from '#app/ui/layout'
import { pageTitle } from '#app/ui/page-title'
import { useOutcome } from '#app/ui/use-page-form'

export const loader = memberLoader(async (visit) => {
  const { actor, now } = visit
  const place = await findApplication(actor, idParam(visit), now)
  const { application, challenge, content, organisation, city, attachments, said } = place
  requireAllowed(mayWriteApplication(actor, organisation.id, challenge, now))
  if (application.status !== 'draft') throw redirect(visit.paths.application(application.id))
  return {
    id: application.id,
    organisation: { id: organisation.id, name: organisation.name },
    title: content.title,
    asked: challenge.originalLanguage,
    answered: application.language,
    version: challenge.currentVersion!,
    questions: content.questions,
    answers: said.answers,
    revisions: said.revisions,
    prices: lotsOf(challenge.kind, content).map(({ id, name }) => ({
      id: priceField(id),
      lot: name,
      text: amountText(said.prices[id] ?? null, city.currency),
      revision: said.revisions[priceField(id)] ?? 0,
    })),
    currency: city.currency,
    attachmentsWanted: content.attachmentsWanted,
    attachments,
    termsAccepted: application.termsAccepted,
  }
})

export const action = memberAction(async (visit, form) => {
  const { actor, paths, now } = visit
  const id = idParam(visit)
  switch (form.get('intent')) {
    case 'attach':
      await attachFile(actor, id, requireFile(form), now)
      return redirectWithNotice(`${paths.editApplication(id)}#attachments`, 'file_added')
    case 'detach':
      await detachFile(actor, id, fileIdOf(form), now)
      return redirectWithNotice(`${paths.editApplication(id)}#attachments`, 'file_removed')
  }
  const { city } = await findApplication(actor, id, now)
  const saved = await editApplication(
    actor,
    id,
    readForm(form, applicationForm(city.currency)),
    now,
  )
  const outcome = { saved: { ...saved, at: now } }
  if (form.get('intent') === 'autosave') return data(outcome)
  if (saved.conflicts.length > 0)
    return data({ ...outcome, lastResult: typedInto(form) }, { status: 409 })
  return form.get('intent') === 'check'
    ? redirect(paths.checkApplication(id))
    : redirectWithNotice(paths.editApplication(id), 'saved')
})

/** What is being typed must not be overwritten by what was just saved of it. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formData, defaultShouldRevalidate }) =>
  formData?.get('intent') !== 'autosave' && defaultShouldRevalidate

export const meta: MetaFunction = ({ params }) => pageTitle(params, 'applications.edit.title')

export default function EditApplication() {
  const { t } = useText()
  const paths = usePaths()
  const { id, organisation, title, ...draft } = useLoaderData<typeof loader>()
  const { refusal } = useOutcome()
  return (
    <>
      <PageHeader
        crumbs={[
          { label: t('applications.title'), to: paths.deskApplications() },
          { label: t('common.back'), to: paths.application(id) },
        ]}
        title={t('applications.edit.for', { organisation: organisation.name, title })}
      />
      <RefusalBanner code={refusal} />
      <WithSide
        side={
          <div className="border-t border-hairline pt-4">
            <h2 className="mb-1 font-semibold">{t('applications.edit.profile')}</h2>
            <p className="mb-2 text-quiet">{t('applications.edit.profile_text')}</p>
            <Link to={paths.editOrganisation(organisation.id)}>
              {t('applications.edit.profile_edit')}
            </Link>
            <p className="mt-6 text-quiet">{t('applications.edit.together')}</p>
          </div>
        }
      >
        <AnswerForm {...draft} />
        <AttachmentFields attachments={draft.attachments} wanted={draft.attachmentsWanted} />
      </WithSide>
    </>
  )
}
