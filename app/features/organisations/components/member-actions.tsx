import { Form } from '@remix-run/react'
import { organisationRoles } from '#app/domain/organisation'
import { useText } from '#app/platform/i18n/use-text'
import { Button } from '#app/ui/button'
import { Confirm } from '#app/ui/confirm'

/** The roles of an organisation as options of a field. */
export function useRoleOptions() {
  const { t } = useText()
  return organisationRoles.map((role) => ({ value: role, label: t(`organisation_roles.${role}`) }))
}

/** Giving a member another role, or taking them out. */
export function MemberActions({
  userId,
  name,
  role,
}: {
  userId: string
  name: string
  role: string
}) {
  const { t } = useText()
  const options = useRoleOptions()
  const roleId = `role-${userId}`
  return (
    <div className="md:w-80">
      <Form method="post" className="flex items-center gap-2">
        <input type="hidden" name="formId" value={`role-${userId}`} />
        <input type="hidden" name="userId" value={userId} />
        <label htmlFor={roleId} className="sr-only">
          {t('organisations.members.role')}: {name}
        </label>
        <select
          id={roleId}
          name="role"
          defaultValue={role}
          className="min-h-11 rounded-ui border border-edge bg-paper px-3"
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Button name="intent" value="role" look="secondary">
          {t('organisations.members.change')}
        </Button>
      </Form>
      <Confirm summary={<span className="text-small">{t('organisations.members.remove')}</span>}>
        <p className="mb-2 text-small">{t('organisations.members.remove_text', { name })}</p>
        <Form method="post">
          <input type="hidden" name="formId" value={`remove-${userId}`} />
          <input type="hidden" name="userId" value={userId} />
          <Button name="intent" value="remove" look="danger">
            {t('organisations.members.remove')}
          </Button>
        </Form>
      </Confirm>
    </div>
  )
}
