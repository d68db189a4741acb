import type { Challenge, ChallengeStatus } from './challenge'
import { Refusal } from './refusal'

/** What another source says of the life of a call. */
export interface ImportedDates {
  /** Good for sorting: of a day alone it is the beginning. Null where the source says none. */
  openedAt: Date | null
  /** Null where the source does not say it to the hour. */
  deadline: Date | null
}

type Standing = Pick<Challenge, 'publishedAt' | 'deadline' | 'questionsUntil'> & {
  status: Extract<ChallengeStatus, 'published' | 'concluded'>
  publishedAt: Date
}

/**
 * Where an imported call stands: open while its deadline is ahead, otherwise concluded, as nobody awards
 * it here. Without a certain deadline it is never shown as open. One that has not opened yet counts as
 * published when it was first seen (`seenAt`).
 */
export function standingOfImported(
  { openedAt, deadline }: ImportedDates,
  seenAt: Date,
  now: Date,
): Standing {
  const isOpen = deadline !== null && deadline.getTime() > now.getTime()
  return {
    status: isOpen ? 'published' : 'concluded',
    publishedAt: openedAt && openedAt.getTime() <= now.getTime() ? openedAt : seenAt,
    deadline,
    questionsUntil: null,
  }
}

/**
 * An imported call as its source now has it. Refuses `wrong_state` where it was not imported, or was
 * ended otherwise here.
 */
export function followSource<Row extends Challenge>(
  challenge: Row,
  dates: ImportedDates,
  now: Date,
): Row {
  const follows = challenge.status === 'published' || challenge.status === 'concluded'
  if (!challenge.imported || !follows) throw new Refusal('wrong_state')
  return { ...challenge, ...standingOfImported(dates, challenge.publishedAt ?? now, now) }
}
