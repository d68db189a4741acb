import { expect, test } from 'vitest'
import { filterOf } from './meili-filter'
import type { Condition } from './search'

const sofia: Condition = { facet: 'city', oneOf: ['sofia'] }

test.each<[Condition, string | undefined]>([
  [sofia, '(facets.city IN ["sofia"])'],
  [{ facet: 'city', oneOf: ['a"b', 'c\\'] }, '(facets.city IN ["a\\"b", "c\\\\"])'],
  [{ facet: 'city', oneOf: ['a\nb', '\ud800\0'] }, '(facets.city IN ["a b", "\ufffd"])'],
  [{ facet: 'city', oneOf: [] }, 'id IN []'],
  [{ number: 'n', from: 5, below: 1e21 }, '(numbers.n >= "5" AND numbers.n < "1e+21")'],
  [{ number: 'n' }, '(numbers.n EXISTS)'],
  [{ number: 'n', from: -Infinity, below: Infinity }, '(numbers.n EXISTS)'],
  [{ number: 'n', from: Infinity }, 'id IN []'],
  [{ not: sofia }, 'NOT (facets.city IN ["sofia"])'],
  [{ not: { all: [] } }, 'id IN []'],
  [{ all: [] }, undefined],
  [{ any: [] }, 'id IN []'],
  [{ all: [sofia, { any: [] }] }, 'id IN []'],
  [{ any: [sofia, { all: [] }] }, undefined],
  [{ all: [sofia, { all: [] }] }, '((facets.city IN ["sofia"]))'],
])('%j', (condition, filter) => {
  expect(filterOf(condition)).toBe(filter)
})
