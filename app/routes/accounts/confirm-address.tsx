import type { MetaFunction } from '@remix-run/node'
import { Form } from '@remix-run/react'
import { confirmAddress } from '#app/features/accounts/address-confirmation.server'
import { publicAction } from '#app/features/accounts/visit.server'
import { redirectWithNotice } from '#app/platform/http/notice.server'
import { useText } from '#app/platform/i18n/use-text'
import { Button } from '#app/ui/button'
import { RefusalBanner } from '#app/ui/form-status'
import { NarrowPage } from '#app/ui/layout'
import { pageTitle } from '#app/ui/page-title'
import { useOutcome } from '#app/ui/use-page-form'

export const action = publicAction(async ({ actor, params, context, paths, now }) => {
  await confirmAddress(params.token ?? '', context.clientAddress, now)
  // The desk would only redirect on, and the notice would be gone by then.
  const next = actor.type === 'member' ? paths.desk() : paths.signIn()
  return redirectWithNotice(next, 'address_confirmed')
})

export const meta: MetaFunction = ({ params }) => [
  ...pageTitle(params, 'accounts.confirm.title'),
  { name: 'robots', content: 'noindex' },
]

/** A button and not the link itself confirms: mail scanners open links. */
export default function ConfirmAddress() {
  const { t } = useText()
  const { refusal } = useOutcome()
  return (
    <NarrowPage title={t('accounts.confirm.title')} lead={t('accounts.confirm.lead')}>
      <RefusalBanner code={refusal} />
      <Form method="post">
        <Button>{t('accounts.confirm.button')}</Button>
      </Form>
    </NarrowPage>
  )
}
