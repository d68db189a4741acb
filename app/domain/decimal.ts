/** An exact number as the database has it: `-12.5`, with no zeros to spare. At most 14 digits and 6 decimals. */
export type Decimal = string

const decimals = 6
const micro = 10n ** BigInt(decimals)

const arabicDigits = /[٠-٩۰-۹]/g
const blanks = /[\s'’]/g

/**
 * A number as people type it, or null where it is none. `group` is what sets thousands apart in their
 * language: `1.250` is a thousand and more in Vietnamese, and one and a quarter in Bulgarian. Blanks may stand
 * between digits, and the digits may be Arabic ones.
 */
export function parseDecimal(typed: string, group: ',' | '.' | null): Decimal | null {
  const text = typed
    .replace(arabicDigits, (digit) => String(digit.charCodeAt(0) % 16))
    .replaceAll('٫', '.')
    .replaceAll('٬', '')
    .replace(/^[−–]/, '-')
    .replace(blanks, '')
  const plain = withoutGroups(text, group)
  if (plain === null || !/^[+-]?\d{1,14}(\.\d{1,6})?$/.test(plain)) return null
  return canonical(plain)
}

/** Takes out what sets thousands apart, and has a point before the decimals; null where both are mixed up. */
function withoutGroups(text: string, group: ',' | '.' | null): string | null {
  const marks = text.replace(/[^.,]/g, '')
  if (marks === '') return text
  const last = marks.at(-1)!
  const others = marks.slice(0, -1)
  if (others !== '' && others.includes(last) !== (new Set(marks).size === 1)) return null
  const allGroups =
    others.includes(last) || (last === group && /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/.test(text))
  const [whole, fraction] = allGroups ? [text] : splitAt(text, text.lastIndexOf(last))
  const parts = whole.split(/[.,]/)
  const grouped = parts.length === 1 || /^[+-]?\d{1,3}$/.test(parts[0]!)
  if (!grouped || parts.slice(1).some((part) => part.length !== 3)) return null
  return parts.join('') + (fraction === undefined ? '' : `.${fraction}`)
}

function splitAt(text: string, at: number): [string, string] {
  return [text.slice(0, at), text.slice(at + 1)]
}

function canonical(plain: string): Decimal {
  return fromMicros(toMicros(plain))
}

/** The number in millionths, for exact sums. */
export function toMicros(value: Decimal): bigint {
  const negative = value.startsWith('-')
  const [whole = '', fraction = ''] = value.replace(/^[+-]/, '').split('.')
  const size = BigInt(whole) * micro + BigInt(fraction.padEnd(decimals, '0'))
  return negative ? -size : size
}

function fromMicros(size: bigint): Decimal {
  const absolute = size < 0n ? -size : size
  const fraction = (absolute % micro).toString().padStart(decimals, '0').replace(/0+$/, '')
  const text = `${absolute / micro}${fraction && `.${fraction}`}`
  return size < 0n ? `-${text}` : text
}
