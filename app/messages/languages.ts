/** The languages of the interface, in the order in which they are offered. */
export const languages = ['en', 'bg', 'vi', 'ru', 'ar'] as const

export type Language = (typeof languages)[number]

/** A text by language; at least one is there. */
export type LocalisedText = Partial<Record<Language, string>>

/** Each language's name in itself. */
export const languageNames: Record<Language, string> = {
  en: 'English',
  bg: 'Български',
  vi: 'Tiếng Việt',
  ru: 'Русский',
  ar: 'العربية',
}

/** The locale that formats numbers and dates. Arabic keeps Latin digits, as receipts and codes do. */
export const locales: Record<Language, string> = {
  en: 'en-GB',
  bg: 'bg-BG',
  vi: 'vi-VN',
  ru: 'ru-RU',
  ar: 'ar-u-nu-latn',
}

export function isLanguage(value: unknown): value is Language {
  return languages.includes(value as Language)
}

export function direction(language: string): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr'
}

/**
 * Picks the text to show a reader, and says in which language it is.
 * Falls back to the original, then to English, then to whatever there is.
 */
export function pickText(
  texts: LocalisedText,
  reader: Language,
  original?: Language,
): { text: string; language: Language } {
  const order = [reader, original, 'en' as const, ...languages]
  const language = order.find((candidate) => candidate && texts[candidate]) ?? reader
  return { text: texts[language] ?? '', language }
}
