import {
  useForm,
  type DefaultValue,
  type FieldMetadata,
  type FormMetadata,
  type SubmissionResult,
} from '@conform-to/react'
import { useActionData } from '@remix-run/react'
import type { z } from 'zod'
import { parseForm } from '#app/platform/http/forms'

interface Outcome {
  refusal?: string
  lastResult?: SubmissionResult<string[]>
}

/** What the page's form came back with, if it was sent and not accepted. */
export function useOutcome(): Outcome {
  return useActionData<Outcome>() ?? {}
}

/**
 * A form of this page, read by one schema in the browser and on the server. `id` tells several forms
 * of a page apart; only the one that was sent shows its errors.
 */
export function usePageForm<Schema extends z.ZodType<Record<string, unknown>>>(
  schema: Schema,
  { id, defaultValue }: { id: string; defaultValue?: DefaultValue<z.input<Schema>> },
) {
  const { lastResult } = useOutcome()
  return useForm<z.input<Schema> & Record<string, unknown>, z.output<Schema>, string[]>({
    id,
    lastResult:
      lastResult && (lastResult.initialValue?.formId ?? id) === id ? lastResult : undefined,
    defaultValue: defaultValue as never,
    shouldValidate: 'onSubmit',
    // On blur, an error would go as the button is pressed, and the button move away from under it.
    shouldRevalidate: 'onInput',
    onValidate: ({ formData }) => parseForm(formData, schema),
  })
}

export type PageForm = FormMetadata<never, string[]>
export type PageField = FieldMetadata<unknown>
