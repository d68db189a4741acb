import type { MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { mayEditOrganisation } from '#app/domain/organisation'
import { requireAllowed } from '#app/domain/refusal'
import { idParam, memberAction, memberLoader } from '#app/features/accounts/visit.server'
import { findOwnOrganisation } from '#app/features/organisations/organisation-queries.server'
import { createSolution } from '#app/features/solutions/create-solution.server'
import { newSolutionForm } from '#app/features/solutions/solution-form'
import { languageNames, languages } from '#app/messages/languages'
import { readForm } from '#app/platform/http/forms'
import { redirectWithNotice } from '#app/platform/http/notice.server'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { Button } from '#app/ui/button'
import { SelectField, TextField } from '#app/ui/fields'
import { RefusalBanner } from '#app/ui/form-status'
import { PageHeader } from '#app/ui/layout'
import { pageTitle } from '#app/ui/page-title'
import { useOutcome, usePageForm } from '#app/ui/use-page-form'

export const loader = memberLoader(async (visit) => {
  const id = idParam(visit)
  requireAllowed(mayEditOrganisation(visit.actor, id))
  const { name, originalLanguage } = await findOwnOrganisation(visit.actor, id)
  return { id, name, originalLanguage }
})

export const action = memberAction(async (visit, form) => {
  const input = readForm(form, newSolutionForm)
  const { id } = await createSolution(visit.actor, idParam(visit), input, visit.now)
  return redirectWithNotice(visit.paths.editSolution(id), 'solution_created')
})

export const meta: MetaFunction = ({ params }) => pageTitle(params, 'solutions.new.title')

export default function NewSolution() {
  const { t } = useText()
  const paths = usePaths()
  const { id, name, originalLanguage } = useLoaderData<typeof loader>()
  const { refusal } = useOutcome()
  const [form, fields] = usePageForm(newSolutionForm, {
    id: 'new-solution',
    defaultValue: { language: originalLanguage },
  })
  return (
    <div className="max-w-text pb-16">
      <PageHeader
        crumbs={[{ label: name, to: paths.organisationDesk(id) }]}
        title={t('solutions.new.title')}
        lead={t('solutions.new.lead')}
      />
      <RefusalBanner code={refusal} />
      <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate>
        <TextField field={fields.title} label={t('solutions.fields.title')} maxLength={120} />
        <SelectField
          field={fields.language}
          label={t('solutions.fields.language')}
          options={languages.map((code) => ({ value: code, label: languageNames[code] }))}
        />
        <Button>{t('solutions.new.button')}</Button>
      </Form>
    </div>
  )
}
