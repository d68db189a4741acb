import { mostLetters } from './query-text'
import type { Bound, Condition, IndexDefinition, SearchQuery } from './search'

/** A filter group as an engine works with it. */
export interface Filter {
  name: string
  /** What its choice demands; undefined where nothing is chosen. */
  demand: Condition | undefined
  /** Conditions to count; undefined where the values of the facet of its name are counted. */
  values: [name: string, condition: Condition][] | undefined
}

/** A query made ready for an engine: within bounds, without `'now'`, naming only what the index has. */
export interface ReadyQuery {
  text: string
  where: Condition
  filters: Filter[]
  sort: SearchQuery['sort']
  page: number
  perPage: number
}

const nothing: Condition = { any: [] }
const furthestPage = 100_000
const mostPerPage = 100
/** What an address may bring, however long it is. */
const mostChosen = 100

/**
 * Makes a query ready. Throws an Error where it names a facet or number that the definition doesn't
 * list, which is a mistake in the code that asks and not in what a person typed.
 */
export function readyQuery(definition: IndexDefinition, query: SearchQuery, now: Date): ReadyQuery {
  const ready = (condition: Condition) => withoutNow(definition, condition, now)
  const filters = query.groups.map(({ name, values, ...group }) => {
    const chosen = [...new Set(group.chosen)].slice(0, mostChosen)
    const conditions =
      values && Object.entries(values).map(([key, value]) => [key, ready(value)] as const)
    if (!conditions) requireName(definition, 'facets', name)
    const byName = conditions && new Map(conditions)
    const demanded = byName
      ? { any: chosen.map((value) => byName.get(value) ?? nothing) }
      : { facet: name, oneOf: chosen }
    return {
      name,
      demand: chosen.length > 0 ? demanded : undefined,
      values: conditions?.map(([key, value]): [string, Condition] => [key, value]),
    }
  })
  for (const { number } of query.sort) requireName(definition, 'numbers', number)
  return {
    text: query.text.slice(0, mostLetters),
    where: ready(query.where ?? { all: [] }),
    filters,
    sort: query.sort,
    page: within(query.page, 1, furthestPage),
    perPage: within(query.perPage, 0, mostPerPage),
  }
}

function withoutNow(definition: IndexDefinition, condition: Condition, now: Date): Condition {
  const again = (inner: Condition) => withoutNow(definition, inner, now)
  if ('all' in condition) return { all: condition.all.map(again) }
  if ('any' in condition) return { any: condition.any.map(again) }
  if ('not' in condition) return { not: again(condition.not) }
  if ('facet' in condition) {
    requireName(definition, 'facets', condition.facet)
    return condition
  }
  requireName(definition, 'numbers', condition.number)
  const from = inTime(condition.from, now)
  const below = inTime(condition.below, now)
  if (Number.isNaN(from) || Number.isNaN(below)) return nothing
  return { number: condition.number, from, below }
}

/** Times are whole milliseconds, and what falls on now is past: the first to come is one later. */
function inTime(bound: Bound | undefined, now: Date): number | undefined {
  return bound === 'now' ? now.getTime() + 1 : bound
}

/** Whether a query's answer changes with the clock alone. */
export function dependsOnNow({ where, groups }: SearchQuery): boolean {
  const values = groups.flatMap((group) => Object.values(group.values ?? {}))
  return [...(where ? [where] : []), ...values].some(mentionsNow)
}

function mentionsNow(condition: Condition): boolean {
  if ('all' in condition) return condition.all.some(mentionsNow)
  if ('any' in condition) return condition.any.some(mentionsNow)
  if ('not' in condition) return mentionsNow(condition.not)
  return 'number' in condition && (condition.from === 'now' || condition.below === 'now')
}

function requireName(definition: IndexDefinition, kind: 'facets' | 'numbers', name: string): void {
  if (!definition[kind].includes(name))
    throw new Error(`The index ${definition.name} lists no "${name}" among its ${kind}.`)
}

function within(value: number, least: number, most: number): number {
  return Number.isNaN(value) ? least : Math.min(Math.max(Math.trunc(value), least), most)
}
