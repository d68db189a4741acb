import type { FieldLike } from '#app/ui/fields'
import { useOutcome } from '#app/ui/use-page-form'

/**
 * The fields of one of the many small forms of a page, told apart by its hidden values: with what was
 * typed and what was wrong where it came back, empty otherwise.
 */
export function useTypedFields(formId: string, hidden: Record<string, string>) {
  const { lastResult } = useOutcome()
  const typed = lastResult?.initialValue as Record<string, string> | undefined
  const cameBack =
    typed !== undefined && Object.entries(hidden).every(([name, value]) => typed[name] === value)
  const field = (name: string, initialValue = ''): FieldLike => {
    const errors = cameBack ? (lastResult?.error?.[name] ?? undefined) : undefined
    const id = `${formId}-${name}`
    return {
      id,
      name,
      errors,
      errorId: `${id}-error`,
      descriptionId: `${id}-help`,
      initialValue: cameBack ? (typed[name] ?? '') : initialValue,
    }
  }
  return { field, cameBack }
}
