import { allowedTypos, distance } from '#app/platform/search/typos'
import { parseFilter, valueAt, type Fields } from './meilisearch-filter'

export interface IndexSettings {
  displayedAttributes: string[]
  searchableAttributes: string[]
  filterableAttributes: string[]
  sortableAttributes: string[]
  rankingRules: string[]
  pagination: { maxTotalHits: number }
}

export interface IndexQuery {
  q?: string
  filter?: string
  sort?: string[]
  facets?: string[]
  page: number
  hitsPerPage: number
  attributesToRetrieve?: string[]
  matchingStrategy: 'all'
}

interface Term {
  words: string[]
  /** In quotation marks or excluded: no slips, no beginnings. */
  exact: boolean
  prefix: boolean
}

/** How a document answers a query: slips, and the attribute that answers best, both the lower the better. */
interface Ranked {
  document: Fields
  typos: number
  attribute: number
  inexact: number
}

/**
 * One index of the stand-in for Meilisearch: finds, ranks, filters, sorts and counts as Meilisearch
 * does, as far as we rely on it, by reading every document.
 */
export class MeilisearchIndex {
  readonly documents = new Map<string, Fields>()
  settings: IndexSettings = {
    displayedAttributes: ['*'],
    searchableAttributes: ['*'],
    filterableAttributes: [],
    sortableAttributes: [],
    rankingRules: [
      'words',
      'typo',
      'proximity',
      'attributeRank',
      'sort',
      'wordPosition',
      'exactness',
    ],
    pagination: { maxTotalHits: 1000 },
  }

  constructor(readonly primaryKey: string | null) {}

  search(query: IndexQuery) {
    const passes = query.filter
      ? parseFilter(query.filter, this.settings.filterableAttributes)
      : () => true
    const { terms, excluded } = readTerms(query.q ?? '')
    const ranked: Ranked[] = []
    for (const document of this.documents.values()) {
      if (!passes(document) || excluded.some((term) => this.find(document, term))) continue
      const found = terms.map((term) => this.find(document, term))
      if (found.some((one) => !one)) continue
      const sum = (key: 'typos' | 'attribute' | 'inexact') =>
        found.reduce((total, one) => total + one![key], 0)
      ranked.push({
        document,
        typos: sum('typos'),
        attribute: sum('attribute'),
        inexact: sum('inexact'),
      })
    }
    ranked.sort(this.order(query.sort ?? []))
    const total = Math.min(ranked.length, this.settings.pagination.maxTotalHits)
    const first = (query.page - 1) * query.hitsPerPage
    const shown = ranked.slice(first, first + query.hitsPerPage)
    return {
      hits: shown.map(({ document }) => this.display(document, query.attributesToRetrieve)),
      query: query.q ?? '',
      processingTimeMs: 0,
      hitsPerPage: query.hitsPerPage,
      page: query.page,
      totalPages: query.hitsPerPage > 0 ? Math.ceil(total / query.hitsPerPage) : 0,
      totalHits: total,
      ...(query.facets
        ? { facetDistribution: this.count(ranked, query.facets), facetStats: {} }
        : {}),
    }
  }

  private find(document: Fields, term: Term): Omit<Ranked, 'document'> | undefined {
    let best: Omit<Ranked, 'document'> | undefined
    this.settings.searchableAttributes.forEach((name, attribute) => {
      const words = textOf(document[name])
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
      words.forEach((word, at) => {
        const stands = () => term.words.every((wanted, offset) => words[at + offset] === wanted)
        const fit = term.exact ? stands() && { typos: 0, inexact: 0 } : fits(word, term)
        if (
          fit &&
          (!best ||
            fit.typos < best.typos ||
            (fit.typos === best.typos && attribute < best.attribute))
        )
          best = { ...fit, attribute }
      })
    })
    return best
  }

  private order(sort: string[]): (a: Ranked, b: Ranked) => number {
    const rules = this.settings.rankingRules.flatMap((rule) => (rule === 'sort' ? sort : [rule]))
    for (const rule of sort)
      if (!this.settings.sortableAttributes.includes(rule.replace(/:\w+$/, '')))
        throw new Error(`Attribute \`${rule}\` is not sortable.`)
    return (a, b) => {
      for (const rule of rules) {
        const difference = compareBy(rule, a, b)
        if (difference !== 0) return difference
      }
      return 0
    }
  }

  private count(ranked: Ranked[], facets: string[]) {
    const distribution: Record<string, Record<string, number>> = {}
    for (const facet of facets) {
      if (!this.settings.filterableAttributes.includes(facet))
        throw new Error(`Attribute \`${facet}\` is not facet-searchable.`)
      const counts: Record<string, number> = (distribution[facet] = {})
      for (const { document } of ranked)
        for (const value of [valueAt(document, facet) ?? []].flat())
          counts[textOf(value)] = (counts[textOf(value)] ?? 0) + 1
    }
    return distribution
  }

  private display(document: Fields, wanted: string[] | undefined): Fields {
    const shown = wanted ?? Object.keys(document)
    const { displayedAttributes: displayed } = this.settings
    const visible = shown.filter((name) => displayed.includes('*') || displayed.includes(name))
    return Object.fromEntries(visible.map((name) => [name, document[name]]))
  }
}

/** We search and count texts and numbers only; anything else is a mistake. */
function textOf(value: unknown): string {
  if (value === undefined) return ''
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  throw new Error(`Neither a text nor a number: ${JSON.stringify(value)}`)
}

function compareBy(rule: string, a: Ranked, b: Ranked): number {
  if (rule === 'typo') return a.typos - b.typos
  if (rule === 'attributeRank') return a.attribute - b.attribute
  if (rule === 'exactness') return a.inexact - b.inexact
  const custom = /^(.+):(asc|desc)$/.exec(rule)
  if (!custom) return 0
  const [x, y] = [valueAt(a.document, custom[1]!), valueAt(b.document, custom[1]!)]
  if (x === y) return 0
  if (x === undefined || y === undefined) return x === undefined ? 1 : -1
  return ((x as number) < (y as number) ? -1 : 1) * (custom[2] === 'asc' ? 1 : -1)
}

function readTerms(q: string): { terms: Term[]; excluded: Term[] } {
  const terms: Term[] = []
  const excluded: Term[] = []
  for (const [, minus, phrase, word] of q
    .toLowerCase()
    .matchAll(/(?<=^|\s)(-?)(?:"([^"]*)"|(\S+))/g)) {
    const words = (phrase ?? word)!.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
    if (words.length === 0) continue
    if (minus) excluded.push({ words, exact: true, prefix: false })
    else if (phrase !== undefined) terms.push({ words, exact: true, prefix: false })
    else terms.push(...words.map((one) => ({ words: [one], exact: false, prefix: false })))
  }
  const last = terms.at(-1)
  if (last && /[^\s"]$/.test(q)) last.prefix = true
  return { terms: terms.slice(0, 10), excluded }
}

function fits(
  word: string,
  { words, prefix }: Term,
): { typos: number; inexact: number } | undefined {
  const wanted = words[0]!
  if (word === wanted) return { typos: 0, inexact: 0 }
  if (prefix && word.startsWith(wanted)) return { typos: 0, inexact: 1 }
  const allowed = allowedTypos(wanted)
  if (allowed === 0 || /\p{N}/u.test(word)) return undefined
  const typos = distance(wanted, word, allowed, prefix) + (word[0] === wanted[0] ? 0 : 1)
  return typos <= allowed ? { typos, inexact: 1 } : undefined
}
