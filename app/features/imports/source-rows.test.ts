import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readCsvRows } from './csv-rows.server'
import type { SourceRow } from './import-rows.server'
import { readJsonRows } from './json-rows.server'
import { decodeUtf8, openSource } from './open-source.server'
import { canonicalJson, fieldText, requireStorable } from './source-row'

let folder: string

beforeAll(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'agora-rows-'))
})

afterAll(() => fs.rm(folder, { recursive: true }))

async function written(content: string | Buffer) {
  const file = path.join(folder, 'file')
  await fs.writeFile(file, content)
  return openSource(file)
}

async function all(rows: AsyncIterable<SourceRow>): Promise<SourceRow[]> {
  const found = []
  for await (const row of rows) found.push(row)
  return found
}

const json = async (content: string | Buffer) =>
  all(readJsonRows(await written(content), '_challenge'))
const csv = async (content: string | Buffer) => all(readCsvRows(await written(content), ['Name']))

describe('a file', () => {
  test.each([
    ['missing', 'There is no file'],
    ['', 'is a folder, not a file'],
  ])('“%s”', async (name, reason) => {
    await expect(openSource(path.join(folder, name))).rejects.toThrow(reason)
  })

  test('with nothing in it, or in another writing', async () => {
    await expect(written('')).rejects.toThrow('is empty')
    await expect(written(Buffer.from('\ufeffName', 'utf16le'))).rejects.toThrow('UTF-16')
  })
})

describe('JSON', () => {
  test('its rows come one by one', async () => {
    expect(await json('\ufeff{"meta":{"a":[1]},"_challenge":[{"a":"ж"},7,null],"x":1}')).toEqual([
      { number: 1, place: 'Row 1', value: { a: 'ж' } },
      { number: 2, place: 'Row 2', value: 7 },
      { number: 3, place: 'Row 3', value: null },
    ])
  })

  test.each([
    ['{"other":[{}]}', 'The file has no list “_challenge”'],
    ['{"_challenge":[]}', 'The file has no list “_challenge”'],
    ['{"_challenge":{"a":1}}', 'is not a list'],
    ['Company,Status\n', 'not valid JSON'],
    ['{"_challenge":[{"a"', 'not valid JSON'],
  ])('%s', async (content, reason) => {
    await expect(json(content)).rejects.toThrow(reason)
  })

  test('a file that breaks off gives what stands before that', async () => {
    const rows = await json('{"_challenge":[{"a":1},{"a":2},{"a":')
    expect(rows.slice(0, 2).map(({ value }) => value)).toEqual([{ a: 1 }, { a: 2 }])
    expect(rows.at(-1)!.end).toMatch(/^Row 3 can’t be read/)
  })
})

describe('CSV', () => {
  test('its rows say where they stand', async () => {
    const rows = await csv('\ufeffName,Text\r\nA,"one\ntwo"\r\n\r\nB,"say ""x"""\r\n')
    expect(rows).toEqual([
      { number: 1, place: 'Row 1 (lines 2 to 3)', value: { Name: 'A', Text: 'one\ntwo' } },
      expect.objectContaining({ number: 2, value: { Name: 'B', Text: 'say "x"' } }),
    ])
  })

  test('a row with too few values or broken letters is named, and the next one read', async () => {
    const bytes = Buffer.concat([
      Buffer.from('Name,Text\nA\nB,'),
      Buffer.from([0xff]),
      Buffer.from('\nC,c\n'),
    ])
    const rows = await csv(bytes)
    expect(rows.map(({ problem }) => problem)).toEqual([
      'it has 1 values for 2 columns',
      'its column Text is not valid UTF-8',
      undefined,
    ])
  })

  test('quotes that don’t match end the file', async () => {
    const rows = await csv('Name,Text\nA,a\nB,"b\nC,c\n')
    expect(rows[0]!.value).toEqual({ Name: 'A', Text: 'a' })
    expect(rows.at(-1)!.end).toContain('its quotes don’t match')
  })

  test.each([
    ['Company;Name\nA;B\n', 'The heading lacks the column Name'],
    ['Name,Name\nA,B\n', 'has the column Name twice'],
    ['Name\n', 'a heading and no rows'],
    [Buffer.from([0xff, 0x00, 0x01]), 'not text in UTF-8'],
  ])('the heading of %j', async (content, reason) => {
    await expect(csv(content)).rejects.toThrow(reason)
  })
})

test('letters survive wherever a chunk ends', async () => {
  const pieces = fc.array(fc.nat({ max: 6 }), { minLength: 1, maxLength: 20 })
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme' }), pieces, async (text, lengths) => {
      const bytes = Buffer.from(text)
      async function* chunks() {
        let at = 0
        for (const length of lengths) yield bytes.subarray(at, (at += length))
        yield bytes.subarray(at)
      }
      let read = ''
      for await (const part of decodeUtf8(chunks())) read += part
      expect(read).toBe(text.replace(/^\ufeff/, ''))
    }),
  )
})

test('what a database can’t hold is refused with its reason', () => {
  expect(() => requireStorable([])).toThrow('it is a list, not a set of fields')
  expect(() => requireStorable('x')).toThrow('it is a string, not a set of fields')
  expect(() => requireStorable({ a: { b: 'x\0' } })).toThrow('its field a holds a NUL character')
  expect(() => requireStorable({ a: '\udc80' })).toThrow('its field a is not valid UTF-8')
  expect(() => requireStorable({ a: 1e999 })).toThrow('a number that is too large')
  const deep = JSON.parse(`${'{"a":'.repeat(60)}1${'}'.repeat(60)}`) as unknown
  expect(() => requireStorable(deep)).toThrow('levels deep')
})

test('the order of fields changes nothing', () => {
  expect(canonicalJson({ b: [{ d: 1, c: 2 }], a: null })).toBe(
    canonicalJson({ a: null, b: [{ c: 2, d: 1 }] }),
  )
})

test('a field as text', () => {
  const row = { list: ['Ideas ', '', 'Design', { x: 1 }], number: 7, none: null, yes: true }
  expect(['list', 'number', 'none', 'yes', 'missing'].map((name) => fieldText(row, name))).toEqual([
    'Ideas, Design',
    '7',
    '',
    '',
    '',
  ])
})
