import { isUtf8 } from 'node:buffer'
import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'

export interface AcceptedFile {
  bytes: Buffer
  contentType: string
  /** The given name with the ending that fits the content, and nothing a path could be made of. */
  name: string
  width?: number
  height?: number
}

/** Why a file is not taken. */
export type FileProblem = 'file_too_large' | 'file_type_refused'

/** What may be attached: found from the content. Nothing that runs, no archive, no macro. */
const documents: Record<string, string> = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/vnd.oasis.opendocument.presentation': 'odp',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
}

const texts: Record<string, string> = { txt: 'text/plain', csv: 'text/csv', md: 'text/markdown' }

const pictures = new Set(['image/png', 'image/jpeg', 'image/webp'])

/** Office files with macros inside are refused although their ending says otherwise. */
const macroMarks = [Buffer.from('vbaProject.bin'), Buffer.from('Basic/script-lb.xml')]

/** Checks an attachment by its content. */
export async function acceptDocument(
  given: { bytes: Buffer; name: string },
  maxBytes: number,
): Promise<AcceptedFile | FileProblem> {
  const { bytes } = given
  if (bytes.length > maxBytes) return 'file_too_large'
  const found = await fileTypeFromBuffer(bytes)
  if (!found) return acceptText(given)
  const ending = documents[found.mime]
  if (!ending) return 'file_type_refused'
  if (!pictures.has(found.mime) && macroMarks.some((mark) => bytes.includes(mark)))
    return 'file_type_refused'
  return { bytes, contentType: found.mime, name: cleanName(given.name, ending) }
}

function acceptText({ bytes, name }: { bytes: Buffer; name: string }): AcceptedFile | FileProblem {
  const ending = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  const contentType = texts[ending]
  if (!contentType || bytes.length === 0 || bytes.includes(0) || !isUtf8(bytes))
    return 'file_type_refused'
  return { bytes, contentType: `${contentType}; charset=utf-8`, name: cleanName(name, ending) }
}

/** Longest side of a kept picture, in pixels. */
const pictureSide = 1600

/**
 * Checks a picture and writes it anew as WebP: smaller, upright, and without what cameras add about
 * place and person.
 */
export async function acceptPicture(
  given: { bytes: Buffer; name: string },
  maxBytes: number,
): Promise<AcceptedFile | FileProblem> {
  if (given.bytes.length > maxBytes) return 'file_too_large'
  const found = await fileTypeFromBuffer(given.bytes)
  if (!found || !pictures.has(found.mime)) return 'file_type_refused'
  try {
    const { data, info } = await sharp(given.bytes, { limitInputPixels: 50_000_000 })
      .rotate()
      .resize(pictureSide, pictureSide, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 82 })
      .toBuffer({ resolveWithObject: true })
    const { width, height } = info
    return {
      bytes: data,
      contentType: 'image/webp',
      name: cleanName(given.name, 'webp'),
      width,
      height,
    }
  } catch {
    return 'file_type_refused'
  }
}

/** The ending that fits a content type of a kept file. */
export function endingOf(contentType: string): string {
  const text = Object.entries(texts).find(([, type]) => contentType.startsWith(type))
  return documents[contentType] ?? text?.[0] ?? 'bin'
}

/** A picture no wider than asked, for lists and small screens. */
export function narrowPicture(bytes: Buffer, width: number): Promise<Buffer> {
  return sharp(bytes)
    .resize(width, undefined, { withoutEnlargement: true })
    .webp({ quality: 78 })
    .toBuffer()
}

function cleanName(name: string, ending: string): string {
  const stem = name
    .normalize('NFC')
    .replace(/^.*[/\\]/, '')
    .replace(/\.\w{1,5}$/, '')

    .replace(/[\u0000-\u001f\u007f"<>|:*?\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .trim()
    .slice(0, 100)
  return `${stem || 'file'}.${ending}`
}
