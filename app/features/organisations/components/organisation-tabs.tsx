import { NavLink } from '@remix-run/react'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'

/** The pages of one organisation's desk. */
export function OrganisationTabs({ id }: { id: string }) {
  const { t } = useText()
  const paths = usePaths()
  const tabs = [
    { to: paths.organisationDesk(id), label: t('organisations.desk.solutions'), end: true },
    { to: paths.editOrganisation(id), label: t('organisations.desk.profile') },
    { to: paths.organisationMembers(id), label: t('organisations.desk.members') },
    { to: paths.payouts(id), label: t('payments.payouts.title') },
    { to: paths.organisationVerification(id), label: t('organisations.desk.verification') },
  ]
  return (
    <ul className="-mt-4 mb-8 flex flex-wrap gap-x-6 gap-y-1">
      {tabs.map((tab) => (
        <li key={tab.to}>
          <NavLink
            to={tab.to}
            end={tab.end}
            className="block py-2 aria-[current=page]:font-semibold aria-[current=page]:text-ink aria-[current=page]:no-underline"
          >
            {tab.label}
          </NavLink>
        </li>
      ))}
    </ul>
  )
}
