import type { Language } from '#app/messages/languages'
import type { Db } from '../db/db.server'

/** One public thing as the index holds it. `Source` is what a list row shows; it must be plain JSON. */
export interface SearchDocument<Source = unknown> {
  id: string
  /** What is searched, in every language it exists in. Plain text, no markup; `body` may be long. */
  texts: SearchText[]
  /** Names of people's making that belong to it (organisation, city, unit, tags), in any language. */
  names: string[]
  /** Values to filter and to count by: `{ city: ['sofia'], sector: ['mobility', 'energy'] }`. */
  facets: Record<string, string[]>
  /** Numbers to filter and sort by; times are milliseconds. */
  numbers: Record<string, number>
  source: Source
}

export interface SearchText {
  language: Language
  title: string
  summary: string
  body: string
}

/**
 * A bound of a number. `'now'` is the time of the search, and what falls on it is past: a deadline is
 * ahead with `{ number: 'deadline', from: 'now' }` and over with `{ number: 'deadline', below: 'now' }`.
 * Prefer it to the clock's number, with which no two searches are the same and none can be cached.
 */
export type Bound = number | 'now'

/** A statement about a document that both engines can check. A number that is missing meets no bound. */
export type Condition =
  | { facet: string; oneOf: string[] }
  | { number: string; from?: Bound; below?: Bound }
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }

/**
 * A group of choices that filter and are counted. Several chosen values widen (or), several groups
 * narrow (and); each group's counts ignore its own choice, as shops do.
 * `values` names each choice by its condition; without it the choices are the values of the facet that
 * the group is named after. A choice that nobody knows matches nothing.
 */
export interface FilterGroup {
  name: string
  chosen: string[]
  values?: Record<string, Condition>
}

/** An order by a number; documents without it come last in either direction. */
export interface NumberOrder {
  number: string
  order: 'asc' | 'desc'
}

export interface SearchQuery {
  /** As people type it: words, "phrases", -exclusions; any language, any case, slips allowed. */
  text: string
  groups: FilterGroup[]
  /** Always required, never counted. */
  where?: Condition
  /** Comes before relevance. Empty: by relevance, then by the index's own order, then by id. */
  sort: NumberOrder[]
  /** From 1. */
  page: number
  /** At most 100; 0 where only the counts are wanted. */
  perPage: number
}

export interface SearchHit<Source> {
  id: string
  source: Source
  texts: SearchText[]
}

export interface SearchResult<Source> {
  hits: SearchHit<Source>[]
  total: number
  /** Count by group and value; values nobody has are left out. */
  counts: Record<string, Record<string, number>>
}

/** What an index is made of and where its documents come from. */
export interface IndexDefinition<Source = unknown> {
  /** Lower-case letters and hyphens; also the name of its revision. */
  name: string
  /** Fields of `facets` and `numbers`: engines must be told, and a query may name no other. */
  facets: string[]
  numbers: string[]
  /** The order of what is equally relevant, and of everything where nothing is searched for. */
  order: NumberOrder[]
  /**
   * The documents of these ids; ids that are missing or no longer public are left out. Must read through
   * `db`: it is the transaction that holds the locks on these ids.
   */
  load: (db: Db, ids: string[]) => Promise<SearchDocument<Source>[]>
  /** Ids of everything public, in order, after one of them. */
  ids: (db: Db, after: string | null, limit: number) => Promise<string[]>
}
