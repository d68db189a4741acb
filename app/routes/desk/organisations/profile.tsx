import type { MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { mayEditOrganisation } from '#app/domain/organisation'
import { requireAllowed } from '#app/domain/refusal'
import { idParam, memberAction, memberLoader } from '#app/features/accounts/visit.server'
import { OrganisationTabs } from '#app/features/organisations/components/organisation-tabs'
import { IdentityFields, ProfileTexts } from '#app/features/organisations/components/profile-fields'
import { editOrganisation } from '#app/features/organisations/edit-organisation.server'
import { organisationForm } from '#app/features/organisations/organisation-form'
import {
  findOwnOrganisation,
  listCities,
} from '#app/features/organisations/organisation-queries.server'
import { languages } from '#app/messages/languages'
import { readForm } from '#app/platform/http/forms'
import { redirectWithNotice } from '#app/platform/http/notice.server'
import { usePaths } from '#app/platform/http/use-paths'
import { countryOptions, workingLanguageOptions } from '#app/platform/i18n/countries'
import { useText } from '#app/platform/i18n/use-text'
import { Button } from '#app/ui/button'
import { ErrorSummary, RefusalBanner } from '#app/ui/form-status'
import { PageHeader } from '#app/ui/layout'
import { pageTitle } from '#app/ui/page-title'
import { useOutcome, usePageForm } from '#app/ui/use-page-form'

export const loader = memberLoader(async (visit) => {
  const id = idParam(visit)
  requireAllowed(mayEditOrganisation(visit.actor, id))
  const [{ solutions: _s, requests: _r, ...organisation }, cities] = await Promise.all([
    findOwnOrganisation(visit.actor, id),
    listCities(),
  ])
  return {
    organisation,
    cities: cities.map((city) => ({ id: city.id, names: city.names })),
    countries: countryOptions(visit.text),
    workingLanguages: workingLanguageOptions(visit.text),
  }
})

export const action = memberAction(async (visit, form) => {
  const id = idParam(visit)
  await editOrganisation(visit.actor, id, readForm(form, organisationForm), visit.now)
  return redirectWithNotice(visit.paths.editOrganisation(id), 'saved')
})

export const meta: MetaFunction = ({ params }) => pageTitle(params, 'organisations.profile.title')

export default function Profile() {
  const { t } = useText()
  const paths = usePaths()
  const { organisation, ...options } = useLoaderData<typeof loader>()
  const { refusal } = useOutcome()
  const order = [
    organisation.originalLanguage,
    ...languages.filter((code) => code !== organisation.originalLanguage),
  ]
  const [form, fields] = usePageForm(organisationForm, {
    id: 'profile',
    defaultValue: {
      ...organisation,
      country: organisation.country ?? undefined,
      texts: order.map((code) => ({ language: code, ...organisation.texts[code] })),
    } as never,
  })
  return (
    <div className="pb-16">
      <PageHeader
        crumbs={[{ label: organisation.name, to: paths.organisationDesk(organisation.id) }]}
        title={t('organisations.profile.title')}
        lead={t('organisations.profile.lead')}
      />
      <OrganisationTabs id={organisation.id} />
      <RefusalBanner code={refusal} />
      <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate className="max-w-text">
        <input type="hidden" name="revision" value={organisation.revision} />
        <ErrorSummary form={form as never} group="organisations.profile" />
        <IdentityFields fields={fields as never} {...options} />
        <ProfileTexts list={fields.texts as never} order={order} written={organisation.texts} />
        <Button>{t('organisations.profile.save')}</Button>
      </Form>
    </div>
  )
}
