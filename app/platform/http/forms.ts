import type { SubmissionResult } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { z } from 'zod'

type Issue = Parameters<NonNullable<Parameters<typeof parseWithZod>[1]['error']>>[0]

/**
 * What is wrong with a field, as a key below `errors` in the messages and its arguments:
 * `too_long?max=150`. A schema gives its own by `error: 'code'`.
 */
function codeOf(issue: Issue): string {
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'string'
        ? `too_long?max=${issue.maximum}`
        : `too_much?max=${issue.maximum}`
    case 'too_small':
      if (issue.origin === 'string')
        return issue.minimum === 1 ? 'required' : `too_short?min=${issue.minimum}`
      return issue.origin === 'array' ? 'required' : `too_little?min=${issue.minimum}`
    case 'invalid_type':
      return issue.input === undefined ? 'required' : 'not_understood'
    case 'invalid_value':
      return issue.input === undefined ? 'required' : 'not_offered'
    case 'invalid_format':
      return issue.format === 'email' ? 'email' : issue.format === 'url' ? 'url' : 'not_understood'
    default:
      return 'not_understood'
  }
}

/** Reads a form by its schema, the same way in the browser and on the server. */
export function parseForm<Schema extends z.ZodType>(
  data: FormData | URLSearchParams,
  schema: Schema,
) {
  return parseWithZod(data, { schema, error: codeOf })
}

/** Thrown when a form can't be read; it goes back to its page with its errors and everything typed. */
export class InvalidForm extends Error {
  readonly lastResult: SubmissionResult<string[]>

  constructor(lastResult: SubmissionResult<string[]>) {
    super('The form has errors.')
    this.lastResult = lastResult
  }
}

/** The form's values. Throws InvalidForm with the errors, or with the intent of an add or remove button. */
export function readForm<Schema extends z.ZodType>(
  data: FormData,
  schema: Schema,
): z.output<Schema> {
  const submission = parsePressed(data, schema)
  if (submission.status !== 'success')
    throw new InvalidForm(submission.reply({ hideFields: passwordFields(data) }))
  return submission.value
}

/** What was typed into a form that was refused, to go back to its page. */
export function typedInto(data: FormData): SubmissionResult<string[]> {
  return parsePressed(data, z.unknown()).reply({ hideFields: passwordFields(data) })
}

/** A password never comes back in a page. */
function passwordFields(data: FormData): string[] {
  return [...data.keys()].filter((name) => /password/i.test(name))
}

/** The form library throws at the button of a list that the form doesn't have: none was pressed then. */
function parsePressed<Schema extends z.ZodType>(data: FormData, schema: Schema) {
  try {
    return parseForm(data, schema)
  } catch (error) {
    if (!data.has('__intent__')) throw error
    data.delete('__intent__')
    return parseForm(data, schema)
  }
}

/** A field that must be plain text; empty where it is missing or a file. */
export function textField(form: FormData, name: string, maxLength = 300): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim().slice(0, maxLength) : ''
}

/** A file that was chosen, or null where none was. */
export function fileField(form: FormData, name: string): File | null {
  const value = form.get(name)
  return value instanceof File && value.size > 0 ? value : null
}
