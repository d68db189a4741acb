import type { HealthLevel } from '#app/domain/pilot-health'
import { useText } from '#app/platform/i18n/use-text'
import { Row, Table } from '#app/ui/table'
import type { BoardTotal } from '../find-board.server'

const parts = ['paid', 'due', 'remaining'] as const
const partLooks = ['fill-accent', 'fill-accent/60', 'fill-accent/20'] as const

/** What the shown pilots come to: how they do, and their money in each currency. */
export function BoardSummary({
  levels,
  totals,
}: {
  levels: { level: HealthLevel; pilots: number }[]
  totals: BoardTotal[]
}) {
  const text = useText()
  const { t } = text
  const most = Math.max(1, ...levels.map(({ pilots }) => pilots))
  return (
    <div className="grid gap-x-12 gap-y-8 md:grid-cols-2 print:grid-cols-2">
      <div className="break-inside-avoid">
        <h3 className="mb-2 font-semibold">{t('board.summary.health')}</h3>
        <Table
          label={t('board.summary.health')}
          minWidth="min-w-0"
          heads={[
            { label: t('board.table.health') },
            { label: <span className="sr-only">{t('board.summary.share')}</span> },
            { label: t('board.summary.pilots'), end: true },
          ]}
        >
          {levels.map(({ level, pilots }) => (
            <Row
              key={level}
              name={t(`board.levels.${level}`)}
              cells={[<Bar key="bar" shares={[pilots / most]} />, { end: text.number(pilots) }]}
            />
          ))}
        </Table>
      </div>
      {totals.map((total) => (
        <Money key={total.currency} total={total} />
      ))}
    </div>
  )
}

function Money({ total }: { total: BoardTotal }) {
  const text = useText()
  const { t } = text
  const { currency, committed } = total
  const shareOf = (amount: bigint) =>
    committed > 0n ? Number((amount * 10_000n) / committed) / 10_000 : 0
  const title = t('board.summary.money', { currency })
  return (
    <div className="break-inside-avoid">
      <h3 className="mb-2 font-semibold">{title}</h3>
      <Bar shares={parts.map((part) => shareOf(total[part]))} />
      <Table
        label={title}
        minWidth="min-w-0"
        heads={[
          { label: t('board.summary.part') },
          { label: t('board.summary.share'), end: true },
          { label: t('board.summary.amount'), end: true },
        ]}
      >
        {parts.map((part) => (
          <Row
            key={part}
            name={t(`board.table.${part}`)}
            cells={[
              {
                end: text.number(shareOf(total[part]), {
                  style: 'percent',
                  maximumFractionDigits: 1,
                }),
              },
              { end: text.money(total[part], currency) },
            ]}
          />
        ))}
        <Row
          name={<strong>{t('board.table.committed')}</strong>}
          cells={['', { end: <strong>{text.money(committed, currency)}</strong> }]}
        />
      </Table>
      <p className="mt-2 text-small text-quiet">{t('board.summary.remaining_text')}</p>
    </div>
  )
}

/** Shares of one beside each other. The numbers stand in the table. */
function Bar({ shares }: { shares: number[] }) {
  const starts = shares.map((_, index) =>
    shares.slice(0, index).reduce((sum, share) => sum + share, 0),
  )
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      className="my-1 h-4 w-full min-w-16 border border-hairline rtl:-scale-x-100"
    >
      {shares.map((share, index) => (
        <rect
          key={index}
          x={starts[index]! * 100}
          y="0"
          width={share * 100}
          height="8"
          className={partLooks[index]}
        />
      ))}
    </svg>
  )
}
