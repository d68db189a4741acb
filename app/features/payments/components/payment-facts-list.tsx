import type { PaymentWay } from '#app/domain/payment'
import { withHref } from '#app/features/files/file-href'
import { useText } from '#app/platform/i18n/use-text'
import { Facts } from '#app/ui/layout'
import { PayableName } from './payable-name'

interface Shown {
  amount: bigint
  fee: bigint
  currency: string
  way: PaymentWay
  organisation: string
  milestone: { number: number; title: string } | null
  approvedBy: string | null
  approvedAt: Date | null
  timeZone: string
  paidOn: Date | null
  evidence: string | null
  file: { id: string; name: string; size: number } | null
  reason: string | null
  disputeReason: string | null
}

/** What a payment is, in pairs of a word and what it says. */
export function PaymentFactsList({ payment }: { payment: Shown }) {
  const text = useText()
  const { t } = text
  const { amount, fee, currency, way, paidOn, evidence, file, reason, disputeReason } = payment
  const fact = (label: Parameters<typeof t>[0], value: React.ReactNode) => ({
    label: t(label),
    value,
  })
  const linked = file && withHref(file)
  return (
    <Facts
      items={[
        fact('payments.page.for', <PayableName milestone={payment.milestone} />),
        fact('payments.page.company', <bdi>{payment.organisation}</bdi>),
        fact('payments.page.amount', text.money(amount, currency)),
        ...(fee > 0n
          ? [
              fact('payments.page.fee', text.money(fee, currency)),
              fact('payments.page.receives', text.money(amount - fee, currency)),
            ]
          : []),
        fact('payments.page.way', t(`payments.page.ways.${way}`)),
        ...(payment.approvedBy && payment.approvedAt
          ? [
              fact(
                'payments.page.approved',
                t('payments.page.by', {
                  name: payment.approvedBy,
                  time: text.date(payment.approvedAt, payment.timeZone, 'minute'),
                }),
              ),
            ]
          : []),
        ...(paidOn ? [fact('payments.page.paid_on', text.date(paidOn, 'UTC'))] : []),
        ...(evidence
          ? [
              fact(
                'payments.page.evidence',
                <>
                  <span className="block whitespace-pre-line">{evidence}</span>
                  {linked && <a href={linked.href}>{linked.name}</a>}
                </>,
              ),
            ]
          : []),
        ...(reason
          ? [fact('payments.page.reason', <span className="whitespace-pre-line">{reason}</span>)]
          : []),
        ...(disputeReason
          ? [fact('payments.page.dispute_reason', <bdi lang="en">{disputeReason}</bdi>)]
          : []),
      ]}
    />
  )
}
