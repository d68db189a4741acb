/** A row as its file has it: names and values. */
export type Fields = Record<string, unknown>

/** Why a row is refused, as the rest of a sentence that begins with the row's number. */
export class RowProblem extends Error {
  constructor(reason: string) {
    super(reason)
    this.name = 'RowProblem'
  }
}

/** Why an import can't begin or go on, as a sentence for whoever runs it. */
export class ImportProblem extends Error {
  constructor(sentence: string) {
    super(sentence)
    this.name = 'ImportProblem'
  }
}

/** A field as text: lists one after the other, anything else but words and numbers as nothing. */
export function fieldText(row: Fields, name: string): string {
  const value = row[name]
  const texts = Array.isArray(value) ? value : [value]
  return texts
    .filter((item) => typeof item === 'string' || typeof item === 'number')
    .map((item) => String(item).trim())
    .filter(Boolean)
    .join(', ')
}

const deepest = 50

/** Throws RowProblem where a row is no set of fields, or holds what a database can't. */
export function requireStorable(value: unknown): asserts value is Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new RowProblem(`it is ${describe(value)}, not a set of fields`)
  check(value, '', 0)
}

function check(value: unknown, field: string, depth: number): void {
  if (depth > deepest)
    throw new RowProblem(`its field ${field} nests more than ${deepest} levels deep`)
  if (typeof value === 'string') checkText(value, field)
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new RowProblem(`its field ${field} holds a number that is too large`)
  if (typeof value !== 'object' || value === null) return
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== Array.prototype)
    throw new RowProblem('it has a field with the name __proto__')
  for (const [name, item] of Object.entries(value)) {
    checkText(name, 'names')
    check(item, field || name, depth + 1)
  }
}

function checkText(text: string, field: string): void {
  if (/\p{Surrogate}/u.test(text)) throw new RowProblem(`its field ${field} is not valid UTF-8`)
  if (text.includes('\0')) throw new RowProblem(`its field ${field} holds a NUL character`)
}

function describe(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'a list' : `a ${typeof value}`
}

/** A row as JSON with its fields in the order of their names, so that order alone changes nothing. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_name, item: unknown) => {
    if (typeof item !== 'object' || item === null || Array.isArray(item)) return item
    return Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
  })
}
