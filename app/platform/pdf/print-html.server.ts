import { existsSync } from 'node:fs'
import fs from 'node:fs/promises'
import path from 'node:path'
import type { BrowserContext, Route } from 'playwright-core'
import { direction, type Language } from '#app/messages/languages'
import { hasBrowser, withBrowser } from './browser.server'

export interface PrintablePage {
  /** Plain text; becomes the title of the PDF. */
  title: string
  language: Language
  /** What stands in the body, as finished HTML. */
  body: string
}

/** Nobody can have this address: what is asked of it is answered from here, without a network. */
const origin = 'http://print.invalid'
const clientBuild = path.resolve('build/client')

const printLimit = 30_000

/** Whether pages can be printed here, which takes a Chromium and a build; if not, show the print view. */
export function canPrint(): boolean {
  return hasBrowser() && existsSync(clientBuild)
}

/**
 * Prints a page to a tagged PDF on A4 with numbered pages, in the product's styles and fonts.
 *
 *     const body = `<h1>Договор</h1><div class="prose">${renderMarkdown(text)}</div>`
 *     const pdf = await printHtml({ title: 'Договор', language: 'bg', body })
 *
 * `body` is HTML that would be safe on a page of the product. Scripts don't run, and nothing can be
 * loaded but files of the build; other pictures must be `data:` addresses. Two print at once, others
 * wait. Rejects where `canPrint()` is false, and when a print takes longer than half a minute.
 */
export async function printHtml(page: PrintablePage): Promise<Buffer> {
  const files = await builtFiles()
  const html = documentOf(page, files)
  return withBrowser(async (browser) => {
    const context = await browser.newContext({ javaScriptEnabled: false, serviceWorkers: 'block' })
    try {
      // Fails when the page is given up meanwhile, which `print` then says.
      await context.route('**/*', (route) => answer(route, html, files).catch(() => {}))
      return await inTime(print(context))
    } finally {
      await context.close()
    }
  })
}

async function print(context: BrowserContext): Promise<Buffer> {
  const page = await context.newPage()
  await page.emulateMedia({ media: 'print', colorScheme: 'light' })
  await page.goto(origin)
  // Our own question runs although the page's scripts are off.
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true })
}

async function inTime<Result>(work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('The page took too long to print.')), printLimit)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

/** Addresses and places of what the build made for browsers. */
async function builtFiles(): Promise<Map<string, string>> {
  const entries = await fs.readdir(clientBuild, { recursive: true }).catch(() => {
    throw new Error(
      'Pages are printed in the styles of a build, and there is none: "npm start" makes it.',
    )
  })
  return new Map(
    entries.map((name) => [`/${name.split(path.sep).join('/')}`, path.join(clientBuild, name)]),
  )
}

function documentOf({ title, language, body }: PrintablePage, files: Map<string, string>): string {
  const styles = [...files.keys()].filter((file) => /^\/assets\/styles-[^/]*\.css$/.test(file))
  const escapedTitle = title.replace(/[&<]/g, (sign) => `&#${sign.charCodeAt(0)};`)
  return (
    `<!doctype html><html lang="${language}" dir="${direction(language)}"><head><meta charset="utf-8">` +
    `<title>${escapedTitle}</title>` +
    styles.map((file) => `<link rel="stylesheet" href="${file}">`).join('') +
    `<style>${pageStyle}</style></head><body>${body}</body></html>`
  )
}

/** "1 / 3" reads from left to right in every language. */
const pageStyle = `@page {
  size: A4;
  margin: 20mm 18mm 22mm;
  @bottom-center {
    content: counter(page) ' / ' counter(pages);
    font: 9pt 'IBM Plex Sans Variable', sans-serif;
    direction: ltr;
    unicode-bidi: isolate;
  }
}`

/** `sandbox` keeps the page from leading elsewhere by itself; the rest says again what `answer` does. */
const policy =
  "default-src 'none'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self' data:; sandbox allow-same-origin"

async function answer(route: Route, html: string, files: Map<string, string>): Promise<void> {
  const url = new URL(route.request().url())
  const file = files.get(url.pathname)
  if (url.origin === origin && url.pathname === '/')
    await route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: { 'Content-Security-Policy': policy },
      body: html,
    })
  else if (url.origin === origin && file) await route.fulfill({ path: file })
  else await route.abort()
}
