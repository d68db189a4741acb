import { datesOf, requireComplete, withReason, type Challenge } from './challenge'
import type { ChallengeContent } from './challenge-content'
import { Refusal } from './refusal'
import { addDays } from './zoned-time'

const day = 24 * 3600 * 1000

/** Applicants keep at least this long after an addendum [4]. */
export const addendumDays = 7

/** Puts the current version back on the desk to be changed into an addendum. */
export function startAddendum(challenge: Challenge, current: ChallengeContent): Challenge {
  if (challenge.draft) throw new Refusal('wrong_state')
  return { ...challenge, draft: current }
}

/**
 * The call with the addendum in force, and the content of that version: its deadline moved on, at the
 * same time of day, until applicants have seven days [4].
 * Refuses `call_incomplete`, `nothing_changed`, `deadline_too_early`, `reason_needed`.
 */
export function publishAddendum(
  challenge: Challenge,
  current: ChallengeContent,
  summary: string,
  now: Date,
): { challenge: Challenge; content: ChallengeContent } {
  withReason(summary)
  const wanted = requireComplete(challenge, challenge.publishedAt ?? now)
  if (JSON.stringify(wanted) === JSON.stringify(current)) throw new Refusal('nothing_changed')
  if (Date.parse(wanted.deadline!) < Date.parse(current.deadline!))
    throw new Refusal('deadline_too_early')
  const content = withTimeToReact(wanted, challenge.timeZone, now)
  const number = (challenge.currentVersion ?? 0) + 1
  return {
    content,
    challenge: {
      ...challenge,
      ...datesOf(content),
      draft: null,
      currentVersion: number,
      bindingVersion: number,
    },
  }
}

/** The content whose deadline leaves `addendumDays`; the evaluation moves along by as much. */
export function withTimeToReact(
  content: ChallengeContent,
  timeZone: string,
  now: Date,
): ChallengeContent {
  const old = new Date(content.deadline!)
  const enough = now.getTime() + addendumDays * day
  if (old.getTime() >= enough) return content
  // Days are counted in the zone: the one on which clocks go forward has only 23 hours.
  let days = Math.max(1, Math.floor((enough - old.getTime()) / day))
  while (addDays(old, days, timeZone).getTime() < enough) days += 1
  const later = (moment: string | null) =>
    moment && addDays(new Date(moment), days, timeZone).toISOString()
  return {
    ...content,
    deadline: later(content.deadline),
    evaluationUntil: later(content.evaluationUntil),
  }
}

/**
 * The call with a later deadline; nothing else changes, so applicants need not confirm again.
 * The evaluation moves along by as much. Refuses `reason_needed`, and `deadline_too_early` also where
 * questions would get less time than they had.
 */
export function extend(
  challenge: Challenge,
  current: ChallengeContent,
  dates: { deadline: Date; questionsUntil: Date | null },
  reason: string,
): { challenge: Challenge; content: ChallengeContent } {
  withReason(reason)
  if (!challenge.deadline || dates.deadline <= challenge.deadline)
    throw new Refusal('deadline_too_early')
  const questionsUntil = dates.questionsUntil ?? challenge.questionsUntil
  if (questionsUntil && questionsUntil.getTime() > dates.deadline.getTime() - day)
    throw new Refusal('deadline_too_early')
  if (questionsUntil && challenge.questionsUntil && questionsUntil < challenge.questionsUntil)
    throw new Refusal('deadline_too_early')
  const shift = dates.deadline.getTime() - challenge.deadline.getTime()
  const evaluationUntil =
    current.evaluationUntil && new Date(Date.parse(current.evaluationUntil) + shift).toISOString()
  const moved = {
    deadline: dates.deadline.toISOString(),
    questionsUntil: questionsUntil?.toISOString() ?? null,
    evaluationUntil,
  }
  const content = { ...current, ...moved }
  return {
    content,
    challenge: {
      ...challenge,
      ...datesOf(content),
      draft: challenge.draft && { ...challenge.draft, ...moved },
      currentVersion: (challenge.currentVersion ?? 0) + 1,
    },
  }
}
