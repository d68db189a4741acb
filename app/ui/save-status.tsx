import { useText } from '#app/platform/i18n/use-text'

/** Whether what was written is being saved, and when it last was, by the reader's own clock. */
export function SaveStatus({
  busy,
  saved,
  failed,
}: {
  busy: boolean
  saved?: Date
  failed: boolean
}) {
  const text = useText()
  const time = saved && text.date(saved, Intl.DateTimeFormat().resolvedOptions().timeZone, 'time')
  return (
    <p role="status" className="mt-3 min-h-6 text-small text-quiet">
      {failed
        ? text.t('common.not_saved')
        : busy
          ? text.t('common.saving')
          : time && text.t('common.saved_at', { time })}
    </p>
  )
}
