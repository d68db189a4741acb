/**
 * Units of a currency to one euro, fixed so that a list's bands and order don't move from day to day.
 * For comparing only: no amount is ever shown or paid by them.
 */
const perEuro: Record<string, number> = { EUR: 1, USD: 1.1, RUB: 95, VND: 28_500 }

/** Digits of a currency's minor unit where they are not two (ISO 4217). */
const minorDigits: Record<string, number> = { VND: 0 }

export function minorUnitDigits(currency: string): number {
  return minorDigits[currency] ?? 2
}

/** Whole euro that an amount in minor units is comparable to; null for a currency without a rate. */
export function comparableEuro(minorUnits: number, currency: string): number | null {
  const rate = perEuro[currency]
  return rate ? Math.round(minorUnits / 10 ** minorUnitDigits(currency) / rate) : null
}

/**
 * Reads an amount as people type it, into minor units: digits, in groups by spaces if they like, and a
 * fraction behind a point or comma where the currency has one. Null where that is not what it says:
 * `1.200` could mean two things and is not guessed.
 */
export function parseAmount(text: string, currency: string): number | null {
  const digits = minorUnitDigits(currency)
  const compact = text.replace(/[\s\u00a0\u202f'’]/g, '')
  const match = /^(\d{1,13})(?:[.,](\d{1,2}))?$/.exec(compact)
  if (!match || (match[2] && digits === 0)) return null
  const minor = Number(match[1]) * 10 ** digits + Number((match[2] ?? '').padEnd(digits, '0') || 0)
  return Number.isSafeInteger(minor) ? minor : null
}

/** An amount as it stands in a form field. */
export function amountText(minorUnits: number | null, currency: string): string {
  if (minorUnits === null) return ''
  const digits = minorUnitDigits(currency)
  const whole = minorUnits / 10 ** digits
  return Number.isInteger(whole) ? String(whole) : whole.toFixed(digits)
}
