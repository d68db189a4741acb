import type { Text } from '#app/platform/i18n/text'
import type { DiffWords } from './challenge-diff'

/** How amounts, times and kinds read in a comparison, in the reader's language and the city's zone. */
export function diffWords(text: Text, place: { timeZone: string; currency: string }): DiffWords {
  return {
    money: (minorUnits) => text.money(minorUnits, place.currency),
    time: (iso) => text.date(iso, place.timeZone, 'minute'),
    kind: (kind) => text.t(`organisation_kinds.${kind as 'startup'}`),
    tieBreak: (tieBreak) => text.t(`challenges.fields.tieBreaks.${tieBreak}`),
    curable: text.t('challenges.page.curable'),
  }
}
