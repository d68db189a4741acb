import { useText } from '#app/platform/i18n/use-text'
import { PageHeader } from '#app/ui/layout'

export default function Desk() {
  const { t } = useText()
  return <PageHeader title={t('nav.desk')} />
}
