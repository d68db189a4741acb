import type { MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { idParam, memberAction, memberLoader } from '#app/features/accounts/visit.server'
import { OrganisationTabs } from '#app/features/organisations/components/organisation-tabs'
import { verificationRequestForm } from '#app/features/organisations/organisation-form'
import {
  findOwnOrganisation,
  listCities,
} from '#app/features/organisations/organisation-queries.server'
import { requestVerification } from '#app/features/organisations/verify-organisation.server'
import { pickText } from '#app/messages/languages'
import { readForm } from '#app/platform/http/forms'
import { redirectWithNotice } from '#app/platform/http/notice.server'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { Button } from '#app/ui/button'
import { SelectField } from '#app/ui/fields'
import { RefusalBanner } from '#app/ui/form-status'
import { PageHeader, Section } from '#app/ui/layout'
import { pageTitle } from '#app/ui/page-title'
import { useOutcome, usePageForm } from '#app/ui/use-page-form'

export const loader = memberLoader(async (visit) => {
  const [organisation, cities] = await Promise.all([
    findOwnOrganisation(visit.actor, idParam(visit)),
    listCities(),
  ])
  const { id, name, gaps, role, verifiedAt, verifiedBy, requests } = organisation
  return {
    id,
    name,
    gaps,
    role,
    verifiedAt,
    verifiedBy,
    requests,
    cities: cities.map(({ id: cityId, names }) => ({ id: cityId, names })),
  }
})

export const action = memberAction(async (visit, form) => {
  const id = idParam(visit)
  const { cityId } = readForm(form, verificationRequestForm)
  await requestVerification(visit.actor, id, cityId, visit.now)
  return redirectWithNotice(visit.paths.organisationVerification(id), 'verification_requested')
})

export const meta: MetaFunction = ({ params }) =>
  pageTitle(params, 'organisations.verification.title')

export default function Verification() {
  const text = useText()
  const { t, language } = text
  const paths = usePaths()
  const { id, name, gaps, role, verifiedAt, verifiedBy, requests, cities } =
    useLoaderData<typeof loader>()
  const { refusal } = useOutcome()
  const [form, fields] = usePageForm(verificationRequestForm, { id: 'verification' })
  return (
    <div className="max-w-text pb-16">
      <PageHeader
        crumbs={[{ label: name, to: paths.organisationDesk(id) }]}
        title={t('organisations.verification.title')}
        lead={
          verifiedBy && verifiedAt
            ? t('organisations.verification.done', {
                city: pickText(verifiedBy, language).text,
                date: text.date(verifiedAt, 'UTC'),
              })
            : t('organisations.verification.lead')
        }
      />
      <OrganisationTabs id={id} />
      <RefusalBanner code={refusal} />
      {!verifiedBy && gaps.length > 0 && (
        <p className="mb-6">
          {t('organisations.verification.missing')}{' '}
          <Link to={paths.editOrganisation(id)}>
            {text.list(gaps.map((gap) => t(`organisations.verification.gaps.${gap}`)))}
          </Link>
        </p>
      )}
      {!verifiedBy && gaps.length === 0 && role === 'administrator' && (
        <Form method="post" id={form.id} noValidate className="mb-10">
          <SelectField
            field={fields.cityId}
            label={t('organisations.verification.city')}
            options={cities.map((city) => ({
              value: city.id,
              label: pickText(city.names, language).text,
            }))}
          />
          <Button>{t('organisations.verification.button')}</Button>
        </Form>
      )}
      {requests.length > 0 && (
        <Section title={t('organisations.verification.requests')} id="requests">
          <ul className="grid gap-2">
            {requests.map((request) => (
              <li key={request.requestedAt.toISOString()}>
                {pickText(request.cityNames, language).text}:{' '}
                {t(`organisations.verification.statuses.${request.status}`, {
                  date: text.date(request.requestedAt, 'UTC'),
                  reason: request.reason ?? '',
                })}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  )
}
