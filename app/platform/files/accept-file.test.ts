import sharp from 'sharp'
import { expect, test } from 'vitest'
import { acceptDocument, acceptPicture } from './accept-file.server'

const limit = 100_000

function zipWith(...names: string[]): Buffer {
  const parts = names.map((name) => {
    const header = Buffer.alloc(30)
    header.write('PK\x03\x04', 'latin1')
    header.writeUInt16LE(20, 4)
    header.writeUInt16LE(Buffer.byteLength(name), 26)
    return Buffer.concat([header, Buffer.from(name)])
  })
  return Buffer.concat([...parts, Buffer.alloc(64)])
}

const pdf = Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n', 'latin1')
const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)])
const elf = Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01', 'latin1'), Buffer.alloc(100)])
const svg = Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>')
const html = Buffer.from('<!doctype html><script>alert(1)</script>')
const word = '[Content_Types].xml'

test.each<[string, string, Buffer]>([
  ['a program that calls itself a document', 'offer.pdf', program],
  ['a program of another system', 'offer.pdf', elf],
  ['a drawing that may hold a script', 'logo.svg', svg],
  ['a drawing that calls itself a picture', 'logo.png', svg],
  ['a page', 'offer.html', html],
  ['a page that calls itself a document', 'offer.pdf', html],
  ['an archive', 'offer.zip', zipWith('a.txt')],
  ['an archive that calls itself a document', 'offer.docx', zipWith('a.txt')],
  [
    'a document with macros',
    'offer.docx',
    zipWith(word, 'word/document.xml', 'word/vbaProject.bin'),
  ],
  ['nothing at all', 'offer.txt', Buffer.alloc(0)],
  ['a text of bytes', 'offer.txt', Buffer.from([0x61, 0x00, 0x62])],
  ['a text of another encoding', 'offer.txt', Buffer.from([0xcf, 0xf0, 0xe8, 0xe2])],
  ['a text of an ending that says nothing', 'offer', Buffer.from('words')],
  ['a script', 'offer.js', Buffer.from('alert(1)')],
])('%s is not taken', async (_what, name, bytes) => {
  expect(await acceptDocument({ bytes, name }, limit)).toBe('file_type_refused')
})

test('what is larger than the limit is not taken, what is as large is', async () => {
  const name = 'offer.txt'
  const bytes = Buffer.alloc(limit, 'a')
  expect(await acceptDocument({ bytes, name }, limit)).toMatchObject({ bytes })
  const more = Buffer.alloc(limit + 1, 'a')
  expect(await acceptDocument({ bytes: more, name }, limit)).toBe('file_too_large')
  expect(await acceptPicture({ bytes: more, name }, limit)).toBe('file_too_large')
})

test('the content says what a file is, whatever its name', async () => {
  expect(await acceptDocument({ bytes: pdf, name: 'offer.exe' }, limit)).toMatchObject({
    contentType: 'application/pdf',
    name: 'offer.pdf',
  })
  expect(await acceptDocument({ bytes: html, name: 'page.txt' }, limit)).toMatchObject({
    contentType: 'text/plain; charset=utf-8',
  })
})

test.each([
  ['../../etc/passwd.pdf', 'passwd.pdf'],
  ['C:\\Users\\Elena\\offer.pdf', 'offer.pdf'],
  ['..\\..\\offer.pdf', 'offer.pdf'],
  ['/.pdf', 'file.pdf'],
  ['', 'file.pdf'],
  ['offer\u202efdp.exe', 'offerfdp.pdf'],
  ['offer\u2066\u200f.pdf', 'offer.pdf'],
  ['of\u0000fer\r\nX: y.pdf', 'offerX y.pdf'],
  ['"offer"; filename=x.pdf', 'offer; filename=x.pdf'],
  ['предложение за тишина.pdf', 'предложение за тишина.pdf'],
  [`${'а'.repeat(300)}.pdf`, `${'а'.repeat(100)}.pdf`],
])('a file called %j is kept as %j', async (name, kept) => {
  expect(await acceptDocument({ bytes: pdf, name }, limit)).toMatchObject({ name: kept })
})

test('a picture is written anew, without what the camera knew', async () => {
  const bytes = await sharp({ create: { width: 40, height: 20, channels: 3, background: 'red' } })
    .withExif({ IFD0: { Artist: 'Elena Petrova', Copyright: 'Boulevard 1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  const accepted = await acceptPicture({ bytes, name: 'wall.jpg' }, limit)
  expect(accepted).toMatchObject({ contentType: 'image/webp', name: 'wall.webp' })
  if (typeof accepted === 'string') throw new Error(accepted)
  const { exif, orientation } = await sharp(accepted.bytes).metadata()
  expect({ exif, orientation }).toEqual({ exif: undefined, orientation: undefined })
  expect([accepted.width, accepted.height]).toEqual([20, 40])
  expect(accepted.bytes.includes('Elena')).toBe(false)
})

test.each<[string, Buffer]>([
  ['a document', pdf],
  ['a drawing', svg],
  ['half a picture', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1')],
])('%s is no picture', async (_what, bytes) => {
  expect(await acceptPicture({ bytes, name: 'wall.png' }, limit)).toBe('file_type_refused')
})
