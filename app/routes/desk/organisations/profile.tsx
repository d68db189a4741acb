import type { MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { mayEditOrganisation, teamSizes } from '#app/domain/organisation'
import { requireAllowed } from '#app/domain/refusal'
import { sectors } from '#app/domain/sectors'
import { idParam, memberAction, memberLoader } from '#app/features/accounts/visit.server'
import { OrganisationTabs } from '#app/features/organisations/components/organisation-tabs'
import { editOrganisation } from '#app/features/organisations/edit-organisation.server'
import { organisationForm } from '#app/features/organisations/organisation-form'
import {
  findOwnOrganisation,
  listCities,
} from '#app/features/organisations/organisation-queries.server'
import { direction, languageNames, languages, pickText } from '#app/messages/languages'
import { readForm } from '#app/platform/http/forms'
import { redirectWithNotice } from '#app/platform/http/notice.server'
import { usePaths } from '#app/platform/http/use-paths'
import { countryCodes, workingLanguages } from '#app/platform/i18n/countries'
import { useText } from '#app/platform/i18n/use-text'
import { Button } from '#app/ui/button'
import { ChoiceField, SelectField, TextArea, TextField } from '#app/ui/fields'
import { ErrorSummary, RefusalBanner } from '#app/ui/form-status'
import { PageHeader, Section } from '#app/ui/layout'
import { pageTitle } from '#app/ui/page-title'
import { useOutcome, usePageForm } from '#app/ui/use-page-form'

export const loader = memberLoader(async (visit) => {
  const id = idParam(visit)
  requireAllowed(mayEditOrganisation(visit.actor, id))
  const [{ solutions: _s, requests: _r, ...organisation }, cities] = await Promise.all([
    findOwnOrganisation(visit.actor, id),
    listCities(),
  ])
  return { organisation, cities: cities.map((city) => ({ id: city.id, names: city.names })) }
})

export const action = memberAction(async (visit, form) => {
  const id = idParam(visit)
  await editOrganisation(visit.actor, id, readForm(form, organisationForm), visit.now)
  return redirectWithNotice(visit.paths.editOrganisation(id), 'saved')
})

export const meta: MetaFunction = ({ params }) => pageTitle(params, 'organisations.profile.title')

export default function Profile() {
  const text = useText()
  const { t, language } = text
  const paths = usePaths()
  const { organisation, cities } = useLoaderData<typeof loader>()
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
  const countries = countryCodes
    .map((code) => ({ value: code, label: text.countryName(code) }))
    .sort((a, b) => text.compare(a.label, b.label))
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
        <ErrorSummary form={form as never} labels={{}} />
        <TextField field={fields.name} label={t('organisations.profile.name')} maxLength={120} />
        <SelectField
          field={fields.country}
          label={t('organisations.profile.country')}
          options={countries}
          empty={t('organisations.profile.country_none')}
        />
        <TextField
          field={fields.registerNumber}
          label={t('organisations.profile.register_number')}
          maxLength={60}
          dir="ltr"
        />
        <SelectField
          field={fields.homeCityId}
          label={t('organisations.profile.home_city')}
          options={cities.map((city) => ({
            value: city.id,
            label: pickText(city.names, language).text,
          }))}
          empty={t('organisations.profile.home_none')}
          optional
        />
        <TextField
          field={fields.website}
          label={t('organisations.profile.website')}
          type="url"
          dir="ltr"
          placeholder="https://"
          optional
        />
        <TextField
          field={fields.foundedYear}
          label={t('organisations.profile.founded_year')}
          type="number"
          min={1800}
          max={2100}
          className="figures max-w-32"
          optional
        />
        <SelectField
          field={fields.teamSize}
          label={t('organisations.profile.team_size')}
          options={teamSizes.map((size) => ({ value: size, label: t(`team_sizes.${size}`) }))}
          empty={t('organisations.profile.team_none')}
          optional
        />
        <ChoiceField
          field={fields.sectors}
          label={t('organisations.profile.sectors')}
          options={sectors.map((sector) => ({ value: sector, label: t(`sectors.${sector}`) }))}
          columns
          optional
        />
        <ChoiceField
          field={fields.languages}
          label={t('organisations.profile.languages')}
          options={workingLanguages.map((code) => ({
            value: code,
            label: text.languageName(code),
          }))}
          columns
          optional
        />
        <Section title={t('organisations.profile.texts')}>
          {fields.texts.getFieldList().map((item, index) => {
            const part = item.getFieldset()
            const code = order[index]!
            return (
              <details
                key={item.key}
                open={index === 0 || Boolean(organisation.texts[code])}
                className="mb-4"
              >
                <summary className="mb-3 font-semibold">
                  {t('organisations.profile.text_in', { language: languageNames[code] })}
                </summary>
                <input type="hidden" name={part.language.name} value={code} />
                <div lang={code} dir={direction(code)}>
                  <TextField
                    field={part.summary}
                    label={t('organisations.profile.summary')}
                    maxLength={200}
                    optional
                  />
                  <TextArea
                    field={part.about}
                    label={t('organisations.profile.about')}
                    rows={6}
                    maxLength={10_000}
                    optional
                  />
                </div>
              </details>
            )
          })}
        </Section>
        <Button>{t('organisations.profile.save')}</Button>
      </Form>
    </div>
  )
}
