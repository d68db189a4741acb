import { scaleLinear, scaleUtc } from 'd3-scale'
import { line } from 'd3-shape'
import { clsx } from 'clsx'
import { useText } from '#app/platform/i18n/use-text'

export interface ChartPoint {
  /** `YYYY-MM-DD`. */
  day: string
  value: number
}

/** A value to compare with, drawn across the whole chart. */
export interface ChartLine {
  value: number
  label: string
  kind: 'start' | 'goal'
}

interface Props {
  /** Tells the charts of a page apart. */
  id: string
  title: string
  /** What the chart shows, in words, for those who don't see it. */
  description: string
  /** In the order of their days; at least one. */
  points: ChartPoint[]
  lines: ChartLine[]
  /** The day up to which the chart goes, where that is later than the last point: today, while points still come. */
  until?: string
  /** The last point's value, short: its unit stands beside the chart. */
  lastLabel: string
}

const sizes = {
  wide: { width: 760, height: 300, end: 92, ticks: 6 },
  narrow: { width: 340, height: 260, end: 64, ticks: 3 },
}
const top = 20
const bottom = 30
const start = 52

const dayLength = 24 * 3600 * 1000

/** How something went over time, beside what it is compared with. A table of the same numbers belongs next to it. */
export function LineChart(props: Props) {
  return (
    <>
      <Drawing {...props} size="wide" className="hidden sm:block print:block" />
      <Drawing {...props} size="narrow" className="sm:hidden print:hidden" />
    </>
  )
}

function Drawing({
  id,
  title,
  description,
  points,
  lines,
  until,
  lastLabel,
  size,
  className,
}: Props & { size: keyof typeof sizes; className: string }) {
  const text = useText()
  const { width, height, end, ticks } = sizes[size]
  const { x, y } = scalesOf(points, lines, {
    until,
    width,
    height,
    end,
    mirrored: text.direction === 'rtl',
  })
  const titleId = `${id}-${size}-title`
  const descriptionId = `${id}-${size}-description`
  const last = points.at(-1)!
  const [from, to] = x.domain() as [Date, Date]
  const style = to.getTime() - from.getTime() > 60 * dayLength ? 'short-month' : 'short'
  const days = roomyDays(
    x.ticks(ticks).map((tick) => ({ tick, at: x(tick), label: text.date(tick, 'UTC', style) })),
    width,
  )
  const draw = line<ChartPoint>()
    .x(({ day }) => x(new Date(day)))
    .y(({ value }) => y(value))
  const [left, right] = [start, width - end].map((at) => mirror(at, width, text.direction)) as [
    number,
    number,
  ]
  return (
    <svg
      role="img"
      aria-labelledby={`${titleId} ${descriptionId}`}
      viewBox={`0 0 ${width} ${height}`}
      className={clsx('figures h-auto w-full max-w-[47.5rem] text-small', className)}
    >
      <title id={titleId}>{title}</title>
      <desc id={descriptionId}>{description}</desc>
      {y.ticks(5).map((tick) => (
        <g key={tick}>
          <line x1={left} x2={right} y1={y(tick)} y2={y(tick)} className="stroke-hairline" />
          <text
            x={mirror(start - 8, width, text.direction)}
            y={y(tick)}
            dy="0.32em"
            textAnchor="end"
            className="fill-quiet"
          >
            {text.number(tick)}
          </text>
        </g>
      ))}
      {days.map(({ tick, label }) => (
        <text
          key={tick.getTime()}
          x={x(tick)}
          y={height - 8}
          textAnchor="middle"
          className="fill-quiet"
        >
          {label}
        </text>
      ))}
      {lines.map(({ kind, value }) => (
        <line
          key={kind}
          x1={left}
          x2={right}
          y1={y(value)}
          y2={y(value)}
          strokeWidth="1.5"
          strokeDasharray={kind === 'goal' ? '7 4' : '2 3'}
          className={kind === 'goal' ? 'stroke-good' : 'stroke-edge'}
        />
      ))}
      <path d={draw(points) ?? ''} fill="none" className="stroke-accent" strokeWidth="2" />
      {points.length <= 40 &&
        points.map(({ day, value }) => (
          <circle key={day} cx={x(new Date(day))} cy={y(value)} r="2.5" className="fill-accent" />
        ))}
      <circle cx={x(new Date(last.day))} cy={y(last.value)} r="4" className="fill-accent" />
      <LineNames lines={lines} y={y} at={left} />
      <Label
        x={x(new Date(last.day)) + (text.direction === 'rtl' ? -8 : 8)}
        y={y(last.value)}
        strong
      >
        {lastLabel}
      </Label>
    </svg>
  )
}

interface NamedDay {
  tick: Date
  at: number
  label: string
}

/** Days whose names don't run into each other or over the edge; the width of a letter is taken for what it mostly is. */
function roomyDays(days: NamedDay[], width: number): NamedDay[] {
  const wide = ({ label }: NamedDay) => label.length * 7.5
  const whole = days.filter(({ tick }) => tick.getTime() % dayLength === 0)
  const kept: NamedDay[] = []
  for (const day of whole) {
    const before = kept.at(-1)
    const free = !before || Math.abs(day.at - before.at) > (wide(day) + wide(before)) / 2 + 10
    const inside = day.at > wide(day) / 2 && day.at < width - wide(day) / 2
    if (free && inside) kept.push(day)
  }
  return kept
}

type Scale = ReturnType<typeof scalesOf>

function scalesOf(
  points: ChartPoint[],
  lines: ChartLine[],
  {
    until,
    width,
    height,
    end,
    mirrored,
  }: { until?: string; width: number; height: number; end: number; mirrored: boolean },
) {
  const values = [...points, ...lines].map(({ value }) => value)
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const room = (high - low || Math.abs(high) || 1) * 0.06
  // What never falls below zero is not drawn as if it could.
  const floor = low >= 0 ? Math.max(0, low - room) : low - room
  const lastPoint = points.at(-1)!.day
  const last = Date.parse(until && until > lastPoint ? until : lastPoint)
  // One reading alone stands at the end of a month, not at the beginning of nothing.
  const first = Math.min(Date.parse(points[0]!.day), last - 30 * dayLength)
  const days = [first, last].map((at) => new Date(at))
  const across = [start, width - end]
  return {
    x: scaleUtc(days, mirrored ? across.map((at) => width - at) : across),
    y: scaleLinear([floor, high + room], [height - bottom, top]).nice(5),
  }
}

function mirror(at: number, width: number, direction: 'ltr' | 'rtl'): number {
  return direction === 'rtl' ? width - at : at
}

/** The names of the lines across the chart: above each, or below where the other is close above. */
function LineNames({ lines, y, at }: { lines: ChartLine[]; y: Scale['y']; at: number }) {
  const highest = Math.max(...lines.map(({ value }) => value))
  const heights = lines.map(({ value }) => y(value))
  const close = Math.max(...heights) - Math.min(...heights) < 24
  return lines.map(({ value, label, kind }) => (
    <Label key={kind} x={at} y={y(value) + (close && value !== highest ? 14 : -9)}>
      {label}
    </Label>
  ))
}

function Label({
  x,
  y,
  strong,
  children,
}: {
  x: number
  y: number
  strong?: boolean
  children: string
}) {
  return (
    <text
      x={x}
      y={y}
      dy="0.32em"
      strokeWidth="4"
      strokeLinejoin="round"
      className={clsx('fill-ink stroke-paper [paint-order:stroke]', strong && 'font-semibold')}
    >
      {children}
    </text>
  )
}
