import { Form } from '@remix-run/react'
import { useText } from '#app/platform/i18n/use-text'
import { Banner } from '#app/ui/banner'
import { Button } from '#app/ui/button'
import { Row, Table } from '#app/ui/table'
import type { KeptPayout } from '../payee-account.server'

interface Account {
  begun: boolean
  ready: boolean
  paysOut: boolean
  closed: boolean
  readAt: Date | null
  requirements: { name: string; problems: string[] }[]
  payouts: KeptPayout[]
}

/** How a company's account at the payment provider stands, and the way to the provider's own page. */
export function PayeeState({
  served,
  account,
  mayManage,
  onboarding,
}: {
  served: boolean
  account: Account | null
  mayManage: boolean
  /** The provider's page, where one was just asked for. */
  onboarding: string | undefined
}) {
  const text = useText()
  const { t } = text
  if (!served) return <p>{t('payments.payouts.not_served')}</p>
  if (account?.closed) return <p>{t('payments.payouts.closed')}</p>
  const complete = account?.ready && account.paysOut && account.requirements.length === 0
  return (
    <>
      {!account?.begun && <p>{t('payments.payouts.none')}</p>}
      {account?.begun && (
        <p>
          {t(account.ready ? 'payments.payouts.ready' : 'payments.payouts.not_ready')}{' '}
          {account.ready &&
            t(account.paysOut ? 'payments.payouts.bank_ready' : 'payments.payouts.bank_not_ready')}
        </p>
      )}
      {account?.readAt && (
        <p className="figures mt-1 text-small text-quiet">
          {t('payments.payouts.read', { time: text.date(account.readAt, 'UTC', 'minute') })}
        </p>
      )}
      {account && account.requirements.length > 0 && (
        <>
          <h3 className="mt-6 font-semibold">{t('payments.payouts.lacks')}</h3>
          <ul className="mt-2 grid gap-1" lang="en" dir="ltr">
            {account.requirements.map(({ name, problems }) => (
              <li key={name}>
                {name.replace(/[._]/g, ' ')}
                {problems.map((problem) => (
                  <span key={problem} className="block text-small text-quiet">
                    {problem}
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </>
      )}
      {onboarding && (
        <Banner tone="good" role="status">
          <p className="mb-2">{t('payments.payouts.begin_text')}</p>
          <a href={onboarding} rel="noreferrer" className="font-semibold">
            {t('payments.payouts.continue')}
          </a>
        </Banner>
      )}
      {mayManage && (
        <Form method="post" className="mt-6 flex flex-wrap gap-3">
          {!complete && !onboarding && (
            <Button name="intent" value="onboard">
              {t(account?.begun ? 'payments.payouts.more' : 'payments.payouts.begin')}
            </Button>
          )}
          {account?.begun && (
            <Button name="intent" value="refresh" look="secondary">
              {t('payments.payouts.refresh')}
            </Button>
          )}
        </Form>
      )}
      {account && account.payouts.length > 0 && <LatestPayouts payouts={account.payouts} />}
    </>
  )
}

function LatestPayouts({ payouts }: { payouts: KeptPayout[] }) {
  const text = useText()
  const { t } = text
  return (
    <div className="mt-8">
      <h3 className="mb-2 font-semibold">{t('payments.payouts.latest')}</h3>
      <Table
        label={t('payments.payouts.latest')}
        minWidth="min-w-0"
        heads={[
          { label: t('payments.payouts.arrives') },
          { label: t('payments.payouts.state') },
          { label: t('payments.payouts.amount'), end: true },
        ]}
      >
        {payouts.map(({ id, arrivesAt, state, amount, currency, failure }) => (
          <Row
            key={id}
            name={text.date(arrivesAt, 'UTC')}
            cells={[
              <>
                {t(`payments.payouts.states.${state}`)}
                {failure && (
                  <span className="block text-small text-quiet" lang="en">
                    {failure}
                  </span>
                )}
              </>,
              { end: text.money(amount, currency) },
            ]}
          />
        ))}
      </Table>
    </div>
  )
}
