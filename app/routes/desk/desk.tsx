import type { MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { memberLoader } from '#app/features/accounts/visit.server'
import { listWaiting } from '#app/features/desk/waiting.server'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { LinkButton } from '#app/ui/button'
import { EmptyState, PageHeader } from '#app/ui/layout'
import { pageTitle } from '#app/ui/page-title'

export const loader = memberLoader(async ({ actor, now, language }) => ({
  name: actor.name,
  newcomer: actor.units.length === 0 && actor.organisations.length === 0,
  items: (await listWaiting(actor, now)).map((item) => ({
    ...item,
    link: `/${language}${item.link}`,
  })),
  now,
}))

export const meta: MetaFunction = ({ params }) => pageTitle(params, 'desk.title')

export default function Desk() {
  const text = useText()
  const { t } = text
  const paths = usePaths()
  const { name, newcomer, items, now } = useLoaderData<typeof loader>()
  return (
    <div className="pb-16">
      <PageHeader title={t('desk.waiting')} lead={t('desk.lead', { name })} />
      {items.length === 0 && (
        <EmptyState title={t('desk.nothing')}>{t('desk.nothing_text')}</EmptyState>
      )}
      <ul>
        {items.map((item) => (
          <li
            key={item.kind + item.id + item.name}
            className="flex flex-wrap items-center justify-between gap-x-8 gap-y-2 border-t border-hairline py-4"
          >
            <div className="max-w-text">
              <p className="font-semibold">
                {t(`desk.items.${item.kind}`, {
                  title: item.title,
                  name: item.name,
                  email: item.name,
                  count: item.count,
                })}
              </p>
              <p className="text-small text-quiet" suppressHydrationWarning>
                {item.due
                  ? t('desk.due', { when: text.relative(item.due, now) })
                  : t('desk.since', { when: text.relative(item.since, now) })}
              </p>
            </div>
            <LinkButton to={item.link} look="secondary">
              {t(`desk.items.${item.kind}_action`)}
            </LinkButton>
          </li>
        ))}
      </ul>
      {newcomer && (
        <div className="mt-10">
          <h2 className="mb-3 text-h3">{t('desk.start_title')}</h2>
          <div className="flex flex-wrap gap-4">
            <LinkButton to={paths.challenges()}>{t('desk.start_explore')}</LinkButton>
            <LinkButton to={paths.newOrganisation()} look="secondary">
              {t('desk.start_organisation')}
            </LinkButton>
          </div>
          <p className="mt-4">
            <Link to={paths.account()}>{t('desk.account')}</Link>
          </p>
        </div>
      )}
    </div>
  )
}
