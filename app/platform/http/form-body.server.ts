import { z } from 'zod'

/** More fields than any page has. */
const mostFields = 3_000

/** `title`, `answer-how`, `outcomes[2].reason`: no list longer than a thousand, no part of another kind. */
const fieldName = /^[\w:-]{1,120}(?:\.[\w-]{1,120}|\[\d{0,3}\]){0,8}$/

/** Names that mean something to the language itself. */
const reservedPart = /(?:^|[.[\]-])(?:__proto__|constructor|prototype)(?:$|[.[\]-])/

const index = z.number().int().min(0).max(999)
const list = z.string().regex(fieldName)

/** The buttons that add to, take from and order a list, as the form library writes them. */
const listIntent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('validate'), payload: z.object({ name: list.optional() }) }),
  z.object({ type: z.literal('insert'), payload: z.object({ name: list }) }),
  z.object({ type: z.literal('remove'), payload: z.object({ name: list, index }) }),
  z.object({
    type: z.literal('reorder'),
    payload: z.object({ name: list, from: index, to: index }),
  }),
])

/**
 * The body of a request as a form; a body that is none is as good as an empty one. What no page sends
 * is left out, since the form library builds objects from the names of fields: one that names the
 * billionth of a list would have it make the others. Throws a 413 Response at too many fields.
 */
export async function readFormBody(request: Request): Promise<FormData> {
  const sent = await request.formData().catch(() => new FormData())
  const form = new FormData()
  let fields = 0
  for (const [name, value] of sent) {
    fields += 1
    if (fields > mostFields) throw new Response('The form has too many fields.', { status: 413 })
    if (!fieldName.test(name) || reservedPart.test(name) || name === '__state__') continue
    if (name === '__intent__') {
      const intent = readIntent(value)
      if (intent) form.set(name, intent)
    } else if (typeof value === 'string') {
      // PostgreSQL has no text with NUL in it, and no reader misses one.
      form.append(name, value.replaceAll('\0', ''))
    } else form.append(name, value)
  }
  return form
}

function readIntent(value: FormDataEntryValue): string | null {
  if (typeof value !== 'string') return null
  try {
    const intent = listIntent.safeParse(JSON.parse(value))
    return intent.success ? JSON.stringify(intent.data) : null
  } catch {
    return null
  }
}
