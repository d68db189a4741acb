import { wholeShare } from './agreement-content'

export interface InvoiceAmounts {
  net: bigint
  /** Of the net amount, to the nearest minor unit. */
  vat: bigint
  /** What is left of the total where no net amount gives it with its tax: a minor unit, or one less. */
  rounding: bigint
  total: bigint
}

/**
 * Splits what is paid, tax included, into the price, its value added tax and what rounding leaves; `rate` is in
 * hundredths of a percent. An agreement's amount is all that the city pays. Net and tax agree as EN 16931 has it
 * (BR-CO-17), so the cent that some totals leave over stands by itself (BT-114).
 */
export function splitTax(total: bigint, rate: number): InvoiceAmounts {
  const whole = BigInt(wholeShare)
  const net = rounded(total * whole, whole + BigInt(rate))
  const vat = rounded(net * BigInt(rate), whole)
  return { net, vat, rounding: total - net - vat, total }
}

/** A quotient of what is not negative to the nearest whole, halves up. */
function rounded(dividend: bigint, divisor: bigint): bigint {
  return (2n * dividend + divisor) / (2n * divisor)
}

/** How a supply is taxed (EN 16931, BT-151): standard rate, exempt, or not subject to the tax at all. */
export type TaxCategory = 'S' | 'E' | 'O'

/** A company without a number for the tax is not subject to it; with one, a rate of nothing is an exemption. */
export function taxCategoryOf(seller: { vatId: string | null; vatRate: number }): TaxCategory {
  if (seller.vatRate > 0) return 'S'
  return seller.vatId === null ? 'O' : 'E'
}

/** Currencies of the countries whose public buyers receive invoices by EN 16931 (directive 2014/55/EU). */
const eInvoiceCurrencies: readonly string[] = ['EUR']

/** Whether an invoice in a currency exists as data too. */
export function hasElectronicForm(currency: string): boolean {
  return eInvoiceCurrencies.includes(currency)
}

/** Whether a company says enough of itself for an invoice in a currency (BR-CO-26, BR-S-02). */
export function canBeSeller(
  seller: { vatId: string | null; vatRate: number; registerNumber: string | null },
  currency: string,
): boolean {
  if (seller.vatRate > 0 && seller.vatId === null) return false
  return !hasElectronicForm(currency) || seller.vatId !== null || seller.registerNumber !== null
}

/** The lists that electronic addresses of buyers are from: EAS, as EN 16931 names it (BR-CL-25). */
export const electronicAddressSchemes: readonly string[] =
  '0002 0007 0009 0037 0060 0088 0096 0097 0106 0130 0135 0142 0147 0151 0154 0158 0170 0177 0183 0184 0188 0190 0191 0192 0193 0194 0195 0196 0198 0199 0200 0201 0202 0203 0204 0205 0208 0209 0210 0211 0212 0213 0215 0216 0217 0218 0221 0225 0230 0235 9901 9910 9913 9914 9915 9918 9919 9920 9922 9923 9924 9925 9926 9927 9928 9929 9930 9931 9932 9933 9934 9935 9936 9937 9938 9939 9940 9941 9942 9943 9944 9945 9946 9947 9948 9949 9950 9951 9952 9953 9957 9959 AN AQ AS AU EM'.split(
    ' ',
  )
