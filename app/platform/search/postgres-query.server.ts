import { facetLine, storable } from './postgres-index.server'
import { headLexeme, lexeme, spelledLexeme } from './postgres-words.server'
import type { QueryText, QueryWord } from './query-text'
import type { Condition, IndexDefinition } from './search'
import { matchesPrefixes } from './typos'

/** Collects a statement's parameters and gives back what stands for them in its text. */
export class Parameters {
  readonly values: unknown[] = []

  add(value: unknown, type: string): string {
    this.values.push(value)
    return `$${this.values.length}::${type}`
  }
}

/** A condition on a search document `d` in SQL, never null. */
export function conditionSql(
  definition: IndexDefinition,
  condition: Condition,
  parameters: Parameters,
): string {
  const sqlOf = (inner: Condition) => conditionSql(definition, inner, parameters)
  if ('not' in condition) return `not ${sqlOf(condition.not)}`
  if ('all' in condition) return joined(condition.all.map(sqlOf), 'and', 'true')
  if ('any' in condition) return joined(condition.any.map(sqlOf), 'or', 'false')
  if ('facet' in condition) {
    const set = facetSql(definition, condition.facet)
    const lines = condition.oneOf.map((value) => `\n${facetLine(value)}\n`)
    const found = lines.map((line) => `strpos(${set}, ${parameters.add(line, 'text')}) > 0`)
    return joined(found, 'or', 'false')
  }
  const { from, below } = condition
  const value = numberSql(condition.number, parameters)
  const bounds = [
    ...(from === undefined ? [] : [`${value} >= ${parameters.add(from, 'float8')}`]),
    ...(below === undefined ? [] : [`${value} < ${parameters.add(below, 'float8')}`]),
  ]
  return `coalesce(${joined(bounds, 'and', `${value} is not null`)}, false)`
}

function joined(parts: string[], word: 'and' | 'or', none: string): string {
  return parts.length > 0 ? `(${parts.join(` ${word} `)})` : none
}

export function numberSql(name: string, parameters: Parameters): string {
  return `(d.numbers -> ${parameters.add(storable(name), 'text')})::float8`
}

/** The set of a facet's values; empty where the document was stored before the facet was defined. */
export function facetSql(definition: IndexDefinition, name: string): string {
  return `coalesce(d.facets[${definition.facets.indexOf(name) + 1}], '')`
}

/** What a text asks for, as texts of tsquery. */
export interface TextQueries {
  /** Everything that answers, slips and all. */
  all: string
  /** As it was typed, with a word in a title, a name or a summary; ranked by `rank`. */
  ranked: string
  rank: string
  /** As it was typed, but in the body alone; with all words exact, or some as beginnings. */
  plain: string
  exact: string
  /** With slips, where any may be; ranked by `typoRank`. */
  typo: string | undefined
  typoRank: string
  /** All words next to each other as typed, where there are several. */
  adjacent: string | undefined
  /** Each word and phrase by itself, for where no document has them all. */
  separate: string[]
}

/**
 * Writes the queries for a text that asks for something. `typos` holds for each word those of the
 * vocabulary that it may be a slip of.
 */
export function textQueries(
  index: string,
  text: QueryText,
  typos: Map<string, string[]>,
): TextQueries {
  const { words, phrases } = text
  const clauses = words.map((word, at) =>
    clausesOf(index, words, at, typos.get(word.skeleton) ?? []),
  )
  const always = phrases.map((phrase) => phraseQuery(index, phrase))
  const excluded = exclusionQuery(index, text)
  const never = excluded ? [`!(${excluded})`] : []
  const every = (kind: 'exact' | 'prefix' | 'typo') =>
    [...clauses.map((clause) => clause[kind]), ...always, ...never].join(' & ')
  const head = [
    ...clauses.map((clause) => clause.head),
    ...phrases.flat().map((word) => quote(headLexeme(index, word))),
  ].join(' | ')
  const rank = rankItems(index, text)
  const slips = [...typos.values()].flat().map((word) => quote(lexeme(index, word)))
  return {
    all: every('typo'),
    ranked: `${every('prefix')} & (${head})`,
    rank: rank.join(' | '),
    plain: `${every('prefix')} & !(${head})`,
    exact: `${every('exact')} & !(${head})`,
    typo: slips.length > 0 ? `${every('typo')} & !(${every('prefix')})` : undefined,
    typoRank: [...rank, ...slips].join(' | '),
    adjacent:
      words.length > 1
        ? phraseQuery(
            index,
            words.map((word) => word.skeleton),
          )
        : undefined,
    separate: [...clauses.map((clause) => clause.typo), ...always],
  }
}

/** What must not be there, or undefined. */
export function exclusionQuery(index: string, { excluded }: QueryText): string | undefined {
  if (excluded.length === 0) return undefined
  return excluded.map((phrase) => phraseQuery(index, phrase)).join(' | ')
}

/** Spelled alike counts three times, folded alike twice, and as a beginning once. */
function rankItems(index: string, { words, phrases }: QueryText): string[] {
  const ofWords = words.flatMap((word) => [
    quote(spelledLexeme(index, word.spelled)),
    quote(lexeme(index, word.skeleton)),
    ...(matchesPrefixes(word) ? [`${quote(lexeme(index, word.skeleton))}:*`] : []),
  ])
  return [...ofWords, ...phrases.flat().map((word) => quote(lexeme(index, word)))]
}

/** One word at three degrees of leniency, and in titles, names and summaries. */
interface Clauses {
  exact: string
  prefix: string
  typo: string
  head: string
}

/** "office 365" also finds "office365": a word may be written together with the next. */
function clausesOf(index: string, words: QueryWord[], at: number, typos: string[]): Clauses {
  const { skeleton } = words[at]!
  const before = words[at - 1]?.skeleton
  const after = words[at + 1]?.skeleton
  const together = [...(before ? [before + skeleton] : []), ...(after ? [skeleton + after] : [])]
  const begins = matchesPrefixes(words[at]!) ? ':*' : ''
  const as = (write: typeof lexeme, word: string) => quote(write(index, word))
  const others = together.map((word) => as(lexeme, word))
  const prefix = [as(lexeme, skeleton) + begins, ...others]
  return {
    exact: either([as(lexeme, skeleton), ...others]),
    prefix: either(prefix),
    typo: either([...prefix, ...typos.map((word) => as(lexeme, word))]),
    head: either([
      as(headLexeme, skeleton) + begins,
      ...together.map((word) => as(headLexeme, word)),
    ]),
  }
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
