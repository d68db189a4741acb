import type { MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { idParam, memberAction, memberLoader } from '#app/features/accounts/visit.server'
import { inviteToUnit, withdrawInvitation } from '#app/features/invitations/invite.server'
import { InviteToUnit, UnitInvitations } from '#app/features/network/components/unit-invitations'
import { removeUnitRole } from '#app/features/network/manage-unit.server'
import { unitForm } from '#app/features/network/unit-form'
import { findUnit } from '#app/features/network/unit-queries.server'
import { pickText } from '#app/messages/languages'
import { readForm } from '#app/platform/http/forms'
import { redirectWithNotice } from '#app/platform/http/notice.server'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { Button } from '#app/ui/button'
import { Confirm } from '#app/ui/confirm'
import { RefusalBanner } from '#app/ui/form-status'
import { PageHeader, Section } from '#app/ui/layout'
import { pageTitle } from '#app/ui/page-title'
import { useOutcome } from '#app/ui/use-page-form'
import { Joined } from '#app/ui/joined'

export const loader = memberLoader(async (visit) =>
  findUnit(visit.actor, idParam(visit), visit.now),
)

export const action = memberAction(async (visit, form) => {
  const { actor, paths, now } = visit
  const id = idParam(visit)
  const input = readForm(form, unitForm)
  switch (input.intent) {
    case 'invite':
      await inviteToUnit(actor, id, input, now)
      return redirectWithNotice(paths.unitDesk(id), 'invitation_sent')
    case 'remove':
      await removeUnitRole(actor, id, input, now)
      return redirectWithNotice(paths.unitDesk(id), 'member_removed')
    case 'withdraw':
      await withdrawInvitation(actor, input.invitationId, now)
      return redirectWithNotice(paths.unitDesk(id), 'invitation_withdrawn')
  }
})

export const meta: MetaFunction = ({ params }) => pageTitle(params, 'desk.units_page.title')

export default function Unit() {
  const { t, language } = useText()
  const paths = usePaths()
  const unit = useLoaderData<typeof loader>()
  const { refusal } = useOutcome()
  return (
    <div className="pb-16">
      <PageHeader
        crumbs={[{ label: t('desk.units_page.title'), to: paths.deskUnits() }]}
        title={pickText(unit.names, language).text}
        kicker={
          <Joined parts={[pickText(unit.cityNames, language).text, t(`levels.${unit.level}`)]} />
        }
        aside={<Link to={paths.unitBilling(unit.id)}>{t('payments.buyer.link')}</Link>}
      />
      <RefusalBanner code={refusal} />
      <Section title={t('desk.units_page.members')} id="members">
        {unit.members.length === 0 && <p className="text-quiet">{t('desk.units_page.nobody')}</p>}
        <ul>
          {unit.members.map(({ userId, role, user }) => (
            <li
              key={userId + role}
              className="grid gap-x-8 border-t border-hairline py-3 md:grid-cols-[1fr_18rem]"
            >
              <div>
                <p className="font-semibold">{user.name}</p>
                <p className="text-small text-quiet">
                  <Joined parts={[<bdi>{user.email}</bdi>, t(`unit_roles.${role}`)]} />
                </p>
              </div>
              {unit.mayManage && (
                <Confirm
                  summary={<span className="text-small">{t('desk.units_page.remove')}</span>}
                >
                  <p className="mb-2 text-small">
                    {t('desk.units_page.remove_text', {
                      name: user.name,
                      role: t(`unit_roles.${role}`),
                    })}
                  </p>
                  <Form method="post">
                    <input type="hidden" name="userId" value={userId} />
                    <input type="hidden" name="role" value={role} />
                    <Button name="intent" value="remove" look="danger">
                      {t('desk.units_page.remove')}
                    </Button>
                  </Form>
                </Confirm>
              )}
            </li>
          ))}
        </ul>
      </Section>
      {unit.invitations.length > 0 && (
        <UnitInvitations
          invitations={unit.invitations}
          zone={unit.city.timeZone}
          mayManage={unit.mayManage}
        />
      )}
      {unit.mayManage && <InviteToUnit language={unit.city.language} />}
      {unit.children.length > 0 && (
        <Section title={t('desk.units')} id="units">
          <ul className="grid gap-2">
            {unit.children.map((child) => (
              <li key={child.id}>
                <Link to={paths.unitDesk(child.id)}>{pickText(child.names, language).text}</Link>{' '}
                <span className="text-small text-quiet">{t(`levels.${child.level}`)}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  )
}
