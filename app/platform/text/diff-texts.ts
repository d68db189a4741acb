import { diffWordsWithSpace } from 'diff'

export interface DiffPart {
  text: string
  change: 'same' | 'removed' | 'added'
}

/** The words that went and came between two texts. */
export function diffTexts(before: string, after: string): DiffPart[] {
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    text: value,
    change: added ? 'added' : removed ? 'removed' : 'same',
  }))
}
