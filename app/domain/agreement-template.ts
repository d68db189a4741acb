import { z } from 'zod'
import { agreementClause, type AgreementClause } from './agreement-content'

/** What a template leaves open, to be filled from the call, the application and the two sides. */
export const templateFields = [
  'city',
  'unit',
  'company',
  'company_number',
  'call',
  'application_receipt',
  'amount',
  'starts_on',
  'ends_on',
] as const
export type TemplateField = (typeof templateFields)[number]

/** The clauses of a template, with fields written as `{{company}}`. */
export const templateContent = z.object({ clauses: z.array(agreementClause).max(60) })
export type TemplateContent = z.infer<typeof templateContent>

const field = /\{\{\s*([^{}]*?)\s*\}\}/g

const isField = (name: string): name is TemplateField =>
  (templateFields as readonly string[]).includes(name)

/** Names in double braces that are no field of ours, each once, in their order. */
export function unknownFields(text: string): string[] {
  const found = [...text.matchAll(field)].map(([, name]) => name!)
  return [...new Set(found.filter((name) => !isField(name)))]
}

/** What still stands in the way of publishing a template. */
export function templateGaps(content: TemplateContent): ('clauses' | 'headings' | 'texts')[] {
  const { clauses } = content
  return [
    ...(clauses.length === 0 ? (['clauses'] as const) : []),
    ...(clauses.some(({ heading }) => !heading.trim()) ? (['headings'] as const) : []),
    ...(clauses.some(({ text }) => !text.trim()) ? (['texts'] as const) : []),
  ]
}

/** One line, without marks that would turn the words around it the other way. */
function asLine(value: string): string {
  return value
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .trim()
}

/** A value stays words where it lands in Markdown: whatever could be a mark is escaped. */
function asWords(value: string): string {
  return asLine(value).replace(/[\\`*_{}[\]()<>#+\-.!|~=:"'&^$@/]/g, '\\$&')
}

/** The clauses with every field filled in that has a value; others stay to be written by hand. Headings are plain text, texts are Markdown. */
export function fillClauses(
  { clauses }: TemplateContent,
  values: Record<TemplateField, string>,
): AgreementClause[] {
  const fill = (text: string, write: (value: string) => string) =>
    text.replace(field, (whole, name: string) =>
      isField(name) ? write(values[name]) || whole : whole,
    )
  return clauses.map(({ id, heading, text }) => ({
    id,
    heading: fill(heading, asLine),
    text: fill(text, asWords),
  }))
}
