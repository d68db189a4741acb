import { redirect, type MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { signInForm } from '#app/features/accounts/account-form'
import { signIn } from '#app/features/accounts/sign-in.server'
import { publicAction, publicLoader } from '#app/features/accounts/visit.server'
import { readForm } from '#app/platform/http/forms'
import { localPath } from '#app/platform/http/local-path'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { Button } from '#app/ui/button'
import { TextField } from '#app/ui/fields'
import { RefusalBanner } from '#app/ui/form-status'
import { NarrowPage } from '#app/ui/layout'
import { pageTitle } from '#app/ui/page-title'
import { useOutcome, usePageForm } from '#app/ui/use-page-form'

export const loader = publicLoader(async ({ actor, url, paths }) => {
  const next = localPath(url.searchParams.get('next'))
  if (actor.type === 'member') throw redirect(next ?? paths.desk())
  return { next }
})

export const action = publicAction(async ({ request, context, paths, now }, form) => {
  const { next, ...credentials } = readForm(form, signInForm)
  const userAgent = request.headers.get('User-Agent')
  const client = { address: context.clientAddress, userAgent }
  const { setCookie, awaitsCode } = await signIn(credentials, client, now)
  context.setCookie(setCookie)
  if (awaitsCode) return redirect(paths.signInCode({ next: localPath(next) }))
  return redirect(localPath(next) ?? paths.desk())
})

export const meta: MetaFunction = ({ params }) => pageTitle(params, 'accounts.sign_in.title')

export default function SignIn() {
  const { t } = useText()
  const { next } = useLoaderData<typeof loader>()
  const paths = usePaths()
  const { refusal } = useOutcome()
  const [form, fields] = usePageForm(signInForm, { id: 'sign-in' })
  return (
    <NarrowPage title={t('accounts.sign_in.title')}>
      <RefusalBanner code={refusal} />
      <Form method="post" id={form.id} noValidate>
        {next && <input type="hidden" name="next" value={next} />}
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
          type="password"
          autoComplete="current-password"
        />
        <Button>{t('accounts.sign_in.button')}</Button>
      </Form>
      <p className="mt-8">
        <Link to={paths.forgottenPassword()}>{t('accounts.sign_in.forgotten')}</Link>
      </p>
      <p className="mt-2">
        {t('accounts.sign_in.no_account')}{' '}
        <Link to={paths.signUp({ next })}>{t('accounts.sign_in.create')}</Link>
      </p>
    </NarrowPage>
  )
}
