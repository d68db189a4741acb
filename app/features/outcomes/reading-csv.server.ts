import { parse } from 'csv-parse/sync'
import { parseDecimal, type Decimal } from '#app/domain/decimal'

/** A reading as a file has it. */
export interface GivenReading {
  day: string
  value: Decimal
  note: string
}

export const rowProblems = [
  'unreadable',
  'columns',
  'too_many',
  'empty',
  'day',
  'day_to_come',
  'day_twice',
  'value',
  'note',
] as const

/** What is wrong with a file, and in which line of it; null where it is the whole file. */
export interface RowProblem {
  line: number | null
  problem: (typeof rowProblems)[number]
}

/** The most rows that a file of readings has. */
export const mostRows = 10_000

const longestNote = 1_000
/** More than anyone puts right before looking at the file again. */
const mostProblems = 20

const separators = [',', ';', '\t']

/**
 * Reads a file of readings: a line that names its columns `day`, `value` and, if there are any, `note`, then a line
 * a reading. Columns are set apart by commas, semicolons or tabs; decimals by a point or, in quotes or beside
 * semicolons, a comma. Returns either readings or problems. `today` is the last day that there can be one of.
 */
export function readReadings(
  content: string,
  today: string,
): { readings: GivenReading[]; problems: RowProblem[] } {
  const failed = (problem: RowProblem['problem']) => ({
    readings: [],
    problems: [{ line: null, problem }],
  })
  const [head = ''] = content
    .replace(/^\ufeff/, '')
    .trimStart()
    .split(/\r?\n/, 1)
  const delimiter = separators.find((one) => head.includes(one)) ?? ','
  const rows = parseRows(content, delimiter)
  // What is no UTF-8 was read with this in the place of each letter.
  if (rows === null || content.includes('\ufffd')) return failed('unreadable')
  const [heads, ...lines] = rows
  const names = (heads?.record ?? []).map((name) => name.trim().toLowerCase())
  const wanted = ['day', 'value', 'note']
  if (
    !names.includes('day') ||
    !names.includes('value') ||
    names.some((name) => !wanted.includes(name))
  )
    return failed('columns')
  if (new Set(names).size !== names.length) return failed('columns')
  if (lines.length === 0) return failed('empty')
  if (lines.length > mostRows) return failed('too_many')
  return readLines(lines, names, today)
}

interface Line {
  record: string[]
  line: number
}

function readLines(lines: Line[], names: string[], today: string) {
  const readings: GivenReading[] = []
  const problems: RowProblem[] = []
  const days = new Set<string>()
  for (const { record, line } of lines) {
    const cell = (name: string) => (record[names.indexOf(name)] ?? '').trim()
    const day = cell('day')
    const value = parseDecimal(cell('value'), null)
    const note = withoutGuard(cell('note'))
    const problem = problemOf({ day, value, note, today, twice: days.has(day) })
    days.add(day)
    if (problem) problems.push({ line, problem })
    else readings.push({ day, value: value!, note })
    if (problems.length === mostProblems) break
  }
  return problems.length > 0 ? { readings: [], problems } : { readings, problems }
}

function problemOf(row: {
  day: string
  value: Decimal | null
  note: string
  today: string
  twice: boolean
}): RowProblem['problem'] | null {
  if (!isDay(row.day)) return 'day'
  if (row.day > row.today) return 'day_to_come'
  if (row.twice) return 'day_twice'
  if (row.value === null) return 'value'
  return row.note.length > longestNote ? 'note' : null
}

function isDay(text: string): boolean {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(text) : null
  return (
    date !== null &&
    !Number.isNaN(date.getTime()) &&
    date.toISOString().startsWith(text) &&
    text >= '1990-01-01'
  )
}

function parseRows(content: string, delimiter: string): Line[] | null {
  try {
    const rows = parse(content.replaceAll('\0', ''), {
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: 20_000,
    }) as unknown as { record: string[]; info: { lines: number } }[]
    return rows
      .map(({ record, info }) => ({ record, line: info.lines }))
      .filter(({ record }) => record.some((cell) => cell.trim() !== ''))
  } catch {
    return null
  }
}

/** What spreadsheets take for a formula when it begins a cell. */
const formula = /^[=+\-@\t\r]/

/** A cell of text as a file has it, with an apostrophe before what a spreadsheet would run. */
function textCell(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

function withoutGuard(text: string): string {
  return /^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text
}

/** Readings as a file that `readReadings` reads. */
export function writeReadings(readings: GivenReading[]): string {
  const lines = readings.map(({ day, value, note }) => [day, value, textCell(note)].join(','))
  return `${['day,value,note', ...lines].join('\r\n')}\r\n`
}
