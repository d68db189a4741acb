import { tokens, type Token } from './fold'
import { allowedTypos, type WantedWord } from './typos'

/** What a person typed, taken apart. Words are distinct; a phrase is a run of skeletons. */
export interface QueryText {
  words: QueryWord[]
  phrases: string[][]
  excluded: string[][]
}

export interface QueryWord extends WantedWord {
  spelled: string
}

/** More than anybody means; what follows is ignored, as Meilisearch does from the eleventh word on. */
const mostWords = 10
const mostPhrases = 5
const mostExcluded = 10
/** What comes after is ignored. */
export const mostLetters = 2_000

// A quotation needs its end and an exclusion its beginning: "e-mail" excludes nothing.
const pieces =
  /(?<=^|\s)-+(?:["“”„«]([^"“”„«»]*)["“”»]|([^\s"“”„«]+))|["“”„«]([^"“”„«»]*)["“”»]|[^\s"“”„«]+/gu

/** Takes a query apart. Never fails: what is neither word, phrase nor exclusion is left out. */
export function parseQueryText(text: string): QueryText {
  const words: Token[] = []
  const phrases: string[][] = []
  const excluded: string[][] = []
  for (const [piece, notPhrase, notWord, phrase] of text.slice(0, mostLetters).matchAll(pieces)) {
    const found = [...tokens(notPhrase ?? notWord ?? phrase ?? piece)]
    if (found.length === 0) continue
    const run = found.slice(0, mostWords).map((token) => token.skeleton)
    if (notPhrase !== undefined || notWord !== undefined) excluded.push(run)
    else if (phrase !== undefined) phrases.push(run)
    else words.push(...found)
  }
  return {
    words: distinct(words).slice(0, mostWords).map(asWanted),
    phrases: phrases.slice(0, mostPhrases),
    excluded: excluded.slice(0, mostExcluded),
  }
}

/** Whether there is something to find, and not only something to leave out. */
export function asksForSomething({ words, phrases }: QueryText): boolean {
  return words.length > 0 || phrases.length > 0
}

function distinct(words: Token[]): Token[] {
  return [...new Map(words.map((word) => [word.skeleton, word])).values()]
}

function asWanted({ spelled, skeleton }: Token, index: number, all: Token[]): QueryWord {
  return { spelled, skeleton, typos: allowedTypos(skeleton), last: index === all.length - 1 }
}
