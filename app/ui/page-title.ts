import type { MessageKey } from '#app/messages/messages'
import { isLanguage } from '#app/messages/languages'
import { textIn } from '#app/platform/i18n/text'

/** The title and description of a page, for `meta` functions. */
export function pageMeta(title: string, description?: string, brand = 'Agora') {
  const full = `${title} · ${brand}`
  return [
    { title: full },
    { property: 'og:title', content: full },
    { property: 'og:site_name', content: 'Agora' },
    { property: 'og:type', content: 'website' },
    ...(description
      ? [
          { name: 'description', content: description },
          { property: 'og:description', content: description },
        ]
      : []),
  ]
}

/** The title of a page whose words stand in the messages. */
export function pageTitle(params: { lang?: string }, title: MessageKey, description?: MessageKey) {
  const { t } = textIn(isLanguage(params.lang) ? params.lang : 'en')
  return pageMeta(t(title), description && t(description), t('common.brand'))
}
