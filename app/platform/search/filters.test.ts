import { expect, test } from 'vitest'
import { dependsOnNow, readyQuery } from './filters'
import type { IndexDefinition, SearchQuery } from './search'

const definition: IndexDefinition = {
  name: 'solutions',
  facets: ['city'],
  numbers: ['deadline'],
  order: [],
  load: () => Promise.resolve([]),
  ids: () => Promise.resolve([]),
}
const now = new Date(1_000)
const blank: SearchQuery = { text: '', groups: [], sort: [], page: 1, perPage: 20 }
const ready = (query: Partial<SearchQuery>) => readyQuery(definition, { ...blank, ...query }, now)

test('now is past, wherever it stands', () => {
  const { where } = ready({
    where: {
      any: [{ number: 'deadline', from: 'now' }, { not: { number: 'deadline', below: 'now' } }],
    },
  })
  expect(where).toEqual({
    any: [{ number: 'deadline', from: 1_001 }, { not: { number: 'deadline', below: 1_001 } }],
  })
})

test('a choice becomes a demand, and one that nobody knows demands the impossible', () => {
  const values = { open: { number: 'deadline', from: 5 } }
  const { filters } = ready({
    groups: [
      { name: 'city', chosen: [] },
      { name: 'city', chosen: ['sofia', 'sofia', 'hanoi'] },
      { name: 'state', chosen: ['open', 'toString'], values },
    ],
  })
  expect(filters.map((filter) => filter.demand)).toEqual([
    undefined,
    { facet: 'city', oneOf: ['sofia', 'hanoi'] },
    { any: [{ number: 'deadline', from: 5, below: undefined }, { any: [] }] },
  ])
})

test.each([
  [0, 1],
  [2.9, 2],
  [-5, 1],
  [NaN, 1],
  [Infinity, 100_000],
])('page %d is page %i', (asked, page) => {
  expect(ready({ page: asked }).page).toBe(page)
})

test('a query that mentions now depends on it, a number does not', () => {
  const open = { all: [{ not: { any: [{ number: 'deadline', below: 'now' as const }] } }] }
  expect(dependsOnNow({ ...blank, where: open })).toBe(true)
  expect(dependsOnNow({ ...blank, groups: [{ name: 's', chosen: [], values: { open } }] })).toBe(
    true,
  )
  expect(dependsOnNow({ ...blank, where: { number: 'deadline', below: 5 } })).toBe(false)
})

test('names that the index does not list are refused', () => {
  expect(() => ready({ groups: [{ name: 'colour', chosen: [] }] })).toThrow(
    '"colour" among its facets',
  )
  expect(() => ready({ sort: [{ number: 'city', order: 'asc' }] })).toThrow(
    '"city" among its numbers',
  )
})
