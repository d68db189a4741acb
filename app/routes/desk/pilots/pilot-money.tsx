import type { MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { idParam, memberAction, memberLoader } from '#app/features/accounts/visit.server'
import { approvePayment } from '#app/features/payments/approve-payment.server'
import { LedgerEntries } from '#app/features/payments/components/ledger-entries'
import { PayableList } from '#app/features/payments/components/payable-list'
import { StandingBar } from '#app/features/payments/components/standing-bar'
import { issueInvoice } from '#app/features/payments/issue-invoice.server'
import { entriesPerPage, findPilotMoney } from '#app/features/payments/money-queries.server'
import { moneyForm } from '#app/features/payments/payment-form'
import { releaseRetention } from '#app/features/payments/release-retention.server'
import type { Language } from '#app/messages/languages'
import { PilotHeader } from '#app/features/pilots/components/pilot-header'
import { readForm } from '#app/platform/http/forms'
import { redirectWithNotice } from '#app/platform/http/notice.server'
import { pageCount, pageParam } from '#app/platform/http/page-param'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { Button } from '#app/ui/button'
import { Confirm } from '#app/ui/confirm'
import { RefusalBanner } from '#app/ui/form-status'
import { Facts, Section } from '#app/ui/layout'
import { pageTitle } from '#app/ui/page-title'
import { Pagination } from '#app/ui/pagination'
import { useOutcome } from '#app/ui/use-page-form'

export const loader = memberLoader(async (visit) => {
  const page = pageParam(visit.url)
  const { money, total, ...found } = await findPilotMoney(visit.actor, idParam(visit), page)
  const { pilotId, title, language, currency, timeZone, organisationId, organisation } = money
  return {
    ...found,
    ...{ pilotId, title, language, currency, timeZone, organisationId, organisation },
    page,
    pages: pageCount(total, entriesPerPage),
  }
})

export const action = memberAction(async (visit, form) => {
  const { actor, paths, now, language } = visit
  const id = idParam(visit)
  const input = readForm(form, moneyForm)
  switch (input.intent) {
    case 'approve': {
      const payment = await approvePayment(actor, id, { ...input, language }, now)
      return redirectWithNotice(paths.payment(payment.id), 'payment_approved')
    }
    case 'invoice': {
      const payment = await issueInvoice(actor, id, input, now)
      return redirectWithNotice(paths.payment(payment.id), 'invoice_issued')
    }
    case 'release':
      await releaseRetention(actor, id, now)
      return redirectWithNotice(paths.pilotMoney(id), 'retention_released')
  }
})

export const meta: MetaFunction = ({ params }) => pageTitle(params, 'payments.money.title')

export default function PilotMoney() {
  const text = useText()
  const { t } = text
  const paths = usePaths()
  const page = useLoaderData<typeof loader>()
  const { standing, currency, language, retained, provider } = page
  const { refusal } = useOutcome()
  const inWords = (amount: bigint) => text.money(amount, currency)
  return (
    <div className="pb-16">
      <PilotHeader
        pilot={{
          id: page.pilotId,
          title: page.title,
          language: language as Language,
          organisation: { name: page.organisation },
        }}
        title={t('payments.money.title')}
        lead={t('payments.money.lead', {
          committed: inWords(standing.committed),
          paid: inWords(standing.paid),
          due: inWords(standing.due),
          remaining: inWords(standing.remaining),
        })}
      />
      <RefusalBanner code={refusal} />
      <Section title={t('payments.money.standing')} id="standing">
        <StandingBar standing={standing} currency={currency} />
      </Section>
      <Section title={t('payments.money.payments')} id="payments">
        <PayableList {...page} />
        {page.mayRelease && (
          <Confirm summary={t('payments.money.release')}>
            <p className="mb-4 max-w-text">
              {t('payments.money.release_text', { amount: inWords(retained) })}
            </p>
            <Form method="post">
              <Button name="intent" value="release">
                {t('payments.money.release_button', { amount: inWords(retained) })}
              </Button>
            </Form>
          </Confirm>
        )}
      </Section>
      {provider.length > 0 && (
        <Section title={t('payments.money.provider')} id="provider">
          <p className="mb-4 text-quiet">{t('payments.money.provider_text')}</p>
          <Facts
            items={provider.map(({ account, amount }) => ({
              label: t(`payments.accounts.${account}`),
              value: inWords(amount),
            }))}
          />
        </Section>
      )}
      <Section title={t('payments.money.entries')} id="entries">
        <LedgerEntries entries={page.entries} currency={currency} zone={page.timeZone} />
        <Pagination
          page={page.page}
          pages={page.pages}
          to={(to) => `${paths.pilotMoney(page.pilotId, { page: to })}#entries`}
        />
      </Section>
    </div>
  )
}
