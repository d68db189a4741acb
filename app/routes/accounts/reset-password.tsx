import type { MetaFunction } from '@remix-run/node'
import { Form } from '@remix-run/react'
import { passwordLength } from '#app/domain/account'
import { newPasswordForm } from '#app/features/accounts/account-form'
import { resetPassword } from '#app/features/accounts/reset-password.server'
import { publicAction } from '#app/features/accounts/visit.server'
import { readForm } from '#app/platform/http/forms'
import { redirectWithNotice } from '#app/platform/http/notice.server'
import { useText } from '#app/platform/i18n/use-text'
import { Button } from '#app/ui/button'
import { TextField } from '#app/ui/fields'
import { RefusalBanner } from '#app/ui/form-status'
import { NarrowPage } from '#app/ui/layout'
import { pageTitle } from '#app/ui/page-title'
import { useOutcome, usePageForm } from '#app/ui/use-page-form'

export const action = publicAction(async ({ params, context, paths, now }, form) => {
  const { password } = readForm(form, newPasswordForm)
  await resetPassword(params.token ?? '', password, context.clientAddress, now)
  return redirectWithNotice(paths.signIn(), 'password_set')
})

export const meta: MetaFunction = ({ params }) => [
  ...pageTitle(params, 'accounts.reset.title'),
  { name: 'robots', content: 'noindex' },
]

export default function ResetPassword() {
  const { t } = useText()
  const { refusal } = useOutcome()
  const [form, fields] = usePageForm(newPasswordForm, { id: 'reset' })
  return (
    <NarrowPage title={t('accounts.reset.title')} lead={t('accounts.reset.lead')}>
      <RefusalBanner code={refusal} />
      <Form method="post" id={form.id} noValidate>
        <TextField
          field={fields.password}
          label={t('accounts.new_password')}
          help={t('accounts.password_help', { min: passwordLength.min })}
          type="password"
          autoComplete="new-password"
        />
        <Button>{t('accounts.reset.button')}</Button>
      </Form>
    </NarrowPage>
  )
}
