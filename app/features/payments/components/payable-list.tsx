import { Form, Link } from '@remix-run/react'
import { useText } from '#app/platform/i18n/use-text'
import { usePaths } from '#app/platform/http/use-paths'
import { Button } from '#app/ui/button'
import { Confirm } from '#app/ui/confirm'
import { ApprovePayment } from './approve-payment'
import { PayableName } from './payable-name'
import type { ShownPayable } from '../money-queries.server'

interface Common {
  currency: string
  /** The company has said as whom and where it is paid. */
  billed: boolean
  /** The city has said as whom it is invoiced. */
  buyerKnown: boolean
  organisationId: string
}

/** Everything of a pilot that is paid for, each with how it stands and what the reader can do about it. */
export function PayableList({ payables, ...common }: Common & { payables: ShownPayable[] }) {
  return (
    <ul>
      {payables.map((payable) => (
        <Payable key={payable.what} payable={payable} {...common} />
      ))}
    </ul>
  )
}

function Payable({ payable, currency, ...rest }: Common & { payable: ShownPayable }) {
  const text = useText()
  const { t } = text
  const paths = usePaths()
  const { milestone, amount, paymentId } = payable
  return (
    <li className="border-t border-hairline py-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1">
        <h3 className="max-w-text font-semibold">
          <PayableName milestone={milestone} />
        </h3>
        <p className="figures font-semibold">{text.money(amount, currency)}</p>
      </div>
      <p className="mt-1 max-w-text text-quiet">{stateOf(text.t, payable)}</p>
      {paymentId && (
        <p className="mt-1">
          <Link to={paths.payment(paymentId)}>{t('payments.money.see')}</Link>
        </p>
      )}
      <NextStep payable={payable} currency={currency} {...rest} />
    </li>
  )
}

function stateOf(t: ReturnType<typeof useText>['t'], payable: ShownPayable): string {
  const { status, now, way, approve } = payable
  if (now === 'not_met') return t('payments.money.not_met')
  if (now !== 'allowed') return status ? t(`payments.says.${status}`) : ''
  if (way === 'bank') return t('payments.money.to_invoice')
  return approve === 'own_work' ? t('payments.money.own_work') : t('payments.money.to_approve')
}

function NextStep({
  payable,
  currency,
  billed,
  buyerKnown,
  organisationId,
}: Common & { payable: ShownPayable }) {
  const text = useText()
  const { t } = text
  const paths = usePaths()
  const { what, way, approve, invoice, fee } = payable
  const amount = text.money(payable.amount, currency)
  if (approve === 'allowed' && way === 'provider')
    return (
      <ApprovePayment
        what={what}
        amount={amount}
        fee={fee > 0n ? text.money(fee, currency) : null}
      />
    )
  if (invoice !== 'allowed') return null
  if (!billed)
    return (
      <p className="mt-2">
        <Link to={paths.payouts(organisationId)}>{t('payments.money.billing_first')}</Link>
      </p>
    )
  if (!buyerKnown) return <p className="mt-2 max-w-text">{t('payments.money.buyer_first')}</p>
  return (
    <Confirm summary={t('payments.money.invoice')}>
      <p className="mb-4 max-w-text">{t('payments.money.invoice_text', { amount })}</p>
      <Form method="post">
        <input type="hidden" name="what" value={what} />
        <Button name="intent" value="invoice">
          {t('payments.money.invoice_button', { amount })}
        </Button>
      </Form>
    </Confirm>
  )
}
