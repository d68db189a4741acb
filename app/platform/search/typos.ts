/** How a word of a text answers a word of a query. */
export type Match = 'exact' | 'prefix' | 'typo'

/** A word of a query, as far as matching goes; both engines and the highlights agree on it. */
export interface WantedWord {
  skeleton: string
  /** Slips allowed in it. */
  typos: number
  /** The last word may still be being typed: it is a prefix however short, slips and all. */
  last: boolean
}

const shortestPrefix = 3

/** Slips allowed in a word: none up to four letters or with a digit in it, one up to eight, then two. */
export function allowedTypos(skeleton: string): 0 | 1 | 2 {
  if (/\p{N}/u.test(skeleton)) return 0
  const { length } = [...skeleton]
  return length < 5 ? 0 : length < 9 ? 1 : 2
}

/** Whether words that only begin with it answer a wanted word. */
export function matchesPrefixes({ skeleton, last }: WantedWord): boolean {
  return last || [...skeleton].length >= shortestPrefix
}

/** The best way in which a word, given as its skeleton, answers a wanted one, if any. */
export function matchWord(wanted: WantedWord, skeleton: string): Match | undefined {
  if (skeleton === wanted.skeleton) return 'exact'
  if (skeleton.startsWith(wanted.skeleton)) return matchesPrefixes(wanted) ? 'prefix' : undefined
  return isTypo(wanted, skeleton) ? 'typo' : undefined
}

/**
 * Whether a word, or for the last word of a query its beginning, is the wanted word with no more slips
 * than are allowed. A slip in the first letter counts twice: people rarely mistake that one.
 */
export function isTypo({ skeleton: wanted, typos, last }: WantedWord, skeleton: string): boolean {
  const budget = wanted[0] === skeleton[0] ? typos : typos - 1
  if (budget <= 0 || wanted.length - skeleton.length > 2 * budget) return false
  return distance(wanted, skeleton, budget, last) <= budget && !/\p{N}/u.test(skeleton)
}

/**
 * Insertions, deletions, substitutions and swaps of neighbours that make one word of the other
 * (Damerau-Levenshtein, each letter touched once). Gives up beyond `most` and then returns `most + 1`.
 * With `toBeginning` the closest beginning of `b` counts instead of the whole of it.
 */
export function distance(a: string, b: string, most: number, toBeginning = false): number {
  const from = [...a]
  const to = toBeginning ? [...b].slice(0, from.length + most) : [...b]
  if (from.length - to.length > most || to.length - from.length > most) return most + 1
  let beforeLast: number[] = []
  let last = to.map((_, column) => column + 1)
  last.unshift(0)
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row]
    let least = row
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1]
      let cost = Math.min(
        last[column]! + 1,
        current[column - 1]! + 1,
        last[column - 1]! + (same ? 0 : 1),
      )
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
      if (row > 1 && column > 1 && swapped) cost = Math.min(cost, beforeLast[column - 2]! + 1)
      current.push(cost)
      if (cost < least) least = cost
    }
    if (least > most) return most + 1
    beforeLast = last
    last = current
  }
  const found = toBeginning ? Math.min(...last) : last[to.length]!
  return Math.min(found, most + 1)
}
