import { isLanguage, type Language } from '#app/messages/languages'

/** The first language of an `Accept-Language` header that the product speaks; English otherwise. */
export function preferredLanguage(header: string | null): Language {
  const wishes = (header ?? '').split(',').map((part) => {
    const [tag = '', ...options] = part.trim().split(';')
    const quality = options.find((option) => option.trim().startsWith('q='))?.split('=')[1]
    return {
      language: tag.split('-')[0]!.toLowerCase(),
      quality: quality === undefined ? 1 : Number(quality),
    }
  })
  const known = wishes.filter(({ language, quality }) => isLanguage(language) && quality > 0)
  const [best] = known.sort((a, b) => b.quality - a.quality)
  return best ? (best.language as Language) : 'en'
}
