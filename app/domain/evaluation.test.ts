import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { round } from '../../tests/support/policy-table'
import {
  allCollected,
  evaluationStages,
  evaluationTransitions,
  moveEvaluation,
  recorderOf,
  requirePanel,
  suggestScoringUntil,
  type Candidate,
  type EvaluationAction,
  type EvaluationStage,
  type ScoreSheet,
} from './evaluation'

const actions = Object.keys(evaluationTransitions) as EvaluationAction[]

/** From where each action leads where; elsewhere it is refused. */
const table: Record<EvaluationAction, Partial<Record<EvaluationStage, EvaluationStage>>> = {
  startScoring: { eligibility: 'scoring' },
  collect: { scoring: 'consensus' },
  rank: { consensus: 'ranked' },
  propose: { ranked: 'proposed' },
  returnProposal: { proposed: 'ranked' },
  approve: { proposed: 'approved' },
  overturn: { approved: 'overturned' },
}

describe.each(actions)('%s', (action) => {
  test.each(evaluationStages)('from %s', (stage) => {
    const to = table[action][stage]
    const move = () => moveEvaluation(round(stage), action).stage
    if (to) expect(move()).toBe(to)
    else expect(move).toThrow('wrong_state')
  })
})

test('no sequence of actions goes back behind the scores, or on after the end', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...actions)), (sequence) => {
      let made = round('eligibility')
      for (const action of sequence) {
        const before = made
        try {
          made = moveEvaluation(made, action)
        } catch {
          expect(made).toBe(before)
        }
        const order = evaluationStages.indexOf(made.stage) - evaluationStages.indexOf(before.stage)
        expect(order).toBeGreaterThanOrEqual(action === 'returnProposal' ? -1 : 0)
      }
    }),
  )
})

describe('a panel [10]', () => {
  const fine: Candidate[] = ['chair', 'one', 'two', 'three'].map((userId) => ({
    userId,
    evaluator: true,
    readsNames: false,
    ofApplicant: false,
  }))
  const panel = (...userIds: string[]) =>
    userIds.map((userId) => ({ userId, chair: userId === 'chair' }))
  const changed = (userId: string, changes: Partial<Candidate>) =>
    fine.map((candidate) =>
      candidate.userId === userId ? { ...candidate, ...changes } : candidate,
    )

  test('is a chair and two evaluators or more', () => {
    expect(() => requirePanel(panel('chair', 'one', 'two'), fine)).not.toThrow()
    expect(() => requirePanel(panel('chair', 'one', 'two', 'three'), fine)).not.toThrow()
    expect(() => requirePanel(panel('chair', 'one'), fine)).toThrow('panel_incomplete')
    expect(() => requirePanel(panel('one', 'two', 'three'), fine)).toThrow('panel_incomplete')
    const twoChairs = panel('chair', 'one', 'two', 'three').map((member, index) => ({
      ...member,
      chair: index < 2,
    }))
    expect(() => requirePanel(twoChairs, fine)).toThrow('panel_incomplete')
  })

  test('has nobody twice', () => {
    expect(() => requirePanel(panel('chair', 'one', 'one', 'two'), fine)).toThrow('panel_duplicate')
  })

  test.each([
    ['panel_not_evaluator', { evaluator: false }],
    ['panel_reads_names', { readsNames: true }],
    ['panel_of_applicant', { ofApplicant: true }],
  ])('refuses %s', (code, changes) => {
    expect(() => requirePanel(panel('chair', 'one', 'two'), changed('one', changes))).toThrow(code)
    expect(() =>
      requirePanel(panel('chair', 'one', 'two'), changed('three', changes)),
    ).not.toThrow()
  })

  test('refuses whoever it does not know', () => {
    expect(() => requirePanel(panel('chair', 'one', 'stranger'), fine)).toThrow(
      'panel_not_evaluator',
    )
  })
})

const sheet = (evaluatorId: string, conflict: boolean | null, submitted: boolean): ScoreSheet => ({
  evaluatorId,
  conflict,
  submittedAt: submitted ? new Date(0) : null,
})

describe('all scores are in', () => {
  const full = [sheet('a', false, true), sheet('b', false, true)]

  test('when everyone who is not recused has handed in', () => {
    expect(allCollected([full, [...full, sheet('c', true, false)]])).toBe(true)
    expect(allCollected([full, [...full, sheet('c', false, false)]])).toBe(false)
    expect(allCollected([full, [...full, sheet('c', null, false)]])).toBe(false)
  })

  test('not while an application has fewer than two to score it', () => {
    expect(allCollected([[sheet('a', false, true), sheet('b', true, false)]])).toBe(false)
  })

  test('in whatever order they stand', () => {
    const one = fc
      .record({ conflict: fc.option(fc.boolean()), submitted: fc.boolean() })
      .map(({ conflict, submitted }) => sheet('x', conflict, submitted))
    fc.assert(
      fc.property(fc.array(fc.array(one, { maxLength: 5 }), { maxLength: 4 }), (made) => {
        const turned = [...made].reverse().map((sheets) => [...sheets].reverse())
        expect(allCollected(turned)).toBe(allCollected(made))
      }),
    )
  })
})

describe('who writes the agreement down', () => {
  const panel = [
    { userId: 'one', chair: false },
    { userId: 'chair', chair: true },
    { userId: 'two', chair: false },
  ]

  test('is the chair, and the next where the chair is recused', () => {
    expect(recorderOf(panel, [])).toBe('chair')
    expect(recorderOf(panel, [sheet('chair', true, false)])).toBe('one')
    expect(recorderOf(panel, [sheet('chair', true, false), sheet('one', true, false)])).toBe('two')
    expect(recorderOf([], [])).toBeNull()
  })
})

describe('the day that is suggested for scores', () => {
  const now = new Date('2026-11-02T10:00:00Z')

  test('leaves five days until the promised decision', () => {
    expect(suggestScoringUntil('2026-12-04T14:00:00Z', 'Europe/Sofia', now)).toEqual(
      new Date('2026-11-29T14:00:00Z'),
    )
  })

  test.each([[null], ['2026-11-03T14:00:00Z']])('leaves three days to score in (%s)', (until) => {
    expect(suggestScoringUntil(until, 'Europe/Sofia', now)).toEqual(
      new Date('2026-11-05T10:00:00Z'),
    )
  })
})
