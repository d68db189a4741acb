import { describe, expect, test } from 'vitest'
import { Refusal } from './refusal'
import { missingForListing, moveSolution, solutionStatuses, type SolutionFacts } from './solution'

const facts: SolutionFacts = {
  title: 'Airlight',
  summary: 'Counts dust.',
  problem: 'Dust.',
  outcome: 'Less dust.',
  sectors: ['environment'],
  maturity: 9,
  priceModel: 'licence',
}

describe('what a listing needs', () => {
  test.each([
    ['nothing more', {}, []],
    ['title', { title: ' ' }, ['title']],
    ['summary', { summary: '' }, ['summary']],
    ['problem', { problem: '\n' }, ['problem']],
    ['outcome', { outcome: '' }, ['outcome']],
    ['sectors', { sectors: [] }, ['sectors']],
    ['maturity', { maturity: null }, ['maturity']],
    ['price model', { priceModel: null }, ['price_model']],
  ])('%s', (_what, changes, gaps) => {
    expect(missingForListing({ ...facts, ...changes })).toEqual(gaps)
  })
})

describe('every action on every status', () => {
  const table = {
    list: { draft: 'listed', listed: null, unlisted: 'listed' },
    unlist: { draft: null, listed: 'unlisted', unlisted: null },
  } as const
  const cells = (['list', 'unlist'] as const).flatMap((action) =>
    solutionStatuses.map((status) => [action, status, table[action][status]] as const),
  )
  test.each(cells)('%s, %s: %s', (action, status, to) => {
    if (to) expect(moveSolution(status, action, facts)).toBe(to)
    else expect(() => moveSolution(status, action, facts)).toThrow(new Refusal('wrong_state'))
  })

  test('only a complete one is listed, any can be taken out', () => {
    const incomplete = { ...facts, summary: '' }
    for (const status of ['draft', 'unlisted'] as const)
      expect(() => moveSolution(status, 'list', incomplete)).toThrow(
        new Refusal('solution_incomplete'),
      )
    expect(moveSolution('listed', 'unlist', incomplete)).toBe('unlisted')
  })
})
