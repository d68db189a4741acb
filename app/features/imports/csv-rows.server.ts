import { isUtf8 } from 'node:buffer'
import { pipeline, Readable } from 'node:stream'
import { parse, type CsvError } from 'csv-parse'
import type { SourceRow } from './import-rows.server'
import type { OpenSource } from './open-source.server'
import { ImportProblem } from './source-row'

const longestRow = 5_000_000

interface Parsed {
  record: Buffer[]
  info: { lines: number }
}

/**
 * The rows of a CSV file with a heading, as names and values, one at a time however long the file is.
 * Columns are separated by commas. Where quotes don't match nobody knows what is a row and what is not:
 * there the file ends. Throws ImportProblem where a needed column is missing.
 */
export async function* readCsvRows(
  source: OpenSource,
  needed: string[],
): AsyncGenerator<SourceRow> {
  const parsing = parse({
    // Bytes, so that a value that is no text is found in its row.
    encoding: null,
    info: true,
    max_record_size: longestRow,
    relax_column_count: true,
    skip_empty_lines: true,
  })
  // Its callback is told what the loop below is told.
  pipeline(Readable.from(withoutMark(source.chunks())), parsing, () => {})
  let columns: string[] | undefined
  let number = 0
  let line = 0
  try {
    for await (const { record, info } of parsing as AsyncIterable<Parsed>) {
      const lines =
        line + 1 === info.lines ? `line ${info.lines}` : `lines ${line + 1} to ${info.lines}`
      line = info.lines
      if (!columns) {
        columns = readHeading(record, needed)
        continue
      }
      number += 1
      yield { number, place: `Row ${number} (${lines})`, ...readRecord(columns, record) }
    }
  } catch (error) {
    const { code, message } = error as CsvError
    if (!String(code).startsWith('CSV_') && code !== 'INVALID_OPENING_QUOTE') throw error
    const reason = `its quotes don’t match (${message.replace(/[\s\S]* (at line \d+)[\s\S]*/, '$1')})`
    if (!columns) throw new ImportProblem(`The heading can’t be read: ${reason}.`)
    yield {
      number,
      place: '',
      end: `Row ${number + 1} can’t be read: ${reason}. What stands behind it was not read.`,
    }
    return
  }
  if (!columns) throw new ImportProblem('The file has no heading.')
  if (number === 0) throw new ImportProblem('The file has a heading and no rows.')
}

/** Without the mark that some programs begin a file with; the parser would give text instead of bytes. */
async function* withoutMark(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let isStart = true
  for await (const chunk of chunks) {
    const isMarked = isStart && chunk.subarray(0, 3).toString('hex') === 'efbbbf'
    yield isMarked ? chunk.subarray(3) : chunk
    isStart = false
  }
}

function readHeading(record: Buffer[], needed: string[]): string[] {
  if (!record.every((name) => isUtf8(name)) || record.some((name) => name.includes(0)))
    throw new ImportProblem('The file is not text in UTF-8.')
  const columns = record.map((name) => name.toString('utf8').trim())
  const missing = needed.filter((name) => !columns.includes(name))
  const twice = columns.find((name, index) => columns.indexOf(name) !== index)
  if (missing.length > 0)
    throw new ImportProblem(
      `The heading lacks ${missing.length === 1 ? 'the column' : 'the columns'} ${missing.join(', ')}. Columns are separated by commas.`,
    )
  if (twice !== undefined) throw new ImportProblem(`The heading has the column ${twice} twice.`)
  return columns
}

function readRecord(columns: string[], record: Buffer[]): Pick<SourceRow, 'value' | 'problem'> {
  if (record.length !== columns.length)
    return { problem: `it has ${record.length} values for ${columns.length} columns` }
  const broken = columns.find((_name, index) => !isUtf8(record[index]!))
  if (broken !== undefined) return { problem: `its column ${broken} is not valid UTF-8` }
  return {
    value: Object.fromEntries(
      columns.map((name, index) => [name, record[index]!.toString('utf8')]),
    ),
  }
}
