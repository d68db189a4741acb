import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rankApplications, type Contender, type RankingRules, type Standing } from './ranking'

describe('of whatever calls and applications there are', () => {
  const lots = fc.constantFrom<string[]>([], ['north'], ['north', 'south'])
  const madeRules = fc.record({
    split: fc.integer({ min: 0, max: 100 }),
    priceWeight: fc.integer({ min: 0, max: 60 }),
    minimum: fc.option(fc.integer({ min: 0, max: 100 })),
    shortlist: fc.option(fc.integer({ min: 1, max: 6 })),
    tieBreak: fc.constantFrom('quality' as const, 'price' as const, 'draw' as const),
    lots,
    awards: fc.integer({ min: 1, max: 4 }),
  })
  type MadeRules = typeof madeRules extends fc.Arbitrary<infer Made> ? Made : never
  // Few different values, so that many are equal.
  const points = fc.constantFrom(0, 25, 50, 75, 100)
  const price = fc.constantFrom(0, 1, 100, 150, 200, 999_999_999_999)
  const field = fc.array(
    fc.record({ fit: points, plan: points, north: price, south: price, both: fc.boolean() }),
    { minLength: 1, maxLength: 12 },
  )

  function build(
    { split, priceWeight, minimum, ...rest }: MadeRules,
    field: { fit: number; plan: number; north: number; south: number; both: boolean }[],
  ): { contenders: Contender[]; rules: RankingRules; draw: Record<string, string> } {
    const quality = 100 - priceWeight
    const fit = Math.round((quality * split) / 100)
    const contenders = field.map((made, index): Contender => ({
      applicationId: `application-${index}`,
      points: { fit: made.fit, plan: made.plan },
      prices:
        rest.lots.length === 0
          ? { '': made.north }
          : made.both
            ? { north: made.north, south: made.south }
            : { north: made.north },
    }))
    return {
      contenders,
      rules: {
        ...rest,
        priced: true,
        priceWeight,
        criteria: [
          { id: 'fit', weight: fit, minimum: null },
          { id: 'plan', weight: quality - fit, minimum },
        ],
      },
      draw: Object.fromEntries(
        contenders.map(({ applicationId }, index) => [applicationId, `${(index * 7) % 13}`]),
      ),
    }
  }

  const byLot = (standings: Standing[]) =>
    ['', 'north', 'south'].map((lot) => standings.filter(({ lotId }) => lotId === lot))

  test('totals follow the formulas and ranks follow the totals', () => {
    fc.assert(
      fc.property(madeRules, field, (made, entered) => {
        const { contenders, rules, draw } = build(made, entered)
        for (const standings of byLot(rankApplications(contenders, rules, draw))) {
          const screened = standings.filter(({ screenedIn }) => screenedIn)
          const lowest = Math.min(...screened.map(({ price }) => price!))
          for (const standing of screened) {
            expect(standing.passes).toBe(true)
            const ratio = standing.price === lowest ? 1 : lowest / standing.price!
            const exact = ratio * rules.priceWeight * 100
            expect(Math.abs((standing.pricePoints ?? 0) - exact)).toBeLessThanOrEqual(0.500001)
            expect(standing.total).toBe(standing.quality + (standing.pricePoints ?? 0))
            expect(standing.total).toBeLessThanOrEqual(10_000)
            const better = screened.filter(({ total }) => total! > standing.total!)
            expect(standing.rank).toBe(better.length + 1)
          }
        }
      }),
    )
  })

  test('the screening keeps the best and all that tie, and nobody better stays out', () => {
    fc.assert(
      fc.property(madeRules, field, (made, entered) => {
        const { contenders, rules, draw } = build(made, entered)
        for (const standings of byLot(rankApplications(contenders, rules, draw))) {
          const passing = standings.filter(({ passes }) => passes)
          const screened = passing.filter(({ screenedIn }) => screenedIn)
          const out = passing.filter(({ screenedIn }) => !screenedIn)
          const places = rules.shortlist ?? passing.length
          expect(screened.length).toBeGreaterThanOrEqual(Math.min(places, passing.length))
          const worst = Math.min(...screened.map(({ quality }) => quality))
          for (const { quality } of out) expect(quality).toBeLessThan(worst)
          // Fewer than the places are strictly better than the worst that got in.
          const above = screened.filter(({ quality }) => quality > worst)
          if (screened.length > places) expect(above.length).toBeLessThan(places)
        }
      }),
    )
  })

  test('as many win as can, nobody who loses has a better total, and ties say what decided', () => {
    fc.assert(
      fc.property(madeRules, field, (made, entered) => {
        const { contenders, rules, draw } = build(made, entered)
        for (const standings of byLot(rankApplications(contenders, rules, draw))) {
          const screened = standings.filter(({ screenedIn }) => screenedIn)
          const winners = standings.filter(({ awarded }) => awarded)
          expect(winners.length).toBe(Math.min(rules.awards, screened.length))
          const losers = screened.filter(({ awarded }) => !awarded)
          for (const loser of losers)
            for (const winner of winners) {
              expect(loser.total).toBeLessThanOrEqual(winner.total!)
              if (loser.total === winner.total) {
                expect(winner.decidedBy).not.toBe('total')
                expect(loser.decidedBy).not.toBeNull()
              }
            }
        }
      }),
    )
  })

  test('the order in which they come changes nothing', () => {
    fc.assert(
      fc.property(madeRules, field, fc.integer(), (made, entered, seed) => {
        const { contenders, rules, draw } = build(made, entered)
        const shuffled = [...contenders].sort(
          (a, b) => hash(a.applicationId, seed) - hash(b.applicationId, seed),
        )
        const sorted = (standings: Standing[]) =>
          [...standings].sort((a, b) =>
            `${a.lotId}${a.applicationId}` < `${b.lotId}${b.applicationId}` ? -1 : 1,
          )
        expect(sorted(rankApplications(shuffled, rules, draw))).toEqual(
          sorted(rankApplications(contenders, rules, draw)),
        )
      }),
    )
  })

  test('taking one out is the same as if it had never come', () => {
    fc.assert(
      fc.property(madeRules, field, (made, entered) => {
        const { contenders, rules, draw } = build(made, entered)
        const [first, ...others] = contenders
        const left = rankApplications(others, rules, draw)
        expect(left.some(({ applicationId }) => applicationId === first!.applicationId)).toBe(false)
        for (const standings of byLot(left)) {
          const screened = standings.filter(({ screenedIn }) => screenedIn)
          if (screened.length > 0 && rules.priceWeight > 0)
            expect(Math.max(...screened.map(({ pricePoints }) => pricePoints!))).toBe(
              rules.priceWeight * 100,
            )
        }
      }),
    )
  })
})

function hash(text: string, seed: number): number {
  return [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, seed)
}
