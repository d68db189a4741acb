/** What distinguishes the kinds of call: data, so that one code serves all of them. */
export interface ChallengeKindRules {
  /** What the money named in the call is: a budget to buy with, a prize to win, or none. */
  money: 'budget' | 'prize' | 'none'
  /** Whether applicants name a price. */
  priced: boolean
  /** Whether answers are judged by weighted criteria. */
  judged: boolean
  /** Whether it ends in an award; a consultation ends in a published summary. */
  awards: boolean
  /** Days between publication and deadline: fewer than the minimum is refused. */
  minimumDays: number
  /** Fewer than this needs a stated reason. */
  recommendedDays: number
}

const kinds = {
  problem_challenge: {
    money: 'budget',
    priced: true,
    judged: true,
    awards: true,
    minimumDays: 14,
    recommendedDays: 28,
  },
  pilot_call: {
    money: 'budget',
    priced: true,
    judged: true,
    awards: true,
    minimumDays: 14,
    recommendedDays: 28,
  },
  market_consultation: {
    money: 'none',
    priced: false,
    judged: false,
    awards: false,
    minimumDays: 7,
    recommendedDays: 14,
  },
  prize: {
    money: 'prize',
    priced: false,
    judged: true,
    awards: true,
    minimumDays: 14,
    recommendedDays: 28,
  },
} as const satisfies Record<string, ChallengeKindRules>

export type ChallengeKind = keyof typeof kinds

export const challengeKinds: Record<ChallengeKind, ChallengeKindRules> = kinds

export const challengeKindKeys = Object.keys(kinds) as ChallengeKind[]
