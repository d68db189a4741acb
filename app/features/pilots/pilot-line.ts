import type { MilestoneStatus } from '#app/domain/milestone'
import type { PilotStatus } from '#app/domain/pilot'
import type { Text } from '#app/platform/i18n/text'
import type { Station } from '#app/ui/line'

interface Journey {
  status: PilotStatus
  createdAt: Date
  startsOn: Date
  endsOn: Date
  startedAt: Date | null
  completedAt: Date | null
  decidedAt: Date | null
  timeZone: string
}

interface Stop {
  number: number
  /** A day of the city's calendar. */
  dueOn: string
  status: MilestoneStatus
}

/** A pilot as a line: its agreement, its start, its milestones, its end and what the city decided. */
export function pilotStations(text: Text, pilot: Journey, milestones: Stop[]): Station[] {
  const { t } = text
  const { timeZone } = pilot
  const moment = (at: Date) => text.date(at, timeZone, 'short')
  const day = (at: Date | string) => text.date(new Date(at), 'UTC', 'short')
  const stops: (Omit<Station, 'state'> & { passed: boolean; skipped?: boolean })[] = [
    {
      key: 'agreement',
      label: t('pilots.stations.agreement'),
      when: moment(pilot.createdAt),
      passed: true,
    },
    {
      key: 'start',
      label: t('pilots.stations.start'),
      when: pilot.startedAt ? moment(pilot.startedAt) : day(pilot.startsOn),
      passed: pilot.startedAt !== null,
    },
    ...milestones.map(({ number, dueOn, status }) => ({
      key: `milestone-${number}`,
      label: t('pilots.stations.milestone', { number }),
      when: day(dueOn),
      passed: status !== 'scheduled' && status !== 'in_review',
      skipped: status === 'not_met',
    })),
    {
      key: 'completed',
      label: t('pilots.stations.completed'),
      when: pilot.completedAt ? moment(pilot.completedAt) : day(pilot.endsOn),
      passed: pilot.completedAt !== null,
    },
    {
      key: 'decided',
      label: t('pilots.stations.decided'),
      when: pilot.decidedAt ? moment(pilot.decidedAt) : undefined,
      passed: pilot.decidedAt !== null,
    },
  ]
  const here = stops.findIndex(({ passed }) => !passed)
  return stops.map(({ passed, skipped, ...stop }, index) => ({
    ...stop,
    state: skipped ? 'skipped' : passed ? 'passed' : index === here ? 'here' : 'ahead',
  }))
}
