import { Form, Link } from '@remix-run/react'
import type { AgreementSide } from '#app/domain/agreement'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { Button } from '#app/ui/button'
import { CheckboxField } from '#app/ui/fields'
import { Section } from '#app/ui/layout'
import { usePageForm } from '#app/ui/use-page-form'
import { CodeField } from '../../second-factor/components/code-field'
import { signForm } from '../signing-form'
import { Hash } from './signature-list'

/** Signing what stands above, with a second factor; or the way to set one up. */
export function SignForm({
  offerId,
  sha256,
  side,
  version,
  provable,
}: {
  offerId: string
  sha256: string
  side: AgreementSide
  version: number
  provable: boolean
}) {
  const { t } = useText()
  const [form, fields] = usePageForm(signForm, { id: 'sign' })
  return (
    <Section title={t('signing.sign.title')} id="sign-section">
      <p className="mb-2 max-w-text">{t(`signing.sign.text.${side}`, { version })}</p>
      <p className="mb-6 text-small text-quiet">
        {t('signing.text_hash')} <Hash value={sha256} />
      </p>
      {provable ? (
        <Form method="post" id={form.id} noValidate className="max-w-text">
          <input type="hidden" name="formId" value={form.id} />
          <input type="hidden" name="offerId" value={offerId} />
          <input type="hidden" name="sha256" value={sha256} />
          <CheckboxField field={fields.agreed} label={t('signing.sign.agreed', { version })} />
          <CodeField field={fields.oneTimeCode} />
          <Button name="intent" value="sign">
            {t('signing.sign.button')}
          </Button>
        </Form>
      ) : (
        <NeedsFactor />
      )}
    </Section>
  )
}

/** What someone reads who has no second factor yet, and the way to it. */
export function NeedsFactor() {
  const { t } = useText()
  const paths = usePaths()
  return (
    <p className="max-w-text border-s-4 border-warn ps-4">
      {t('signing.needs_factor')}{' '}
      <Link to={paths.secondFactor()}>{t('signing.set_up_factor')}</Link>
    </p>
  )
}
