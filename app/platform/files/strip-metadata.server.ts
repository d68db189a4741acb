import { PDFDict, PDFDocument, PDFName, PDFRef, PDFStream } from 'pdf-lib'
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable, type ZippableFile } from 'fflate'
import sharp from 'sharp'

/**
 * A document without what programs write into it about who made it: author, company, title, comments'
 * names, camera and place. Its content stays. Null where that can't be done, as with an encrypted file.
 */
export async function stripMetadata(bytes: Buffer, contentType: string): Promise<Buffer | null> {
  try {
    if (contentType === 'application/pdf') return await stripPdf(bytes)
    if (contentType.startsWith('image/')) return await sharp(bytes).rotate().toBuffer()
    if (contentType.startsWith('text/')) return bytes
    return stripOffice(bytes)
  } catch {
    return null
  }
}

async function stripPdf(bytes: Buffer): Promise<Buffer> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  const { context } = document
  // What nothing points to any more would still be written, so the objects themselves go too.
  const { Info } = context.trailerInfo
  if (Info instanceof PDFRef) context.delete(Info)
  context.trailerInfo.Info = undefined
  const key = PDFName.of('Metadata')
  for (const [, object] of context.enumerateIndirectObjects()) {
    const dict = object instanceof PDFStream ? object.dict : object
    if (!(dict instanceof PDFDict)) continue
    const metadata = dict.get(key)
    if (metadata instanceof PDFRef) context.delete(metadata)
    dict.delete(key)
  }
  return Buffer.from(await document.save({ useObjectStreams: false }))
}

/** Parts of an office file that hold nothing but what is said about it. */
const properties = /^(?:docProps\/.*\.xml|meta\.xml)$/

const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

const emptyProperties: Record<string, string> = {
  'docProps/core.xml':
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>',
  'docProps/app.xml':
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>',
  'docProps/custom.xml':
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>',
  'meta.xml':
    '<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.3"><office:meta/></office:document-meta>',
}

/** Parts in which people are named who wrote, changed or commented. */
const authored = /(?:document|content|footnotes|comments|authors|people|person)[\w-]*\.xml$/i

/** Parts that are nothing but lists of such people. */
const peopleList = /(?:authors|people|person)[\w-]*\.xml$/i

const anywhere: [RegExp, string][] = [
  [/\b(w:author|w:initials)="[^"]*"/g, '$1=""'],
  [/<author>[^<]*<\/author>/g, '<author/>'],
  [/<(dc:creator|meta:creator-initials|loext:sender-initials)>[^<]*<\/\1>/g, '<$1/>'],
]
const inLists: [RegExp, string][] = [
  [/\b(name|initials|userId|providerId|displayName|w15:\w+)="[^"]*"/g, '$1=""'],
]

function stripOffice(bytes: Buffer): Buffer {
  const stripped: Zippable = {}
  for (const [name, content] of Object.entries(unzipSync(bytes)))
    stripped[name] = stripPart(name, content)
  return Buffer.from(zipSync(stripped))
}

function stripPart(name: string, content: Uint8Array): ZippableFile {
  // The formats want it first in the file and as it is.
  if (name === 'mimetype') return [content, { level: 0 }]
  if (properties.test(name)) return strToU8(xmlHead + (emptyProperties[name] ?? '<none/>'))
  // A preview may show a logo.
  if (/^docProps\/|^Thumbnails\//.test(name)) return new Uint8Array()
  if (!authored.test(name)) return content
  const rules = peopleList.test(name) ? [...anywhere, ...inLists] : anywhere
  const text = rules.reduce(
    (said, [pattern, nothing]) => said.replace(pattern, nothing),
    strFromU8(content),
  )
  return strToU8(text)
}
