/** What an organisation can be known by in a text. */
export interface Identity {
  name: string
  website: string | null
  emailDomain: string | null
  registerNumber: string | null
}

/** Endings and beginnings of company names that say what kind of company it is, and not which one. */
const legalForms =
  /(?:^|[\s,"«»“”„']+)(?:ltd|limited|llc|inc|corp|gmbh|ag|ood|eood|ad|jsc|co|sa|srl|bv|pte|оод|еоод|ад|ооо|ао|пао|зао|tnhh|cổ phần|công ty)\.?(?=$|[\s,"«»“”„']+)/giu

/** Shorter names would also be found inside ordinary text. */
const shortest = 3

/** The texts by which readers could know an applicant, the longest first. */
export function marksOf({ name, website, emailDomain, registerNumber }: Identity): string[] {
  const bare = name
    .replace(legalForms, ' ')
    .replace(/["«»“”„']/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const host = website?.replace(/^\w+:\/\//, '').replace(/^www\.|[/?#].*$/g, '')
  const marks = [name.trim(), bare, host, emailDomain, registerNumber?.trim()]
  const long = marks.filter((mark): mark is string => (mark?.length ?? 0) >= shortest)
  const known = new Set(long.map((mark) => mark.normalize('NFC')))
  return [...known].sort((a, b) => b.length - a.length)
}

/**
 * A text in which every mark of an applicant is replaced, visibly, by `label` in square brackets; the
 * same for upper and lower case, and for words between which more or other space stands.
 */
export function blindText(text: string, marks: string[], label: string): string {
  if (marks.length === 0) return text
  const patterns = marks.map((mark) =>
    mark
      .split(/\s+/)
      .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('\\s+'),
  )
  const found = new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
  return text.normalize('NFC').replace(found, `[${label}]`)
}
