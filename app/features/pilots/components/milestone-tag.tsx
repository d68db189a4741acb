import type { MilestoneStatus } from '#app/domain/milestone'
import { useText } from '#app/platform/i18n/use-text'
import { Tag } from '#app/ui/banner'

const tones = {
  scheduled: 'plain',
  in_review: 'warn',
  met: 'good',
  partially_met: 'warn',
  not_met: 'bad',
} as const

/** Where a milestone stands; that it is late, or that the city is silent about it, comes first. */
export function MilestoneTag({
  status,
  late = false,
  silent = false,
}: {
  status: MilestoneStatus
  late?: boolean
  silent?: boolean
}) {
  const { t } = useText()
  if (late) return <Tag tone="bad">{t('pilots.late')}</Tag>
  if (silent) return <Tag tone="bad">{t('pilots.silent')}</Tag>
  return <Tag tone={tones[status]}>{t(`pilots.statuses.${status}`)}</Tag>
}
