import { facetValue, storable } from './postgres-index.server'
import { lexeme, spelledLexeme } from './postgres-words.server'
import type { QueryText, QueryWord } from './query-text'
import type { Condition } from './search'
import { matchesPrefixes } from './typos'

/** Collects a statement's parameters and gives back what stands for them in its text. */
export class Parameters {
  readonly values: unknown[] = []

  add(value: unknown, type: string): string {
    this.values.push(value)
    return `$${this.values.length}::${type}`
  }
}

/** A condition in SQL, never null; `row` is the alias of a search document. */
export function conditionSql(condition: Condition, row: string, parameters: Parameters): string {
  if ('not' in condition) return `not ${conditionSql(condition.not, row, parameters)}`
  if ('all' in condition || 'any' in condition) {
    const [parts, word] = 'all' in condition ? [condition.all, 'and'] : [condition.any, 'or']
    if (parts.length === 0) return word === 'and' ? 'true' : 'false'
    return `(${parts.map((part) => conditionSql(part, row, parameters)).join(` ${word} `)})`
  }
  if ('facet' in condition) {
    const values = condition.oneOf.map((value) => facetValue(condition.facet, value))
    return `(${row}.facets && ${parameters.add(values, 'text[]')})`
  }
  const { from, below } = condition
  const value = numberSql(condition.number, row, parameters)
  const bounds = [
    from === undefined ? [] : [`${value} >= ${parameters.add(from, 'float8')}`],
    below === undefined ? [] : [`${value} < ${parameters.add(below, 'float8')}`],
  ].flat()
  return `coalesce(${bounds.length > 0 ? bounds.join(' and ') : `${value} is not null`}, false)`
}

export function numberSql(name: string, row: string, parameters: Parameters): string {
  return `(${row}.numbers -> ${parameters.add(storable(name), 'text')})::float8`
}

/** A class of matches: those of a lower rank are looked for only where the ones above don't match. */
export interface MatchClass {
  query: string
  /** Typos stand behind everything that is written as it was typed. */
  tier: 0 | 1
  /** Ranks by words in titles, names and summaries. */
  rank: string
  /** What all words exact are worth wherever they stand. */
  bonus: number
}

/** Weights of ts_rank for body, summary, names, title. A body is never in `head`; its worth is the bonus. */
export const rankWeights = [0, 0.25, 0.5, 1]
const bodyWeight = 0.1
/** ts_rank divides what a word is worth by this and by the number of words. */
const rankScale = 1.64493406685

/**
 * What to look for, best first, as texts of tsquery. `typos` holds for each word those of the vocabulary
 * that it may be a slip of. The classes don't overlap.
 */
export function matchClasses(
  index: string,
  text: QueryText,
  typos: Map<string, string[]>,
): MatchClass[] {
  const { words } = text
  const clauses = words.map((word, at) =>
    clausesOf(index, words, at, typos.get(word.skeleton) ?? []),
  )
  const always = [...text.phrases.map((phrase) => phraseQuery(index, phrase))]
  const never = text.excluded.map((phrase) => `!${phraseQuery(index, phrase)}`)
  const all = (kind: keyof Clauses) =>
    [...clauses.map((clause) => clause[kind]), ...always, ...never].join(' & ')
  const items = rankItems(index, text)
  const withTypos = [
    ...items,
    ...[...typos.values()].flat().map((typo) => quote(lexeme(index, typo))),
  ]
  const bonus = bodyWeight / rankScale / Math.max(items.length, 1)
  const exact = { query: all('exact'), tier: 1 as const, rank: items.join(' | '), bonus }
  const classes: MatchClass[] = [exact]
  if (all('prefix') !== exact.query)
    classes.push({ ...exact, query: `${all('prefix')} & !(${exact.query})`, bonus: 0 })
  if (all('typo') !== all('prefix')) {
    const query = `${all('typo')} & !(${all('prefix')})`
    classes.push({ query, tier: 0, rank: withTypos.join(' | '), bonus: 0 })
  }
  return classes
}

/** Each word and phrase by itself, for where no document has them all. */
export function separateQueries(
  index: string,
  text: QueryText,
  typos: Map<string, string[]>,
): string[] {
  const { words } = text
  const clauses = words.map((word, at) =>
    clausesOf(index, words, at, typos.get(word.skeleton) ?? []),
  )
  return [
    ...clauses.map((clause) => clause.typo),
    ...text.phrases.map((phrase) => phraseQuery(index, phrase)),
  ]
}

/** What must not be there, or undefined. */
export function exclusionQuery(index: string, { excluded }: QueryText): string | undefined {
  if (excluded.length === 0) return undefined
  return excluded.map((phrase) => phraseQuery(index, phrase)).join(' | ')
}

/** All words next to each other in the order typed, where there are several. */
export function adjacentQuery(index: string, { words }: QueryText): string | undefined {
  return words.length > 1
    ? phraseQuery(
        index,
        words.map((word) => word.skeleton),
      )
    : undefined
}

/** Ranks by all that was asked for: spelled alike counts three times, folded twice, as a beginning once. */
export function rankItems(index: string, { words, phrases }: QueryText): string[] {
  const ofWords = words.flatMap((word) => [
    quote(spelledLexeme(index, word.spelled)),
    quote(lexeme(index, word.skeleton)),
    ...(matchesPrefixes(word) ? [`${quote(lexeme(index, word.skeleton))}:*`] : []),
  ])
  return [...ofWords, ...phrases.flat().map((word) => quote(lexeme(index, word)))]
}

/** One word at three degrees of leniency. */
interface Clauses {
  exact: string
  prefix: string
  typo: string
}

/** "office 365" also finds "office365": a word may be written together with the next. */
function clausesOf(index: string, words: QueryWord[], at: number, typos: string[]): Clauses {
  const { skeleton } = words[at]!
  const before = words[at - 1]?.skeleton
  const after = words[at + 1]?.skeleton
  const joined = [...(before ? [before + skeleton] : []), ...(after ? [skeleton + after] : [])]
  const exact = [skeleton, ...joined].map((word) => quote(lexeme(index, word)))
  const prefix = matchesPrefixes(words[at]!)
    ? [`${quote(lexeme(index, skeleton))}:*`, ...exact.slice(1)]
    : exact
  const typo = [...prefix, ...typos.map((word) => quote(lexeme(index, word)))]
  return { exact: either(exact), prefix: either(prefix), typo: either(typo) }
}

function phraseQuery(index: string, phrase: string[]): string {
  return `(${phrase.map((word) => quote(lexeme(index, word))).join(' <-> ')})`
}

function either(parts: string[]): string {
  return `(${parts.join(' | ')})`
}

/** Words hold letters and digits only, so there is nothing to escape. */
function quote(word: string): string {
  return `'${word}'`
}
