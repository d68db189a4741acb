import { isUtf8 } from 'node:buffer'
import { createReadStream } from 'node:fs'
import fs from 'node:fs/promises'
import { ImportProblem } from './source-row'

/** A file that is there and can be read. */
export interface OpenSource {
  size: number
  /** Bytes read so far. */
  read(): number
  chunks(): AsyncGenerator<Buffer>
}

/** Looks at a file before it is imported. Throws ImportProblem where there is nothing to read. */
export async function openSource(path: string): Promise<OpenSource> {
  const stat = await fs.stat(path).catch(() => null)
  if (!stat) throw new ImportProblem(`There is no file ${path}.`)
  if (stat.isDirectory()) throw new ImportProblem(`${path} is a folder, not a file.`)
  if (stat.isFile() && stat.size === 0) throw new ImportProblem(`The file ${path} is empty.`)
  const readable = await fs.access(path, fs.constants.R_OK).then(
    () => true,
    () => false,
  )
  if (!readable) throw new ImportProblem(`The file ${path} may not be read by this user.`)
  await refuseUtf16(path)
  let read = 0
  async function* chunks(): AsyncGenerator<Buffer> {
    for await (const chunk of createReadStream(path, {
      highWaterMark: 256 * 1024,
    }) as AsyncIterable<Buffer>) {
      read += chunk.length
      yield chunk
    }
  }
  return { size: stat.size, read: () => read, chunks }
}

/** Spreadsheets save so, and every second byte of it is NUL. */
async function refuseUtf16(path: string): Promise<void> {
  for await (const start of createReadStream(path, { end: 1 }) as AsyncIterable<Buffer>)
    if (['fffe', 'feff'].includes(start.toString('hex')))
      throw new ImportProblem(`The file ${path} is written in UTF-16; save it as UTF-8.`)
}

/**
 * Bytes as text, chunk by chunk. A byte that belongs to no letter becomes half a surrogate pair, which no
 * valid text holds, so that the row it stands in can be refused and no other.
 */
export async function* decodeUtf8(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let rest = Buffer.alloc(0)
  let isStart = true
  for await (const chunk of chunks) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk
    const end = bytes.length - unfinished(bytes)
    rest = Buffer.from(bytes.subarray(end))
    const text = decode(bytes.subarray(0, end))
    yield isStart ? text.replace(/^\ufeff/, '') : text
    isStart &&= text.length === 0
  }
  if (rest.length > 0) yield decode(rest)
}

/** How many bytes at the end begin a letter that goes on behind them. */
function unfinished(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back]!
    if (byte < 0x80) return 0
    if (byte >= 0xc0) return lengthOf(byte) > back ? back : 0
  }
  return 0
}

function lengthOf(lead: number): number {
  if (lead < 0x80) return 1
  if (lead < 0xe0) return 2
  return lead < 0xf0 ? 3 : 4
}

function decode(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString('utf8')
  let text = ''
  let good = 0
  for (let at = 0; at < bytes.length;) {
    const length = lengthOf(bytes[at]!)
    if (isUtf8(bytes.subarray(at, at + length))) {
      at += length
      continue
    }
    text += `${bytes.toString('utf8', good, at)}\udc80`
    at += 1
    good = at
  }
  return text + bytes.toString('utf8', good)
}
