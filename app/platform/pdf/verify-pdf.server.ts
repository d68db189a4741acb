import { createHash } from 'node:crypto'
import * as asn1js from 'asn1js'
import { Certificate, ContentInfo, SignedData } from 'pkijs'
import { sealIdentity } from './seal-certificate.server'

export type SealCheck =
  | { sealed: false }
  | {
      sealed: true
      /** What the signature covers is as it was when it was signed. */
      intact: boolean
      /** It covers the file from the first byte to the last, but for itself. */
      whole: boolean
      /** It is intact and was made by this installation. */
      ours: boolean
      /** The name in the certificate, which anyone may have chosen. Null unless intact. */
      signer: string | null
      /** When it was signed, as the signer says. Null unless intact. */
      at: Date | null
      /** Of the whole file, in hexadecimal. */
      sha256: string
    }

const fileLimit = 30 * 1024 * 1024
/** In characters; a signature with certificates, timestamp and revocation lists needs far less. */
const signatureLimit = 256 * 1024
const entriesLimit = 16 * 1024

/**
 * Checks the last signature of a PDF. Only what is intact, whole and ours is a document of this
 * installation, unchanged. Takes any bytes and throws for none; those over 30 MB are not read and count
 * as not sealed.
 */
export async function verifySealedPdf(bytes: Buffer): Promise<SealCheck> {
  const found = bytes.length > fileLimit ? -1 : bytes.lastIndexOf('/ByteRange')
  if (found === -1) return { sealed: false }
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const signature = readSignature(bytes, found)
  const maker = signature && (await makerOf(signature).catch(() => undefined))
  const [own] = (await sealIdentity()).certificates
  return {
    sealed: true,
    intact: Boolean(maker),
    whole: signature?.whole ?? false,
    ours: Boolean(maker && own!.raw.equals(Buffer.from(maker.toSchema().toBER()))),
    signer: maker ? commonName(maker) : null,
    at: maker ? signature.at : null,
    sha256,
  }
}

interface Signature {
  /** The bytes that it signs. */
  covered: Uint8Array<ArrayBuffer>
  whole: boolean
  at: Date | null
  /** The signature itself, and zeros up to the length that was kept free for it. */
  container: Buffer
}

/**
 * The signature whose `/ByteRange` stands at `found`. Undefined unless it leaves out nothing but its own
 * string of hexadecimal digits: in a wider gap anything could be hidden.
 */
function readSignature(bytes: Buffer, found: number): Signature | undefined {
  const text = (from: number, to: number) => bytes.toString('latin1', Math.max(0, from), to)
  const range = /^\/ByteRange\s*\[\s*0\s+(\d{1,9})\s+(\d{1,9})\s+(\d{1,9})\s*\]/.exec(
    text(found, found + 100),
  )
  if (!range) return undefined
  const [start, end, rest] = range.slice(1).map(Number) as [number, number, number]
  if (end <= start || end - start > signatureLimit || end + rest > bytes.length) return undefined
  const gap = text(start, end)
  const before = text(start - entriesLimit, start)
    .split(/\bobj\b/)
    .at(-1)!
  const after = text(end, end + entriesLimit).split('endobj')[0]!
  if (!/^<[0-9a-f]+>$/i.test(gap) || !/\/Contents\s*$/.test(before)) return undefined
  if (!(before + after).includes(range[0])) return undefined
  const covered = new Uint8Array(start + rest)
  covered.set(bytes.subarray(0, start))
  covered.set(bytes.subarray(end, end + rest), start)
  return {
    covered,
    whole: end + rest === bytes.length,
    at: timeIn(before + after),
    container: Buffer.from(gap.slice(1, -1), 'hex'),
  }
}

/** The entry M of a signature, as in `(D:20261204140000+02'00')`. */
function timeIn(entries: string): Date | null {
  const entry = /\/M\s*\(D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|([+-]\d\d)'(\d\d))/.exec(
    entries,
  )
  if (!entry) return null
  const [, year, month, day, hour, minute, second, zoneHours, zoneMinutes] = entry
  const zone = zoneHours ? `${zoneHours}:${zoneMinutes}` : 'Z'
  const time = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`)
  return Number.isNaN(time.getTime()) ? null : time
}

/**
 * The certificate by whose key the bytes are signed. A container that brings the signed content along is
 * not taken: it would hold beside any file.
 */
async function makerOf({ covered, container }: Signature): Promise<Certificate | undefined> {
  const { offset, result } = asn1js.fromBER(container)
  if (offset === -1 || container.subarray(offset).some((byte) => byte !== 0)) return undefined
  const signedData = new SignedData({ schema: new ContentInfo({ schema: result }).content })
  const { encapContentInfo, signerInfos } = signedData
  if (encapContentInfo.eContent || signerInfos.length !== 1 || !signerInfos[0]!.signedAttrs)
    return undefined
  const { signatureVerified, signerCertificate } = await signedData.verify({
    signer: 0,
    data: covered.buffer,
    extendedMode: true,
  })
  return signatureVerified ? (signerCertificate ?? undefined) : undefined
}

function commonName({ subject }: Certificate): string {
  const entry = subject.typesAndValues.find(({ type }) => type === '2.5.4.3')
  return String(entry?.value.valueBlock.value ?? '').slice(0, 200)
}
