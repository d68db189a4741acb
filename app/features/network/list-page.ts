import { pageCount } from '#app/platform/http/page-param'
import { listQuery, type ListParams, type ListSpec } from '#app/platform/search/list-params'
import type { Filter } from '#app/ui/filter-panel'

interface FilterWords {
  name: string
  label: string
  /** The words for a value. */
  valueLabel: (value: string) => string
  note?: string
}

/**
 * The words of a list's filters, in the order of `valueLabels`, which has the words for the values of
 * each; `notes` are shown below the filters they are named after.
 */
export function filterWords(
  label: (name: string) => string,
  valueLabels: Record<string, FilterWords['valueLabel']>,
  notes: Record<string, string> = {},
): FilterWords[] {
  return Object.entries(valueLabels).map(([name, valueLabel]) => ({
    name,
    valueLabel,
    label: label(name),
    note: notes[name],
  }))
}

type To = (query: Record<string, string | number | readonly string[] | undefined>) => string

/** Everything but its rows that the page of a list shows. `to` gives the list's address for a query. */
export function listPage(
  { params, spec, words, to }: { params: ListParams; spec: ListSpec; words: FilterWords[]; to: To },
  { total, counts }: { total: number; counts: Record<string, Record<string, number>> },
) {
  const filters = words.map((word) => filterFor(word, params, spec, counts[word.name] ?? {}))
  return {
    params,
    filters,
    chosen: chosenFilters(filters, params, to),
    sorts: Object.keys(spec.sorts),
    total,
    pages: pageCount(total, params.perPage),
  }
}

export type ListPageData = ReturnType<typeof listPage>

/** Values that are there or chosen: a short fixed list in its own order, others the commonest first. */
function filterFor(
  { name, label, valueLabel, note }: FilterWords,
  params: ListParams,
  spec: ListSpec,
  counts: Record<string, number>,
): Filter {
  const chosen = params.chosen[name] ?? []
  const order = spec.groups[name]
  const values = [...new Set([...Object.keys(counts), ...chosen])]
  const options = values.map((value) => ({
    value,
    label: valueLabel(value),
    count: counts[value] ?? 0,
    chosen: chosen.includes(value),
  }))
  if (order && order.length <= 8)
    options.sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value))
  else options.sort((a, b) => b.count - a.count || a.label.localeCompare(b.label))
  return { name, label, options, note }
}

/** Each chosen filter with the address of the list without it. */
function chosenFilters(
  filters: Filter[],
  params: ListParams,
  to: To,
): { key: string; label: string; without: string }[] {
  const all = filters.flatMap(({ name, options }) =>
    options.filter((option) => option.chosen).map(({ value, label }) => ({ name, value, label })),
  )
  return all.map(({ name, value, label }) => {
    const left = {
      ...params.chosen,
      [name]: params.chosen[name]!.filter((other) => other !== value),
    }
    return { key: `${name}:${value}`, label, without: to(listQuery(params, { chosen: left })) }
  })
}

/** The filters that a search box must keep, as its hidden fields. */
export function keptFields(params: ListParams): [string, string][] {
  const filters = Object.entries(params.chosen).flatMap(([name, values]) =>
    values.map((value): [string, string] => [name, value]),
  )
  return params.sort ? [...filters, ['sort', params.sort]] : filters
}
