import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sealAgreement, readSealedPdf } from '#app/features/agreements/seal-agreement.server'
import { findCertificate } from '#app/features/agreements/signing-queries.server'
import { findByHash, findSeal, hashOf } from '#app/features/agreements/verify-document.server'
import { languages, type Language } from '#app/messages/languages'
import { verifyAudit } from '#app/platform/audit/verify-audit.server'
import { db } from '#app/platform/db/db.server'
import { stopBrowser } from '#app/platform/pdf/browser.server'
import buildPages from '../support/built-pages'
import { poppler } from '../support/poppler'
import { makeOffered, makeSigned, sign } from '../support/signing'
import { makeCity, onDay, type Place } from '../support/world'

let place: Place
beforeAll(async () => {
  buildPages()
  place = await makeCity()
}, 300_000)
afterAll(stopBrowser)

/** A clause in each language, with letters that only its own fonts have. */
const clauses: Record<Language, [heading: string, text: string, word: string]> = {
  en: ['Data protection', 'No **faces** are kept.', 'Data protection'],
  bg: ['Защита на данните', 'Не се пазят **лица**; щъркелите остават.', 'Защита на данните'],
  vi: ['Bảo vệ dữ liệu', 'Không lưu **khuôn mặt** của người dân.', 'Bảo vệ dữ liệu'],
  ru: ['Защита данных', 'Лица **не хранятся**, объекты съёмки тоже.', 'Защита данных'],
  ar: ['حماية البيانات', 'لا تُحفظ **وجوه** الناس، ولا أرقام سياراتهم.', 'بيانات'],
}

async function makeSealed(language: Language) {
  const [heading, text] = clauses[language]
  const made = await makeSigned(place, {
    content: { title: heading, clauses: [{ id: 'data', heading, text }] },
  })
  await db.agreement.update({ where: { id: made.id }, data: { language } })
  await sealAgreement.run({ agreementId: made.id, number: 1 }, onDay(59))
  const pdf = await readSealedPdf(made.founder, made.id, null)
  return { ...made, pdf: pdf!.bytes, name: pdf!.name }
}

test.each(languages)('a signed agreement in %s is printed whole, and sealed', async (language) => {
  const { pdf, founder, id } = await makeSealed(language)
  const folder = process.env.KEEP_PDFS
  if (folder) fs.writeFileSync(path.join(folder, `${language}.pdf`), pdf)
  const report = poppler('pdfsig', pdf)
  expect(report).toContain('Signature Validation: Signature is Valid.')
  expect(report).toContain('Total document signed')
  const fonts = poppler('pdffonts', pdf).split('\n').slice(2, -1)
  for (const font of fonts) expect(font).toMatch(/^(\[none\]|[A-Z]{6}\+IBMPlex)/)
  const words = poppler('pdftotext', pdf, '-')
  const { sha256 } = (await findCertificate(founder, id, null))!
  expect(words.replace(/\s/g, '')).toContain(sha256)
  // Poppler reads Arabic back to front where letters are drawn as one.
  if (language !== 'ar') expect(words.replace(/\s+/g, ' ')).toContain(clauses[language][2])
})

test('it is made once, and known by the file and by the hash of its text', async () => {
  const made = await makeSealed('en')
  await sealAgreement.run({ agreementId: made.id, number: 1 }, onDay(60))
  const again = await readSealedPdf(made.approver, made.id, 1)
  expect(again!.bytes.equals(made.pdf)).toBe(true)
  const { sha256, signatures } = await findCertificate(made.founder, made.id, null)
  const known = {
    reference: made.name.replace('-v1.pdf', ''),
    number: 1,
    status: 'in_force',
    sealedAt: onDay(59),
  }
  const byFile = await findByHash(hashOf(made.pdf))
  expect(byFile).toMatchObject({ ...known, ofText: false })
  expect(await findByHash(sha256)).toMatchObject({ ...known, ofText: true })
  const names = signatures.map(({ name }) => name)
  expect(names).toHaveLength(2)
  for (const name of [made.founder.email, made.approver.userId, 'Quieter'])
    expect(JSON.stringify(byFile)).not.toContain(name)
  expect((await verifyAudit()).bad).toBeUndefined()
})

test('with one byte changed it is not what it was, to anyone', async () => {
  const { pdf } = await makeSealed('en')
  const changed = Buffer.from(pdf)
  changed[Math.floor(changed.length / 2)]! ^= 1
  expect(poppler('pdfsig', changed)).not.toContain('Signature is Valid.')
  expect(await findByHash(hashOf(changed))).toBeNull()
  expect(await findSeal(changed)).toEqual({ seal: 'broken' })
  expect(await findSeal(pdf)).toEqual({ seal: 'ours' })
  expect(await findSeal(Buffer.from('Only a text.'))).toEqual({ seal: 'none' })
})

test('a text that not both have signed is known to nobody', async () => {
  const made = await makeOffered(place)
  await sign(made.founder, made.id)
  const { sha256 } = await db.agreementVersion.findFirstOrThrow({
    where: { agreementId: made.id },
  })
  expect(await findByHash(sha256)).toBeNull()
  await expect(findCertificate(made.founder, made.id, null)).rejects.toMatchObject({
    code: 'not_found',
  })
})
