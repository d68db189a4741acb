import type { Text } from './text'

/** ISO 3166-1 alpha-2 codes; their names come from the reader's language. */
export const countryCodes =
  'AD AE AF AG AI AL AM AO AR AT AU AW AZ BA BB BD BE BF BG BH BI BJ BM BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FR GA GB GD GE GH GM GN GQ GR GT GW GY HK HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MO MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VN VU WS XK YE ZA ZM ZW'.split(
    ' ',
  )

/** ISO 639-1 codes of languages that companies of the network commonly work in. */
const workingLanguages =
  'en bg vi ru ar de fr es it pt pl ro el tr uk sr hr cs hu nl sv da fi zh ja ko hi th id'.split(
    ' ',
  )

/**
 * The countries to choose from, in the order of the reader's alphabet. For loaders only: a browser's
 * names and order can differ from the server's, and a page must not change under its reader.
 */
export function countryOptions(text: Text): { value: string; label: string }[] {
  return countryCodes
    .map((value) => ({ value, label: text.countryName(value) }))
    .sort((a, b) => text.compare(a.label, b.label))
}

/** The working languages to choose from; for loaders only, like `countryOptions`. */
export function workingLanguageOptions(text: Text): { value: string; label: string }[] {
  return workingLanguages.map((value) => ({ value, label: text.languageTitle(value) }))
}
