import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  milestoneAmounts,
  missingInText,
  partOf,
  termsPart,
  wholeShare,
  withPart,
  type AgreementContent,
  type PlannedMilestone,
  type ProposedPart,
} from './agreement-content'

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

const whole: AgreementContent = {
  title: 'Quieter nights',
  clauses: [
    { id: 'data', heading: 'Data', text: 'No faces.' },
    { id: 'exit', heading: 'Exit', text: 'In 30 days.' },
  ],
  amount: 100,
  retention: 0,
  startsOn: '2027-01-01',
  endsOn: '2027-06-30',
  milestones: [
    { id: 'a', title: 'A', evidence: 'Pictures.', dueOn: '2027-01-01', share: 4_000 },
    { id: 'b', title: 'B', evidence: 'Readings.', dueOn: '2027-06-30', share: 6_000 },
  ],
}
const [first, second] = whole.milestones as [PlannedMilestone, PlannedMilestone]

test.each<[Partial<AgreementContent>, string[]]>([
  [{}, []],
  [{ title: ' ' }, ['title']],
  [{ clauses: [] }, ['clauses']],
  [{ clauses: [{ id: 'x', heading: '', text: 'y' }] }, ['clauses']],
  [{ clauses: [{ id: 'x', heading: 'y', text: 'By {{company_number}}.' }] }, ['fields']],
  [{ clauses: [{ id: 'x', heading: 'y', text: 'By \\{\\{company\\}\\}.' }] }, []],
  [{ amount: 0 }, ['amount']],
  [{ endsOn: '2026-12-31' }, ['days', 'milestone_days']],
  [{ milestones: [] }, ['milestones']],
  [{ milestones: [first] }, ['shares']],
  [{ milestones: [first, { ...second, share: 6_001 }] }, ['shares']],
  [{ milestones: [{ ...first, title: '' }, second] }, ['milestone_titles']],
  [{ milestones: [first, { ...second, evidence: ' ' }] }, ['milestone_evidence']],
  [{ milestones: [first, { ...second, dueOn: '2027-07-01' }] }, ['milestone_days']],
  [{ milestones: [{ ...first, dueOn: '2026-12-31' }, second] }, ['milestone_days']],
])('a text with %j lacks %j', (changes, missing) => {
  expect(missingInText({ ...whole, ...changes })).toEqual(missing)
})

test('one part is put in other words, and nothing else changes', () => {
  const words = { of: 'clause', heading: 'Exit', text: 'In 60 days.' } as const
  const changed = withPart(whole, 'exit', words)
  expect(partOf(changed, 'exit')).toEqual(words)
  expect(partOf(changed, 'data')).toEqual(partOf(whole, 'data'))
  expect(partOf(changed, termsPart)).toEqual(partOf(whole, termsPart))
  expect(partOf(whole, 'nothing')).toBeNull()
  const terms = { ...partOf(whole, termsPart)!, amount: 90 } as ProposedPart
  expect(withPart(whole, termsPart, terms)).toEqual({ ...whole, amount: 90 })
})
