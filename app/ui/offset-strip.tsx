import { useText } from '#app/platform/i18n/use-text'

export interface Offset {
  id: string
  name: string
  /** Above zero to the end of the line, below zero to its start. */
  value: number
  /** Stands out, and is named beside its mark. */
  marked: boolean
}

const widest = 30

/** Where several stand on one line around a common middle; those that stand apart carry their names. */
export function OffsetStrip({ offsets, label }: { offsets: Offset[]; label: string }) {
  const text = useText()
  const at = (value: number) => 50 + (Math.max(-widest, Math.min(widest, value)) / widest) * 48
  return (
    <svg
      role="img"
      aria-label={`${label}: ${text.list(offsets.map(({ name, value }) => `${name} ${text.number(Math.round(value))}`))}`}
      viewBox="0 0 100 12"
      className="h-10 w-full max-w-md overflow-visible"
    >
      <line x1="2" x2="98" y1="8" y2="8" className="stroke-hairline" strokeWidth="0.6" />
      <line x1="50" x2="50" y1="5" y2="11" className="stroke-edge" strokeWidth="0.4" />
      {offsets.map(({ id, name, value, marked }) => (
        <g key={id}>
          <circle
            cx={at(value)}
            cy="8"
            r={marked ? 2 : 1.4}
            className={marked ? 'fill-warn' : 'fill-accent'}
          />
          {marked && (
            <text
              x={at(value)}
              y="4"
              textAnchor={value > 0 ? 'end' : 'start'}
              className="fill-ink text-[3.2px] [direction:ltr]"
            >
              {name}
            </text>
          )}
        </g>
      ))}
    </svg>
  )
}
