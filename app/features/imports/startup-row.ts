import { z } from 'zod'
import { plainToMarkdown } from '#app/platform/markdown/plain-to-markdown'
import type { ImportedOrganisation } from '../organisations/import-organisations.server'
import { countryNamed } from './country-names'
import { cutMarkdown, cutWords, firstSentence } from './markdown-parts'
import { sectorsOfCategories } from './sector-words'
import { fieldText, RowProblem, type Fields } from './source-row'

export const startupsName = 'startups-csv'

/** Columns without which the file is another one. The profiles are used where they are there. */
export const startupColumns = [
  'Company',
  'Status',
  'Year Founded',
  'Description',
  'Categories',
  'Headquarters (City)',
  'Headquarters (US State)',
  'Headquarters (Country)',
  'Website',
]

const profiles = ['Seed-DB / Mattermark Profile', 'Crunchbase / Angel List Profile']
const website = z.url({ protocol: /^https?$/, hostname: z.regexes.domain }).max(300)
const lengths = { name: 120, summary: 200, about: 10_000, tag: 60, tags: 20, place: 120 }

/**
 * What identifies a company in every edition of the list: its number in a register of startups, which
 * outlives names and addresses; without any, its name with its website. Throws RowProblem without a name.
 */
export function startupKey(row: Fields): string {
  const name = fieldText(row, 'Company')
  if (!name) throw new RowProblem('it names no Company')
  const profile = profiles.map((column) => address(fieldText(row, column))).find(Boolean)
  return (
    profile ??
    ['name', name.toLowerCase(), address(fieldText(row, 'Website'))].filter(Boolean).join(' ')
  )
}

/** An address without what changes by chance: scheme, `www.`, case of the host, a slash at the end. */
function address(text: string): string {
  if (!text) return ''
  try {
    const url = new URL(text)
    return url.host.replace(/^www\./, '') + url.pathname.replace(/\/$/, '') + url.search
  } catch {
    return text.toLowerCase()
  }
}

/** What became of a company, as readers of its page should see it. Of those that operate nothing is said. */
const fates: Record<string, { short: string; long: string }> = {
  dead: {
    short: 'No longer operating.',
    long: 'The list it comes from says that this company is no longer operating.',
  },
  exited: {
    short: '',
    long: 'The list it comes from says that this company has exited: it was bought, or went public.',
  },
}

/**
 * A row of the list as an organisation. Dead companies come in too, and their texts say so: calls of
 * those years name them. What the page has no place for, such as the funding rounds, stays in the record.
 */
export function readStartup(row: Fields, now: Date): ImportedOrganisation {
  const name = cutWords(fieldText(row, 'Company'), lengths.name).text
  const categories = listOf(fieldText(row, 'Categories'))
  const text = textOf(fieldText(row, 'Description'), fieldText(row, 'Status'))
  const country = fieldText(row, 'Headquarters (Country)')
  const code = countryNamed(country)
  const place = [
    fieldText(row, 'Headquarters (City)'),
    fieldText(row, 'Headquarters (US State)'),
    code ? '' : country,
  ].filter(Boolean)
  return {
    kind: 'startup',
    name,
    country: code,
    place: cutWords(place.join(', '), lengths.place).text || null,
    website: website.safeParse(fieldText(row, 'Website')).data ?? null,
    foundedYear: yearOf(fieldText(row, 'Year Founded'), now),
    originalLanguage: 'en',
    texts: text.summary || text.about ? { en: text } : {},
    sectors: sectorsOfCategories(categories),
    tags: categories,
  }
}

function listOf(text: string): string[] {
  const items = text.split(',').map((item) => cutWords(item, lengths.tag).text)
  return [...new Set(items.filter(Boolean))].slice(0, lengths.tags)
}

function yearOf(text: string, now: Date): number | null {
  const year = /^\d{4}$/.test(text) ? Number(text) : 0
  return year >= 1800 && year <= now.getUTCFullYear() ? year : null
}

/** The first sentence as the line of lists, and the whole where there is more than that. */
function textOf(description: string, status: string): { summary: string; about: string } {
  const fate = fates[status.toLowerCase()]
  const room = lengths.summary - (fate?.short.length ?? 0)
  const sentence = description.length < room ? description : firstSentence(description)
  const { text: line, cut } = cutWords(sentence, room - 1)
  const isWhole = !cut && sentence === description
  const whole = cutMarkdown(plainToMarkdown(description), lengths.about - 300, '…').text
  const about = [isWhole ? '' : whole, fate ? `*${fate.long}*` : '']
  const unknown = !fate && status && status.toLowerCase() !== 'operating'
  if (unknown)
    about.push(`*Status in the list it comes from: ${plainToMarkdown(cutWords(status, 60).text)}.*`)
  return {
    summary: [fate?.short, line].filter(Boolean).join(' '),
    about: about.filter(Boolean).join('\n\n'),
  }
}
