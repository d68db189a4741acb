import type { MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { idParam, memberAction, memberLoader } from '#app/features/accounts/visit.server'
import { PaymentFactsList } from '#app/features/payments/components/payment-facts-list'
import {
  CancelPayment,
  MarkPaid,
  PayNow,
  Refund,
  Retry,
  ReturnInvoice,
} from '#app/features/payments/components/payment-steps'
import { paymentForm } from '#app/features/payments/payment-form'
import { findPayment } from '#app/features/payments/payment-queries.server'
import {
  cancelPayment,
  refundPayment,
  retryPayment,
} from '#app/features/payments/refund-payment.server'
import { markPaid, returnInvoice } from '#app/features/payments/settle-invoice.server'
import { direction, pickText } from '#app/messages/languages'
import { fileField, readForm } from '#app/platform/http/forms'
import { redirectWithNotice } from '#app/platform/http/notice.server'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { Banner } from '#app/ui/banner'
import { RefusalBanner } from '#app/ui/form-status'
import { PageHeader, Section } from '#app/ui/layout'
import { pageMeta } from '#app/ui/page-title'
import { useOutcome } from '#app/ui/use-page-form'

export const loader = memberLoader(async (visit) => {
  const found = await findPayment(visit.actor, idParam(visit))
  // Ids and keys of the provider, and of people, are nobody's business here.
  const { intentId: _intent, chargeId: _charge, checkoutId: _checkout, ...page } = found
  const { approvedById: _approver, acceptedById: _acceptor, unitPath: _path, ...rest } = page
  const { cancelledById: _canceller, ...shown } = rest
  return shown
})

export const action = memberAction(async (visit, form) => {
  const { actor, paths, now } = visit
  const id = idParam(visit)
  const input = readForm(form, paymentForm)
  const done = (notice: string) => redirectWithNotice(paths.payment(id), notice)
  switch (input.intent) {
    case 'mark-paid':
      await markPaid(actor, id, { ...input, upload: fileField(form, 'upload') }, now)
      return done('payment_marked')
    case 'return':
      await returnInvoice(actor, id, input, now)
      return done('invoice_returned')
    case 'refund':
      await refundPayment(actor, id, input, now)
      return done('refund_asked')
    case 'cancel':
      await cancelPayment(actor, id, now)
      return done('payment_cancelled')
    case 'retry':
      await retryPayment(actor, id, now)
      return done('payment_retried')
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageMeta(data.reference) : []

export default function Payment() {
  const text = useText()
  const { t, language } = text
  const paths = usePaths()
  const payment = useLoaderData<typeof loader>()
  const { id, reference, status, problem, pilot, currency, timeZone } = payment
  const { refusal } = useOutcome()
  const amount = text.money(payment.amount, currency)
  const city = pickText(payment.city, language).text
  return (
    <div className="pb-16">
      <PageHeader
        crumbs={[
          { label: t('payments.list.title'), to: paths.payments() },
          { label: t('payments.money.title'), to: paths.pilotMoney(pilot.id) },
        ]}
        kicker={
          <span lang={pilot.language} dir={direction(pilot.language)}>
            {pilot.title}
          </span>
        }
        title={t('payments.page.title', { reference })}
        lead={t(`payments.says.${status}`)}
      />
      <RefusalBanner code={refusal} />
      {problem && status !== 'failed' && (
        <Banner tone="warn" title={t('payments.problems.title')}>
          {t(`payments.problems.${problem}`)}
          {payment.mayRetry && <Retry />}
        </Banner>
      )}
      {payment.checkoutUrl && payment.checkoutEndsAt && (
        <PayNow
          url={payment.checkoutUrl}
          amount={amount}
          until={text.cityTime(payment.checkoutEndsAt, timeZone, city, 'minute')}
        />
      )}
      {payment.closing && <p className="mb-6">{t('payments.page.closing')}</p>}
      {payment.mayMark && <MarkPaid amount={amount} reference={reference} />}
      {payment.ownWork && <p className="mb-6">{t('payments.page.own_work')}</p>}
      <Section title={t('payments.page.facts')} id="facts">
        <PaymentFactsList payment={payment} />
        {payment.way === 'bank' && (
          <p className="mt-4">
            <Link to={paths.invoice(id)}>{t('payments.page.invoice')}</Link>
          </p>
        )}
      </Section>
      <Section title={t('payments.page.history')} id="history">
        <ol className="grid gap-3">
          {payment.changes.map((change) => (
            <li key={change.id}>
              <p className="font-semibold">
                {change.same ? t('payments.page.retry') : t(`payments.statuses.${change.to}`)}
              </p>
              <p className="figures text-small text-quiet">
                {t('payments.page.by', {
                  name: change.by ?? t('payments.page.somebody'),
                  time: text.date(change.at, timeZone, 'minute'),
                })}
              </p>
              {change.note && <p className="mt-1 max-w-text whitespace-pre-line">{change.note}</p>}
            </li>
          ))}
        </ol>
      </Section>
      {payment.mayReturn && <ReturnInvoice />}
      {payment.mayCancel && <CancelPayment />}
      {payment.mayRefund && <Refund amount={amount} />}
    </div>
  )
}
