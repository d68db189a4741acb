import { facetLine } from './facet-sets'
import type { Condition } from './search'

/**
 * A condition in Meilisearch's filter language; undefined where it is always met. Conditions that can't
 * be met are kept as a filter that nothing passes.
 */
export function filterOf(condition: Condition): string | undefined {
  const filter = compile(condition)
  if (filter === true) return undefined
  return filter === false ? 'id IN []' : filter
}

function compile(condition: Condition): string | boolean {
  if ('not' in condition) {
    const inner = compile(condition.not)
    return typeof inner === 'boolean' ? !inner : `NOT ${inner}`
  }
  if ('all' in condition) return join(condition.all.map(compile), 'AND')
  if ('any' in condition) return join(condition.any.map(compile), 'OR')
  if ('facet' in condition) {
    if (condition.oneOf.length === 0) return false
    const values = condition.oneOf.map((value) => quote(facetLine(value)))
    return `(facets.${condition.facet} IN [${values.join(', ')}])`
  }
  const field = `numbers.${condition.number}`
  const { from = -Infinity, below = Infinity } = condition as { from?: number; below?: number }
  if (from === Infinity || below === -Infinity) return false
  const bounds = [
    ...(from === -Infinity ? [] : [`${field} >= ${quote(String(from))}`]),
    ...(below === Infinity ? [] : [`${field} < ${quote(String(below))}`]),
  ]
  return bounds.length > 0 ? join(bounds, 'AND') : `(${field} EXISTS)`
}

function join(parts: (string | boolean)[], word: 'AND' | 'OR'): string | boolean {
  const deciding = word === 'OR'
  if (parts.includes(deciding)) return deciding
  const rest = parts.filter((part) => part !== !deciding)
  if (rest.length === 0) return !deciding
  return `(${rest.join(` ${word} `)})`
}

function quote(value: string): string {
  return `"${value.replace(/["\\]/g, '\\$&')}"`
}
