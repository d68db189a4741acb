import { expect, test } from 'vitest'
import { readJudging } from './judging-criteria'

const shares = (markdown: string) =>
  readJudging(markdown).criteria.map(({ name, weight }) => `${name} ${weight}`)

test('headings with shares of exactly 100 are criteria, and the rest stays text', () => {
  const text =
    'A panel judges.\n\n# Novelty (60%)\n\nHow **new** it is.\n\n# Impact – 40 points\n\nWhom it serves.'
  const { criteria, rest } = readJudging(text)
  expect(criteria).toEqual([
    {
      id: 'criterion-1',
      name: 'Novelty',
      description: 'How new it is.',
      weight: 60,
      minimum: null,
    },
    {
      id: 'criterion-2',
      name: 'Impact',
      description: 'Whom it serves.',
      weight: 40,
      minimum: null,
    },
  ])
  expect(rest).toBe('A panel judges.')
})

test('so are the items of one list', () => {
  expect(
    shares('Judged by:\n\n- Novelty: 30%\n- **Impact (30%):** for people\n- Cost 40%'),
  ).toEqual(['Novelty 30', 'Impact 30', 'Cost 40'])
})

test.each([
  ['shares that are not 100 in all', '- Novelty: 30%\n- Impact: 30%'],
  ['one criterion alone', '- Novelty: 100%'],
  ['rounds with shares of their own', 'Phase 1\n\n- Novelty: 50%\n- Impact: 50%'],
  ['two lists', '- A one: 50%\n- B two: 50%\n\nThen\n\n- C three: 50%\n- D four: 50%'],
  ['a list of which some items say no share', '- Novelty: 50%\n- Impact: 50%\n- Style'],
  ['words alone', 'The jury decides as it likes.'],
  ['nothing', ''],
])('%s stay text', (_what, text) => {
  expect(readJudging(text)).toEqual({ criteria: [], rest: text })
})
