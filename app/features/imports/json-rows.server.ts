import { pipeline, Readable } from 'node:stream'
import { parser } from 'stream-json'
import { pick } from 'stream-json/filters/pick.js'
import { streamArray } from 'stream-json/streamers/stream-array.js'
import type { SourceRow } from './import-rows.server'
import { decodeUtf8, type OpenSource } from './open-source.server'
import { ImportProblem } from './source-row'

/** No row is longer than this, in bytes; a file where one seems to be is broken. */
const longestRow = 20_000_000

/**
 * The rows of a list in a JSON file, one at a time however long the file is. A file that breaks off, or
 * is no JSON from some place on, ends with the reason. Throws ImportProblem where there is no such list.
 */
export async function* readJsonRows(source: OpenSource, list: string): AsyncGenerator<SourceRow> {
  let rowsFrom = 0
  async function* text(): AsyncGenerator<string> {
    for await (const part of decodeUtf8(source.chunks())) {
      if (source.read() - rowsFrom > longestRow)
        throw new ImportProblem(`it is longer than ${longestRow / 1_000_000} MB`)
      yield part
    }
  }
  const rows = streamArray.asStream()
  const parsing = parser.asStream({ packValues: true, streamValues: false })
  // Its callback is told what the loop below is told.
  pipeline(
    Readable.from(text()),
    parsing,
    pick.asStream({ filter: list, once: true }),
    rows,
    () => {},
  )
  let number = 0
  try {
    for await (const { key, value } of rows as AsyncIterable<{ key: number; value: unknown }>) {
      rowsFrom = source.read()
      number = key + 1
      yield { number, place: `Row ${number}`, value }
    }
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException
    if (code) throw error
    if (message.startsWith('Top-level object should be an array'))
      throw new ImportProblem(`“${list}” is not a list in this file.`)
    const tooLong = error instanceof ImportProblem
    if (number === 0 && !tooLong)
      throw new ImportProblem('The file is not valid JSON, or breaks off.')
    const reason = tooLong ? message : 'the file is not valid JSON there, or breaks off'
    const end = `Row ${number + 1} can’t be read: ${reason}. What stands behind it was not read.`
    yield { number, place: '', end }
    return
  }
  if (number === 0) throw new ImportProblem(`The file has no list “${list}” with anything in it.`)
}
