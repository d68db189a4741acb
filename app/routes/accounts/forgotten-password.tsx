import { data, type MetaFunction } from '@remix-run/node'
import { Form, useActionData } from '@remix-run/react'
import { forgottenPasswordForm } from '#app/features/accounts/account-form'
import { requestPasswordReset } from '#app/features/accounts/reset-password.server'
import { publicAction } from '#app/features/accounts/visit.server'
import { readForm } from '#app/platform/http/forms'
import { useText } from '#app/platform/i18n/use-text'
import { Button } from '#app/ui/button'
import { TextField } from '#app/ui/fields'
import { RefusalBanner } from '#app/ui/form-status'
import { NarrowPage } from '#app/ui/layout'
import { pageTitle } from '#app/ui/page-title'
import { useOutcome, usePageForm } from '#app/ui/use-page-form'

export const action = publicAction(async ({ context, now }, form) => {
  const { email } = readForm(form, forgottenPasswordForm)
  await requestPasswordReset(email, context.clientAddress, now)
  return data({ sentTo: email })
})

export const meta: MetaFunction = ({ params }) => pageTitle(params, 'accounts.forgotten.title')

export default function ForgottenPassword() {
  const { t } = useText()
  const sentTo = useActionData<{ sentTo?: string }>()?.sentTo
  const { refusal } = useOutcome()
  const [form, fields] = usePageForm(forgottenPasswordForm, { id: 'forgotten' })
  if (sentTo)
    return (
      <NarrowPage
        title={t('accounts.forgotten.sent_title')}
        lead={t('accounts.forgotten.sent_text', { email: sentTo })}
      >
        {null}
      </NarrowPage>
    )
  return (
    <NarrowPage title={t('accounts.forgotten.title')} lead={t('accounts.forgotten.lead')}>
      <RefusalBanner code={refusal} />
      <Form method="post" id={form.id} noValidate>
        <TextField
          field={fields.email}
          label={t('accounts.email')}
          type="email"
          autoComplete="username"
          dir="ltr"
        />
        <Button>{t('accounts.forgotten.button')}</Button>
      </Form>
    </NarrowPage>
  )
}
