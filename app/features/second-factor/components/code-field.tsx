import { useText } from '#app/platform/i18n/use-text'
import { TextField } from '#app/ui/fields'
import type { ComponentProps } from 'react'

/** Where a person types the code of their app, or a recovery code. */
export function CodeField({
  field,
  first = false,
}: {
  field: ComponentProps<typeof TextField>['field']
  /** There are no recovery codes yet. */
  first?: boolean
}) {
  const { t } = useText()
  return (
    <TextField
      field={field}
      label={t('accounts.second_factor.code')}
      help={t(
        first ? 'accounts.second_factor.first_code_help' : 'accounts.second_factor.code_help',
      )}
      autoComplete="one-time-code"
      spellCheck={false}
      dir="ltr"
      className="max-w-60"
    />
  )
}
