import type { LedgerAccount, LedgerEntryKind } from '#app/domain/ledger'
import { useText } from '#app/platform/i18n/use-text'
import { Row, Table } from '#app/ui/table'
import { PayableName } from './payable-name'

interface ShownEntry {
  id: string
  at: Date
  kind: LedgerEntryKind
  milestone: { number: number; title: string } | null
  moves: { account: LedgerAccount; amount: bigint }[]
}

/** What was written into an agreement's ledger, the newest first. */
export function LedgerEntries({
  entries,
  currency,
  zone,
}: {
  entries: ShownEntry[]
  currency: string
  zone: string
}) {
  const text = useText()
  const { t } = text
  return (
    <Table
      label={t('payments.money.entries')}
      heads={[
        { label: t('payments.money.entry') },
        { label: t('payments.money.when') },
        { label: t('payments.money.moves'), end: true },
      ]}
    >
      {entries.map(({ id, at, kind, milestone, moves }) => (
        <Row
          key={id}
          name={
            <>
              {t(`payments.entries.${kind}`)}
              {milestone && (
                <span className="block text-small text-quiet">
                  <PayableName milestone={milestone} />
                </span>
              )}
            </>
          }
          cells={[
            <span key="at" className="figures">
              {text.date(at, zone, 'minute')}
            </span>,
            {
              end: moves.map(({ account, amount }) => (
                <span key={account} className="block">
                  {t(`payments.accounts.${account}`)}{' '}
                  <bdi>{signed(text.money(amount < 0n ? -amount : amount, currency), amount)}</bdi>
                </span>
              )),
            },
          ]}
        />
      ))}
    </Table>
  )
}

function signed(amount: string, value: bigint): string {
  return `${value < 0n ? '−' : '+'}\u2060${amount}`
}
