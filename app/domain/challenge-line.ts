import { phaseOf, type Challenge, type ChallengePhase } from './challenge'
import { challengeKinds } from './challenge-kinds'

export type StationKey =
  | 'published'
  | 'questions'
  | 'closing'
  | 'opening'
  | 'evaluation'
  | 'award'
  | 'standstill'
  | 'summary'
  | 'cancelled'
  | 'unsuccessful'
  | 'concluded'

export interface LineStation {
  key: StationKey
  state: 'passed' | 'here' | 'ahead' | 'skipped'
  at: Date | null
}

type Travelling = Pick<
  Challenge,
  | 'kind'
  | 'status'
  | 'publishedAt'
  | 'questionsUntil'
  | 'deadline'
  | 'unsealedAt'
  | 'awardedAt'
  | 'standstillUntil'
  | 'standstillStoppedAt'
>

/** How many stations lie behind, by phase; an open call is past its questions when their time is over. */
const reached: Record<ChallengePhase, number> = {
  draft: 0,
  in_review: 0,
  discarded: 0,
  open: 1,
  closed: 3,
  evaluating: 4,
  standstill: 6,
  concluded: 7,
  unsuccessful: 3,
  cancelled: 1,
}

/**
 * A call's stations in order, and where it stands at a moment. Each station is the thing the call waits
 * for or is busy with; ended calls end at their own last station.
 */
export function lineOf(challenge: Travelling, now: Date): LineStation[] {
  const phase = phaseOf(challenge, now)
  const { awards } = challengeKinds[challenge.kind]
  // A call that is concluded without an award was run elsewhere: of its way only this much is known.
  if (phase === 'concluded' && awards && !challenge.awardedAt)
    return [
      { key: 'published', at: challenge.publishedAt, state: 'passed' },
      { key: 'closing', at: challenge.deadline, state: 'passed' },
      { key: 'concluded', at: null, state: 'here' },
    ]
  const stops: [StationKey, Date | null][] = [
    ['published', challenge.publishedAt],
    ['questions', challenge.questionsUntil],
    ['closing', challenge.deadline],
    ...(awards
      ? ([
          ['opening', challenge.unsealedAt],
          ['evaluation', null],
          ['award', challenge.awardedAt],
          ['standstill', challenge.standstillUntil],
        ] as [StationKey, Date | null][])
      : ([['summary', null]] as [StationKey, Date | null][])),
  ]
  const behind = phase === 'open' && isPast(challenge.questionsUntil, now) ? 2 : reached[phase]
  const ended = phase === 'cancelled' || phase === 'unsuccessful'
  const line = stops.map(([key, at], index): LineStation => {
    const passed = ended ? isPast(at, now) : index < behind
    const ahead = ended ? 'skipped' : index === behind ? 'here' : 'ahead'
    return { key, at, state: passed ? 'passed' : ahead }
  })
  return ended ? [...line, { key: phase, state: 'here', at: null }] : line
}

function isPast(moment: Date | null, now: Date): boolean {
  return moment !== null && now.getTime() >= moment.getTime()
}
