import { Form } from '@remix-run/react'
import { unitRoles, type UnitRole } from '#app/domain/unit'
import { languageNames, languages } from '#app/messages/languages'
import { useText } from '#app/platform/i18n/use-text'
import { Button } from '#app/ui/button'
import { SelectField, TextField } from '#app/ui/fields'
import { Section } from '#app/ui/layout'
import { usePageForm } from '#app/ui/use-page-form'
import { Joined } from '#app/ui/joined'
import { unitForm } from '../unit-form'

interface Props {
  invitations: { id: string; email: string; unitRole: UnitRole | null; expiresAt: Date }[]
  zone: string
  mayManage: boolean
}

/** Invitations to a unit that have not been answered yet. */
export function UnitInvitations({ invitations, zone, mayManage }: Props) {
  const text = useText()
  const { t } = text
  return (
    <Section title={t('desk.units_page.invited')} id="invited">
      <ul className="grid gap-2">
        {invitations.map((invitation) => (
          <li key={invitation.id} className="flex flex-wrap items-center justify-between gap-x-6">
            <span>
              <Joined
                parts={[
                  <bdi>{invitation.email}</bdi>,
                  t(`unit_roles.${invitation.unitRole!}`),
                  t('desk.units_page.invited_until', {
                    date: text.date(invitation.expiresAt, zone),
                  }),
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
                  aria-label={`${t('desk.units_page.withdraw')}: ${invitation.email}`}
                >
                  {t('desk.units_page.withdraw')}
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** The form that invites someone to a role in a unit. */
export function InviteToUnit({ language }: { language: string }) {
  const { t } = useText()
  const [form, fields] = usePageForm(unitForm, {
    id: 'invite',
    defaultValue: { role: 'officer', language },
  })
  return (
    <Section title={t('desk.units_page.invite')} id="invite-section">
      <Form method="post" id={form.id} noValidate className="max-w-md">
        <TextField
          field={fields.email}
          label={t('desk.units_page.invite_email')}
          type="email"
          dir="ltr"
        />
        <SelectField
          field={fields.role}
          label={t('desk.units_page.invite_role')}
          options={unitRoles.map((role) => ({ value: role, label: t(`unit_roles.${role}`) }))}
        />
        <SelectField
          field={fields.language}
          label={t('desk.units_page.invite_language')}
          options={languages.map((code) => ({ value: code, label: languageNames[code] }))}
        />
        <Button name="intent" value="invite">
          {t('desk.units_page.invite_button')}
        </Button>
      </Form>
    </Section>
  )
}
