import { useText } from '#app/platform/i18n/use-text'
import { Facts } from '#app/ui/layout'

interface Props {
  record: {
    startedBy: string
    startedAt: Date
    confirmedBy: string | null
    confirmedAt: Date | null
    receipts: string[]
    lapsed: number
  }
  zone: string
  /** The receipts' hashes of the reader's own application, to be found among the others. */
  own?: string[]
}

/** Who opened the applications, when, how many, and the hash of each: nothing came in or went later. */
export function OpeningRecord({ record, zone, own = [] }: Props) {
  const text = useText()
  const { t } = text
  const officer = (name: string, at: Date) =>
    t('evaluations.opening.officer', { name, time: text.date(at, zone, 'minute') })
  return (
    <>
      <Facts
        items={[
          {
            label: t('evaluations.opening.started_by'),
            value: officer(record.startedBy, record.startedAt),
          },
          {
            label: t('evaluations.opening.confirmed_by'),
            value: officer(record.confirmedBy!, record.confirmedAt!),
          },
          {
            label: t('evaluations.opening.opened'),
            value: t('applications.city.lead', { count: record.receipts.length }),
          },
          ...(record.lapsed > 0
            ? [
                {
                  label: t('applications.statuses.lapsed'),
                  value: text.number(record.lapsed),
                },
              ]
            : []),
        ]}
      />
      <details className="mt-4">
        <summary className="py-1 font-semibold text-accent">
          {t('evaluations.opening.receipts')}
        </summary>
        <ol className="mt-2 grid gap-1">
          {record.receipts.map((hash) => (
            <li key={hash}>
              <code dir="ltr" className="break-all text-small">
                {hash}
              </code>
              {own.includes(hash) && (
                <strong className="ms-2 text-small">{t('evaluations.opening.yours')}</strong>
              )}
            </li>
          ))}
        </ol>
      </details>
    </>
  )
}
