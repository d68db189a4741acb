import AxeBuilder from '@axe-core/playwright'
import type { Page, Response } from '@playwright/test'
import { expect } from './test'

/** The most statements that a page may ask of the database, whatever it shows. */
const mostQueries = 6

/** Holds a page to what every page must be; see `pageProblems`. */
export async function lintPage(
  page: Page,
  response: Response | null,
  language: string,
): Promise<void> {
  expect(await pageProblems(page, response, language)).toEqual([])
}

/** Once in each direction is enough: the same page differs in nothing else that matters to these rules. */
const checkedForAccess = ['en', 'ar']

/**
 * What is wrong with a page: its status, one heading, a title, its language, text left in English, room
 * at 320 px, statements asked of the database, and WCAG 2.2 AA.
 */
export async function pageProblems(
  page: Page,
  response: Response | null,
  language: string,
): Promise<string[]> {
  const problems: string[] = []
  const note = (ok: boolean, problem: string) => ok || problems.push(problem)
  const headers = response?.headers() ?? {}
  note(response?.status() === 200, `status ${response?.status()}`)
  note(
    headers['content-security-policy']?.includes("script-src 'self' 'nonce-") ?? false,
    'no content security policy',
  )
  const queries = Number(/desc="(\d+)"/.exec(headers['server-timing'] ?? '')?.[1] ?? NaN)
  note(queries <= mostQueries, `${queries} queries`)

  const facts = await page.evaluate(() => ({
    h1: document.querySelectorAll('h1').length,
    title: document.title,
    lang: document.documentElement.lang,
    dir: document.documentElement.dir,
    description: document.querySelectorAll('[aria-describedby]').length,
    dangling: [...document.querySelectorAll('[aria-describedby]')].filter((element) =>
      element
        .getAttribute('aria-describedby')!
        .split(/\s+/)
        .some((id) => !document.getElementById(id)),
    ).length,
  }))
  note(facts.h1 === 1, `${facts.h1} headings of the first level`)
  note(/\S+ · \S+/.test(facts.title), `title "${facts.title}"`)
  note(facts.lang === language, `lang ${facts.lang}`)
  note(facts.dir === (language === 'ar' ? 'rtl' : 'ltr'), `dir ${facts.dir}`)
  note(facts.dangling === 0, `${facts.dangling} descriptions that are not there`)

  for (const text of await foreignText(page, language)) problems.push(`left in English: "${text}"`)

  await page.setViewportSize({ width: 320, height: 640 })
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  note(width <= 320, `${width} px wide at 320`)
  await page.setViewportSize({ width: 1280, height: 800 })

  if (checkedForAccess.includes(language)) problems.push(...(await accessProblems(page)))
  const { pathname, search } = new URL(page.url())
  return problems.map((problem) => `${pathname}${search}: ${problem}`)
}

async function accessProblems(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    // Of what is in order nothing is kept, and no second page is opened to sum it up: much quicker.
    .options({ resultTypes: ['violations'] })
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  return violations.map(({ id, nodes }) => {
    const targets = nodes.map((node) => node.target.join(' '))
    return `axe ${id}: ${targets.slice(0, 3).join(' | ')}`
  })
}

/** Runs of three and more English words in text that says it is in the page's language. */
function foreignText(page: Page, language: string): Promise<string[]> {
  if (language === 'en' || language === 'vi') return Promise.resolve([])
  return page.evaluate((wanted) => {
    const found: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement!
      if (parent.closest('bdi, code, pre, script, style, [dir=ltr], option')) continue
      if (parent.closest('[lang]')?.getAttribute('lang') !== wanted) continue
      const match = /[A-Za-z]{2,}(?:\s+[A-Za-z]{2,}){2,}/.exec(node.textContent ?? '')
      if (match) found.push(match[0])
    }
    return found
  }, language)
}
