import { Link } from '@remix-run/react'
import type { HealthLevel } from '#app/domain/pilot-health'
import { direction, pickText } from '#app/messages/languages'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { Joined } from '#app/ui/joined'
import { Row, Table } from '#app/ui/table'
import type { BoardRow } from '../board-rows.server'

type ShownRow = Omit<BoardRow, 'unitPath' | 'unitId'>

const levelLooks: Record<HealthLevel, string> = {
  at_risk: 'font-semibold text-bad',
  watch: 'font-semibold text-warn',
  on_track: 'text-good',
  ended: 'text-quiet',
}

/** Pilots to be compared: how each does, its money, and what it waits for. */
export function BoardTable({ rows }: { rows: ShownRow[] }) {
  const text = useText()
  const { t } = text
  const amounts = ['committed', 'paid', 'due', 'remaining'] as const
  return (
    <Table
      label={t('board.pilots')}
      minWidth="min-w-[72rem] print:min-w-0"
      heads={[
        { label: t('board.table.pilot') },
        { label: t('board.table.stage') },
        { label: t('board.table.health') },
        ...amounts.map((name) => ({ label: t(`board.table.${name}`), end: true })),
        { label: t('board.table.next') },
      ]}
    >
      {rows.map((row) => (
        <Row
          key={row.id}
          name={<Pilot row={row} />}
          cells={[
            <Stage key="stage" row={row} />,
            <Health key="health" row={row} />,
            ...amounts.map((name) => ({
              end: <span className="whitespace-nowrap">{text.money(row[name], row.currency)}</span>,
            })),
            <Next key="next" row={row} />,
          ]}
        />
      ))}
    </Table>
  )
}

function Pilot({ row }: { row: ShownRow }) {
  const { language } = useText()
  const paths = usePaths()
  return (
    <div className="max-w-64 print:max-w-40">
      <Link
        to={paths.deskPilot(row.id)}
        lang={row.language}
        dir={direction(row.language)}
        className="font-semibold"
      >
        {row.title}
      </Link>
      <p className="text-small text-quiet">
        <Joined
          parts={[<bdi key="company">{row.organisation}</bdi>, pickText(row.unit, language).text]}
        />
      </p>
    </div>
  )
}

function Stage({ row }: { row: ShownRow }) {
  const text = useText()
  const { t } = text
  return (
    <>
      {t(`board.statuses.${row.status}`)}
      <p className="figures text-small text-quiet">
        {t('board.table.milestones', { met: row.met, total: row.milestones })}
      </p>
      <p className="figures text-small text-quiet">
        {t('board.table.until', { day: text.date(row.endsOn, 'UTC', 'short') })}
      </p>
    </>
  )
}

function Health({ row }: { row: ShownRow }) {
  const { t } = useText()
  const { level, signs } = row.health
  return (
    <>
      <span className={levelLooks[level]}>{t(`board.levels.${level}`)}</span>
      {signs.map(({ sign, count }) => (
        <p key={sign} className="text-small text-quiet">
          {t(`board.signs.${sign}`, { count })}
        </p>
      ))}
    </>
  )
}

function Next({ row }: { row: ShownRow }) {
  const text = useText()
  const { t } = text
  if (!row.next) return <span className="text-quiet">{t('board.table.nothing')}</span>
  const { what, who, when } = row.next
  return (
    <>
      {t(`board.decisions.${what}`)}
      <p className="figures text-small text-quiet">
        <Joined
          parts={[
            t(`board.deciders.${who}`),
            when && t('board.table.until', { day: text.date(when, 'UTC', 'short') }),
          ]}
        />
      </p>
    </>
  )
}
