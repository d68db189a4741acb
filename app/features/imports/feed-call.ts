import {
  challengeContent,
  emptyContent,
  limits,
  type ChallengeContent,
} from '#app/domain/challenge-content'
import type { ChallengeKind } from '#app/domain/challenge-kinds'
import { plainText } from '#app/platform/markdown/markdown.server'
import { deadlineLabel, type ImportedCall } from '../challenges/imported-call'
import { readDollars } from './feed-amounts'
import { readFeedDate } from './feed-dates'
import { feedTexts } from './feed-texts'
import { htmlToMarkdown, wholeAddress } from './html-to-markdown'
import { cutMarkdown, cutWords, firstSentence } from './markdown-parts'
import { fieldText, RowProblem, type Fields } from './source-row'
import { sectorsOfCall } from './sector-words'

export const feedName = 'challenge.gov'
export const feedHome = 'https://www.challenge.gov'

/** The ways of the city that lists the calls. */
export interface ListingCity {
  /** The feed's times are read as local to it. */
  timeZone: string
  currency: string
}

/** What a reader of the import's report should know of a row that came in. */
export type Notice =
  'text_cut' | 'deadline_kept_as_text' | 'start_kept_as_text' | 'amount_kept_as_text'

const markdownFields = ['problem', 'outcome', 'offered', 'eligibility', 'terms'] as const

/**
 * A row of the feed as a call. The feed's amounts are in US dollars: in a city with another currency
 * they are kept as text, as are dates whose hour is not known. Throws RowProblem where it has no title.
 */
export function readFeedCall(
  row: Fields,
  city: ListingCity,
): { call: ImportedCall; notices: Notice[] } {
  const title = words(fieldText(row, 'challenge-title'))
  if (!title) throw new RowProblem('it has no challenge-title')
  const tagline = words(fieldText(row, 'tagline'))
  const notices = new Set<Notice>()
  const start = readFeedDate(fieldText(row, 'submission-start'), city.timeZone)
  const end = readFeedDate(fieldText(row, 'submission-end'), city.timeZone)
  const dollars = readDollars(fieldText(row, 'total-prize-offered-cash'))
  const inDollars = city.currency === 'USD'
  const source = sourceOf(row)

  const note = (label: string, field: string, kept: boolean, notice: Notice) => {
    const text = fieldText(row, field)
    if (!kept || !text) return
    source.notes.push({ label, text })
    notices.add(notice)
  }
  note('Prize', 'total-prize-offered-cash', !inDollars || dollars === null, 'amount_kept_as_text')
  note('Submissions from', 'submission-start', !start.exact, 'start_kept_as_text')
  note(deadlineLabel, 'submission-end', !end.exact, 'deadline_kept_as_text')

  const { description, ...texts } = feedTexts(row, tagline, (html) =>
    htmlToMarkdown(html, feedHome),
  )
  const summary = tagline || firstSentence(plainText(description))
  const content: ChallengeContent = {
    ...emptyContent(),
    ...texts,
    title: cutWords(title, limits.title).text,
    summary: cutWords(summary, limits.summary).text,
    sectors: sectorsOfCall(title, tagline),
    budgetMax: inDollars ? dollars : null,
    applicantKinds: [],
    deadline: end.exact ? end.at!.toISOString() : null,
  }
  const ending = `*The rest of this text stands at [${feedName}](${source.url}).*`
  for (const field of markdownFields) {
    const { text, cut } = cutMarkdown(content[field], limits.markdown, ending)
    content[field] = text
    if (cut) notices.add('text_cut')
  }
  if (content.title !== title || title.length > limits.title) notices.add('text_cut')
  if (summary.length > limits.summary) notices.add('text_cut')
  const call: ImportedCall = {
    kind: kindOf(title),
    content: challengeContent.parse(content),
    openedAt: start.at,
    deadline: end.exact ? end.at : null,
    source,
  }
  return { call, notices: [...notices] }
}

/** Plain words: fields that hold none but letters may still be written as HTML. */
function words(text: string): string {
  const isHtml = /<[a-z/!]|&#?\w+;/i.test(text)
  return (isHtml ? plainText(htmlToMarkdown(text, feedHome)) : text).replace(/\s+/g, ' ').trim()
}

function kindOf(title: string): ChallengeKind {
  return /\brequest for information\b|\bmarket consultation\b/i.test(title)
    ? 'market_consultation'
    : 'prize'
}

function sourceOf(row: Fields): ImportedCall['source'] {
  const addresses = [fieldText(row, 'permalink'), fieldText(row, 'external-url')]
  const url = addresses
    .map((address) => wholeAddress(address, feedHome))
    .find((address) => address !== null)
  return {
    name: feedName,
    url: url ?? feedHome,
    agency: words(fieldText(row, 'agency')),
    notes: [],
  }
}
