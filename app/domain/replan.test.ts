import fc from 'fast-check'
import { expect, test } from 'vitest'
import { milestoneAmounts, wholeShare, type AgreementContent } from './agreement-content'
import { milestoneStatuses } from './milestone'
import { replan, type StandingMilestone } from './replan'

type Planned = AgreementContent['milestones'][number]

function content(amount: number, milestones: Planned[]): AgreementContent {
  return {
    title: 'Quieter nights',
    clauses: [],
    amount,
    retention: 0,
    startsOn: '2027-01-01',
    endsOn: '2027-12-31',
    milestones,
  }
}

function planned(id: string, share: number, changes: Partial<Planned> = {}): Planned {
  return { id, title: id, evidence: `What ${id} shows.`, dueOn: '2027-03-01', share, ...changes }
}

/** Milestones of a text as its pilot has them, each in a state. */
function standingOf(
  text: AgreementContent,
  statuses: StandingMilestone['status'][],
): StandingMilestone[] {
  const amounts = milestoneAmounts(text)
  return text.milestones.map(({ share: _share, id, ...words }, index) => ({
    ...words,
    id: `row-${id}`,
    planId: id,
    amount: amounts[index]!,
    status: statuses[index] ?? 'scheduled',
  }))
}

const before = content(9_000_000, [
  planned('m1', 5_000),
  planned('m2', 3_000),
  planned('m3', 2_000),
])

const fixed = expect.objectContaining({ code: 'milestones_fixed' })

test('what is not begun gets other words, days and amounts, comes and goes', () => {
  const after = content(10_000_000, [planned('m4', 5_500), planned('m1', 4_500)])
  expect(replan(standingOf(before, ['met']), after)).toEqual({
    removed: ['row-m2', 'row-m3'],
    milestones: [
      { ...planned('m4', 5_500), id: null, planId: 'm4', number: 1, amount: 5_500_000n },
      { ...planned('m1', 4_500), id: 'row-m1', planId: 'm1', number: 2, amount: 4_500_000n },
    ],
  })
})

test.each(['met', 'in_review'] as const)('what is %s keeps everything', (status) => {
  const standing = standingOf(before, [status])
  const amended =
    (change: Partial<Planned>, amount = 9_000_000) =>
    () =>
      replan(
        standing,
        content(amount, [planned('m1', 5_000, change), ...before.milestones.slice(1)]),
      )
  expect(amended({})).not.toThrow()
  for (const change of [{ title: 'Else' }, { evidence: 'Else' }, { dueOn: '2027-04-01' }])
    expect(amended(change)).toThrow(fixed)
  // Half of another amount is another amount.
  expect(amended({}, 12_000_000)).toThrow(fixed)
  const without = content(9_000_000, [planned('m2', 6_000), planned('m3', 4_000)])
  expect(() => replan(standing, without)).toThrow(fixed)
})

test('what was decided as not met stays, in other words if they like', () => {
  const standing = standingOf(before, ['not_met', 'partially_met'])
  const shorter = content(9_000_000, [planned('m1', 7_000), planned('m3', 3_000)])
  expect(() => replan(standing, shorter)).toThrow(fixed)
  const reworded = before.milestones.map((milestone) => ({ ...milestone, title: 'Again' }))
  expect(replan(standing, content(9_000_000, reworded)).milestones[0]!.title).toBe('Again')
})

test('less than what is met can’t be promised, nor more without something to do for it', () => {
  const standing = standingOf(before, ['met', 'met', 'met'])
  expect(() => replan(standing, content(8_999_000, before.milestones))).toThrow(fixed)
  expect(() => replan(standing, content(9_001_000, before.milestones))).toThrow(fixed)
  expect(replan(standing, before).milestones.map(({ amount }) => amount)).toEqual(
    milestoneAmounts(before),
  )
})

/** Shares of whole numbers that sum to the whole. */
const shares = fc
  .array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 12 })
  .map((weights) => {
    const sum = weights.reduce((total, weight) => total + weight, 0)
    const parts = weights.map((weight) => Math.max(1, Math.floor((weight * wholeShare) / sum)))
    const rest = wholeShare - parts.reduce((total, part) => total + part, 0)
    parts[parts.indexOf(Math.max(...parts))]! += rest
    return parts
  })

const story = fc.record({
  first: shares,
  statuses: fc.array(fc.constantFrom(...milestoneStatuses), { minLength: 12, maxLength: 12 }),
  second: shares,
  amount: fc.integer({ min: 1_000_000, max: 900_000_000 }),
  newAmount: fc.integer({ min: 1_000_000, max: 900_000_000 }),
  kept: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
  honest: fc.boolean(),
})

test('whatever is amended sums to exactly the new amount and leaves what is done as it was, or is refused', () => {
  let followed = 0
  fc.assert(
    fc.property(story, ({ first, statuses, second, amount, newAmount, kept, honest }) => {
      const old = content(
        amount,
        first.map((share, index) => planned(`m${index}`, share)),
      )
      const standing = standingOf(old, statuses)
      // An honest text keeps what there is; another one may drop, reorder and reword anything.
      const text = honest
        ? content(amount, old.milestones)
        : content(
            newAmount,
            second.map((share, index) => planned(kept[index] ? `m${index}` : `n${index}`, share)),
          )
      let plan
      try {
        plan = replan(standing, text)
      } catch (error) {
        expect(error).toEqual(fixed)
        expect(honest).toBe(false)
        return
      }
      followed += 1
      const sum = plan.milestones.reduce((total, milestone) => total + milestone.amount, 0n)
      expect(sum).toBe(BigInt(text.amount))
      expect(plan.milestones.every((milestone) => milestone.amount >= 0n)).toBe(true)
      for (const done of standing.filter(
        ({ status }) => status === 'met' || status === 'in_review',
      ))
        expect(plan.milestones.find(({ id }) => id === done.id)).toMatchObject({
          title: done.title,
          evidence: done.evidence,
          dueOn: done.dueOn,
          amount: done.amount,
        })
      for (const id of plan.removed)
        expect(standing.find((milestone) => milestone.id === id)!.status).toBe('scheduled')
    }),
    { numRuns: 500 },
  )
  expect(followed).toBeGreaterThan(100)
})
