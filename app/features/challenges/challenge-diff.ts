import type { ChallengeContent, TieBreak } from '#app/domain/challenge-content'
import { diffTexts, type DiffPart } from '#app/platform/text/diff-texts'

export interface FieldDiff {
  /** A key below `challenges.fields`. */
  field: DiffField
  parts: DiffPart[]
}

const diffFields = [
  'title',
  'summary',
  'problem',
  'outcome',
  'budgetMin',
  'budgetMax',
  'offered',
  'applicantKinds',
  'eligibility',
  'questions',
  'attachmentsWanted',
  'attachmentsCurable',
  'criteria',
  'priceWeight',
  'shortlist',
  'tieBreak',
  'lots',
  'awards',
  'minimumApplications',
  'questionsUntil',
  'deadline',
  'evaluationUntil',
  'shortOpeningReason',
  'terms',
] as const satisfies (keyof ChallengeContent)[]

export type DiffField = (typeof diffFields)[number]

/** How each field reads as plain text; amounts, dates and kinds in the reader's language. */
export interface DiffWords {
  money: (minorUnits: number) => string
  time: (iso: string) => string
  kind: (kind: string) => string
  tieBreak: (tieBreak: TieBreak) => string
  /** That a question, or the attachments, may be completed after the opening. */
  curable: string
}

/** The fields that differ between two texts of a call, each as the words that went and came. */
export function compareContents(
  before: ChallengeContent,
  after: ChallengeContent,
  words: DiffWords,
): FieldDiff[] {
  return diffFields.flatMap((field) => {
    const [old, now] = [asText(before, field, words), asText(after, field, words)]
    return old === now ? [] : [{ field, parts: diffTexts(old, now) }]
  })
}

function asText(content: ChallengeContent, field: DiffField, words: DiffWords): string {
  switch (field) {
    case 'budgetMin':
    case 'budgetMax':
      return content[field] === null ? '' : words.money(content[field])
    case 'questionsUntil':
    case 'deadline':
    case 'evaluationUntil':
      return content[field] === null ? '' : words.time(content[field])
    case 'applicantKinds':
      return content.applicantKinds.map(words.kind).join(', ')
    case 'questions':
      return content.questions
        .map(
          ({ label, help, required, maxLength, curable }) =>
            `${label}${required ? ' *' : ''} (${maxLength})${curable ? ` (${words.curable})` : ''}\n${help}`,
        )
        .join('\n\n')
    case 'criteria':
      return content.criteria
        .map(
          ({ name, weight, minimum, description }) =>
            `${name}: ${weight}%${minimum ? ` (≥ ${minimum})` : ''}\n${description}`,
        )
        .join('\n\n')
    case 'lots':
      return content.lots
        .map(
          ({ name, budgetMax }) => `${name}: ${budgetMax === null ? '' : words.money(budgetMax)}`,
        )
        .join('\n')
    case 'priceWeight':
      return `${content.priceWeight}%`
    case 'shortlist':
      return String(content.shortlist ?? '')
    case 'tieBreak':
      return words.tieBreak(content.tieBreak)
    case 'attachmentsCurable':
      return content.attachmentsCurable ? words.curable : ''
    default:
      return String(content[field])
  }
}
