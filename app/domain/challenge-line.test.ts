import { describe, expect, test } from 'vitest'
import { calls, openCall, tableNow } from '../../tests/support/policy-table'
import type { ChallengePhase } from './challenge'
import { lineOf } from './challenge-line'

const states = (phase: ChallengePhase) =>
  lineOf(calls[phase], tableNow).map(({ key, state }) => `${key} ${state}`)

/** Every phase of a call that ends in an award. */
const line = `
                published  questions  closing  opening  evaluation  award    standstill
  draft         here       ahead      ahead    ahead    ahead       ahead    ahead
  in_review     here       ahead      ahead    ahead    ahead       ahead    ahead
  discarded     here       ahead      ahead    ahead    ahead       ahead    ahead
  open          passed     here       ahead    ahead    ahead       ahead    ahead
  closed        passed     passed     passed   here     ahead       ahead    ahead
  evaluating    passed     passed     passed   passed   here        ahead    ahead
  standstill    passed     passed     passed   passed   passed      passed   here
  concluded     passed     passed     passed   passed   passed      passed   passed
`
const [stations = [], ...phases] = line
  .trim()
  .split('\n')
  .map((row) => row.trim().split(/\s+/))

describe('where a call stands on its line', () => {
  test.each(phases.map(([phase, ...cells]) => [phase, cells] as const))('%s', (phase, cells) => {
    const wanted = cells.map((state, index) => `${stations[index]} ${state}`)
    expect(states(phase as ChallengePhase)).toEqual(wanted)
  })

  test('past its questions, while it is open', () => {
    const quiet = lineOf(openCall({ questionsUntil: tableNow }), tableNow)
    expect(quiet.map(({ state }) => state).slice(0, 3)).toEqual(['passed', 'passed', 'here'])
  })

  test('a consultation ends in a summary', () => {
    const open = lineOf(openCall({ kind: 'market_consultation' }), tableNow)
    expect(open.map(({ key }) => key)).toEqual(['published', 'questions', 'closing', 'summary'])
    const over = openCall({ kind: 'market_consultation', status: 'concluded' })
    expect(lineOf(over, tableNow).map(({ key, state }) => `${key} ${state}`)).toEqual([
      'published passed',
      'questions passed',
      'closing passed',
      'summary passed',
    ])
  })

  test('a cancelled call ends where it was cancelled', () => {
    expect(states('cancelled')).toEqual([
      'published passed',
      'questions skipped',
      'closing skipped',
      'opening skipped',
      'evaluation skipped',
      'award skipped',
      'standstill skipped',
      'cancelled here',
    ])
  })

  test('an unsuccessful one after its closing', () => {
    expect(states('unsuccessful')).toEqual([
      'published passed',
      'questions passed',
      'closing passed',
      'opening passed',
      'evaluation skipped',
      'award skipped',
      'standstill skipped',
      'unsuccessful here',
    ])
  })

  test('one station at most is where it is, and none behind it lies ahead', () => {
    for (const call of Object.values(calls)) {
      const order = lineOf(call, tableNow).map(({ state }) => state)
      expect(order.filter((state) => state === 'here').length).toBeLessThanOrEqual(1)
      expect(
        order.indexOf('ahead') === -1 || order.lastIndexOf('passed') < order.indexOf('ahead'),
      ).toBe(true)
    }
  })

  test('dates its stations', () => {
    const dates = lineOf(calls.standstill, tableNow).map(({ key, at }) => [key, at?.toISOString()])
    expect(Object.fromEntries(dates)).toMatchObject({
      published: calls.standstill.publishedAt!.toISOString(),
      closing: calls.standstill.deadline!.toISOString(),
      award: '2026-10-24T08:00:00.000Z',
      standstill: '2026-11-03T08:00:00.000Z',
    })
  })
})
