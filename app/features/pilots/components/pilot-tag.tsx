import type { PilotStatus } from '#app/domain/pilot'
import { useText } from '#app/platform/i18n/use-text'
import { Tag } from '#app/ui/banner'

const tones = {
  planned: 'plain',
  running: 'good',
  paused: 'warn',
  completed: 'plain',
  scaled: 'good',
  extended: 'good',
  stopped: 'plain',
} as const

/** What has become of a pilot, in a word. */
export function PilotTag({ status }: { status: PilotStatus }) {
  const { t } = useText()
  return <Tag tone={tones[status]}>{t(`pilots.stages.${status}`)}</Tag>
}
