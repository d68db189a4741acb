import { z } from 'zod'
import { challengeTranslation, limits, translatedFields } from '#app/domain/challenge-content'
import type { Language } from '#app/messages/languages'
import { db } from '#app/platform/db/db.server'

/** Fields of the page, flat: `title`, …, `criterion-<id>-name`, `question-<id>-label`, `lot-<id>-name`. */
export const translationForm = z
  .record(z.string(), z.union([z.string().max(limits.markdown), z.number()]).optional())
  .transform((values, context) => {
    const fields = Object.entries(values).map(
      ([name, value]) => [name, String(value ?? '')] as const,
    )
    const texts = new Map(fields)
    const content = challengeTranslation.safeParse({
      ...Object.fromEntries(translatedFields.map((field) => [field, texts.get(field) ?? ''])),
      criteria: partsOf(fields, 'criterion', ['name', 'description']),
      questions: partsOf(fields, 'question', ['label', 'help']),
      lots: partsOf(fields, 'lot', ['name']),
    })
    for (const { path } of content.error?.issues ?? []) {
      const max = limits[path[0] as keyof typeof limits] ?? limits.short
      context.addIssue({ code: 'custom', message: `too_long?max=${max}`, path })
    }
    return { revision: Number(values.revision ?? 0), content: content.data! }
  })

function partsOf(
  fields: (readonly [name: string, value: string])[],
  kind: string,
  keys: string[],
): Record<string, Record<string, string>> {
  const items = new Map<string, Record<string, string>>()
  for (const [name, value] of fields) {
    const match = new RegExp(`^${kind}-([\\w-]+)-(${keys.join('|')})$`).exec(name)
    if (!match) continue
    const item = items.get(match[1]!) ?? Object.fromEntries(keys.map((key) => [key, '']))
    items.set(match[1]!, { ...item, [match[2]!]: value })
  }
  return Object.fromEntries(items)
}

/** A translation as the fields of its page, or null where there is none yet. */
export async function findTranslation(challengeId: string, language: Language) {
  const row = await db.challengeTranslation.findUnique({
    where: { challengeId_language: { challengeId, language } },
  })
  if (!row) return null
  const { criteria, questions, lots, ...texts } = challengeTranslation.parse(row.content)
  const items = [
    ...Object.entries(criteria).map(([id, item]) => [`criterion-${id}`, item] as const),
    ...Object.entries(questions).map(([id, item]) => [`question-${id}`, item] as const),
    ...Object.entries(lots).map(([id, item]) => [`lot-${id}`, item] as const),
  ]
  const fields: Record<string, string> = { ...texts }
  for (const [name, item] of items)
    for (const [key, value] of Object.entries(item)) fields[`${name}-${key}`] = value
  return { revision: row.revision, versionNumber: row.versionNumber, fields }
}
