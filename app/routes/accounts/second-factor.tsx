import { redirect, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { memberAction, memberLoader } from '#app/features/accounts/visit.server'
import { Enrolment } from '#app/features/second-factor/components/enrolment'
import { ProofForm } from '#app/features/second-factor/components/proof-form'
import { RecoveryCodes } from '#app/features/second-factor/components/recovery-codes'
import { secondFactorForm } from '#app/features/second-factor/second-factor-form'
import { findSecondFactor } from '#app/features/second-factor/second-factor-queries.server'
import {
  beginSecondFactor,
  confirmSecondFactor,
  removeSecondFactor,
  renewRecoveryCodes,
} from '#app/features/second-factor/set-up-second-factor.server'
import { readForm } from '#app/platform/http/forms'
import { redirectWithNotice } from '#app/platform/http/notice.server'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { RefusalBanner } from '#app/ui/form-status'
import { PageHeader } from '#app/ui/layout'
import { pageTitle } from '#app/ui/page-title'
import { useOutcome } from '#app/ui/use-page-form'

export const loader = memberLoader(async ({ actor, now }) => findSecondFactor(actor, now))

export const action = memberAction(async ({ actor, paths, now }, form) => {
  const input = readForm(form, secondFactorForm)
  switch (input.intent) {
    case 'begin':
      await beginSecondFactor(actor, input.password, now)
      return redirect(paths.secondFactor())
    case 'confirm':
      return { codes: await confirmSecondFactor(actor, input.oneTimeCode, now) }
    case 'renew':
      return { codes: await renewRecoveryCodes(actor, input, now) }
    case 'remove':
      await removeSecondFactor(actor, input, now)
      return redirectWithNotice(paths.account(), 'second_factor_removed')
  }
})

export const meta: MetaFunction = ({ params }) => pageTitle(params, 'accounts.second_factor.title')

export default function SecondFactor() {
  const text = useText()
  const { t } = text
  const paths = usePaths()
  const { since, left, enrolment } = useLoaderData<typeof loader>()
  const { refusal } = useOutcome()
  const { codes } = useActionData<{ codes?: string[] }>() ?? {}
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('accounts.account.title'), to: paths.account() }]}
        title={t('accounts.second_factor.title')}
        lead={
          since
            ? t('accounts.second_factor.on', { date: text.date(since, 'UTC') })
            : t('accounts.second_factor.off')
        }
      />
      <RefusalBanner code={refusal} />
      {codes && <RecoveryCodes codes={codes} />}
      {!since && (enrolment ? <Enrolment {...enrolment} /> : <ProofForm intent="begin" />)}
      {since && (
        <>
          {!codes && (
            <p className="mb-8">{t('accounts.second_factor.codes_left', { count: left })}</p>
          )}
          <ProofForm intent="renew" />
          <ProofForm intent="remove" />
        </>
      )}
      <p>
        <Link to={paths.account()}>{t('accounts.second_factor.back')}</Link>
      </p>
    </>
  )
}
