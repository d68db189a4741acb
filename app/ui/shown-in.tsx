import { Link } from '@remix-run/react'
import { isLanguage, languageNames, type Language } from '#app/messages/languages'
import { useText } from '#app/platform/i18n/use-text'

/** Says which language a text is shown in, whether that is the original, and how to see the original. */
export function ShownIn({
  shown,
  original,
  lags,
  originalTo,
}: {
  shown: Language
  original: Language
  lags: boolean
  originalTo: string
}) {
  const text = useText()
  const { t } = text
  const name = (code: string) =>
    isLanguage(code) && code === text.language ? languageNames[code] : text.languageName(code)
  if (shown === original)
    return (
      <p className="text-small text-quiet">
        {t('common.shown_original', { language: name(shown) })}
      </p>
    )
  return (
    <div className="text-small text-quiet">
      <p>{t('common.shown_translation', { language: name(shown), original: name(original) })}</p>
      {lags && <p className="text-warn">{t('common.translation_lags')}</p>}
      <Link to={originalTo} rel="nofollow">
        {t('common.show_original')}
      </Link>
    </div>
  )
}
