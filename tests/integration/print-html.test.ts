import { once } from 'node:events'
import net from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Language } from '#app/messages/languages'
import { stopBrowser } from '#app/platform/pdf/browser.server'
import { canPrint, printHtml } from '#app/platform/pdf/print-html.server'
import { sealPdf } from '#app/platform/pdf/seal-pdf.server'
import { verifySealedPdf } from '#app/platform/pdf/verify-pdf.server'
import buildPages from '../support/built-pages'
import { poppler } from '../support/poppler'

beforeAll(buildPages, 300_000)
afterAll(stopBrowser)

/** The words of a PDF, without the marks that tell the direction of a run. */
function wordsOf(pdf: Buffer): string {
  return poppler('pdftotext', pdf, '-')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
}

/** The Arabic has no letters that are drawn as one: poppler reads those back to front. */
const texts: [Language, string][] = [
  ['en', 'Twelve sensors at three schools'],
  ['bg', 'Сензори в три училища, ъгъл и щит'],
  ['vi', 'Thỏa thuận: nghiệm thu những kết quả đã được thẩm định'],
  ['ru', 'Датчики в трёх школах, объём и съёмка'],
  ['ar', 'بلدية صوفيا'],
]

test.each(texts)(
  'a page in %s is titled, tagged, numbered and can be searched',
  async (language, text) => {
    const body = `<h1>${text}</h1><p style="break-before: page">2026</p>`
    const pdf = await printHtml({ title: `${text} <&>`, language, body })
    expect(wordsOf(pdf)).toContain(text)
    expect(wordsOf(pdf)).toMatch(/1 ?\/ ?2.* 2 ?\/ ?2/)
    const facts = poppler('pdfinfo', pdf)
    expect(facts).toContain(`${text} <&>`)
    expect(facts).toMatch(/Tagged: +yes/)
    expect(facts).toMatch(/Page size: .*\(A4\)/)
  },
)

test.each(texts)(
  'every letter in %s comes from the fonts of the product',
  async (language, text) => {
    const body = `<h1>${text}</h1><p>${text} <b>${text}</b></p>`
    const fonts = poppler('pdffonts', await printHtml({ title: text, language, body }))
    // Chromium writes fonts of variable weight without their name, and any other with it.
    const names = fonts.split('\n').slice(2, -1)
    for (const name of names) expect(name).toMatch(/^(\[none\]|[A-Z]{6}\+IBMPlexSans)/)
    expect(names.some((name) => name.includes('IBMPlexSansArabic'))).toBe(language === 'ar')
  },
)

test('a page reaches nothing but the build', async () => {
  const connections: net.Socket[] = []
  const server = net.createServer((socket) => connections.push(socket.destroy()))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as net.AddressInfo
  const outside = [`http://127.0.0.1:${port}`, `http://localhost:${port}`, `ws://127.0.0.1:${port}`]
  const attempts = [...outside, 'file:///etc/passwd', '/../../package.json', '/etc/passwd'].map(
    (address) => `
      <meta http-equiv="refresh" content="0;url=${address}">
      <link rel="preconnect" href="${address}"><link rel="dns-prefetch" href="${address}">
      <link rel="prefetch" href="${address}"><link rel="stylesheet" href="${address}">
      <style>@import url(${address}); p { background: url(${address}) }</style>
      <script src="${address}"></script><script>fetch('${address}')</script>
      <img src="${address}" onerror="document.body.append('a script ran')">
      <iframe src="${address}"></iframe><object data="${address}"></object><embed src="${address}">
      <svg><use href="${address}#a"/><image href="${address}"/></svg>`,
  )
  const body = `<h1>The agreement</h1>${attempts.join('')}<script>document.title = 'a script ran'</script>`
  const pdf = await printHtml({ title: 'Untouched', language: 'en', body })
  server.close()
  expect(connections).toHaveLength(0)
  expect(wordsOf(pdf)).toContain('The agreement')
  expect(wordsOf(pdf)).not.toMatch(/a script ran|root:|playwright/)
  expect(poppler('pdfinfo', pdf)).toMatch(/Title: +Untouched/)
})

test('many print at once, each its own page, also after the browser was stopped', async () => {
  const printAll = async () => {
    const pages = ['one', 'two', 'three'].map(async (name) => {
      const pdf = await printHtml({ title: name, language: 'en', body: `<p>page ${name}</p>` })
      expect(wordsOf(pdf)).toMatch(new RegExp(`^page ${name} 1 ?/ ?1`))
    })
    await Promise.all(pages)
  }
  expect(canPrint()).toBe(true)
  await printAll()
  await stopBrowser()
  await printAll()
}, 60_000)

test('a printed page keeps its text, title and tags when it is sealed', async () => {
  const body = texts.map(([language, text]) => `<h2 lang="${language}">${text}</h2>`).join('')
  const printed = await printHtml({ title: 'Договор', language: 'bg', body: body.repeat(60) })
  const sealed = await sealPdf(printed, { reason: 'Test', at: new Date('2026-12-04T14:00:00Z') })
  expect(wordsOf(sealed)).toBe(wordsOf(printed))
  expect(poppler('pdfinfo', sealed)).toMatch(/Title: +Договор/)
  expect(poppler('pdfinfo', sealed)).toMatch(/Tagged: +yes/)
  expect(poppler('pdfsig', sealed)).toContain('Signature is Valid.')
  expect(await verifySealedPdf(sealed)).toMatchObject({ intact: true, whole: true, ours: true })
})
