import type { MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { mayManageMembers } from '#app/domain/organisation'
import { idParam, memberAction, memberLoader } from '#app/features/accounts/visit.server'
import { inviteToOrganisation, withdrawInvitation } from '#app/features/invitations/invite.server'
import {
  MemberActions,
  useRoleOptions,
} from '#app/features/organisations/components/member-actions'
import { OrganisationTabs } from '#app/features/organisations/components/organisation-tabs'
import { setMemberRole } from '#app/features/organisations/manage-members.server'
import { memberForm } from '#app/features/organisations/organisation-form'
import {
  findOwnOrganisation,
  listMembers,
} from '#app/features/organisations/organisation-queries.server'
import { readForm } from '#app/platform/http/forms'
import { redirectWithNotice } from '#app/platform/http/notice.server'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { Button } from '#app/ui/button'
import { SelectField, TextField } from '#app/ui/fields'
import { RefusalBanner } from '#app/ui/form-status'
import { PageHeader, Section } from '#app/ui/layout'
import { pageTitle } from '#app/ui/page-title'
import { useOutcome, usePageForm } from '#app/ui/use-page-form'
import { Joined } from '#app/ui/joined'

export const loader = memberLoader(async (visit) => {
  const id = idParam(visit)
  const [{ name }, people] = await Promise.all([
    findOwnOrganisation(visit.actor, id),
    listMembers(visit.actor, id, visit.now),
  ])
  return { id, name, ...people, mayManage: mayManageMembers(visit.actor, id) === 'allowed' }
})

export const action = memberAction(async (visit, form) => {
  const { actor, paths, language, now } = visit
  const id = idParam(visit)
  const here = paths.organisationMembers(id)
  const input = readForm(form, memberForm)
  switch (input.intent) {
    case 'invite':
      await inviteToOrganisation(actor, id, { email: input.email, role: input.role, language }, now)
      return redirectWithNotice(here, 'invitation_sent')
    case 'role':
      await setMemberRole(actor, id, input.userId, input.role, now)
      return redirectWithNotice(here, 'member_changed')
    case 'remove':
      await setMemberRole(actor, id, input.userId, null, now)
      return redirectWithNotice(
        input.userId === actor.userId ? paths.deskOrganisations() : here,
        'member_removed',
      )
    case 'withdraw':
      await withdrawInvitation(actor, input.invitationId, now)
      return redirectWithNotice(here, 'invitation_withdrawn')
  }
})

export const meta: MetaFunction = ({ params }) => pageTitle(params, 'organisations.members.title')

export default function Members() {
  const text = useText()
  const { t } = text
  const paths = usePaths()
  const { id, name, members, invitations, mayManage } = useLoaderData<typeof loader>()
  const { refusal } = useOutcome()
  return (
    <div className="pb-16">
      <PageHeader
        crumbs={[{ label: name, to: paths.organisationDesk(id) }]}
        title={t('organisations.members.title')}
        lead={t('organisations.members.roles_help')}
      />
      <OrganisationTabs id={id} />
      <RefusalBanner code={refusal} />
      <ul className="mb-10 border-b border-hairline">
        {members.map(({ userId, role, user }) => (
          <li
            key={userId}
            className="grid gap-x-8 gap-y-2 border-t border-hairline py-4 md:grid-cols-[1fr_auto]"
          >
            <div>
              <p className="font-semibold">{user.name}</p>
              <p className="text-small text-quiet">
                <Joined parts={[<bdi>{user.email}</bdi>, t(`organisation_roles.${role}`)]} />
              </p>
            </div>
            {mayManage && <MemberActions userId={userId} name={user.name} role={role} />}
          </li>
        ))}
      </ul>
      {invitations.length > 0 && (
        <Section title={t('organisations.members.invited')} id="invited">
          <ul className="grid gap-2">
            {invitations.map((invitation) => (
              <li
                key={invitation.id}
                className="flex flex-wrap items-center justify-between gap-x-6"
              >
                <span>
                  <Joined
                    parts={[
                      <bdi>{invitation.email}</bdi>,
                      t(`organisation_roles.${invitation.organisationRole!}`),
                    ]}
                  />
                </span>
                {mayManage && (
                  <Form method="post">
                    <input type="hidden" name="invitationId" value={invitation.id} />
                    <Button
                      name="intent"
                      value="withdraw"
                      look="quiet"
                      aria-label={`${t('organisations.members.withdraw')}: ${invitation.email}`}
                    >
                      {t('organisations.members.withdraw')}
                    </Button>
                  </Form>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {mayManage && <Invite />}
    </div>
  )
}

function Invite() {
  const { t } = useText()
  const [form, fields] = usePageForm(memberForm, { id: 'invite', defaultValue: { role: 'editor' } })
  return (
    <Section title={t('organisations.members.invite')} id="invite-section">
      <Form method="post" id={form.id} noValidate className="max-w-md">
        <TextField field={fields.email} label={t('accounts.email')} type="email" dir="ltr" />
        <SelectField
          field={fields.role}
          label={t('organisations.members.role')}
          options={useRoleOptions()}
        />
        <Button name="intent" value="invite">
          {t('organisations.members.invite_button')}
        </Button>
      </Form>
    </Section>
  )
}
