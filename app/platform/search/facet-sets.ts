/**
 * All values of a facet as one line of text each, after a line with its name. Documents are counted by
 * such sets, of which there are few, and not by values, of which each document has several.
 */
export function facetSet(field: string, values: string[]): string {
  const sorted = [...new Set(values.map(facetLine))].sort()
  return [field, ...sorted, ''].join('\n')
}

/** What stands of a value between two line breaks of its set. */
export function facetLine(value: string): string {
  return storable(value).replaceAll('\n', ' ')
}

/** The values of a set, or none where the set belongs to another facet than `field`. */
export function facetValues(set: string, field: string): string[] {
  const [name, ...lines] = set.split('\n')
  return name === field ? lines.slice(0, -1) : []
}

/** PostgreSQL's text knows neither NUL nor half of a surrogate pair. */
export function storable(text: string): string {
  return text.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '\ufffd')
}
