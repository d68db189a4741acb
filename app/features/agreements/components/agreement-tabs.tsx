import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { Tabs } from '#app/ui/tabs'

/** The pages of an agreement in the making or in force. */
export function AgreementTabs({ id }: { id: string }) {
  const { t } = useText()
  const paths = usePaths()
  return (
    <Tabs
      tabs={[
        { to: paths.agreement(id), label: t('agreements.tabs.text'), end: true },
        { to: paths.agreementVersions(id), label: t('agreements.tabs.versions') },
        { to: paths.agreementSigning(id), label: t('agreements.tabs.signing') },
      ]}
    />
  )
}
