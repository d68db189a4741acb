import { Link } from '@remix-run/react'
import type { MilestoneStatus } from '#app/domain/milestone'
import { direction, type Language } from '#app/messages/languages'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { Row, Table } from '#app/ui/table'
import { MilestoneTag } from './milestone-tag'

interface Props {
  pilotId: string
  language: Language
  currency: string
  milestones: {
    number: number
    title: string
    dueOn: string
    amount: bigint
    status: MilestoneStatus
    late: boolean
    silent: boolean
  }[]
}

/** The milestones of a pilot, in the order of the agreement. */
export function MilestoneTable({ pilotId, language, currency, milestones }: Props) {
  const text = useText()
  const { t } = text
  const paths = usePaths()
  return (
    <Table
      label={t('pilots.milestones')}
      heads={[
        { label: t('pilots.milestone') },
        { label: t('pilots.due') },
        { label: t('pilots.state') },
        { label: t('pilots.worth'), end: true },
      ]}
    >
      {milestones.map(({ number, title, dueOn, amount, status, late, silent }) => (
        <Row
          key={number}
          name={
            <Link to={paths.pilotMilestone(pilotId, number)}>
              {text.number(number)}.{' '}
              <span lang={language} dir={direction(language)}>
                {title}
              </span>
            </Link>
          }
          cells={[
            <span key="due" className="figures">
              {text.date(new Date(dueOn), 'UTC', 'short')}
            </span>,
            <MilestoneTag key="state" status={status} late={late} silent={silent} />,
            { end: text.money(amount, currency) },
          ]}
        />
      ))}
    </Table>
  )
}
