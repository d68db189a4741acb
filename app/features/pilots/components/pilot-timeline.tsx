import { scaleUtc } from 'd3-scale'
import type { MilestoneStatus } from '#app/domain/milestone'
import { useText } from '#app/platform/i18n/use-text'

interface Props {
  pilot: { startsOn: Date; endsOn: Date }
  milestones: { number: number; dueOn: string; status: MilestoneStatus }[]
  now: Date
}

const height = 76
const base = 38

/**
 * The term of a pilot as a line of months with a mark for each milestone and one for today. The table of the
 * milestones says the same in words, so that it is only a picture here. Positions are percent of the width.
 */
export function PilotTimeline({ pilot, milestones, now }: Props) {
  const text = useText()
  const { t } = text
  const scale = scaleUtc([pilot.startsOn, pilot.endsOn], [5, 95])
  // Arabic reads, and so counts its months, from the right.
  const at = (day: Date | string) => {
    const x = Math.min(95, Math.max(5, scale(new Date(day))))
    return `${text.direction === 'rtl' ? 100 - x : x}%`
  }
  const months = scale.ticks(3)
  return (
    <svg
      width="100%"
      height={height}
      role="img"
      aria-label={t('pilots.timeline_says', {
        from: text.date(pilot.startsOn, 'UTC'),
        until: text.date(pilot.endsOn, 'UTC'),
        count: milestones.length,
      })}
      className="text-small"
    >
      <line
        x1={at(pilot.startsOn)}
        x2={at(pilot.endsOn)}
        y1={base}
        y2={base}
        className="stroke-hairline"
        strokeWidth={2}
      />
      {months.map((month) => (
        <g key={month.getTime()}>
          <line x1={at(month)} x2={at(month)} y1={base - 4} y2={base + 4} className="stroke-edge" />
          <text
            x={at(month)}
            y={base + 26}
            textAnchor="middle"
            className="fill-quiet max-sm:hidden"
          >
            {text.date(month, 'UTC', 'month')}
          </text>
        </g>
      ))}
      <g>
        <line
          x1={at(now)}
          x2={at(now)}
          y1={base - 24}
          y2={base + 8}
          className="stroke-accent"
          strokeWidth={2}
        />
        <text x={at(now)} y={base - 28} textAnchor="middle" className="fill-accent">
          {t('pilots.today')}
        </text>
      </g>
      {milestones.map(({ number, dueOn, status }) => (
        <g key={number}>
          <circle
            cx={at(dueOn)}
            cy={base}
            r={10}
            strokeWidth={2}
            className={status === 'met' ? 'fill-accent stroke-accent' : 'fill-paper stroke-ink'}
          />
          <text
            x={at(dueOn)}
            y={base + 5}
            textAnchor="middle"
            className={status === 'met' ? 'fill-on-accent font-semibold' : 'fill-ink font-semibold'}
          >
            {text.number(number)}
          </text>
        </g>
      ))}
    </svg>
  )
}
