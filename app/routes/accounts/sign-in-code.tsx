import { redirect, type MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { publicAction, publicLoader } from '#app/features/accounts/visit.server'
import { CodeField } from '#app/features/second-factor/components/code-field'
import { findAwaited, finishSignIn } from '#app/features/second-factor/finish-sign-in.server'
import { codeForm } from '#app/features/second-factor/second-factor-form'
import { readForm } from '#app/platform/http/forms'
import { localPath } from '#app/platform/http/local-path'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { Button } from '#app/ui/button'
import { RefusalBanner } from '#app/ui/form-status'
import { NarrowPage } from '#app/ui/layout'
import { pageTitle } from '#app/ui/page-title'
import { useOutcome, usePageForm } from '#app/ui/use-page-form'

export const loader = publicLoader(async ({ actor, url, request, paths, now }) => {
  const next = localPath(url.searchParams.get('next'))
  if (actor.type === 'member') throw redirect(next ?? paths.desk())
  const awaited = await findAwaited(request.headers.get('Cookie'), now)
  if (!awaited) throw redirect(paths.signIn({ next }))
  return { next }
})

export const action = publicAction(async ({ request, context, paths, now }, form) => {
  const { oneTimeCode, next } = readForm(form, codeForm)
  const browser = {
    cookies: request.headers.get('Cookie'),
    userAgent: request.headers.get('User-Agent'),
  }
  for (const value of await finishSignIn(browser, oneTimeCode, now)) context.setCookie(value)
  return redirect(localPath(next) ?? paths.desk())
})

export const meta: MetaFunction = ({ params }) => pageTitle(params, 'accounts.second_factor.ask')

export default function SignInCode() {
  const { t } = useText()
  const { next } = useLoaderData<typeof loader>()
  const paths = usePaths()
  const { refusal } = useOutcome()
  const [form, fields] = usePageForm(codeForm, { id: 'code' })
  return (
    <NarrowPage title={t('accounts.second_factor.ask')}>
      <RefusalBanner code={refusal} />
      <p className="mb-6">{t('accounts.second_factor.ask_text')}</p>
      <Form method="post" id={form.id} noValidate>
        {next && <input type="hidden" name="next" value={next} />}
        <CodeField field={fields.oneTimeCode} />
        <Button>{t('accounts.sign_in.button')}</Button>
      </Form>
      <p className="mt-8">
        <Link to={paths.signIn({ next })}>{t('accounts.second_factor.start_over')}</Link>
      </p>
    </NarrowPage>
  )
}
