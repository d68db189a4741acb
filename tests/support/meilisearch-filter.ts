/** A document as far as filters go. */
export type Fields = Record<string, unknown>

export type Filter = (document: Fields) => boolean

/**
 * Reads a filter in the part of Meilisearch's language that we use: AND, OR, NOT, parentheses, IN,
 * EXISTS and comparisons. Throws an Error where it is malformed or asks for an attribute that is not
 * filterable.
 */
export function parseFilter(text: string, filterable: string[]): Filter {
  const parser = new FilterParser(text, filterable)
  const filter = parser.either()
  parser.requireEnd()
  return filter
}

type Lexeme = { kind: 'word' | 'value' | 'sign'; text: string }

const lexemes = /\s+|(?<value>"(?:[^"\\]|\\.)*")|(?<word>[\w.-]+)|(?<sign>>=|<=|!=|[()[\],=<>])/gy

class FilterParser {
  private rest: Lexeme[]

  constructor(
    text: string,
    private filterable: string[],
  ) {
    this.rest = read(text)
  }

  either(): Filter {
    const parts = [this.both()]
    while (this.take('OR')) parts.push(this.both())
    return (document) => parts.some((part) => part(document))
  }

  private both(): Filter {
    const parts = [this.one()]
    while (this.take('AND')) parts.push(this.one())
    return (document) => parts.every((part) => part(document))
  }

  private one(): Filter {
    if (this.take('NOT')) {
      const inner = this.one()
      return (document) => !inner(document)
    }
    if (this.take('(')) {
      const inner = this.either()
      this.require(')')
      return inner
    }
    return this.comparison()
  }

  private comparison(): Filter {
    const field = this.next('word')
    if (!this.filterable.includes(field))
      throw new Error(`Attribute \`${field}\` is not filterable.`)
    const valuesOf = (document: Fields) => [valueAt(document, field)].flat()
    if (this.take('EXISTS')) return (document) => valueAt(document, field) !== undefined
    if (this.take('IN')) {
      const wanted = this.list()
      return (document) => valuesOf(document).some((value) => wanted.includes(String(value)))
    }
    const sign = this.next('sign')
    const bound = Number(this.next('value'))
    if (Number.isNaN(bound)) throw new Error(`\`${field}\` is compared with what is no number.`)
    const compare = comparisons[sign]
    if (!compare) throw new Error(`Unknown comparison \`${sign}\`.`)
    return (document) =>
      valuesOf(document).some((value) => typeof value === 'number' && compare(value, bound))
  }

  private list(): string[] {
    const values: string[] = []
    this.require('[')
    while (!this.take(']')) {
      values.push(this.next('value'))
      if (this.rest[0]?.text !== ']') this.require(',')
    }
    return values
  }

  private take(text: string): boolean {
    if (this.rest[0]?.text !== text || this.rest[0].kind === 'value') return false
    this.rest.shift()
    return true
  }

  private require(text: string): void {
    if (!this.take(text)) throw new Error(`Expected \`${text}\`, found \`${this.rest[0]?.text}\`.`)
  }

  private next(kind: Lexeme['kind']): string {
    const lexeme = this.rest.shift()
    if (lexeme?.kind !== kind) throw new Error(`Expected a ${kind}, found \`${lexeme?.text}\`.`)
    return lexeme.text
  }

  requireEnd(): void {
    if (this.rest.length > 0)
      throw new Error(`Found unexpected characters: \`${this.rest[0]!.text}\`.`)
  }
}

const comparisons: Record<string, (value: number, bound: number) => boolean> = {
  '>=': (value, bound) => value >= bound,
  '<': (value, bound) => value < bound,
}

function read(text: string): Lexeme[] {
  const found: Lexeme[] = []
  let end = 0
  for (const match of text.matchAll(lexemes)) {
    end = match.index + match[0].length
    const { value, word, sign } = match.groups!
    if (value) found.push({ kind: 'value', text: value.slice(1, -1).replace(/\\(.)/gs, '$1') })
    else if (word) found.push({ kind: 'word', text: word })
    else if (sign) found.push({ kind: 'sign', text: sign })
  }
  if (end < text.length) throw new Error(`Was not expecting \`${text.slice(end)}\`.`)
  return found
}

/** A value by its path, `facets.city`. */
export function valueAt(document: Fields, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, key) => (value as Fields | undefined)?.[key], document)
}
