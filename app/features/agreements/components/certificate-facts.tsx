import { useText } from '#app/platform/i18n/use-text'
import { Facts } from '#app/ui/layout'
import { Hash } from './signature-list'

/** What a certificate is about: the agreement, the version and the hash of its text. */
export function CertificateFacts({
  signed,
}: {
  signed: { agreement: { reference: string }; number: number; sha256: string }
}) {
  const { t } = useText()
  return (
    <Facts
      items={[
        {
          label: t('signing.reference'),
          value: <span dir="ltr">{signed.agreement.reference}</span>,
        },
        { label: t('signing.version'), value: signed.number },
        { label: t('signing.text_hash'), value: <Hash value={signed.sha256} /> },
      ]}
    />
  )
}
