import type { ChallengeContent } from '#app/domain/challenge-content'
import type { ChallengeKind } from '#app/domain/challenge-kinds'
import type { ImportedDates } from '#app/domain/imported-challenge'
import { plainToMarkdown } from '#app/platform/markdown/plain-to-markdown'
import type { ChallengeSource } from './challenge-queries.server'

/** A call that is run elsewhere, in the words of its source. */
export interface ImportedCall extends ImportedDates {
  kind: ChallengeKind
  content: ChallengeContent
  source: ChallengeSource
}

/** What is said of an imported call that is over, in Markdown. Imported texts are in English, and so is this. */
export function closingReasonOf({ agency, name, url, notes }: ChallengeSource): string {
  const by = agency ? ` by ${plainToMarkdown(agency)}` : ''
  const deadline = notes.find((note) => note.label === deadlineLabel)?.text
  const end = deadline ? ` Its deadline is given there as “${plainToMarkdown(deadline)}”.` : ''
  return `This call was run outside Agora${by}, through ${plainToMarkdown(name)}.${end} What came of it stands at [${plainToMarkdown(name)}](${url}).`
}

/** Names the note of a deadline that is kept as it was written. */
export const deadlineLabel = 'Deadline'
