import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { amountText, comparableEuro, minorUnitDigits, parseAmount } from './money'

describe('an amount as people type it', () => {
  test.each([
    ['1200', 'EUR', 120_000],
    ['120 000', 'EUR', 12_000_000],
    ['120\u00a0000', 'EUR', 12_000_000],
    ['120\u202f000', 'BGN', 12_000_000],
    ["1'200", 'EUR', 120_000],
    ['1’200', 'EUR', 120_000],
    ['12,50', 'EUR', 1_250],
    ['12.50', 'EUR', 1_250],
    ['12,5', 'EUR', 1_250],
    ['0', 'EUR', 0],
    ['0,01', 'EUR', 1],
    [' 7 ', 'EUR', 700],
    ['25 000 000', 'VND', 25_000_000],
    ['9999999999999', 'EUR', 999_999_999_999_900],
    ['0012', 'EUR', 1_200],
    // Two meanings, none guessed.
    ['1.200', 'EUR', null],
    ['1,200', 'EUR', null],
    ['1.200,50', 'EUR', null],
    ['25.000.000', 'VND', null],
    ['12,50', 'VND', null],
    ['12.0', 'VND', null],
    ['12.', 'EUR', null],
    [',5', 'EUR', null],
    ['-5', 'EUR', null],
    ['+5', 'EUR', null],
    ['1e3', 'EUR', null],
    ['0x10', 'EUR', null],
    ['€ 5', 'EUR', null],
    ['5 EUR', 'EUR', null],
    ['', 'EUR', null],
    ['  ', 'EUR', null],
    ['99999999999999', 'EUR', null],
    ['9'.repeat(400), 'EUR', null],
    ['١٢٠', 'EUR', null],
    ['१२', 'EUR', null],
    ['Infinity', 'EUR', null],
    ['NaN', 'EUR', null],
  ])('%j in %s is %s', (text, currency, wanted) => {
    expect(parseAmount(text, currency)).toBe(wanted)
  })

  test('comes back as it was written down', () => {
    const currency = fc.constantFrom('EUR', 'BGN', 'RUB', 'VND')
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999_999_999 }), currency, (minor, code) => {
        expect(parseAmount(amountText(minor, code), code)).toBe(minor)
      }),
    )
  })

  test('is never anything but a whole number of minor units, or nothing', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('EUR', 'VND'), (text, currency) => {
        const minor = parseAmount(text, currency)
        expect(minor === null || (Number.isSafeInteger(minor) && minor >= 0)).toBe(true)
      }),
    )
  })
})

test('an amount in a field', () => {
  expect(amountText(null, 'EUR')).toBe('')
  expect(amountText(1_250, 'EUR')).toBe('12.50')
  expect(amountText(1_200, 'EUR')).toBe('12')
  expect(amountText(1_250, 'VND')).toBe('1250')
})

test('minor units', () => {
  expect(minorUnitDigits('EUR')).toBe(2)
  expect(minorUnitDigits('VND')).toBe(0)
})

test('amounts of different currencies are compared in whole euro', () => {
  expect(comparableEuro(150_049, 'EUR')).toBe(1_500)
  expect(comparableEuro(28_500_000, 'VND')).toBe(1_000)
  expect(comparableEuro(950_000, 'RUB')).toBe(100)
  expect(comparableEuro(100, 'XXX')).toBeNull()
})
