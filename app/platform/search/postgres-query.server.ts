import { facetLine, storable } from './facet-sets'
import { lexeme, type marks } from './postgres-words.server'
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

/** A number of a search document `d` in SQL, null where it has none. */
export function numberSql(name: string, parameters: Parameters): string {
  return `(d.numbers -> ${parameters.add(storable(name), 'text')})::float8`
}

/** The set of a facet's values; empty where the document was stored before the facet was defined. */
export function facetSql(definition: IndexDefinition, name: string): string {
  return `coalesce(d.facets[${definition.facets.indexOf(name) + 1}], '')`
}

/** Some of the documents that answer a text, as texts of tsquery. */
interface Class {
  query: string
  /** What to rank them by among themselves, where that makes a difference. */
  rank?: string
}

/** What a text asks for, as texts of tsquery. */
export interface TextQueries {
  /** Everything that answers, slips and all. */
  all: string
  /** The same in classes that don't overlap, the best first. */
  classes: Class[]
  /** Any of the words in a title; in a title, a name or a summary. */
  inTitle: string
  inHead: string
  rank: string
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
  const clauses = [
    ...words.map((_, at) => wordClause(index, words, at, typos)),
    ...phrases.map((phrase) => phraseClause(index, phrase)),
  ]
  const excluded = exclusionQuery(index, text)
  const every = (kind: keyof Clause) =>
    [...clauses.map((clause) => clause[kind]), ...(excluded ? [`!(${excluded})`] : [])].join(' & ')
  const any = (kind: keyof Clause) => clauses.map((clause) => clause[kind]).join(' | ')
  const items = rankItems(index, text)
  const slips = [...typos.values()].flat().map((word) => quote(lexeme(index, 'anywhere', word)))
  const rank = items.join(' | ')
  const typoRank = [...items, ...slips].join(' | ')
  const classes: Class[] = [{ query: every('titleExact'), rank }]
  const add = (query: string, better: string, by?: string) => {
    if (query !== better) classes.push({ query: `${query} & !(${better})`, rank: by })
  }
  add(every('title'), every('titleExact'), rank)
  add(every('head'), every('title'), rank)
  if (clauses.length > 1) add(`${every('prefix')} & (${any('head')})`, every('head'), rank)
  add(every('exact'), any('head'))
  if (every('prefix') !== every('exact'))
    add(`${every('prefix')} & !(${every('exact')})`, any('head'))
  if (slips.length > 0) {
    add(every('typoTitle'), every('prefix'), typoRank)
    add(`${every('typo')} & !(${every('typoTitle')})`, every('prefix'), typoRank)
  }
  return {
    all: every('typo'),
    classes,
    inTitle: any('title'),
    inHead: any('head'),
    rank,
    adjacent:
      words.length > 1
        ? run(
            index,
            'anywhere',
            words.map((word) => word.skeleton),
          )
        : undefined,
    separate: clauses.map((clause) => (excluded ? `${clause.typo} & !(${excluded})` : clause.typo)),
  }
}

/** What must not be there, or undefined. */
export function exclusionQuery(index: string, { excluded }: QueryText): string | undefined {
  if (excluded.length === 0) return undefined
  return excluded.map((phrase) => run(index, 'anywhere', phrase)).join(' | ')
}

/** Spelled alike counts three times, folded alike twice, and as a beginning once. */
function rankItems(index: string, { words, phrases }: QueryText): string[] {
  const ofWords = words.flatMap((word) => [
    quote(lexeme(index, 'spelled', word.spelled)),
    quote(lexeme(index, 'anywhere', word.skeleton)),
    ...(matchesPrefixes(word) ? [`${quote(lexeme(index, 'anywhere', word.skeleton))}:*`] : []),
  ])
  return [...ofWords, ...phrases.flat().map((word) => quote(lexeme(index, 'anywhere', word)))]
}

/** A word or phrase at three degrees of leniency, and where it matters most. */
interface Clause {
  exact: string
  prefix: string
  typo: string
  head: string
  title: string
  titleExact: string
  typoTitle: string
}

/** "office 365" also finds "office365": a word may be written together with the next. */
function wordClause(
  index: string,
  words: QueryWord[],
  at: number,
  typos: Map<string, string[]>,
): Clause {
  const { skeleton } = words[at]!
  const before = words[at - 1]?.skeleton
  const after = words[at + 1]?.skeleton
  const together = [...(before ? [before + skeleton] : []), ...(after ? [skeleton + after] : [])]
  const begins = matchesPrefixes(words[at]!) ? ':*' : ''
  const either = (mark: keyof typeof marks, beginning: string, more: string[] = []) => {
    const others = [...together, ...more].map((word) => quote(lexeme(index, mark, word)))
    return `(${[quote(lexeme(index, mark, skeleton)) + beginning, ...others].join(' | ')})`
  }
  return {
    exact: either('anywhere', ''),
    prefix: either('anywhere', begins),
    typo: either('anywhere', begins, typos.get(skeleton)),
    head: either('inHead', begins),
    title: either('inTitle', begins),
    titleExact: either('inTitle', ''),
    typoTitle: either('inTitle', begins, typos.get(skeleton)),
  }
}

function phraseClause(index: string, phrase: string[]): Clause {
  const whole = run(index, 'anywhere', phrase)
  const title = `(${whole} & ${run(index, 'inTitle', phrase)})`
  const head = `(${whole} & ${run(index, 'inHead', phrase)})`
  return {
    exact: whole,
    prefix: whole,
    typo: whole,
    head,
    title,
    titleExact: title,
    typoTitle: title,
  }
}

function run(index: string, mark: keyof typeof marks, words: string[]): string {
  return `(${words.map((word) => quote(lexeme(index, mark, word))).join(' <-> ')})`
}

/** Words hold letters and digits only, so there is nothing to escape. */
function quote(word: string): string {
  return `'${word}'`
}
