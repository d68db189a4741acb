import type { MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { memberAction, memberLoader } from '#app/features/accounts/visit.server'
import { eventLine } from '#app/features/notifications/event-text'
import {
  listNotifications,
  markAllRead,
  notificationsPerPage,
} from '#app/features/notifications/notification-queries.server'
import { redirectWithNotice } from '#app/platform/http/notice.server'
import { pageCount, pageParam } from '#app/platform/http/page-param'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { Tag } from '#app/ui/banner'
import { Button } from '#app/ui/button'
import { EmptyState, PageHeader } from '#app/ui/layout'
import { pageTitle } from '#app/ui/page-title'
import { Pagination } from '#app/ui/pagination'

export const loader = memberLoader(async ({ actor, url, now }) => {
  const page = pageParam(url)
  const { rows, total } = await listNotifications(actor, page)
  return { rows, pages: pageCount(total, notificationsPerPage), page, now }
})

export const action = memberAction(async ({ actor, paths, now }) => {
  await markAllRead(actor, now)
  return redirectWithNotice(paths.notifications(), 'all_read')
})

export const meta: MetaFunction = ({ params }) => pageTitle(params, 'notifications.page.title')

export default function Notifications() {
  const text = useText()
  const { t } = text
  const paths = usePaths()
  const { rows, pages, page, now } = useLoaderData<typeof loader>()
  const unread = rows.some((row) => !row.readAt)
  return (
    <div className="pb-16">
      <PageHeader
        title={t('notifications.page.title')}
        aside={
          <>
            <Link to={paths.notificationPreferences()} className="py-2">
              {t('notifications.page.preferences')}
            </Link>
            {unread && (
              <Form method="post">
                <Button look="secondary">{t('notifications.page.mark_all')}</Button>
              </Form>
            )}
          </>
        }
      />
      {rows.length === 0 && (
        <EmptyState title={t('notifications.page.empty')}>
          {t('notifications.page.empty_text')}
        </EmptyState>
      )}
      <ul className="max-w-text">
        {rows.map((row) => (
          <li
            key={row.id}
            className="flex items-baseline justify-between gap-6 border-t border-hairline py-3"
          >
            <div>
              <Link
                to={paths.notification(row.id)}
                className={row.readAt ? undefined : 'font-semibold'}
              >
                <bdi>{eventLine(text, row.event, row.data)}</bdi>
              </Link>
              <span className="block text-small text-quiet" suppressHydrationWarning>
                {text.relative(row.createdAt, now)}
              </span>
            </div>
            {!row.readAt && <Tag>{t('notifications.page.new')}</Tag>}
          </li>
        ))}
      </ul>
      <Pagination page={page} pages={pages} to={(to) => paths.notifications({ page: to })} />
    </div>
  )
}
