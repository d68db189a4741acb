import {
  createPrivateKey,
  createPublicKey,
  generateKeyPair,
  randomBytes,
  sign,
  X509Certificate,
  type KeyObject,
} from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import * as asn1js from 'asn1js'
import {
  AlgorithmIdentifier,
  AttributeTypeAndValue,
  Certificate,
  Extension,
  PublicKeyInfo,
  Time,
} from 'pkijs'
import { clock } from '../clock/clock.server'
import { config } from '../config/config.server'

export interface SealIdentity {
  key: KeyObject
  /** How the key signs, always over SHA-256. */
  algorithm: AlgorithmIdentifier
  /** The certificate of the key, and after it those that vouch for it. */
  certificates: X509Certificate[]
}

let current: SealIdentity | undefined

/**
 * The certificate and key that seal documents here: those of SEAL_CERTIFICATE and SEAL_PRIVATE_KEY, or
 * a pair made at the first call and kept in DATA_DIR. Rejects with a sentence where they can't be used.
 */
export async function sealIdentity(): Promise<SealIdentity> {
  return (current ??= await readIdentity())
}

async function readIdentity(): Promise<SealIdentity> {
  const { SEAL_CERTIFICATE, SEAL_PRIVATE_KEY, DATA_DIR } = config()
  const keyFile = SEAL_PRIVATE_KEY ?? path.join(DATA_DIR, 'seal-key.pem')
  const certificateFile = SEAL_CERTIFICATE ?? path.join(DATA_DIR, 'seal-certificate.pem')
  if (!SEAL_PRIVATE_KEY) await makeOnce(keyFile, makeKey)
  const key = createPrivateKey(await fs.readFile(keyFile))
  // Made from the key that is kept, so whoever makes the other file, the two belong together.
  if (!SEAL_CERTIFICATE) await makeOnce(certificateFile, () => makeCertificate(key))
  const certificates = certificatesIn(await fs.readFile(certificateFile, 'utf8'))
  if (!certificates[0]?.checkPrivateKey(key))
    throw new Error(
      `The key in ${keyFile} is not that of the first certificate in ${certificateFile}.`,
    )
  return { key, algorithm: algorithmOf(key), certificates }
}

function certificatesIn(pem: string): X509Certificate[] {
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []
  return blocks.map((block) => new X509Certificate(block))
}

function algorithmOf(key: KeyObject): AlgorithmIdentifier {
  if (key.asymmetricKeyType === 'ec')
    return new AlgorithmIdentifier({ algorithmId: '1.2.840.10045.4.3.2' })
  if (key.asymmetricKeyType !== 'rsa')
    throw new Error(
      'Documents are sealed with a key of RSA or of an elliptic curve; SEAL_PRIVATE_KEY is another.',
    )
  const algorithmParams = new asn1js.Null()
  return new AlgorithmIdentifier({ algorithmId: '1.2.840.113549.1.1.11', algorithmParams })
}

/** Of two processes that make the same file at once, one is first and both find its. */
async function makeOnce(file: string, make: () => Promise<string>): Promise<void> {
  if (await fs.stat(file).catch(() => undefined)) return
  await fs.mkdir(path.dirname(file), { recursive: true })
  const half = `${file}.${randomBytes(6).toString('hex')}.half`
  try {
    await fs.writeFile(half, await make(), { mode: 0o600, flush: true })
    await fs.link(half, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    await fs.rm(half, { force: true })
  }
}

async function makeKey(): Promise<string> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 3072 })
  return privateKey.export({ type: 'pkcs8', format: 'pem' }) as string
}

const day = 86_400_000

/** Signed by its own key: nobody else vouches for it, so readers of the PDF have to trust it once. */
async function makeCertificate(key: KeyObject): Promise<string> {
  const now = clock.now().getTime()
  const certificate = new Certificate()
  certificate.version = 2
  certificate.serialNumber = new asn1js.Integer({ valueHex: positiveNumber() })
  certificate.notBefore = new Time({ value: new Date(now - day) })
  certificate.notAfter = new Time({ value: new Date(now + 3652 * day) })
  const name = new asn1js.Utf8String({ value: `Agora (${new URL(config().baseUrl).hostname})` })
  for (const { typesAndValues } of [certificate.subject, certificate.issuer])
    typesAndValues.push(new AttributeTypeAndValue({ type: '2.5.4.3', value: name }))
  // Key usage: digital signature and content commitment.
  const usage = new asn1js.BitString({ valueHex: Uint8Array.of(0xc0).buffer, unusedBits: 6 })
  certificate.extensions = [
    new Extension({ extnID: '2.5.29.15', critical: true, extnValue: usage.toBER() }),
  ]
  const publicKey = createPublicKey(key).export({ type: 'spki', format: 'der' })
  certificate.subjectPublicKeyInfo = PublicKeyInfo.fromBER(publicKey)
  certificate.signature = algorithmOf(key)
  certificate.signatureAlgorithm = certificate.signature
  const signature = sign('sha256', Buffer.from(certificate.encodeTBS().toBER()), key)
  certificate.signatureValue = new asn1js.BitString({ valueHex: signature })
  return new X509Certificate(Buffer.from(certificate.toSchema(true).toBER())).toString()
}

/** Sixteen bytes by chance that no reader takes for a negative number or for one with leading zeros. */
function positiveNumber(): ArrayBuffer {
  const bytes = new Uint8Array(randomBytes(16))
  bytes[0] = (bytes[0]! & 0x3f) | 0x40
  return bytes.buffer
}
