import type { MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { passwordLength } from '#app/domain/account'
import { accountForm } from '#app/features/accounts/account-form'
import { resendConfirmation } from '#app/features/accounts/address-confirmation.server'
import {
  changePassword,
  editProfile,
  listSessions,
} from '#app/features/accounts/edit-account.server'
import { SessionList } from '#app/features/accounts/components/session-list'
import { memberAction, memberLoader } from '#app/features/accounts/visit.server'
import { languageNames, languages, type Language } from '#app/messages/languages'
import { endAllSessions } from '#app/platform/auth/sessions.server'
import { readForm } from '#app/platform/http/forms'
import { redirectWithNotice } from '#app/platform/http/notice.server'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { Banner } from '#app/ui/banner'
import { Button } from '#app/ui/button'
import { SelectField, TextField } from '#app/ui/fields'
import { RefusalBanner } from '#app/ui/form-status'
import { PageHeader, Section } from '#app/ui/layout'
import { pageTitle } from '#app/ui/page-title'
import { useOutcome, usePageForm } from '#app/ui/use-page-form'

export const loader = memberLoader(async ({ actor, signedIn, now }) => ({
  name: actor.name,
  email: actor.email,
  confirmed: actor.addressConfirmed,
  language: signedIn?.language ?? 'en',
  sessions: (await listSessions(actor, now)).map(({ id, ...session }) => ({
    ...session,
    current: id === signedIn?.sessionKey,
  })),
}))

export const action = memberAction(async ({ actor, signedIn, language, paths, now }, form) => {
  const input = readForm(form, accountForm)
  switch (input.intent) {
    case 'profile':
      await editProfile(actor, { name: input.name, language: input.language })
      return redirectWithNotice(paths.account(), 'profile_saved')
    case 'password':
      await changePassword(actor, input, signedIn!.sessionKey, now)
      return redirectWithNotice(paths.account(), 'password_changed')
    case 'resend-confirmation':
      await resendConfirmation(actor, language, now)
      return redirectWithNotice(paths.account(), 'confirmation_sent')
    case 'sign-out-everywhere':
      await endAllSessions(actor.userId)
      return redirectWithNotice(paths.home(), 'signed_out_everywhere')
  }
})

export const meta: MetaFunction = ({ params }) => pageTitle(params, 'accounts.account.title')

export default function Account() {
  const { t } = useText()
  const paths = usePaths()
  const { name, email, confirmed, language, sessions } = useLoaderData<typeof loader>()
  const { refusal } = useOutcome()
  return (
    <>
      <PageHeader
        title={t('accounts.account.title')}
        lead={<bdi>{email}</bdi>}
        aside={
          <>
            <Link to={paths.secondFactor()}>{t('accounts.second_factor.title')}</Link>
            <Link to={paths.notificationPreferences()}>{t('accounts.account.preferences')}</Link>
          </>
        }
      />
      <RefusalBanner code={refusal} />
      {!confirmed && (
        <Banner tone="warn">
          <p className="mb-2">{t('accounts.account.unconfirmed', { email })}</p>
          <Form method="post">
            <Button name="intent" value="resend-confirmation" look="secondary">
              {t('accounts.account.resend')}
            </Button>
          </Form>
        </Banner>
      )}
      <Profile name={name} language={language} />
      <Password />
      <SessionList sessions={sessions} />
    </>
  )
}

function Profile(defaultValue: { name: string; language: Language }) {
  const { t } = useText()
  const [form, fields] = usePageForm(accountForm, {
    id: 'profile',
    defaultValue: { intent: 'profile', ...defaultValue },
  })
  return (
    <Section title={t('accounts.account.profile')} id="profile-section">
      <Form method="post" id={form.id} noValidate className="max-w-md">
        <input type="hidden" name="formId" value={form.id} />
        <TextField field={fields.name} label={t('accounts.name')} autoComplete="name" />
        <SelectField
          field={fields.language}
          label={t('common.language')}
          help={t('accounts.account.language_help')}
          options={languages.map((code) => ({ value: code, label: languageNames[code] }))}
        />
        <Button name="intent" value="profile">
          {t('common.save')}
        </Button>
      </Form>
    </Section>
  )
}

function Password() {
  const { t } = useText()
  const [form, fields] = usePageForm(accountForm, { id: 'password' })
  return (
    <Section title={t('accounts.account.password_title')} id="password-section">
      <Form method="post" id={form.id} noValidate className="max-w-md">
        <input type="hidden" name="formId" value={form.id} />
        <TextField
          field={fields.currentPassword}
          label={t('accounts.current_password')}
          type="password"
          autoComplete="current-password"
        />
        <TextField
          field={fields.password}
          label={t('accounts.new_password')}
          help={t('accounts.password_help', { min: passwordLength.min })}
          type="password"
          autoComplete="new-password"
        />
        <Button name="intent" value="password">
          {t('accounts.account.password_button')}
        </Button>
      </Form>
    </Section>
  )
}
