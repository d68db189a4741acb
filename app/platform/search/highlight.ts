import { tokens, type Token } from './fold'
import { parseQueryText, type QueryText } from './query-text'
import { matchWord } from './typos'

/** Pieces of a text, of which some answer the search. Joined they are the text. */
export type Segments = { text: string; match: boolean }[]

/**
 * A text cut where words answer the query: exactly, as a beginning, or with the slips that search allows;
 * of a quoted phrase, only where all of it stands. `query` is what the person typed.
 */
export function highlight(text: string, query: string): Segments {
  const words = [...tokens(text)]
  const wanted = parseQueryText(query)
  return cut(text, words.filter(answering(words, wanted)))
}

/**
 * About `length` letters of a long text around the first word that answers the query, or from its start
 * where none does; cut between words, with ellipses where something is left out.
 */
export function snippet(body: string, query: string, length: number): Segments {
  const text = body.replace(/\s+/g, ' ').trim()
  if (text.length <= length) return highlight(text, query)
  const words = [...tokens(text)]
  const matches = words.filter(answering(words, parseQueryText(query)))
  const { start, end } = window(text, words, matches[0], length)
  const shown = matches
    .filter((match) => match.start >= start && match.end <= end)
    .map((match) => ({ ...match, start: match.start - start, end: match.end - start }))
  const segments = cut(text.slice(start, end), shown)
  if (start > 0) segments.unshift({ text: '…', match: false })
  if (end < text.length) segments.push({ text: '…', match: false })
  return segments
}

/** A third of the window before the match; the rest of it shows how the sentence goes on. */
function window(text: string, words: Token[], match: Token | undefined, length: number) {
  const wish = Math.min((match?.start ?? 0) - Math.floor(length / 3), text.length - length)
  const start = wish <= 0 ? 0 : (words.find((word) => word.start >= wish)?.start ?? wish)
  if (start + length >= text.length) return { start, end: text.length }
  const inside = words.filter((word) => word.start >= start && word.end <= start + length)
  return { start, end: Math.max(inside.at(-1)?.end ?? start + length, match?.end ?? 0) }
}

function answering(
  words: Token[],
  { words: wanted, phrases }: QueryText,
): (word: Token) => boolean {
  const inPhrase = new Set(phrases.flatMap((phrase) => occurrences(words, phrase)))
  const known = new Map<string, boolean>()
  return (word) => {
    let answers = known.get(word.skeleton)
    if (answers === undefined) {
      answers = wanted.some((one) => matchWord(one, word.skeleton))
      known.set(word.skeleton, answers)
    }
    return answers || inPhrase.has(word)
  }
}

function occurrences(words: Token[], phrase: string[]): Token[] {
  const starts = words.flatMap((word, at) => (word.skeleton === phrase[0] ? [at] : []))
  const runs = starts.map((at) => words.slice(at, at + phrase.length))
  return runs
    .filter((run) => phrase.every((wanted, offset) => run[offset]?.skeleton === wanted))
    .flat()
}

function cut(text: string, matches: Token[]): Segments {
  const segments: Segments = []
  let done = 0
  for (const { start, end } of matches) {
    if (start > done) segments.push({ text: text.slice(done, start), match: false })
    segments.push({ text: text.slice(start, end), match: true })
    done = end
  }
  if (done < text.length) segments.push({ text: text.slice(done), match: false })
  return segments
}

/** A text with what was searched for marked; nothing where nothing was searched for. */
export function marked(text: string, query: string): Segments {
  return query ? highlight(text, query) : [{ text, match: false }]
}

const snippetLength = 180

/** Where nothing that is shown anyway answers the search, the part of a longer text that does. */
export function bodySnippet(bodies: string[], shown: Segments[], query: string): Segments | null {
  if (!query || shown.flat().some((segment) => segment.match)) return null
  for (const body of bodies) {
    const cut = snippet(body, query, snippetLength)
    if (cut.some((segment) => segment.match)) return cut
  }
  return null
}
