import { useText } from '#app/platform/i18n/use-text'
import { TextField } from '#app/ui/fields'
import type { ComponentProps } from 'react'

/** Where a person types the code of their app, or a recovery code. */
export function CodeField({ field }: { field: ComponentProps<typeof TextField>['field'] }) {
  const { t } = useText()
  return (
    <TextField
      field={field}
      label={t('accounts.second_factor.code')}
      help={t('accounts.second_factor.code_help')}
      autoComplete="one-time-code"
      spellCheck={false}
      dir="ltr"
      className="max-w-60"
    />
  )
}
