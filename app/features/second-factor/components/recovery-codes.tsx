import { useText } from '#app/platform/i18n/use-text'
import { Banner } from '#app/ui/banner'

/** The codes for when the app is lost, shown this once; they can be printed, copied and kept as a file. */
export function RecoveryCodes({ codes }: { codes: string[] }) {
  const { t } = useText()
  const file = `data:text/plain;charset=utf-8,${encodeURIComponent(`${codes.join('\n')}\n`)}`
  return (
    <Banner tone="good">
      <h2 className="mb-2 text-h3">{t('accounts.second_factor.recovery_title')}</h2>
      <p className="mb-4 max-w-text">{t('accounts.second_factor.recovery_text')}</p>
      <ul dir="ltr" className="figures mb-4 grid max-w-md grid-cols-1 gap-2 sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <p>
        <a href={file} download="agora-recovery-codes.txt">
          {t('accounts.second_factor.recovery_download')}
        </a>
      </p>
    </Banner>
  )
}
