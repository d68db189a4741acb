import type { MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData, useLocation } from '@remix-run/react'
import { memberAction, publicLoader } from '#app/features/accounts/visit.server'
import {
  acceptInvitation,
  readInvitation,
} from '#app/features/invitations/accept-invitation.server'
import { pickText } from '#app/messages/languages'
import { redirectWithNotice } from '#app/platform/http/notice.server'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { Button, LinkButton } from '#app/ui/button'
import { RefusalBanner } from '#app/ui/form-status'
import { NarrowPage } from '#app/ui/layout'
import { pageTitle } from '#app/ui/page-title'
import { useOutcome } from '#app/ui/use-page-form'

export const loader = publicLoader(async ({ params, actor, now }) => ({
  invitation: await readInvitation(params.token ?? '', now),
  signedInAs: actor.type === 'member' ? actor.email : null,
}))

export const action = memberAction(async ({ actor, params, paths, now }) => {
  await acceptInvitation(actor, params.token ?? '', now)
  return redirectWithNotice(paths.desk(), 'invitation_accepted')
})

export const meta: MetaFunction = ({ params }) => [
  ...pageTitle(params, 'accounts.invitation.title'),
  { name: 'robots', content: 'noindex' },
]

export default function Invitation() {
  const { t, language } = useText()
  const paths = usePaths()
  const { pathname } = useLocation()
  const { invitation, signedInAs } = useLoaderData<typeof loader>()
  const { refusal } = useOutcome()
  if (!invitation)
    return (
      <NarrowPage title={t('accounts.invitation.title')} lead={t('accounts.invitation.gone')}>
        <RefusalBanner code={refusal} />
      </NarrowPage>
    )
  const { inviter, email, unit, organisation, unitRole, organisationRole } = invitation
  const lead = unit
    ? t('accounts.invitation.unit', {
        inviter,
        place: pickText(unit, language).text,
        role: t(`unit_roles.${unitRole!}`),
      })
    : t('accounts.invitation.organisation', {
        inviter,
        place: organisation!,
        role: t(`organisation_roles.${organisationRole!}`),
      })
  const forOther = signedInAs !== null && signedInAs !== email
  return (
    <NarrowPage title={t('accounts.invitation.title')} lead={lead}>
      <RefusalBanner code={forOther ? 'invitation_for_other' : refusal} />
      <p className="mb-6">{t('accounts.invitation.for', { email })}</p>
      {signedInAs === email && (
        <Form method="post">
          <Button>{t('accounts.invitation.accept')}</Button>
        </Form>
      )}
      {signedInAs !== email && <p className="mb-4">{t('accounts.invitation.sign_in_first')}</p>}
      {forOther && (
        <Form method="post" action={paths.signOut()}>
          <Button>{t('accounts.account.sign_out')}</Button>
        </Form>
      )}
      {signedInAs === null && (
        <div className="flex flex-wrap items-center gap-4">
          <LinkButton to={paths.signIn({ next: pathname })}>{t('nav.sign_in')}</LinkButton>
          <Link to={paths.signUp()}>{t('nav.sign_up')}</Link>
        </div>
      )}
    </NarrowPage>
  )
}
