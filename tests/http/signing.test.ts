import { afterAll, beforeAll, expect, test } from 'vitest'
import { sealAgreement } from '#app/features/agreements/seal-agreement.server'
import { db } from '#app/platform/db/db.server'
import { languages } from '#app/messages/languages'
import { stopBrowser } from '#app/platform/pdf/browser.server'
import { makeCast, roles, type Cast } from '../support/cast'
import { startSite, type Answer, type Site } from '../support/http-server'
import { makeOffered, makeSigned, sign } from '../support/signing'
import { onDay } from '../support/world'

let site: Site
let cast: Cast
let signed: Awaited<ReturnType<typeof makeSigned>>

beforeAll(async () => {
  site = await startSite()
  cast = await makeCast(site)
  signed = await makeSigned(cast.place, { applicant: cast.applicant })
  await sealAgreement.run({ agreementId: signed.id, number: 1 }, onDay(59))
  site.setClock(onDay(60))
}, 120_000)
afterAll(stopBrowser)

const pagesOf = (id: string) =>
  ['signing', 'certificate', 'agreement.pdf'].map((page) => `/en/desk/agreements/${id}/${page}`)

async function fileOf(role: 'founder' | 'approver'): Promise<Answer> {
  return cast.browsers[role].get(`/en/desk/agreements/${signed.id}/agreement.pdf`)
}

function verify(bytes: Buffer): Promise<Answer> {
  const form = new FormData()
  form.append('file', new File([new Uint8Array(bytes)], 'agreement.pdf'))
  return site.visitor().upload('/en/verify', form)
}

test('both sides read what was signed, and nobody else', async () => {
  const both = ['officer', 'approver', 'board', 'unit-admin', 'founder', 'editor', 'reader']
  for (const path of pagesOf(signed.id))
    for (const role of roles) {
      const { status } = await cast.browsers[role].get(path)
      const wanted = role === 'visitor' ? 302 : both.includes(role) ? 200 : 404
      expect(status, `${role} at ${path}`).toBe(wanted)
    }
})

test('every page says the same in every language', async () => {
  const offered = await makeOffered(cast.place, { applicant: cast.applicant })
  await sign(offered.founder, offered.id)
  for (const language of languages)
    for (const id of [signed.id, offered.id]) {
      const { status, text } = await cast.browsers.approver.get(
        `/${language}/desk/agreements/${id}/signing`,
      )
      expect(status).toBe(200)
      expect(text).toContain(`lang="${language}"`)
    }
  const { text } = await cast.browsers.approver.get(pagesOf(offered.id)[0]!)
  const { sha256 } = await db.agreementVersion.findFirstOrThrow({
    where: { agreementId: offered.id },
  })
  expect(text).toContain(sha256)
})

test('anyone who holds the document or its hash is told what it is, without names', async () => {
  const { bytes, headers } = await fileOf('founder')
  expect(headers['content-type']).toBe('application/pdf')
  expect((await fileOf('approver')).bytes.equals(bytes)).toBe(true)
  const { reference, versions } = await db.agreement.findUniqueOrThrow({
    where: { id: signed.id },
    include: { versions: true },
  })
  const byFile = await verify(bytes)
  const byHash = await site.visitor().get(`/en/verify?code=${versions[0]!.sha256.toUpperCase()}`)
  for (const { status, text } of [byFile, byHash]) {
    expect(status).toBe(200)
    expect(text).toContain(`${reference}, version 1, signed by both sides`)
    expect(text).not.toContain(signed.founder.name)
  }
})

test('a changed, unknown or hostile file is told from it', async () => {
  const { bytes } = await fileOf('founder')
  const changed = Buffer.from(bytes)
  changed[Math.floor(bytes.length / 2)]! ^= 1
  expect((await verify(changed)).text).toContain('changed after it was sealed')
  const hostile = [
    Buffer.alloc(0),
    Buffer.from('%PDF-1.7\n/ByteRange [0 1 2 3]'),
    Buffer.from(`%PDF-1.7\n/ByteRange [0 9 ${'9'.repeat(9)} 9]\n/Contents <${'0'.repeat(5_000)}>`),
    bytes.subarray(0, bytes.length - 5_000),
    Buffer.concat([bytes, Buffer.from('\n%%EOF')]),
  ]
  for (const file of hostile) {
    const { status, text } = await verify(file)
    expect(status).toBe(200)
    expect(text).toMatch(/knows no such document|changed after it was sealed/)
  }
  const unknown = await site.visitor().get(`/en/verify?code=${'ab'.repeat(32)}`)
  expect(unknown.text).toContain('knows no such document')
})
