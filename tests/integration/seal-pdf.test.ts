import { spawn } from 'node:child_process'
import { buffer, text } from 'node:stream/consumers'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { PDFDocument } from 'pdf-lib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseConfig } from '#app/platform/config/config.server'
import { sealPdf } from '#app/platform/pdf/seal-pdf.server'
import { verifySealedPdf } from '#app/platform/pdf/verify-pdf.server'
import { poppler } from '../support/poppler'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'agora-seals-'))
const at = new Date('2026-12-04T14:00:00Z')
const reason = 'Договор (в сила) – thỏa thuận – اتفاقية'
/** On an elliptic curve, as an authority issues it; made by openssl for a hundred years. */
const authority = {
  SEAL_CERTIFICATE: 'tests/support/seal/chain.pem',
  SEAL_PRIVATE_KEY: 'tests/support/seal/key.pem',
}
let plain: Buffer
let sealed: Buffer

beforeAll(async () => {
  const document = await PDFDocument.create()
  for (let page = 1; page <= 12; page += 1) document.addPage().drawText(`Page ${page}`)
  plain = Buffer.from(await document.save())
  sealed = await sealPdf(plain, { reason, at })
})

afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

/** Seals in a process of its own, with settings of its own. */
async function sealElsewhere(env: Record<string, string>): Promise<Buffer> {
  const script = `
    import { buffer } from 'node:stream/consumers'
    const { sealPdf } = await import('#app/platform/pdf/seal-pdf.server')
    const pdf = await buffer(process.stdin)
    process.stdout.write(await sealPdf(pdf, { reason: 'Test', at: new Date('${at.toISOString()}') }))`
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', script],
    { env: { ...process.env, ...env } },
  )
  child.stdin.end(plain)
  const [said, complaint] = await Promise.all([buffer(child.stdout), text(child.stderr)])
  if (said.length === 0) throw new Error(complaint)
  return said
}

describe('to a reader that is not ours', () => {
  test('the seal is valid, covers the whole document and names us', () => {
    const report = poppler('pdfsig', sealed)
    expect(report).toContain('Signature Validation: Signature is Valid.')
    expect(report).toContain('Total document signed')
    expect(report).toContain('Signature Type: ETSI.CAdES.detached')
    expect(report).toContain('Signing Hash Algorithm: SHA-256')
    expect(report).toContain('Signer Certificate Common Name: Agora (localhost)')
    expect(poppler('pdftotext', sealed, '-')).toContain('Page 12')
  })

  const places: [string, () => number][] = [
    ['the header', () => 6],
    ['a page', () => Math.floor(sealed.lastIndexOf('/Type /Sig') / 2)],
    ['the reason', () => sealed.lastIndexOf('/Reason') + 12],
    ['the time', () => sealed.lastIndexOf('/M (D:') + 8],
    ['the digest', () => sealed.lastIndexOf('01090431220420') + 20],
    ['the signature', () => sealed.lastIndexOf('04820180') + 100],
    ['the end', () => sealed.length - 2],
  ]
  test.each(places)('and to ours, one byte changed in %s breaks it', async (_what, place) => {
    const changed = Buffer.from(sealed)
    changed[place()] = changed[place()] === 0x31 ? 0x32 : 0x31
    expect(poppler('pdfsig', changed)).not.toContain('Signature is Valid.')
    expect(await verifySealedPdf(changed)).not.toMatchObject({ intact: true })
  })

  test('something appended is seen by both', async () => {
    const longer = Buffer.concat([sealed, Buffer.from('\n% more\n')])
    expect(poppler('pdfsig', longer)).not.toContain('Total document signed')
    expect(await verifySealedPdf(longer)).toMatchObject({ intact: true, whole: false, ours: true })
  })
})

test('sealed twice, the last seal counts', async () => {
  const twice = await sealPdf(sealed, { reason: 'Again', at })
  expect(await verifySealedPdf(twice)).toMatchObject({ intact: true, whole: true, ours: true })
})

test('what is no PDF is not sealed', async () => {
  await expect(sealPdf(Buffer.from('<!doctype html>'), { reason, at })).rejects.toThrow()
})

describe('the certificate', () => {
  test('is kept for its owner alone, and made once by two processes that start together', async () => {
    const DATA_DIR = path.join(folder, 'shared')
    const seals = await Promise.all([sealElsewhere({ DATA_DIR }), sealElsewhere({ DATA_DIR })])
    expect(fs.readdirSync(DATA_DIR).sort()).toEqual(['seal-certificate.pem', 'seal-key.pem'])
    expect(fs.statSync(path.join(DATA_DIR, 'seal-key.pem')).mode & 0o777).toBe(0o600)
    const certificate = fs.readFileSync(path.join(DATA_DIR, 'seal-certificate.pem'), 'latin1')
    const own = Buffer.from(certificate.replace(/-----[^-]+-----|\s/g, ''), 'base64').toString(
      'hex',
    )
    for (const seal of seals) expect(seal.includes(own)).toBe(true)
  }, 60_000)

  test('of another installation is not ours', async () => {
    const foreign = await sealElsewhere({ DATA_DIR: path.join(folder, 'foreign') })
    expect(poppler('pdfsig', foreign)).toContain('Signature is Valid.')
    expect(await verifySealedPdf(foreign)).toMatchObject({
      intact: true,
      whole: true,
      ours: false,
      signer: 'Agora (localhost)',
    })
  })

  test('may be given, with one that vouches for it', async () => {
    const DATA_DIR = path.join(folder, 'given')
    const given = await sealElsewhere({ ...authority, DATA_DIR })
    const report = poppler('pdfsig', given)
    expect(report).toContain('Signature is Valid.')
    expect(report).toContain('Distinguished Name: CN=Seal,O=Municipality of Sofia,C=BG')
    expect(await verifySealedPdf(given)).toMatchObject({
      intact: true,
      ours: false,
      signer: 'Seal',
    })
    expect(fs.existsSync(DATA_DIR)).toBe(false)
  })

  test('that is not the one of the key stops the seal with a sentence', async () => {
    const SEAL_PRIVATE_KEY = path.join(process.env.DATA_DIR!, 'seal-key.pem')
    await expect(sealElsewhere({ ...authority, SEAL_PRIVATE_KEY })).rejects.toThrow(
      /The key in .* is not that of the first certificate in/,
    )
  })

  test('without its key stops the start with a sentence', () => {
    expect(() => parseConfig({ SEAL_CERTIFICATE: 'seal.pem' })).toThrow(
      /SEAL_PRIVATE_KEY is not usable: .* belong together/,
    )
  })
})
