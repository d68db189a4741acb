import type { MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { memberAction, memberLoader } from '#app/features/accounts/visit.server'
import { events, optionalEvents } from '#app/features/notifications/events'
import {
  readPreferences,
  savePreferences,
} from '#app/features/notifications/notification-queries.server'
import type { MessageKey } from '#app/messages/messages'
import { redirectWithNotice } from '#app/platform/http/notice.server'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { Button } from '#app/ui/button'
import { PageHeader } from '#app/ui/layout'
import { pageTitle } from '#app/ui/page-title'

export const loader = memberLoader(async ({ actor }) => ({
  preferences: await readPreferences(actor),
}))

export const action = memberAction(async ({ actor, paths }, form) => {
  await savePreferences(
    actor,
    optionalEvents.map((event) => ({
      event,
      inApp: form.get(`${event}.inApp`) === 'on',
      mail: form.get(`${event}.mail`) === 'on',
    })),
  )
  return redirectWithNotice(paths.notificationPreferences(), 'preferences_saved')
})

export const meta: MetaFunction = ({ params }) =>
  pageTitle(params, 'notifications.preferences.title')

export default function Preferences() {
  const { t } = useText()
  const paths = usePaths()
  const { preferences } = useLoaderData<typeof loader>()
  const groups = ['following', 'unit', 'organisation', 'agreement'] as const
  return (
    <div className="max-w-text pb-16">
      <PageHeader
        crumbs={[{ label: t('notifications.page.title'), to: paths.notifications() }]}
        title={t('notifications.preferences.title')}
        lead={t('notifications.preferences.lead')}
      />
      <Form method="post">
        {groups.map((group) => (
          <table key={group} className="mb-10 w-full border-collapse">
            <caption className="mb-2 text-start text-h3 font-semibold">
              {t(`notifications.preferences.group.${group}`)}
            </caption>
            <thead>
              <tr className="border-b border-edge text-small text-quiet">
                <th scope="col" className="py-2 text-start font-normal">
                  {t('notifications.preferences.event')}
                </th>
                <th scope="col" className="px-3 py-2 font-normal">
                  {t('notifications.preferences.in_app')}
                </th>
                <th scope="col" className="py-2 font-normal">
                  {t('notifications.preferences.mail')}
                </th>
              </tr>
            </thead>
            <tbody>
              {optionalEvents
                .filter((event) => events[event].group === group)
                .map((event) => {
                  const label = t(`notifications.preferences.events.${event}` as MessageKey)
                  return (
                    <tr key={event} className="border-b border-hairline">
                      <th scope="row" className="py-3 pe-4 text-start font-normal">
                        {label}
                      </th>
                      {(['inApp', 'mail'] as const).map((way) => (
                        <td key={way} className="px-3 py-3 text-center">
                          <input
                            type="checkbox"
                            name={`${event}.${way}`}
                            defaultChecked={preferences[event]?.[way] ?? true}
                            aria-label={`${label}: ${t(way === 'mail' ? 'notifications.preferences.mail' : 'notifications.preferences.in_app')}`}
                            className="size-5 accent-accent"
                          />
                        </td>
                      ))}
                    </tr>
                  )
                })}
            </tbody>
          </table>
        ))}
        <Button>{t('common.save')}</Button>
      </Form>
    </div>
  )
}
