import type { MetaFunction } from '@remix-run/node'
import { Form } from '@remix-run/react'
import { organisationKinds } from '#app/domain/organisation'
import { memberAction } from '#app/features/accounts/visit.server'
import { createOrganisation } from '#app/features/organisations/create-organisation.server'
import { newOrganisationForm } from '#app/features/organisations/organisation-form'
import { languageNames, languages } from '#app/messages/languages'
import { readForm } from '#app/platform/http/forms'
import { redirectWithNotice } from '#app/platform/http/notice.server'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { Button } from '#app/ui/button'
import { ChoiceField, SelectField, TextField } from '#app/ui/fields'
import { RefusalBanner } from '#app/ui/form-status'
import { PageHeader } from '#app/ui/layout'
import { pageTitle } from '#app/ui/page-title'
import { useOutcome, usePageForm } from '#app/ui/use-page-form'

export const action = memberAction(async ({ actor, paths, now }, form) => {
  const { id } = await createOrganisation(actor, readForm(form, newOrganisationForm), now)
  return redirectWithNotice(paths.editOrganisation(id), 'organisation_created')
})

export const meta: MetaFunction = ({ params }) => pageTitle(params, 'organisations.new.title')

export default function NewOrganisation() {
  const { t, language } = useText()
  const paths = usePaths()
  const { refusal } = useOutcome()
  const [form, fields] = usePageForm(newOrganisationForm, {
    id: 'new-organisation',
    defaultValue: { kind: 'startup', language },
  })
  return (
    <div className="max-w-text pb-16">
      <PageHeader
        crumbs={[{ label: t('organisations.list.title'), to: paths.deskOrganisations() }]}
        title={t('organisations.new.title')}
        lead={t('organisations.new.lead')}
      />
      <RefusalBanner code={refusal} />
      <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate>
        <TextField
          field={fields.name}
          label={t('organisations.new.name')}
          maxLength={120}
          autoComplete="organization"
        />
        <ChoiceField
          type="radio"
          field={fields.kind}
          label={t('organisations.new.kind')}
          options={organisationKinds.map((kind) => ({
            value: kind,
            label: t(`organisation_kinds.${kind}`),
            help: t(`organisations.new.kind_help.${kind}`),
          }))}
        />
        <SelectField
          field={fields.language}
          label={t('organisations.new.language')}
          options={languages.map((code) => ({ value: code, label: languageNames[code] }))}
        />
        <Button>{t('organisations.new.button')}</Button>
      </Form>
    </div>
  )
}
