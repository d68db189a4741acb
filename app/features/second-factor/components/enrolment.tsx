import { Form } from '@remix-run/react'
import { useText } from '#app/platform/i18n/use-text'
import { Button } from '#app/ui/button'
import { Section } from '#app/ui/layout'
import { usePageForm } from '#app/ui/use-page-form'
import { secondFactorForm } from '../second-factor-form'
import { CodeField } from './code-field'

interface Props {
  uri: string
  /** The QR code as SVG, drawn on the server. */
  picture: string
  secret: string
}

/** What the app has to be told, as a picture, a link and a text, and the field for its first code. */
export function Enrolment({ uri, picture, secret }: Props) {
  const { t } = useText()
  const [form, fields] = usePageForm(secondFactorForm, { id: 'confirm' })
  return (
    <Section title={t('accounts.second_factor.scan')} id="scan">
      <p className="mb-4 max-w-text">{t('accounts.second_factor.scan_text')}</p>
      <div
        role="img"
        aria-label={t('accounts.second_factor.scan_picture')}
        className="mb-4 w-52 bg-white p-2 text-black"
        dangerouslySetInnerHTML={{ __html: picture }}
      />
      <p className="mb-1">
        <a href={uri}>{t('accounts.second_factor.scan_link')}</a>
      </p>
      <p className="mb-6">
        {t('accounts.second_factor.scan_secret')}{' '}
        <code dir="ltr" className="break-all">
          {secret}
        </code>
      </p>
      <Form method="post" id={form.id} noValidate className="max-w-md">
        <input type="hidden" name="formId" value={form.id} />
        <CodeField field={fields.oneTimeCode} first />
        <Button name="intent" value="confirm">
          {t('accounts.second_factor.confirm')}
        </Button>
      </Form>
    </Section>
  )
}
