import fc from 'fast-check'
import { expect, test } from 'vitest'
import { milestoneAmounts, wholeShare, type PlannedMilestone } from './agreement-content'

function planOf(shares: number[]): PlannedMilestone[] {
  return shares.map((share, index) => ({
    id: String(index),
    title: '',
    evidence: '',
    dueOn: '2027-01-31',
    share,
  }))
}

test.each([
  [100, [5_000, 5_000], [50n, 50n]],
  [100, [3_334, 3_333, 3_333], [34n, 33n, 33n]],
  [1, [5_000, 5_000], [1n, 0n]],
  [101, [5_000, 5_000], [51n, 50n]],
  [0, [10_000], [0n]],
  [Number.MAX_SAFE_INTEGER, [1, 9_999], [900719925474n, 9006298534815517n]],
])('%i is shared by %j', (amount, shares, amounts) => {
  expect(milestoneAmounts({ amount, milestones: planOf(shares) })).toEqual(amounts)
})

test('whatever the shares, what milestones are worth sums to the amount, and none is off by a unit', () => {
  const shares = fc
    .array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 20 })
    .map((parts) => [...parts, wholeShare - parts.reduce((sum, part) => sum + part, 0)])
  fc.assert(
    fc.property(fc.nat(Number.MAX_SAFE_INTEGER), shares, (amount, parts) => {
      const amounts = milestoneAmounts({ amount, milestones: planOf(parts) })
      expect(amounts.reduce((sum, part) => sum + part, 0n)).toBe(BigInt(amount))
      for (const [index, part] of amounts.entries()) {
        const exact = BigInt(amount) * BigInt(parts[index]!)
        const off = part * BigInt(wholeShare) - exact
        expect(off < BigInt(wholeShare) && off > -BigInt(wholeShare)).toBe(true)
      }
    }),
  )
})
