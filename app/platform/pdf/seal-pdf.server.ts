import { createRequire } from 'node:module'
import { pdflibAddPlaceholder } from '@signpdf/placeholder-pdf-lib'
import { Signer, SignPdf } from '@signpdf/signpdf'
import { SUBFILTER_ETSI_CADES_DETACHED } from '@signpdf/utils'
import { config } from '../config/config.server'
import { signDetached } from './cades-signature.server'
import { sealIdentity, type SealIdentity } from './seal-certificate.server'

// @signpdf requires pdf-lib, and objects of the copy that `import` gives are foreign to that one.
const { PDFDocument } = createRequire(import.meta.url)('pdf-lib') as typeof import('pdf-lib')

/**
 * Seals a PDF: signs the whole file with the certificate of this installation, as PAdES baseline B
 * (ETSI EN 319 142-1), so that any reader of PDFs shows who sealed it and whether it was changed since.
 * `reason` is shown beside the signature; `at` is the time of sealing that it claims. The file is
 * written anew, so a PDF must get its seal before any other signature. Rejects what is no PDF.
 */
export async function sealPdf(
  pdf: Uint8Array,
  { reason, at }: { reason: string; at: Date },
): Promise<Buffer> {
  const identity = await sealIdentity()
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  document.setCreator('Agora')
  pdflibAddPlaceholder({
    pdfDoc: document,
    reason: pdfText(reason),
    name: pdfText('Agora'),
    contactInfo: pdfText(config().baseUrl),
    location: '',
    signingTime: at,
    subFilter: SUBFILTER_ETSI_CADES_DETACHED,
    // In hexadecimal digits. Beside certificates there are the signature, its attributes and names.
    signatureLength: 2 * identity.certificates.reduce((sum, { raw }) => sum + raw.length, 2048),
  })
  return new SignPdf().sign(await document.save(), new SealSigner(identity))
}

/** Writes any text so that it can't end the string or be taken for a part of the file. */
function pdfText(text: string): string {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le').swap16()
  return [...bytes].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('')
}

class SealSigner extends Signer {
  constructor(private readonly identity: SealIdentity) {
    super()
  }

  override async sign(bytes: Buffer): Promise<Buffer> {
    return signDetached(bytes, this.identity)
  }
}
