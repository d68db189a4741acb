import { clsx } from 'clsx'
import { useText } from '#app/platform/i18n/use-text'

export interface Station {
  key: string
  label: string
  state: 'passed' | 'here' | 'ahead' | 'skipped'
  /** When it was, or when it will be. */
  when?: string
}

/**
 * A call's journey as a line of the city's network: the stations passed, the one it stands at, and
 * what comes next. An ordered list for everyone; the drawing is only its look.
 * `city` is a slug: it gives the line its colour.
 */
export function Line({ stations, city }: { stations: Station[]; city: string }) {
  const { t } = useText()
  return (
    <ol
      data-city={city}
      className="flex flex-col md:grid md:auto-cols-fr md:grid-flow-col"
      aria-label={t('line.label')}
    >
      {stations.map((station, index) => (
        <li
          key={station.key}
          aria-current={station.state === 'here' ? 'step' : undefined}
          className="relative flex gap-x-4 pb-5 last:pb-0 md:block md:pb-0 md:pe-3"
        >
          {index < stations.length - 1 && <Track passed={station.state === 'passed'} />}
          <Stop state={station.state} />
          <div className="min-w-0 md:mt-3">
            <p
              className={clsx(
                'text-small leading-snug',
                station.state === 'here' ? 'font-semibold' : 'text-quiet',
              )}
            >
              {station.label}
              <span className="sr-only"> ({t(`line.${station.state}`)})</span>
            </p>
            {station.when && <p className="figures text-small text-quiet">{station.when}</p>}
          </div>
        </li>
      ))}
    </ol>
  )
}

function Track({ passed }: { passed: boolean }) {
  return (
    <span
      aria-hidden="true"
      className={clsx(
        'absolute start-[0.6875rem] top-5 h-[calc(100%-1rem)] w-0.5 md:start-5 md:top-[0.6875rem] md:h-0.5 md:w-[calc(100%-1rem)]',
        passed ? 'bg-line' : 'bg-hairline',
      )}
    />
  )
}

function Stop({ state }: { state: Station['state'] }) {
  return (
    <span
      aria-hidden="true"
      className="relative z-[1] flex size-6 shrink-0 items-center justify-center"
    >
      <span
        className={clsx('block rounded-full', {
          'size-3 bg-line': state === 'passed',
          'size-6 border-[6px] border-line bg-paper': state === 'here',
          'size-3 border-2 border-edge bg-paper': state === 'ahead',
          'h-0.5 w-3 bg-edge': state === 'skipped',
        })}
      />
    </span>
  )
}

/** The line small enough for a list row: only where it stands is said. */
export function LineMark({ stations, city }: { stations: Station[]; city: string }) {
  const here = stations.findIndex((station) => station.state === 'here')
  const position = here < 0 ? stations.length - 1 : here
  const step = 12
  return (
    <svg
      data-city={city}
      aria-hidden="true"
      width={(stations.length - 1) * step + 12}
      height="12"
      className="text-line rtl:-scale-x-100"
    >
      <path
        d={`M6 6H${(stations.length - 1) * step + 6}`}
        className="stroke-hairline"
        strokeWidth="2"
      />
      <path d={`M6 6H${position * step + 6}`} stroke="currentColor" strokeWidth="2" />
      {stations.map((station, index) => (
        <circle
          key={station.key}
          cx={index * step + 6}
          cy="6"
          r={index === position ? 5 : 2.5}
          className={index <= position ? 'fill-current' : 'fill-hairline'}
        />
      ))}
    </svg>
  )
}
