import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { Tabs } from '#app/ui/tabs'

/** The pages of one organisation's desk. */
export function OrganisationTabs({ id }: { id: string }) {
  const { t } = useText()
  const paths = usePaths()
  return (
    <Tabs
      tabs={[
        { to: paths.organisationDesk(id), label: t('organisations.desk.solutions'), end: true },
        { to: paths.editOrganisation(id), label: t('organisations.desk.profile') },
        { to: paths.organisationMembers(id), label: t('organisations.desk.members') },
        { to: paths.payouts(id), label: t('payments.payouts.title') },
        { to: paths.organisationVerification(id), label: t('organisations.desk.verification') },
      ]}
    />
  )
}
