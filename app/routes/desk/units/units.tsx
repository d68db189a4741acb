import type { MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { memberLoader } from '#app/features/accounts/visit.server'
import { listOwnUnits } from '#app/features/network/unit-queries.server'
import { pickText } from '#app/messages/languages'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { EmptyState, PageHeader } from '#app/ui/layout'
import { pageTitle } from '#app/ui/page-title'
import { Joined } from '#app/ui/joined'

export const loader = memberLoader(async ({ actor }) => ({ units: await listOwnUnits(actor) }))

export const meta: MetaFunction = ({ params }) => pageTitle(params, 'desk.units_page.title')

export default function Units() {
  const text = useText()
  const { t, language } = text
  const paths = usePaths()
  const { units } = useLoaderData<typeof loader>()
  return (
    <div className="pb-16">
      <PageHeader title={t('desk.units_page.title')} />
      {units.length === 0 && <EmptyState title={t('desk.units_page.nobody')} />}
      <ul>
        {units.map((unit) => (
          <li key={unit.id} className="border-t border-hairline py-4">
            <h2 className="text-lead">
              <Link to={paths.unitDesk(unit.id)}>{pickText(unit.names, language).text}</Link>
            </h2>
            <p className="text-quiet">
              <Joined
                parts={[pickText(unit.cityNames, language).text, t(`levels.${unit.level}`)]}
              />
              {unit.roles.length > 0 &&
                `. ${t('desk.units_page.your_roles')}: ${text.list(unit.roles.map((role) => t(`unit_roles.${role}`)))}`}
            </p>
          </li>
        ))}
      </ul>
    </div>
  )
}
