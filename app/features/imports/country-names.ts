import { countryCodes } from '#app/platform/i18n/countries'

/** Names in use that are not the ones that the standard's data gives in English. */
const otherNames: Record<string, string> = {
  usa: 'US',
  'u.s.a.': 'US',
  us: 'US',
  'u.s.': 'US',
  'united states of america': 'US',
  uk: 'GB',
  'u.k.': 'GB',
  'great britain': 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'hong kong': 'HK',
  macau: 'MO',
  macao: 'MO',
  'viet nam': 'VN',
  'russian federation': 'RU',
  'czech republic': 'CZ',
  'republic of korea': 'KR',
  korea: 'KR',
  turkey: 'TR',
  'ivory coast': 'CI',
  burma: 'MM',
  macedonia: 'MK',
  holland: 'NL',
  'the netherlands': 'NL',
  uae: 'AE',
  'bosnia and herzegovina': 'BA',
}

const english = new Intl.DisplayNames(['en'], { type: 'region' })
const codes = new Map([
  ...countryCodes.map((code): [string, string] => [fold(english.of(code) ?? code), code]),
  ...Object.entries(otherNames),
])

function fold(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase()
}

/** The ISO 3166-1 alpha-2 code of a country by its English name, or null where nobody knows it. */
export function countryNamed(name: string): string | null {
  return codes.get(fold(name)) ?? null
}
