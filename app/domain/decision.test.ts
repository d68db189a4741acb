import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as law from './decision'
import { Refusal } from './refusal'

function decision(changes: Partial<law.Decision> = {}): law.Decision {
  return {
    status: 'drafting',
    statement: 'The quietest wins.',
    proposedById: null,
    outcomes: [
      { applicationId: 'a', awarded: true, reason: 'Quietest.' },
      { applicationId: 'b', awarded: false, reason: 'Louder.' },
    ],
    ...changes,
  }
}

const propose = (changes: Partial<law.Decision> = {}, awards = 1, applications = ['a', 'b']) =>
  law.propose(decision(changes), applications, awards, 'user-officer')

describe('every action on every status', () => {
  const actions = {
    propose: (status: law.Decision['status']) => propose({ status }).status,
    return: (status: law.Decision['status']) =>
      law.returnDecision(decision({ status }), 'Explain b.').status,
    approve: (status: law.Decision['status']) => law.approveDecision(decision({ status })).status,
  }
  test.each([
    ['propose', 'drafting', 'proposed'],
    ['propose', 'proposed', null],
    ['propose', 'returned', null],
    ['propose', 'approved', null],
    ['return', 'drafting', null],
    ['return', 'proposed', 'returned'],
    ['return', 'returned', null],
    ['return', 'approved', null],
    ['approve', 'drafting', null],
    ['approve', 'proposed', 'approved'],
    ['approve', 'returned', null],
    ['approve', 'approved', null],
  ] as const)('%s, %s: %s', (action, status, to) => {
    if (to) expect(actions[action](status)).toBe(to)
    else expect(() => actions[action](status)).toThrow(new Refusal('already_decided'))
  })
})

describe('proposing', () => {
  test('keeps who proposed', () => {
    expect(propose()).toMatchObject({ status: 'proposed', proposedById: 'user-officer' })
  })

  test.each<[string, string, () => unknown]>([
    ['no statement', 'decision_incomplete', () => propose({ statement: ' ' })],
    [
      'an application without an outcome',
      'decision_incomplete',
      () => propose({}, 1, ['a', 'b', 'c']),
    ],
    [
      'an outcome without a reason',
      'decision_incomplete',
      () => propose({ outcomes: [{ applicationId: 'a', awarded: true, reason: ' \n' }] }, 1, ['a']),
    ],
    [
      'a reason longer than 5,000 characters',
      'decision_incomplete',
      () =>
        propose(
          { outcomes: [{ applicationId: 'a', awarded: true, reason: 'x'.repeat(5_001) }] },
          1,
          ['a'],
        ),
    ],
    [
      'more winners than awards',
      'too_many_awards',
      () => propose({ outcomes: decision().outcomes.map((one) => ({ ...one, awarded: true })) }),
    ],
  ])('refuses %s', (_what, code, work) => {
    expect(work).toThrow(new Refusal(code as never))
  })

  test('takes a reason of 1 and of 5,000 characters', () => {
    for (const length of [1, 5_000])
      expect(
        propose(
          { outcomes: [{ applicationId: 'a', awarded: false, reason: 'x'.repeat(length) }] },
          1,
          ['a'],
        ).status,
      ).toBe('proposed')
  })

  test('takes as many winners as there are awards, or none', () => {
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { minLength: 1, maxLength: 8 }),
        fc.nat(8),
        (won, awards) => {
          const outcomes = won.map((awarded, index) => ({
            applicationId: String(index),
            awarded,
            reason: 'Because.',
          }))
          const winners = won.filter(Boolean).length
          const work = () =>
            propose(
              { outcomes },
              awards,
              outcomes.map((one) => one.applicationId),
            )
          if (winners > awards) expect(work).toThrow('too_many_awards')
          else expect(work().status).toBe('proposed')
          expect(law.awardsAnyone({ outcomes })).toBe(winners > 0)
        },
      ),
    )
  })
})

test('a return needs a reason', () => {
  const proposed = decision({ status: 'proposed' })
  expect(() => law.returnDecision(proposed, ' ')).toThrow(new Refusal('reason_needed'))
})
