import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import type { Criterion, TieBreak } from '#app/domain/challenge-content'
import { wholeCall } from '#app/domain/challenge-content'
import { direction, type Language } from '#app/messages/languages'
import { useText } from '#app/platform/i18n/use-text'
import { Tag } from '#app/ui/banner'

/** One application in one lot, as a result shows it. Points are hundredths. */
export interface ShownResult {
  lotId: string
  number: number
  /** Who it is, where the reader may know. */
  name: ReactNode
  quality: number
  passes: boolean
  screenedIn: boolean
  price: number | null
  pricePoints: number | null
  total: number | null
  rank: number | null
  awarded: boolean
  decidedBy: string | null
  /** Agreed points of 100, by criterion. */
  points: Record<string, number>
  /** What can be done with it. */
  actions?: ReactNode
}

interface Props {
  results: ShownResult[]
  criteria: Criterion[]
  lots: { id: string; name: string }[]
  priceWeight: number
  currency: string
  /** Prices of others than winners are not everyone's. */
  showPrices: 'all' | 'winners'
  language: Language
}

/** A ranking, lot by lot; each number opens to show how it came about. */
export function Standings({ results, lots, ...rest }: Props) {
  const shown = lots.length > 0 ? lots : [{ id: wholeCall, name: '' }]
  return (
    <>
      {shown.map((lot) => {
        const own = results.filter(({ lotId }) => lotId === lot.id)
        if (own.length === 0) return null
        const compared = own.filter(({ screenedIn, price }) => screenedIn && price !== null)
        const lowest = compared.length > 0 ? Math.min(...compared.map(({ price }) => price!)) : null
        return (
          <div key={lot.id} className="mb-8">
            {lot.name && (
              <h3
                className="mb-2 font-semibold"
                lang={rest.language}
                dir={direction(rest.language)}
              >
                {lot.name}
              </h3>
            )}
            <ol>
              {own.map((result) => (
                <Result key={result.number} result={result} lowest={lowest} {...rest} />
              ))}
            </ol>
          </div>
        )
      })}
    </>
  )
}

function Result({
  result,
  lowest,
  ...rest
}: { result: ShownResult; lowest: number | null } & Omit<Props, 'results' | 'lots'>) {
  const text = useText()
  const { t } = text
  const { rank, total, quality, awarded, decidedBy, name, screenedIn, passes } = result
  const shown = total ?? quality
  return (
    <li
      className={clsx(
        'grid grid-cols-[3rem_minmax(0,1fr)_auto] gap-x-4 border-t border-hairline py-3',
        awarded && 'font-semibold',
      )}
    >
      <span className="figures text-lead">{rank === null ? '–' : text.number(rank)}</span>
      <div className="min-w-0">
        {name} {awarded && <Tag tone="good">{t('applications.statuses.awarded')}</Tag>}
        {!passes && <Tag>{t('evaluations.results.below_minimum')}</Tag>}
        {passes && !screenedIn && <Tag>{t('evaluations.results.not_screened')}</Tag>}
        {decidedBy && decidedBy !== 'total' && (
          <span className="block text-small font-normal text-quiet">
            {t(`evaluations.results.decided_by.${decidedBy as TieBreak}`)}
          </span>
        )}
        <details className="font-normal">
          <summary className="py-1 text-small text-accent">
            {t('evaluations.results.how')}
            <span className="sr-only">
              : {t('evaluations.applicant', { number: result.number })}
            </span>
          </summary>
          <HowItCame result={result} lowest={lowest} {...rest} />
        </details>
        {result.actions}
      </div>
      <PointsBar hundredths={shown} />
    </li>
  )
}

/** Points as a number and, beside it for the eye, as a bar of a hundred. */
function PointsBar({ hundredths }: { hundredths: number }) {
  const text = useText()
  return (
    <div className="w-24 text-end sm:w-40">
      <span className="figures text-lead">
        {text.number(hundredths / 100, { minimumFractionDigits: 2, maximumFractionDigits: 2 })}
      </span>
      <svg
        aria-hidden="true"
        viewBox="0 0 100 4"
        preserveAspectRatio="none"
        className="mt-1 h-1.5 w-full rtl:-scale-x-100"
      >
        <rect width="100" height="4" className="fill-hairline" />
        <rect width={hundredths / 100} height="4" className="fill-accent" />
      </svg>
    </div>
  )
}

/** Every number behind a total: weight by weight, and the price against the lowest. */
function HowItCame({
  result,
  lowest,
  criteria,
  priceWeight,
  currency,
  showPrices,
  language,
}: { result: ShownResult; lowest: number | null } & Omit<Props, 'results' | 'lots'>) {
  const text = useText()
  const { t } = text
  const points = (hundredths: number) =>
    text.number(hundredths / 100, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const priced = priceWeight > 0 && result.pricePoints !== null
  const told = showPrices === 'all' || result.awarded
  return (
    <table className="mb-2 w-full max-w-text border-collapse text-small">
      <caption className="sr-only">{t('evaluations.results.how')}</caption>
      <tbody>
        {criteria.map(({ id, name, weight, minimum }) => (
          <tr key={id} className="border-t border-hairline align-top">
            <th scope="row" className="py-1 pe-4 text-start font-normal">
              <span lang={language} dir={direction(language)}>
                {name}
              </span>
              {minimum !== null && (result.points[id] ?? 0) < minimum && (
                <span className="block text-warn">
                  {t('evaluations.scoring.minimum', { points: minimum })}
                </span>
              )}
            </th>
            <td className="figures whitespace-nowrap py-1 pe-4 text-end" dir="ltr">
              {result.points[id] ?? 0} / 100 × {weight}
            </td>
            <td className="figures py-1 text-end">{points(weight * (result.points[id] ?? 0))}</td>
          </tr>
        ))}
        {priced && (
          <tr className="border-t border-hairline align-top">
            <th scope="row" className="py-1 pe-4 text-start font-normal">
              {t('evaluations.price')}
            </th>
            <td className="figures py-1 pe-4 text-end">
              {told && result.price !== null && lowest !== null ? (
                <span dir="ltr">
                  {text.money(lowest, currency)} / {text.money(result.price, currency)} ×{' '}
                  {priceWeight}
                </span>
              ) : (
                t('evaluations.results.price_formula', { weight: priceWeight })
              )}
            </td>
            <td className="figures py-1 text-end">{points(result.pricePoints!)}</td>
          </tr>
        )}
        <tr className="border-t border-edge">
          <th scope="row" className="py-1 pe-4 text-start">
            {t(result.total === null ? 'evaluations.results.quality' : 'evaluations.results.total')}
          </th>
          <td />
          <td className="figures py-1 text-end font-semibold">
            {points(result.total ?? result.quality)}
          </td>
        </tr>
      </tbody>
    </table>
  )
}
