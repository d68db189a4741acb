import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allowedTypos, distance, matchWord } from './typos'

const wanted = (skeleton: string, last = false) => ({
  skeleton,
  last,
  typos: allowedTypos(skeleton),
})

test.each([
  ['cat', 0],
  ['park', 0],
  ['parks', 1],
  ['building', 1],
  ['buildings', 2],
  ['office365', 0],
])('%s may have %i typos', (word, typos) => {
  expect(allowedTypos(word)).toBe(typos)
})

test.each([
  ['transport', 'transport', 'exact'],
  ['transport', 'transporter', 'prefix'],
  ['transport', 'tranpsort', 'typo'],
  ['transport', 'tansporrt', 'typo'],
  ['transport', 'tansporrrt', undefined],
  ['sofia', 'sofya', 'typo'],
  ['sofia', 'osfia', undefined],
  ['park', 'perk', undefined],
  ['it', 'item', undefined],
  ['2024', '2025', undefined],
  ['ransport', 'transport', undefined],
  ['yransport', 'transport', 'typo'],
])('%s finds %s: %s', (query, word, match) => {
  expect(matchWord(wanted(query), word)).toBe(match)
})

test('the last word is a beginning, slips and all', () => {
  expect(matchWord(wanted('it', true), 'item')).toBe('prefix')
  expect(matchWord(wanted('trasnp', true), 'transportation')).toBe('typo')
  expect(matchWord(wanted('trasnp'), 'transportation')).toBeUndefined()
})

/** The textbook's way, without bounds. */
function plainDistance(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) => [
    i,
    ...Array<number>(b.length).fill(0),
  ])
  for (let j = 0; j <= b.length; j += 1) table[0]![j] = j
  for (let i = 1; i <= a.length; i += 1)
    for (let j = 1; j <= b.length; j += 1) {
      const change = table[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      table[i]![j] = Math.min(table[i - 1]![j]! + 1, table[i]![j - 1]! + 1, change)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        table[i]![j] = Math.min(table[i]![j]!, table[i - 2]![j - 2]! + 1)
    }
  return table[a.length]![b.length]!
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 })

test('the bounded distance is the plain one up to its bound', () => {
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, most) => {
      expect(distance(a, b, most)).toBe(Math.min(plainDistance(a, b), most + 1))
      const beginnings = Array.from({ length: b.length + 1 }, (_, end) => b.slice(0, end))
      const closest = Math.min(...beginnings.map((beginning) => plainDistance(a, beginning)))
      expect(distance(a, b, most, true)).toBe(Math.min(closest, most + 1))
    }),
  )
})
