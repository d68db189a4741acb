import { useText } from '#app/platform/i18n/use-text'
import { Row, Table } from '#app/ui/table'

const parts = ['paid', 'due', 'retained', 'remaining'] as const

const looks: Record<(typeof parts)[number], string> = {
  paid: 'fill-accent',
  due: 'fill-accent/60',
  retained: 'fill-accent/35',
  remaining: 'fill-accent/15',
}

export interface ShownStanding {
  committed: bigint
  paid: bigint
  due: bigint
  retained: bigint
  remaining: bigint
  invoiced: bigint
}

/** What was promised and how far it has come, drawn as one bar with its table beside it. */
export function StandingBar({ standing, currency }: { standing: ShownStanding; currency: string }) {
  const text = useText()
  const { t } = text
  const { committed, invoiced } = standing
  const shares = parts.map((part) => ({
    part,
    amount: standing[part],
    share: committed > 0n ? Number((standing[part] * 10_000n) / committed) / 100 : 0,
  }))
  const starts = shares.map((_, index) =>
    shares.slice(0, index).reduce((sum, { share }) => sum + share, 0),
  )
  const percent = (share: number) =>
    text.number(share / 100, { style: 'percent', maximumFractionDigits: 1 })
  return (
    <>
      <svg
        role="img"
        aria-label={text.list(
          shares.map(({ part, share }) => `${t(`payments.accounts.${part}`)} ${percent(share)}`),
        )}
        viewBox="0 0 100 8"
        preserveAspectRatio="none"
        className="mb-6 h-8 w-full border border-hairline rtl:-scale-x-100"
      >
        {shares.map(({ part, share }, index) => (
          <rect
            key={part}
            x={starts[index]}
            y="0"
            width={Math.max(0, share - 0.3)}
            height="8"
            className={looks[part]}
          />
        ))}
      </svg>
      <Table
        label={t('payments.money.standing')}
        minWidth="min-w-0"
        heads={[
          { label: t('payments.money.state') },
          { label: t('payments.money.share'), end: true },
          { label: t('payments.money.amount'), end: true },
        ]}
      >
        {shares.map(({ part, amount, share }) => (
          <Row
            key={part}
            name={
              <>
                {t(`payments.accounts.${part}`)}
                {part === 'due' && invoiced > 0n && (
                  <span className="block text-small text-quiet">
                    {t('payments.money.invoiced_of', { amount: text.money(invoiced, currency) })}
                  </span>
                )}
              </>
            }
            cells={[{ end: percent(share) }, { end: text.money(amount, currency) }]}
          />
        ))}
        <Row
          name={<strong>{t('payments.money.committed')}</strong>}
          cells={['', { end: <strong>{text.money(committed, currency)}</strong> }]}
        />
      </Table>
    </>
  )
}
