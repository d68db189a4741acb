import { Form } from '@remix-run/react'
import { useText } from '#app/platform/i18n/use-text'
import { Button } from '#app/ui/button'
import { TextField } from '#app/ui/fields'
import { Section } from '#app/ui/layout'
import { usePageForm } from '#app/ui/use-page-form'
import { secondFactorForm } from '../second-factor-form'
import { CodeField } from './code-field'

/** A step that asks for the password, and once it is set up for a code as well. */
export function ProofForm({ intent }: { intent: 'begin' | 'renew' | 'remove' }) {
  const { t } = useText()
  const [form, fields] = usePageForm(secondFactorForm, { id: intent })
  return (
    <Section title={t(`accounts.second_factor.${intent}_title`)} id={`${intent}-section`}>
      <p className="mb-4 max-w-text">{t(`accounts.second_factor.${intent}_text`)}</p>
      <Form method="post" id={form.id} noValidate className="max-w-md">
        <input type="hidden" name="formId" value={form.id} />
        <TextField
          field={fields.password}
          label={t('accounts.password')}
          type="password"
          autoComplete="current-password"
        />
        {intent !== 'begin' && <CodeField field={fields.oneTimeCode} />}
        <Button
          name="intent"
          value={intent}
          look={intent === 'remove' ? 'danger' : intent === 'renew' ? 'secondary' : undefined}
        >
          {t(`accounts.second_factor.${intent}`)}
        </Button>
      </Form>
    </Section>
  )
}
