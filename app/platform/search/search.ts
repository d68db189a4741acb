import type { Language } from '#app/messages/languages'

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

/** A statement about a document that both engines can check. */
export type Condition =
  | { facet: string; oneOf: string[] }
  | { number: string; from?: number; below?: number }
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }

/**
 * A group of choices that filter and are counted. Several chosen values widen (or), several groups
 * narrow (and); each group's counts ignore its own choice, as shops do.
 * `values` names each choice by its condition; without it the choices are the facet's own values.
 */
export interface FilterGroup {
  name: string
  chosen: string[]
  values?: Record<string, Condition>
}

export interface SearchQuery {
  /** As people type it: words, "phrases", -exclusions; any language, any case, slips allowed. */
  text: string
  groups: FilterGroup[]
  /** Always required, never counted. */
  where?: Condition
  /** After relevance, or instead of it when the text is empty. Ties end with the id. */
  sort: { number: string; order: 'asc' | 'desc' }[]
  /** Put the order of `sort` before relevance. */
  sortFirst?: boolean
  /** From 1. */
  page: number
  /** At most 100. */
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
  name: string
  /** Fields of `facets` and `numbers`, for engines that must be told. */
  facets: string[]
  numbers: string[]
  /** The documents of these ids; ids that are missing or no longer public are left out. */
  load: (ids: string[]) => Promise<SearchDocument<Source>[]>
  /** Ids of everything public, in order, after one of them. */
  ids: (after: string | null, limit: number) => Promise<string[]>
}
