import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyText, textOf } from '../../../tests/support/any-text'
import { asksForSomething, parseQueryText } from './query-text'

const shape = (text: string) => {
  const { words, phrases, excluded } = parseQueryText(text)
  return { words: words.map((word) => word.skeleton), phrases, excluded }
}

test.each([
  ['air sensors', { words: ['air', 'sensors'], phrases: [], excluded: [] }],
  ['"data centre" cloud', { words: ['cloud'], phrases: [['data', 'centre']], excluded: [] }],
  ['„чист въздух“', { words: [], phrases: [['chist', 'vazduh']], excluded: [] }],
  [
    '"Eduserv" -Caci -Methods',
    { words: [], phrases: [['eduserv']], excluded: [['caci'], ['methods']] },
  ],
  ['cloud -"data centre"', { words: ['cloud'], phrases: [], excluded: [['data', 'centre']] }],
  ['e-tendering -e-mail', { words: ['e', 'tendering'], phrases: [], excluded: [['e', 'mail']] }],
  ['"open quote', { words: ['open', 'quote'], phrases: [], excluded: [] }],
  ['victim* || (a)', { words: ['victim', 'a'], phrases: [], excluded: [] }],
  ['Cloud cloud CLOUD', { words: ['cloud'], phrases: [], excluded: [] }],
  ['-', { words: [], phrases: [], excluded: [] }],
  ['😀 !? """ \0', { words: [], phrases: [], excluded: [] }],
])('%s', (text, expected) => {
  expect(shape(text)).toEqual(expected)
})

test('only the last word may still be being typed', () => {
  expect(parseQueryText('air qual').words.map((word) => word.last)).toEqual([false, true])
})

test('any text is understood, and a long one is bounded', () => {
  const signs = textOf('ab -"“”*|&!:()\'\\\0я')
  fc.assert(
    fc.property(fc.oneof(anyText, signs), (text) => {
      const parsed = parseQueryText(text)
      for (const word of parsed.words) expect(word.skeleton).not.toBe('')
      for (const run of [...parsed.phrases, ...parsed.excluded]) expect(run).not.toEqual([])
    }),
  )
  const long = parseQueryText('word1 word2 "x y" -z '.repeat(5_000))
  expect(long.words.length + long.phrases.length + long.excluded.length).toBeLessThan(30)
  expect(asksForSomething(parseQueryText('-a'))).toBe(false)
})
