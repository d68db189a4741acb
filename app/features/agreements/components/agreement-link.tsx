import { Form } from '@remix-run/react'
import { usePaths } from '#app/platform/http/use-paths'
import { useText } from '#app/platform/i18n/use-text'
import { Button, LinkButton } from '#app/ui/button'

/** The way from who won to the agreement with them, or the button that begins it. */
export function AgreementLink({
  agreementId,
  applicationId,
  mayBegin,
}: {
  agreementId: string | null
  applicationId: string
  mayBegin: boolean
}) {
  const { t } = useText()
  const paths = usePaths()
  if (agreementId)
    return (
      <LinkButton to={paths.agreement(agreementId)} look="secondary">
        {t('agreements.list.see')}
      </LinkButton>
    )
  if (!mayBegin) return null
  return (
    <Form method="post" action={paths.agreements()}>
      <input type="hidden" name="applicationId" value={applicationId} />
      <Button>{t('agreements.list.begin')}</Button>
    </Form>
  )
}
