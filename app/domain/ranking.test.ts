import { describe, expect, test } from 'vitest'
import {
  passesMinimums,
  pricePointsOf,
  qualityOf,
  rankApplications,
  type Contender,
  type RankingRules,
} from './ranking'

const rules = (changes: Partial<RankingRules> = {}): RankingRules => ({
  criteria: [
    { id: 'fit', weight: 40, minimum: null },
    { id: 'plan', weight: 30, minimum: 50 },
  ],
  priced: true,
  priceWeight: 30,
  shortlist: null,
  tieBreak: 'quality',
  lots: [],
  awards: 1,
  ...changes,
})

const contender = (
  applicationId: string,
  fit: number,
  plan: number,
  price: number | Record<string, number>,
): Contender => ({
  applicationId,
  points: { fit, plan },
  prices: typeof price === 'number' ? { '': price } : price,
})

const rank = (contenders: Contender[], changes?: Partial<RankingRules>, draw = {}) =>
  new Map(
    rankApplications(contenders, rules(changes), draw).map((standing) => [
      standing.lotId ? `${standing.applicationId} ${standing.lotId}` : standing.applicationId,
      standing,
    ]),
  )

describe('points', () => {
  test('for quality are weights times scores', () => {
    expect(qualityOf(rules().criteria, { fit: 80, plan: 75 })).toBe(40 * 80 + 30 * 75)
  })

  test('that are missing count as none and pass no minimum', () => {
    expect(qualityOf(rules().criteria, { fit: 80 })).toBe(3200)
    expect(passesMinimums(rules().criteria, { fit: 80 })).toBe(false)
  })

  test.each([
    [100, 100, 30, 3000],
    [150, 100, 30, 2000],
    [300, 200, 40, 2667],
    [3, 1, 30, 1000],
    [7, 1, 30, 429],
    [0, 0, 30, 3000],
    [100, 0, 30, 0],
    [9_007_199_254_740_991, 9_007_199_254_740_990, 100, 10000],
  ])(
    'a price of %i where the lowest is %i gives, of %i, %i hundredths',
    (price, lowest, weight, points) => {
      expect(pricePointsOf(price, lowest, weight)).toBe(points)
    },
  )

  test('a minimum is passed by reaching it', () => {
    expect(passesMinimums(rules().criteria, { fit: 0, plan: 50 })).toBe(true)
    expect(passesMinimums(rules().criteria, { fit: 0, plan: 49 })).toBe(false)
  })
})

describe('the screening [14]', () => {
  test('takes all that tie at the cut', () => {
    const made = rank(
      [
        contender('a', 90, 90, 100),
        contender('b', 80, 80, 100),
        contender('c', 80, 80, 50),
        contender('d', 70, 70, 1),
      ],
      { shortlist: 2 },
    )
    expect([...made.values()].map(({ screenedIn }) => screenedIn)).toEqual([
      true,
      true,
      true,
      false,
    ])
    expect(made.get('d')).toMatchObject({ total: null, rank: null, pricePoints: null })
    // The lowest price is that of those screened in: the cheap one that stayed out lowers nobody.
    expect(made.get('c')!.pricePoints).toBe(3000)
  })

  test('leaves out whoever is below a minimum, however good the rest is', () => {
    const made = rank([contender('a', 100, 49, 1), contender('b', 60, 60, 100)])
    expect(made.get('a')).toMatchObject({ passes: false, screenedIn: false, rank: null })
    expect(made.get('b')).toMatchObject({ rank: 1, awarded: true, pricePoints: 3000 })
  })

  test('a place that nobody may take stays empty', () => {
    expect([...rank([contender('a', 100, 0, 1)]).values()].some(({ awarded }) => awarded)).toBe(
      false,
    )
  })
})

describe('equal totals', () => {
  // 40·90 + 30·50 + price points
  const even = [contender('a', 90, 50, 200), contender('b', 45, 90, 162)]

  test('have equal ranks, and the next rank counts them all', () => {
    const made = rank([
      contender('a', 90, 90, 100),
      contender('b', 90, 90, 100),
      contender('c', 50, 50, 100),
    ])
    expect([...made.values()].map((standing) => standing.rank)).toEqual([1, 1, 3])
  })

  test('are decided by what the call says', () => {
    const equal = [contender('a', 75, 60, 150), contender('b', 50, 60, 100)]
    // a: 3000 + 1800 + 2000; b: 2000 + 1800 + 3000
    const totals = [...rank(equal).values()].map(({ total }) => total)
    expect(totals).toEqual([6800, 6800])
    expect(rank(equal, { tieBreak: 'quality' }).get('a')).toMatchObject({
      awarded: true,
      decidedBy: 'quality',
      rank: 1,
    })
    expect(rank(equal, { tieBreak: 'price' }).get('b')).toMatchObject({
      awarded: true,
      decidedBy: 'price',
    })
    const drawn = rank(equal, { tieBreak: 'draw' }, { a: '02', b: '01' })
    expect(drawn.get('b')).toMatchObject({ awarded: true, decidedBy: 'draw' })
    expect(drawn.get('a')).toMatchObject({ awarded: false, decidedBy: 'draw', rank: 1 })
  })

  test('that are equal in everything are drawn', () => {
    const same = [contender('a', 75, 60, 150), contender('b', 75, 60, 150)]
    const made = rank(same, { tieBreak: 'price' }, { a: 'f', b: '0' })
    expect(made.get('b')).toMatchObject({ awarded: true, decidedBy: 'draw' })
  })

  test('among winners need no decision', () => {
    const made = rank([...even, contender('c', 50, 50, 200)], { awards: 2 })
    expect(made.get('a')!.decidedBy).toBe('total')
    expect(made.get('c')).toMatchObject({ awarded: false, decidedBy: null })
  })
})

test('a call without prices is ranked by quality alone', () => {
  const made = rank(
    [
      { applicationId: 'a', points: { fit: 70, plan: 70 }, prices: {} },
      { applicationId: 'b', points: { fit: 90, plan: 70 }, prices: {} },
    ],
    { priced: false, priceWeight: 0 },
  )
  expect(made.get('b')).toMatchObject({ awarded: true, total: 5700, price: null })
})

test('each lot has its own ranking, of those who named a price for it', () => {
  const made = rank(
    [contender('a', 90, 90, { north: 100, south: 300 }), contender('b', 80, 80, { south: 100 })],
    { lots: ['north', 'south'] },
  )
  expect([...made.keys()]).toEqual(['a north', 'a south', 'b south'])
  expect(made.get('a north')).toMatchObject({ rank: 1, awarded: true })
  expect(made.get('b south')).toMatchObject({ rank: 1, awarded: true })
})

test('without the lowest price everything is worked out anew [14]', () => {
  const all = [contender('a', 60, 60, 50), contender('b', 80, 80, 100), contender('c', 90, 60, 200)]
  expect(rank(all).get('b')!.pricePoints).toBe(1500)
  expect(rank(all.slice(1)).get('b')!.pricePoints).toBe(3000)
  expect(rank(all.slice(1)).get('c')!.pricePoints).toBe(1500)
})
