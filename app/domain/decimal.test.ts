import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDecimal, toMicros } from './decimal'

test.each([
  ['12.5', null, '12.5'],
  ['12,5', null, '12.5'],
  ['12,5', ',', '12.5'],
  ['1,250', ',', '1250'],
  ['1,250', null, '1.25'],
  ['1.250', '.', '1250'],
  ['0.125', '.', '0.125'],
  ['0,125', ',', '0.125'],
  ['1.250,75', '.', '1250.75'],
  ['1,250.75', null, '1250.75'],
  ['1.250.000', null, '1250000'],
  ['1 250 000,5', null, '1250000.5'],
  ['1\u00a0250', null, '1250'],
  ['−3', null, '-3'],
  ['-0', null, '0'],
  ['+7', null, '7'],
  ['٣٫٥', ',', '3.5'],
  ['١٬٢٥٠', ',', '1250'],
  ['۱۲', ',', '12'],
  ['007.10', null, '7.1'],
  ['12345678901234.123456', null, '12345678901234.123456'],
])('%s, with thousands set apart by %s, is %s', (typed, group, value) => {
  expect(parseDecimal(typed, group as ',' | '.' | null)).toBe(value)
})

test.each([
  '',
  '-',
  '.',
  ',5',
  '5,',
  '1,2,3',
  '1.2,3,4',
  '1,250.7,5',
  '12a',
  '1e5',
  '0x10',
  '1.1234567',
  '123456789012345',
  '--1',
  '1,25.000',
])('“%s” is no number', (typed) => {
  expect(parseDecimal(typed, null)).toBeNull()
})

test('what was read once is read again as itself, exactly', () => {
  const size = fc.bigInt({ min: -(10n ** 20n) + 1n, max: 10n ** 20n - 1n })
  fc.assert(
    fc.property(size, (micros) => {
      const absolute = micros < 0n ? -micros : micros
      const text = `${micros < 0n ? '-' : ''}${absolute / 1_000_000n}.${String(absolute % 1_000_000n).padStart(6, '0')}`
      const value = parseDecimal(text, null)!
      expect(toMicros(value)).toBe(micros)
      expect(parseDecimal(value, null)).toBe(value)
    }),
  )
})
