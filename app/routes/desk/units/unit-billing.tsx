import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { idParam, memberAction, memberLoader } from '#app/features/accounts/visit.server'
import { findBuyer, saveBuyerDetails } from '#app/features/payments/buyer-details.server'
import { BuyerFacts, BuyerFields } from '#app/features/payments/components/buyer-fields'
import { buyerForm } from '#app/features/payments/payment-form'
import { pickText } from '#app/messages/languages'
import { countryOptions } from '#app/platform/i18n/countries'
import { readForm } from '#app/platform/http/forms'
import { redirectWithNotice } from '#app/platform/http/notice.server'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { RefusalBanner } from '#app/ui/form-status'
import { PageHeader, Section } from '#app/ui/layout'
import { pageTitle } from '#app/ui/page-title'
import { useOutcome } from '#app/ui/use-page-form'

export const loader = memberLoader(async (visit) => ({
  ...(await findBuyer(visit.actor, idParam(visit))),
  countries: countryOptions(visit.text),
}))

export const action = memberAction(async (visit, form) => {
  const id = idParam(visit)
  await saveBuyerDetails(visit.actor, id, readForm(form, buyerForm), visit.now)
  return redirectWithNotice(visit.paths.unitBilling(id), 'saved')
})

export const meta: MetaFunction = ({ params }) => pageTitle(params, 'payments.buyer.title')

export default function UnitBilling() {
  const { t, language } = useText()
  const paths = usePaths()
  const { id, names, details, from, mayManage, countries } = useLoaderData<typeof loader>()
  const { refusal } = useOutcome()
  const state = from
    ? t('payments.buyer.inherited', { unit: pickText(from, language).text })
    : t(details ? 'payments.buyer.own' : 'payments.buyer.missing')
  return (
    <div className="max-w-text pb-16">
      <PageHeader
        crumbs={[
          { label: t('desk.units_page.title'), to: paths.deskUnits() },
          { label: pickText(names, language).text, to: paths.unitDesk(id) },
        ]}
        title={t('payments.buyer.title')}
        lead={state}
      />
      <RefusalBanner code={refusal} />
      {details && (from || !mayManage) && (
        <div className="mb-8">
          <BuyerFacts buyer={details} />
        </div>
      )}
      {mayManage && from && (
        <Section title={t('payments.buyer.own_title')} id="own">
          <BuyerFields buyer={null} countries={countries} />
        </Section>
      )}
      {mayManage && !from && <BuyerFields buyer={details} countries={countries} />}
    </div>
  )
}
