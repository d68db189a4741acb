import type { MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { memberLoader } from '#app/features/accounts/visit.server'
import { isAboutMoney, listWaiting } from '#app/features/desk/waiting.server'
import { listPayments, paymentsPerPage } from '#app/features/payments/payment-queries.server'
import { direction } from '#app/messages/languages'
import { pageCount, pageParam } from '#app/platform/http/page-param'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { LinkButton } from '#app/ui/button'
import { EmptyState, PageHeader, Section } from '#app/ui/layout'
import { pageTitle } from '#app/ui/page-title'
import { Pagination } from '#app/ui/pagination'
import { Row, Table } from '#app/ui/table'

export const loader = memberLoader(async ({ actor, url, now, language }) => {
  const page = pageParam(url)
  const [waiting, { payments, total }] = await Promise.all([
    listWaiting(actor, now),
    listPayments(actor, page),
  ])
  return {
    waiting: waiting
      .filter(isAboutMoney)
      .map((item) => ({ ...item, link: `/${language}${item.link}` })),
    payments,
    page,
    pages: pageCount(total, paymentsPerPage),
  }
})

export const meta: MetaFunction = ({ params }) => pageTitle(params, 'payments.list.title')

export default function Payments() {
  const text = useText()
  const { t } = text
  const paths = usePaths()
  const { waiting, payments, page, pages } = useLoaderData<typeof loader>()
  return (
    <div className="pb-16">
      <PageHeader title={t('payments.list.title')} lead={t('payments.list.lead')} />
      <Section title={t('payments.list.waiting')} id="waiting">
        {waiting.length === 0 && <p className="text-quiet">{t('payments.list.nothing')}</p>}
        <ul>
          {waiting.map(({ kind, id, title, name, count, link }) => (
            <li
              key={kind + id + name}
              className="flex flex-wrap items-center justify-between gap-x-8 gap-y-2 border-t border-hairline py-3"
            >
              <p className="max-w-text font-semibold">
                {t(`desk.items.${kind}`, { title, name, email: name, count })}
              </p>
              <LinkButton to={link} look="secondary">
                {t(`desk.items.${kind}_action`)}
              </LinkButton>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('payments.list.all')} id="all">
        {payments.length === 0 ? (
          <EmptyState title={t('payments.list.empty')}>{t('payments.list.empty_text')}</EmptyState>
        ) : (
          <Table
            label={t('payments.list.all')}
            heads={[
              { label: t('payments.list.payment') },
              { label: t('payments.list.pilot') },
              { label: t('payments.list.state') },
              { label: t('payments.list.since') },
              { label: t('payments.list.amount'), end: true },
            ]}
          >
            {payments.map(({ id, reference, status, amount, currency, changedAt, pilot }) => (
              <Row
                key={id}
                name={
                  <Link to={paths.payment(id)} className="figures">
                    {reference}
                  </Link>
                }
                cells={[
                  <Link
                    key="pilot"
                    to={paths.pilotMoney(pilot.id)}
                    lang={pilot.language}
                    dir={direction(pilot.language)}
                  >
                    {pilot.title}
                  </Link>,
                  t(`payments.statuses.${status}`),
                  <span key="since" className="figures">
                    {text.date(changedAt, 'UTC', 'short')}
                  </span>,
                  { end: text.money(amount, currency) },
                ]}
              />
            ))}
          </Table>
        )}
        <Pagination page={page} pages={pages} to={(to) => paths.payments({ page: to })} />
      </Section>
    </div>
  )
}
