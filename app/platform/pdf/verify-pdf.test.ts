import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { OctetString } from 'asn1js'
import fc from 'fast-check'
import { PDFDocument } from 'pdf-lib'
import { ContentInfo, SignedData } from 'pkijs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signDetached } from './cades-signature.server'
import { sealIdentity, type SealIdentity } from './seal-certificate.server'
import { sealPdf } from './seal-pdf.server'
import { verifySealedPdf } from './verify-pdf.server'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'agora-seal-'))
process.env.DATA_DIR = folder
const at = new Date('2026-12-04T14:00:00Z')
let identity: SealIdentity
let sealed: Buffer

beforeAll(async () => {
  identity = await sealIdentity()
  const document = await PDFDocument.create()
  document.addPage().drawText('Twelve sensors at three schools')
  sealed = await sealPdf(await document.save(), { reason: 'Signed by both', at })
}, 30_000)

afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

const digits = 8192

interface Crafted {
  /** What the file begins with. */
  earlier?: Buffer
  /** What stands between the range and the signature. */
  between?: string
  /** What the signature leaves out beside itself. */
  hidden?: string
  contain?: (covered: Buffer) => Buffer
}

/** A file with the least that a signature needs, as an attacker may write it by hand. */
function craft({
  earlier = Buffer.from('%PDF-1.7\n'),
  between = ' /Contents ',
  hidden = '',
  contain = (covered) => signDetached(covered, identity),
}: Crafted = {}): Buffer {
  const head = (...range: number[]) =>
    Buffer.concat([
      earlier,
      Buffer.from(
        `1 0 obj\n<< /ByteRange [0 ${range.map((at) => String(at).padStart(9, '0')).join(' ')}]${between}`,
      ),
    ])
  const tail = Buffer.from(" /M (D:20261204160000+02'00') >>\nendobj\n%%EOF\n")
  const start = head(0, 0, 0).length
  const end = start + digits + 2 + hidden.length
  const opening = head(start, end, tail.length)
  const container = contain(Buffer.concat([opening, tail])).toString('hex')
  const gap = Buffer.from(`<${container.padEnd(digits, '0')}>${hidden}`)
  return Buffer.concat([opening, gap, tail])
}

/** A signature that brings along what it signs, as a CMS structure may. */
function withContent(container: Buffer, signed: Buffer): Buffer {
  const { contentType, ...outer } = ContentInfo.fromBER(Uint8Array.from(container))
  const signedData = new SignedData({ schema: outer.content })
  signedData.encapContentInfo.eContent = new OctetString({ valueHex: Uint8Array.from(signed) })
  const bearing = new ContentInfo({ contentType, content: signedData.toSchema(true) })
  return Buffer.from(bearing.toSchema().toBER())
}

describe('a sealed document', () => {
  test('is intact, whole and ours', async () => {
    expect(await verifySealedPdf(sealed)).toMatchObject({
      sealed: true,
      intact: true,
      whole: true,
      ours: true,
      signer: 'Agora (localhost)',
      at,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    })
  })

  test('is not intact with any byte changed that the signature covers', async () => {
    const [start, end] = [
      sealed.lastIndexOf('<', sealed.lastIndexOf('/Reason')),
      sealed.lastIndexOf('/Reason') - 1,
    ]
    const covered = fc.oneof(
      fc.integer({ min: 0, max: start - 1 }),
      fc.integer({ min: end, max: sealed.length - 1 }),
    )
    const change = fc.asyncProperty(
      covered,
      fc.integer({ min: 1, max: 255 }),
      async (place, flip) => {
        const changed = Buffer.from(sealed)
        changed[place]! ^= flip
        expect(await verifySealedPdf(changed)).not.toMatchObject({ intact: true })
      },
    )
    await fc.assert(change, { numRuns: 300 })
  }, 60_000)

  test('is not intact with anything but zeros behind the signature', async () => {
    const changed = Buffer.from(sealed)
    changed[sealed.lastIndexOf('>', sealed.lastIndexOf('/Reason')) - 1] = 0x31
    expect(await verifySealedPdf(changed)).toMatchObject({ intact: false, ours: false })
  })

  test('is not whole with anything appended', async () => {
    for (const more of ['\n', ' ', '\n9 0 obj\n<< >>\nendobj\n', '\n%%EOF\n'])
      expect(await verifySealedPdf(Buffer.concat([sealed, Buffer.from(more)]))).toMatchObject({
        intact: true,
        whole: false,
        ours: true,
      })
  })

  test('is not intact with anything put before it', async () => {
    expect(await verifySealedPdf(Buffer.concat([Buffer.from('\n'), sealed]))).toMatchObject({
      intact: false,
    })
  })
})

describe('a file written by hand', () => {
  test('is read like any other', async () => {
    expect(await verifySealedPdf(craft())).toMatchObject({
      intact: true,
      whole: true,
      ours: true,
      at,
    })
  })

  test.each([' ', '/Type /Evil', '\n>>\nendobj\n2 0 obj\n<< /Evil true', '<00>'])(
    'is not intact where the signature leaves out %j beside itself',
    async (hidden) => {
      expect(await verifySealedPdf(craft({ hidden }))).toMatchObject({
        intact: false,
        whole: false,
      })
    },
  )

  test.each([' /Other ', ' >>\nendobj\n2 0 obj\n<< /Contents '])(
    'is not intact where its range is followed by %j and the signature',
    async (between) => {
      expect(await verifySealedPdf(craft({ between }))).toMatchObject({ intact: false })
    },
  )

  test('is not intact where a signature of ours speaks of content that it brings along', async () => {
    let signed: Buffer = Buffer.alloc(0)
    const honest = craft({ contain: (covered) => signDetached((signed = covered), identity) })
    expect(await verifySealedPdf(honest)).toMatchObject({ intact: true })
    const contain = () => withContent(signDetached(signed, identity), signed)
    expect(
      await verifySealedPdf(craft({ earlier: Buffer.from('%PDF-1.7 evil\n'), contain })),
    ).toMatchObject({ intact: false, ours: false })
  })

  test('is judged by its last signature', async () => {
    const twice = craft({ earlier: craft() })
    expect(await verifySealedPdf(twice)).toMatchObject({ intact: true, whole: true, ours: true })
    const first = Buffer.from(twice)
    first[first.indexOf('/M ')]! ^= 1
    expect(await verifySealedPdf(first)).toMatchObject({ intact: false })
    const broken = craft({ earlier: sealed, contain: () => Buffer.from('3000', 'hex') })
    expect(await verifySealedPdf(broken)).toMatchObject({ intact: false, whole: true, ours: false })
  })
})

describe('whatever is given', () => {
  const gap = `/Contents <${'00'.repeat(40)}>`

  test.each([
    ['nothing', ''],
    ['a PDF without a signature', '%PDF-1.7\n1 0 obj\n<< >>\nendobj\n%%EOF'],
    ['a picture', '\x89PNG\r\n\x1a\n'],
  ])('%s is not sealed', async (_what, text) => {
    expect(await verifySealedPdf(Buffer.from(text, 'latin1'))).toEqual({ sealed: false })
  })

  test.each([
    ['no range', '/ByteRange'],
    ['an open range', '/ByteRange [0 1 2 3'],
    ['a range of names', '/ByteRange [0 /a /b /c]'],
    ['negative numbers', `/ByteRange [0 -1 -2 -3] ${gap}`],
    ['numbers past the end', `/ByteRange [0 20 999999999 999999999] ${gap}`],
    ['numbers past all numbers', `/ByteRange [0 ${'9'.repeat(400)} 1 1] ${gap}`],
    ['ranges that overlap', `/ByteRange [0 60 30 40] ${gap}`],
    ['ranges without a gap', `/ByteRange [0 30 30 40] ${gap}`],
    ['a range that begins late', `/ByteRange [1 30 40 40] ${gap}`],
    ['a gap that is no string', `/ByteRange [0 5 9 40] ${gap}`],
    ['a signature of zeros', `/ByteRange [0 33 115 0] ${gap}`],
    ['an empty signature', '/ByteRange [0 33 35 0] /Contents <>'],
  ])('%s is not intact', async (_what, text) => {
    const file = Buffer.from(`%PDF-1.7\n${text}`)
    expect(await verifySealedPdf(file)).toMatchObject({ intact: false, ours: false, signer: null })
  })

  test('a structure nested without end is not intact', async () => {
    const contain = () => Buffer.from('3080'.repeat(digits / 4), 'hex')
    expect(await verifySealedPdf(craft({ contain }))).toMatchObject({ intact: false })
  })

  test('what is too large is not read', async () => {
    const large = Buffer.concat([sealed, Buffer.alloc(30 * 1024 * 1024)])
    expect(await verifySealedPdf(large)).toEqual({ sealed: false })
  })

  test('a large file of nothing but signatures is soon read', async () => {
    const large = Buffer.alloc(30 * 1024 * 1024, `1 0 obj /ByteRange [0 9 29999 99] ${gap} `)
    expect(await verifySealedPdf(large)).toMatchObject({ intact: false })
  })

  test('pieces of a sealed document in any order never throw', async () => {
    const place = fc.integer({ min: 0, max: sealed.length })
    const pieces = fc.array(fc.tuple(place, place), { maxLength: 5 })
    const shuffle = fc.asyncProperty(pieces, async (cuts) => {
      const file = Buffer.concat(cuts.map(([from, to]) => sealed.subarray(from, to)))
      fc.pre(!file.equals(sealed))
      expect(await verifySealedPdf(file)).not.toMatchObject({ intact: true, whole: true })
    })
    await fc.assert(shuffle, { numRuns: 300 })
  })
})
