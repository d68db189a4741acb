import { data, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData } from '@remix-run/react'
import { passwordLength } from '#app/domain/account'
import { signUpForm } from '#app/features/accounts/account-form'
import { signUp } from '#app/features/accounts/sign-up.server'
import { publicAction } from '#app/features/accounts/visit.server'
import { readForm } from '#app/platform/http/forms'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { Button } from '#app/ui/button'
import { TextField } from '#app/ui/fields'
import { RefusalBanner } from '#app/ui/form-status'
import { NarrowPage } from '#app/ui/layout'
import { pageTitle } from '#app/ui/page-title'
import { useOutcome, usePageForm } from '#app/ui/use-page-form'

export const action = publicAction(async ({ context, language, now }, form) => {
  const account = readForm(form, signUpForm)
  await signUp(account, language, context.clientAddress, now)
  return data({ sentTo: account.email })
})

export const meta: MetaFunction = ({ params }) => pageTitle(params, 'accounts.sign_up.title')

export default function SignUp() {
  const { t } = useText()
  const paths = usePaths()
  const sentTo = useActionData<{ sentTo?: string }>()?.sentTo
  const { refusal } = useOutcome()
  const [form, fields] = usePageForm(signUpForm, { id: 'sign-up' })
  if (sentTo)
    return (
      <NarrowPage
        title={t('accounts.sign_up.sent_title')}
        lead={t('accounts.sign_up.sent_text', { email: sentTo })}
      >
        {null}
      </NarrowPage>
    )
  return (
    <NarrowPage title={t('accounts.sign_up.title')} lead={t('accounts.sign_up.lead')}>
      <RefusalBanner code={refusal} />
      <Form method="post" id={form.id} noValidate>
        <TextField
          field={fields.name}
          label={t('accounts.name')}
          help={t('accounts.sign_up.name_help')}
          autoComplete="name"
        />
        <TextField
          field={fields.email}
          label={t('accounts.email')}
          type="email"
          autoComplete="username"
          dir="ltr"
        />
        <TextField
          field={fields.password}
          label={t('accounts.password')}
          help={t('accounts.password_help', { min: passwordLength.min })}
          type="password"
          autoComplete="new-password"
        />
        <Button>{t('accounts.sign_up.button')}</Button>
      </Form>
      <p className="mt-8">
        {t('accounts.sign_up.have_account')} <Link to={paths.signIn()}>{t('nav.sign_in')}</Link>
      </p>
    </NarrowPage>
  )
}
