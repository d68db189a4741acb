import { useText } from '#app/platform/i18n/use-text'

export interface Weight {
  id: string
  name: string
  /** Whole percent; all of them sum to 100. */
  weight: number
}

const shades = [
  'fill-accent',
  'fill-accent/75',
  'fill-accent/55',
  'fill-accent/40',
  'fill-accent/25',
]

/** How an answer is judged, drawn as one bar; the table below it carries the words. */
export function WeightsBar({ weights }: { weights: Weight[] }) {
  const text = useText()
  if (weights.length === 0) return null
  const starts = weights.map((_, index) =>
    weights.slice(0, index).reduce((sum, { weight }) => sum + weight, 0),
  )
  return (
    <svg
      role="img"
      aria-label={text.list(
        weights.map(
          ({ name, weight }) => `${name} ${text.number(weight / 100, { style: 'percent' })}`,
        ),
      )}
      viewBox="0 0 100 6"
      preserveAspectRatio="none"
      className="mb-4 h-6 w-full rtl:-scale-x-100"
    >
      {weights.map(({ id, weight }, index) => (
        <rect
          key={id}
          x={starts[index]}
          y="0"
          width={Math.max(0, weight - 0.4)}
          height="6"
          className={shades[index % shades.length]}
        />
      ))}
    </svg>
  )
}
