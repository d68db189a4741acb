import { NavLink, Outlet, useLoaderData } from '@remix-run/react'
import { memberLoader } from '#app/features/accounts/visit.server'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { Container } from '#app/ui/layout'

export const handle = { interactive: true }

export const meta = () => [{ name: 'robots', content: 'noindex' }]

/** The signed-in part. Its pages are brought to life with JavaScript and work without it. */
export const loader = memberLoader(async ({ actor }) => ({
  inUnit: actor.units.length > 0,
  inOrganisation: actor.organisations.length > 0,
  verifies:
    actor.administrator ||
    actor.units.some((unit) => unit.wholeCity && unit.role === 'administrator'),
}))

export default function DeskLayout() {
  const { t } = useText()
  const paths = usePaths()
  const { inUnit, inOrganisation, verifies } = useLoaderData<typeof loader>()
  const places = [
    { to: paths.desk(), label: t('desk.waiting'), end: true },
    ...(inUnit ? [{ to: paths.deskChallenges(), label: t('desk.challenges') }] : []),
    ...(inOrganisation ? [{ to: paths.deskApplications(), label: t('desk.applications') }] : []),
    ...(inUnit || inOrganisation ? [{ to: paths.agreements(), label: t('agreements.title') }] : []),
    ...(inUnit || inOrganisation
      ? [
          { to: paths.deskPilots(), label: t('pilots.title') },
          { to: paths.payments(), label: t('payments.list.title') },
        ]
      : []),
    { to: paths.deskOrganisations(), label: t('desk.organisations') },
    ...(inUnit ? [{ to: paths.deskUnits(), label: t('desk.units') }] : []),
    ...(verifies ? [{ to: paths.verifications(), label: t('desk.verifications') }] : []),
    { to: paths.following(), label: t('desk.following') },
    { to: paths.account(), label: t('desk.account') },
  ]
  return (
    <Container>
      <nav
        aria-label={t('nav.desk')}
        className="-mx-2 flex flex-wrap border-b border-hairline pt-2 text-small"
      >
        {places.map((place) => (
          <NavLink
            key={place.to}
            to={place.to}
            end={place.end}
            prefetch="intent"
            className="px-2 py-3 text-quiet no-underline hover:text-ink aria-[current=page]:font-semibold aria-[current=page]:text-ink aria-[current=page]:shadow-[inset_0_-3px_0_var(--color-accent)]"
          >
            {place.label}
          </NavLink>
        ))}
      </nav>
      <Outlet />
    </Container>
  )
}
