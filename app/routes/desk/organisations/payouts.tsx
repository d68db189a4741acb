import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { idParam, memberAction, memberLoader } from '#app/features/accounts/visit.server'
import { OrganisationTabs } from '#app/features/organisations/components/organisation-tabs'
import { saveBillingDetails } from '#app/features/payments/billing-details.server'
import { BillingFields } from '#app/features/payments/components/billing-fields'
import { PayeeState } from '#app/features/payments/components/payee-state'
import { askForState, startOnboarding } from '#app/features/payments/payee-account.server'
import { billingForm } from '#app/features/payments/payment-form'
import { findPayouts } from '#app/features/payments/payouts-queries.server'
import { countryOptions } from '#app/platform/i18n/countries'
import { readForm, textField } from '#app/platform/http/forms'
import { redirectWithNotice } from '#app/platform/http/notice.server'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { RefusalBanner } from '#app/ui/form-status'
import { PageHeader, Section } from '#app/ui/layout'
import { pageTitle } from '#app/ui/page-title'
import { useOutcome } from '#app/ui/use-page-form'

export const loader = memberLoader(async (visit) => ({
  ...(await findPayouts(visit.actor, idParam(visit))),
  countries: countryOptions(visit.text),
}))

export const action = memberAction(async (visit, form) => {
  const { actor, paths, now } = visit
  const id = idParam(visit)
  const done = (notice: string) => redirectWithNotice(paths.payouts(id), notice)
  switch (textField(form, 'intent')) {
    case 'onboard':
      return data({ onboarding: (await startOnboarding(actor, id, paths, now)).url })
    case 'refresh':
      await askForState(actor, id)
      return done('payouts_asked')
    default:
      await saveBillingDetails(actor, id, readForm(form, billingForm), now)
      return done('saved')
  }
})

export const meta: MetaFunction = ({ params }) => pageTitle(params, 'payments.payouts.title')

export default function Payouts() {
  const { t } = useText()
  const paths = usePaths()
  const page = useLoaderData<typeof loader>()
  const { id, name, billing, mayManage } = page
  const outcome = useActionData<{ onboarding?: string }>()
  const { refusal } = useOutcome()
  return (
    <div className="max-w-text pb-16">
      <PageHeader
        crumbs={[{ label: name, to: paths.organisationDesk(id) }]}
        title={t('payments.payouts.title')}
        lead={t('payments.payouts.lead', { name })}
      />
      <OrganisationTabs id={id} />
      <RefusalBanner code={refusal} />
      <Section title={t('payments.payouts.provider')} id="provider">
        <PayeeState
          served={page.served}
          account={page.account}
          mayManage={mayManage}
          onboarding={outcome?.onboarding}
        />
      </Section>
      {mayManage && (
        <Section title={t('payments.payouts.billing')} id="billing">
          <p className="mb-4 text-quiet">{t('payments.payouts.billing_text')}</p>
          <BillingFields
            billing={billing}
            name={name}
            country={page.country}
            countries={page.countries}
          />
        </Section>
      )}
    </div>
  )
}
