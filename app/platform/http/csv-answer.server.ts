import type { Text } from '#app/platform/i18n/text'

type Cell = string | number | Money | null

/** Minor units with how many digits of them are a fraction. */
interface Money {
  minor: bigint
  digits: number
}

/**
 * A table as a file for spreadsheets, as those of the reader's language read it: where fractions have a comma,
 * cells have a semicolon between them. A text that a spreadsheet would take for a formula is marked as text.
 */
export function csvAnswer(text: Text, name: string, rows: Cell[][]): Response {
  const comma = text.number(1.5).includes(',')
  const separator = comma ? ';' : ','
  const lines = rows.map((row) =>
    row.map((cell) => quoted(written(cell, comma ? ',' : '.'))).join(separator),
  )
  return new Response(`\ufeff${lines.map((line) => `${line}\r\n`).join('')}`, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'private, no-store',
    },
  })
}

function written(cell: Cell, point: string): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  if (typeof cell === 'string')
    return /^[\s]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(cell) ? `'${cell}` : cell
  const { minor, digits } = cell
  const sign = minor < 0n ? '-' : ''
  const whole = String(minor < 0n ? -minor : minor).padStart(digits + 1, '0')
  return sign + (digits === 0 ? whole : `${whole.slice(0, -digits)}${point}${whole.slice(-digits)}`)
}

function quoted(cell: string): string {
  return /["\r\n,;\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
