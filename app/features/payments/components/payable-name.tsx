import { useText } from '#app/platform/i18n/use-text'

/** What is paid for: a milestone by its number and title, or what was held back. */
export function PayableName({
  milestone,
}: {
  milestone: { number: number; title: string } | null
}) {
  const { t } = useText()
  if (!milestone) return <>{t('payments.retention')}</>
  return <>{t('payments.what', { number: milestone.number, title: milestone.title })}</>
}
