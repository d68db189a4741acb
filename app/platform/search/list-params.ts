import type { Condition, SearchQuery } from './search'

/** What a list can be asked: its filter groups with the values they know (null: any), and its orders. */
export interface ListSpec {
  groups: Record<string, readonly string[] | null>
  sorts: Record<string, SearchQuery['sort']>
}

/** A list as a URL asks for it. */
export interface ListParams {
  text: string
  chosen: Record<string, string[]>
  sort: string | null
  page: number
  perPage: number
}

export interface ParamProblem {
  name: string
  reason: string
}

const defaults = { perPage: 20, maxPerPage: 100, maxText: 300, maxPage: 10_000 } as const

/**
 * Reads a list's parameters from a URL, the same for pages and for programs. What can't be read is left
 * out and named in `problems`: a page goes on without it, the interface for programs refuses.
 */
export function readListParams(
  search: URLSearchParams,
  spec: ListSpec,
): { params: ListParams; problems: ParamProblem[] } {
  const problems: ParamProblem[] = []
  const chosen: Record<string, string[]> = {}
  for (const name of new Set(search.keys())) {
    if (Object.hasOwn(spec.groups, name)) {
      const known = spec.groups[name]
      const values = [...new Set(search.getAll(name).filter(Boolean))]
      const unknown = known ? values.filter((value) => !known.includes(value)) : []
      if (unknown.length > 0)
        problems.push({
          name,
          reason: `has no value ${unknown.map((value) => `"${value.slice(0, 80)}"`).join(', ')}`,
        })
      chosen[name] = values.filter((value) => !unknown.includes(value)).slice(0, 50)
    } else if (!['q', 'sort', 'page', 'perPage'].includes(name)) {
      problems.push({ name, reason: 'is not known here' })
    }
  }
  const number = (name: string, fallback: number, max: number) => {
    const given = search.get(name)
    if (given === null || given === '') return fallback
    const value = Number(given)
    if (/^\d{1,9}$/.test(given) && value >= 1 && value <= max) return value
    problems.push({ name, reason: `must be a whole number from 1 to ${max}` })
    return fallback
  }
  const sort = search.get('sort') || null
  const sorted = sort !== null && Object.hasOwn(spec.sorts, sort)
  if (sort && !sorted)
    problems.push({ name: 'sort', reason: `must be one of ${Object.keys(spec.sorts).join(', ')}` })
  const text = search.get('q') ?? ''
  if (text.length > defaults.maxText)
    problems.push({ name: 'q', reason: `must have at most ${defaults.maxText} characters` })
  return {
    problems,
    params: {
      text: text.slice(0, defaults.maxText),
      chosen,
      sort: sorted ? sort : null,
      page: number('page', 1, defaults.maxPage),
      perPage: number('perPage', defaults.perPage, defaults.maxPerPage),
    },
  }
}

/** The parameters as a query string's pairs, with some of them changed; defaults are left out. */
export function listQuery(params: ListParams, changes: Partial<ListParams> = {}) {
  const { text, chosen, sort, page, perPage } = { ...params, page: 1, ...changes }
  return {
    q: text || undefined,
    ...chosen,
    sort: sort ?? undefined,
    page: page > 1 ? page : undefined,
    perPage: perPage === defaults.perPage ? undefined : perPage,
  }
}

/**
 * The search that a list's parameters ask for. `groups` are counted in their order; `values` names
 * the choices of those that are more than a facet. `sorts` must have `relevance`.
 */
export function listSearch(
  params: ListParams,
  sorts: ListSpec['sorts'],
  groups: string[],
  values: Record<string, Record<string, Condition>> = {},
): SearchQuery {
  return {
    text: params.text,
    groups: groups.map((name) => ({
      name,
      chosen: params.chosen[name] ?? [],
      values: values[name],
    })),
    sort: sorts[params.sort ?? 'relevance']!,
    page: params.page,
    perPage: params.perPage,
  }
}

/** The first few of a list, for pages that show a part of it. */
export function firstOf(
  count: number,
  chosen: Record<string, string[]>,
  sort: string | null = null,
): ListParams {
  return { text: '', chosen, sort, page: 1, perPage: count }
}
