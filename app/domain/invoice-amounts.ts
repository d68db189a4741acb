import { wholeShare } from './agreement-content'

export interface InvoiceAmounts {
  net: bigint
  vat: bigint
  total: bigint
}

/**
 * Splits what is paid, tax included, into the price and its value added tax, to the nearest minor unit; `rate`
 * is in hundredths of a percent. An agreement's amount is all that the city pays.
 */
export function splitTax(total: bigint, rate: number): InvoiceAmounts {
  const whole = BigInt(wholeShare)
  const divisor = whole + BigInt(rate)
  const net = (2n * total * whole + divisor) / (2n * divisor)
  return { net, vat: total - net, total }
}
