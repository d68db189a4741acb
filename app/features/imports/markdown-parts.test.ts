import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainText } from '#app/platform/markdown/markdown.server'
import { plainToMarkdown } from '#app/platform/markdown/plain-to-markdown'
import {
  cutMarkdown,
  cutWords,
  firstSentence,
  levelHeadings,
  underHeadings,
} from './markdown-parts'

const ending = '*The rest stands elsewhere.*'

test('a text that fits stays whole', () => {
  expect(cutMarkdown('One.\n\nTwo.', 100, ending)).toEqual({ text: 'One.\n\nTwo.', cut: false })
})

test('a longer one is cut at a paragraph, never behind a heading', () => {
  const text = `${'a'.repeat(60)}\n\n# Heading\n\n${'b'.repeat(60)}`
  expect(cutMarkdown(text, 110, ending)).toEqual({
    text: `${'a'.repeat(60)}\n\n${ending}`,
    cut: true,
  })
})

test('any text is cut to what there is room for', () => {
  const text = fc.array(fc.constantFrom('word', '\n\n', '# Head\n\n', ' ', '🚋', '\n- item'), {
    maxLength: 200,
  })
  fc.assert(
    fc.property(text, fc.integer({ min: 60, max: 300 }), (parts, limit) => {
      const markdown = parts.join('')
      const cut = cutMarkdown(markdown, limit, ending)
      expect(cut.text.length).toBeLessThanOrEqual(limit)
      expect(cut.text).not.toMatch(/\p{Surrogate}/u)
      expect(cut.cut).toBe(markdown.length > limit)
      expect(cutWords(markdown, limit).text.length).toBeLessThanOrEqual(limit)
    }),
  )
})

test('words are cut between words, with an ellipsis', () => {
  expect(cutWords('Quieter nights, on the ring road', 20)).toEqual({
    text: 'Quieter nights, on…',
    cut: true,
  })
  expect(cutWords('  Short \n words ', 20)).toEqual({ text: 'Short words', cut: false })
})

test.each([
  ['We build trams that sing. They sing well.', 'We build trams that sing.'],
  [
    'Made by Acme Inc. and others for the U.S. market',
    'Made by Acme Inc. and others for the U.S. market',
  ],
  ['One sentence only.', 'One sentence only.'],
  ['', ''],
])('the first sentence of “%s”', (text, sentence) => {
  expect(firstSentence(text)).toBe(sentence)
})

test('headings begin at the first level and skip none', () => {
  expect(levelHeadings('### A\n\ntext\n\n##### B\n\n### C')).toBe('# A\n\ntext\n\n## B\n\n# C')
})

test('texts stand under their names, and empty ones not at all', () => {
  expect(
    underHeadings([
      { text: 'Rules.' },
      { name: 'Empty', text: ' ' },
      { name: 'Judging', text: '# By whom' },
    ]),
  ).toBe('Rules.\n\n# Judging\n\n## By whom')
})

test('plain text as Markdown reads as it was', () => {
  const mark = fc.constantFrom(...'*_`[]()#->=|~!\\&;<a1. \n')
  const text = fc.oneof(
    fc.string(),
    fc.array(mark, { maxLength: 40 }).map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(text, (written) => {
      const words = written.replace(/\s+/g, ' ').trim()
      expect(plainText(plainToMarkdown(words)).replace(/\s+/g, ' ').trim()).toBe(words)
    }),
    { numRuns: 500 },
  )
})
