import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyText, textOf } from '../../../tests/support/any-text'
import { highlight, snippet, type Segments } from './highlight'

const shown = (segments: Segments) =>
  segments.map(({ text, match }) => (match ? `[${text}]` : text)).join('')

test.each([
  ['Чист въздух за София', 'sofia vazduh', 'Чист [въздух] за [София]'],
  ['Giao thông Hà Nội', 'ha noi', 'Giao thông [Hà] [Nội]'],
  ['النقل في المدينة', 'مدينه', 'النقل في [المدينة]'],
  ['Public transport, transported', 'tranpsort now', 'Public [transport], transported'],
  ['Public transport, transported', 'transport', 'Public [transport], [transported]'],
  ['The data centre of data', '"data centre"', 'The [data] [centre] of data'],
  ['Cloud and data', 'cloud -data', '[Cloud] and data'],
  ['<b>cloud</b>', 'cloud', '<b>[cloud]</b>'],
  ['Nothing here', '', 'Nothing here'],
])('%s, searched for %s', (text, query, expected) => {
  expect(shown(highlight(text, query))).toBe(expected)
})

const body = `${'Before it there is much to read. '.repeat(20)}Here the tram stops. ${'Then more follows. '.repeat(20)}`

test('a snippet stands around the first match and ends between words', () => {
  const text = shown(snippet(body, 'tram', 80))
  expect(text).toBe(
    '…is much to read. Here the [tram] stops. Then more follows. Then more follows. Then…',
  )
})

test('a snippet without a match is the beginning, and a short text is whole', () => {
  expect(shown(snippet(body, 'nothing', 40))).toBe('Before it there is much to read. Before…')
  expect(shown(snippet(' Short\n text ', 'text', 40))).toBe('Short [text]')
})

test('segments joined are the text again', () => {
  const text = fc.oneof(anyText, textOf('ab яđ,'))
  fc.assert(
    fc.property(text, text, (content, query) => {
      const segments = highlight(content, query)
      expect(segments.map((segment) => segment.text).join('')).toBe(content)
      expect(segments.every((segment) => segment.text !== '')).toBe(true)
    }),
  )
})

test('a snippet is a piece of the text, about as long as asked', () => {
  const words = textOf('ab  яđ,', 400)
  fc.assert(
    fc.property(words, words, fc.integer({ min: 5, max: 100 }), (content, query, length) => {
      const text = snippet(content, query, length)
        .map((segment) => segment.text)
        .join('')
      const whole = content.replace(/\s+/g, ' ').trim()
      expect(whole).toContain(text.replace(/^…|…$/g, ''))
      expect(text.length).toBeLessThanOrEqual(Math.max(length, 64) * 2 + 2)
    }),
  )
})
