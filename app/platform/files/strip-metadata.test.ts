import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { PDFDocument, PDFName } from 'pdf-lib'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { stripMetadata } from './strip-metadata.server'

const author = 'Elena Airlightova'

/** Whether the name stands in the bytes, plain or as programs write it in two bytes a letter. */
function names(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes)
  const wide = Buffer.from(author, 'utf16le')
  return text.includes(author) || text.includes(wide) || text.includes(wide.swap16())
}

async function strip(bytes: Uint8Array, contentType: string): Promise<Buffer> {
  const stripped = await stripMetadata(Buffer.from(bytes), contentType)
  expect(stripped).not.toBeNull()
  return stripped!
}

describe('pictures', () => {
  test.each(['jpeg', 'png', 'webp'] as const)(
    '%s: who took it is gone, the picture stays',
    async (format) => {
      const picture = await sharp({
        create: { width: 40, height: 20, channels: 3, background: '#0b5c57' },
      })
        .withExif({ IFD0: { Artist: author, Copyright: author } })
        .toFormat(format)
        .toBuffer()
      expect(names(picture)).toBe(true)
      const stripped = await strip(picture, `image/${format}`)
      expect(names(stripped)).toBe(false)
      expect(await sharp(stripped).metadata()).toMatchObject({ format, width: 40, height: 20 })
    },
  )

  test('a picture on its side is turned, since what said so is gone', async () => {
    const picture = await sharp({
      create: { width: 40, height: 20, channels: 3, background: '#fff' },
    })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    const stripped = await strip(picture, 'image/jpeg')
    expect(await sharp(stripped).metadata()).toMatchObject({ width: 20, height: 40 })
  })
})

test('PDF: author, company and title are gone, the pages stay', async () => {
  const document = await PDFDocument.create()
  document.addPage([200, 100])
  document.setAuthor(author)
  document.setCreator(author)
  document.setTitle(`Offer of ${author}`)
  document.catalog.set(
    PDFName.of('Metadata'),
    document.context.register(
      document.context.stream(`<x:xmpmeta><dc:creator>${author}</dc:creator></x:xmpmeta>`),
    ),
  )
  const bytes = await document.save({ useObjectStreams: false })
  expect(names(bytes)).toBe(true)
  const stripped = await strip(bytes, 'application/pdf')
  expect(names(stripped)).toBe(false)
  expect((await PDFDocument.load(stripped)).getPageCount()).toBe(1)
})

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

test('Word: properties, comments and changes lose their author, the text stays', async () => {
  const bytes = zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'docProps/core.xml': strToU8(
      `<cp:coreProperties><dc:creator>${author}</dc:creator></cp:coreProperties>`,
    ),
    'docProps/app.xml': strToU8(`<Properties><Company>${author}</Company></Properties>`),
    'docProps/thumbnail.jpeg': strToU8(author),
    'word/document.xml': strToU8(
      `<w:document><w:ins w:author="${author}" w:date="2026-11-02"><w:t>Тиха стена</w:t></w:ins></w:document>`,
    ),
    'word/comments.xml': strToU8(
      `<w:comments><w:comment w:author="${author}" w:initials="EA"><w:t>So.</w:t></w:comment></w:comments>`,
    ),
    'word/people.xml': strToU8(`<w15:people><w15:person w15:author="${author}"/></w15:people>`),
  })
  const parts = unzipSync(await strip(bytes, docx))
  for (const [part, content] of Object.entries(parts)) expect(names(content), part).toBe(false)
  expect(strFromU8(parts['word/document.xml']!)).toContain('Тиха стена')
  expect(strFromU8(parts['word/comments.xml']!)).toContain('So.')
  expect(strFromU8(parts['word/comments.xml']!)).not.toContain('EA')
})

test('a text has no such thing', async () => {
  const text = Buffer.from('as it is')
  expect(await stripMetadata(text, 'text/plain')).toEqual(text)
})

test.each([
  ['application/pdf', 'not a PDF'],
  ['image/png', 'not a picture'],
  [docx, 'not an archive'],
])('what can’t be read as %s is given to nobody', async (contentType, content) => {
  expect(await stripMetadata(Buffer.from(content), contentType)).toBeNull()
})
