import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { outlierOffset, spreadOf, type GivenScore } from './spread'

const given = (evaluatorId: string, applicationId: string, points: number): GivenScore => ({
  evaluatorId,
  applicationId,
  criterionId: 'fit',
  points,
})

describe('how far evaluators are apart', () => {
  test('is worked out from those who scored the same', () => {
    const [fit] = spreadOf(
      [
        given('anna', 'a', 80),
        given('boris', 'a', 60),
        given('chi', 'a', 70),
        given('anna', 'b', 90),
        given('boris', 'b', 50),
      ],
      ['fit'],
    )
    // a: anna 80 − 65 = 15, boris 60 − 75 = −15, chi 0; b: anna +40, boris −40.
    expect(fit!.offsets).toEqual([
      { evaluatorId: 'anna', offset: 27.5, outlier: true },
      { evaluatorId: 'boris', offset: -27.5, outlier: true },
      { evaluatorId: 'chi', offset: 0, outlier: false },
    ])
    // a: √((100 + 100 + 0) / 3), b: 20.
    expect(fit!.deviation).toBeCloseTo((Math.sqrt(200 / 3) + 20) / 2)
  })

  test('names whoever is as far away as the bound, and nobody nearer', () => {
    const two = (points: number) =>
      spreadOf([given('anna', 'a', points), given('boris', 'a', 0)], ['fit'])[0]!.offsets
    expect(two(outlierOffset).every(({ outlier }) => outlier)).toBe(true)
    expect(two(outlierOffset - 1).some(({ outlier }) => outlier)).toBe(false)
  })

  test('says nothing of what one alone has scored', () => {
    expect(spreadOf([given('anna', 'a', 80)], ['fit', 'plan'])).toEqual([
      { criterionId: 'fit', deviation: 0, offsets: [] },
      { criterionId: 'plan', deviation: 0, offsets: [] },
    ])
  })
})

test('the order of scores changes nothing, and equal scores have no spread', () => {
  const scores = fc.uniqueArray(
    fc.record({
      evaluatorId: fc.constantFrom('anna', 'boris', 'chi', 'dao'),
      applicationId: fc.constantFrom('a', 'b', 'c'),
      criterionId: fc.constant('fit'),
      points: fc.integer({ min: 0, max: 100 }),
    }),
    { selector: ({ evaluatorId, applicationId }) => `${evaluatorId} ${applicationId}` },
  )
  const rounded = (made: ReturnType<typeof spreadOf>) =>
    made.map(({ deviation, offsets }) => [
      deviation.toFixed(6),
      offsets.map(({ evaluatorId, offset }) => `${evaluatorId} ${offset.toFixed(6)}`),
    ])
  fc.assert(
    fc.property(scores, (made) => {
      expect(rounded(spreadOf([...made].reverse(), ['fit']))).toEqual(
        rounded(spreadOf(made, ['fit'])),
      )
      const equal = spreadOf(
        made.map((score) => ({ ...score, points: 50 })),
        ['fit'],
      )
      expect(equal[0]!.deviation).toBe(0)
      expect(equal[0]!.offsets.every(({ offset }) => offset === 0)).toBe(true)
    }),
  )
})
