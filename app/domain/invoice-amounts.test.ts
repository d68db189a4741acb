import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canBeSeller, hasElectronicForm, splitTax, taxCategoryOf } from './invoice-amounts'

describe('what is paid, split into price and tax', () => {
  test.each([
    [4_500_000n, 2_000, { net: 3_750_000n, vat: 750_000n, rounding: 0n }],
    [617_284n, 0, { net: 617_284n, vat: 0n, rounding: 0n }],
    [1n, 2_000, { net: 1n, vat: 0n, rounding: 0n }],
    // No price has three cents with its fifth.
    [3n, 2_000, { net: 3n, vat: 1n, rounding: -1n }],
  ])('%s at %s', (total, rate, parts) => {
    expect(splitTax(total, rate)).toEqual({ ...parts, total })
  })

  test('is the whole again, the tax is the rate of the price, and at most one unit is left', () => {
    fc.assert(
      fc.property(fc.bigInt(1n, 10n ** 15n), fc.integer({ min: 0, max: 9_999 }), (total, rate) => {
        const { net, vat, rounding } = splitTax(total, rate)
        expect(net + vat + rounding).toBe(total)
        const exact = net * BigInt(rate)
        const off = vat * 10_000n - exact
        expect(2n * off <= 10_000n && 2n * off > -10_000n).toBe(true)
        expect(rounding >= -1n && rounding <= 1n && net >= 0n).toBe(true)
        if (rate === 0) expect(rounding).toBe(0n)
      }),
    )
  })
})

test.each([
  [{ vatId: 'BG1', vatRate: 2_000 }, 'S'],
  [{ vatId: 'BG1', vatRate: 0 }, 'E'],
  [{ vatId: null, vatRate: 0 }, 'O'],
])('%o is of category %s', (seller, category) => {
  expect(taxCategoryOf(seller)).toBe(category)
})

test.each([
  [{ vatId: 'BG1', vatRate: 2_000, registerNumber: null }, true, true],
  [{ vatId: null, vatRate: 0, registerNumber: '123' }, true, true],
  [{ vatId: null, vatRate: 0, registerNumber: null }, false, true],
  [{ vatId: null, vatRate: 2_000, registerNumber: '123' }, false, false],
])('%o can be the seller in euro: %s, in dong: %s', (seller, euro, dong) => {
  expect([canBeSeller(seller, 'EUR'), canBeSeller(seller, 'VND')]).toEqual([euro, dong])
})

test('invoices in euro exist as data too', () => {
  expect(['EUR', 'VND', 'RUB'].map(hasElectronicForm)).toEqual([true, false, false])
})
