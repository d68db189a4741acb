import { tokens, type Token } from './fold'
import type { SearchDocument } from './search'

/**
 * How words stand in the vectors. All indexes share one GIN index, so each word carries two letters of
 * its index's name: without them a small index would read the posting lists of a large one. Rows are
 * told apart by their index as well, so indexes that begin alike only lose that.
 */
export const marks = {
  /** The word wherever it stands. */
  anywhere: '/',
  /** Once more where it stands in a title, name or summary, and in a title: only in `vector`. */
  inHead: '#',
  inTitle: '^',
  /** The word as it is spelled, to rank it above others with the same skeleton: only in `head`. */
  spelled: '=',
} as const

/** A word of an index as a vector or a query of it holds it. */
export function lexeme(index: string, mark: keyof typeof marks, word: string): string {
  return index.slice(0, 2) + marks[mark] + word
}

interface Vectors {
  head: string
  vector: string
  /** Words worth finding by a misspelling. */
  words: string[]
}

/** Positions of different fields lie apart, or a phrase could begin in one and end in the next. */
const gap = 20
/** What PostgreSQL keeps of one word's positions, and stays far below its 1 MB for a vector. */
const mostPositions = 250
const mostLetters = 200_000
const lastPosition = 16_000

/** The vectors of a document, as text that PostgreSQL reads: titles A, names B, summaries C, bodies D. */
export function vectorsOf(index: string, { texts, names }: SearchDocument): Vectors {
  const head = new VectorText()
  const vector = new VectorText()
  const words = new Set<string>()
  let position = 1
  const add = (text: string, weight: string) => {
    for (const token of tokens(text)) {
      const place = `${Math.min(position, lastPosition)}${weight}`
      position += 1
      vector.add(lexeme(index, 'anywhere', token.skeleton), place)
      if (weight === 'A') vector.add(lexeme(index, 'inTitle', token.skeleton), place)
      if (weight !== 'D') {
        vector.add(lexeme(index, 'inHead', token.skeleton), place)
        head.add(lexeme(index, 'anywhere', token.skeleton), place)
        head.add(lexeme(index, 'spelled', token.spelled), place)
      }
      if (isMisspellable(token)) words.add(token.skeleton)
    }
    position += gap
  }
  for (const text of texts) add(text.title, 'A')
  for (const name of names) add(name, 'B')
  for (const text of texts) add(text.summary, 'C')
  for (const text of texts) add(text.body, 'D')
  return { head: head.toString(), vector: vector.toString(), words: [...words] }
}

/** No query word allows a slip towards a shorter word, or towards one with a digit. */
function isMisspellable({ skeleton }: Token): boolean {
  return skeleton.length >= 4 && !/\p{N}/u.test(skeleton)
}

class VectorText {
  private places = new Map<string, string[]>()
  private letters = 0

  add(word: string, place: string): void {
    const places = this.places.get(word)
    if (places) {
      if (places.length < mostPositions) places.push(place)
    } else if (this.letters < mostLetters) {
      this.places.set(word, [place])
      this.letters += word.length
    }
  }

  toString(): string {
    return [...this.places].map(([word, places]) => `'${word}':${places.join()}`).join(' ')
  }
}

/**
 * A word in ASCII, a letter for a letter, to find similar ones by trigrams whatever the database's
 * locale. Letters may coincide: what is found so is compared again letter by letter.
 */
export function trigramKey(word: string): string {
  return word.replace(/[^a-z0-9]/gu, (letter) => {
    const code = letter.codePointAt(0)!
    return String.fromCharCode(97 + (code % 26))
  })
}
