import { useEffect } from 'react'

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** What someone writes while a page has no scripts yet. */
const early = new Map<Field, { value: string; checked: boolean }>()

function note(field: EventTarget | null): void {
  const typed =
    (field instanceof HTMLInputElement && field.type !== 'file') ||
    field instanceof HTMLTextAreaElement ||
    field instanceof HTMLSelectElement
  if (typed) early.set(field, { value: field.value, checked: isTicked(field) })
}

const isTicked = (field: Field): boolean => field instanceof HTMLInputElement && field.checked

function isChanged(field: Field): boolean {
  if (field instanceof HTMLSelectElement)
    return [...field.options].some((option) => option.defaultSelected && !option.selected)
  if (field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type))
    return field.checked !== field.defaultChecked
  return field.value !== field.defaultValue
}

const listen = (event: Event): void => note(event.target)

/** Notes what has been, and is being, written into the page. Call it before React takes the page over. */
export function noteEarlyTyping(): void {
  for (const field of document.querySelectorAll<Field>('input, textarea, select'))
    if (isChanged(field)) note(field)
  document.addEventListener('input', listen, true)
}

/**
 * Writes what was typed before the page came alive back into it, where React would have set fields to
 * what they were, and tells the forms, which had no ears then.
 */
export function EarlyTyping() {
  useEffect(() => {
    document.removeEventListener('input', listen, true)
    for (const [field, { value, checked }] of early) {
      field.value = value
      if (field instanceof HTMLInputElement) field.checked = checked
      field.dispatchEvent(new Event('input', { bubbles: true }))
    }
    early.clear()
  }, [])
  return null
}
