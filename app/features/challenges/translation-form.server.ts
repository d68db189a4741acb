import { z } from 'zod'
import {
  challengeTranslation,
  limits,
  translatedFields,
  type ChallengeTranslation,
} from '#app/domain/challenge-content'
import type { Language } from '#app/messages/languages'
import { db } from '#app/platform/db/db.server'

/** Fields of the page, flat: `title`, …, `criterion.<id>.name`, `question.<id>.label`. */
export const translationForm = z
  .record(z.string(), z.union([z.string().max(limits.markdown), z.number()]).optional())
  .transform((fields) => {
    const texts = Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [name, String(value ?? '')]),
    )
    return { ...texts, revision: Number(fields.revision ?? 0) } as Record<string, string> & {
      revision: number
    }
  })

/** The translation that the fields of the page make up. */
export function translationOf(fields: Record<string, string | undefined>): ChallengeTranslation {
  const parts = (kind: string, keys: [string, string]) => {
    const items: Record<string, Record<string, string>> = {}
    for (const [name, value] of Object.entries(fields)) {
      const match = new RegExp(`^${kind}-([\\w-]+)-(${keys.join('|')})$`).exec(name)
      if (match) (items[match[1]!] ??= { [keys[0]]: '', [keys[1]]: '' })[match[2]!] = value ?? ''
    }
    return items
  }
  return challengeTranslation.parse({
    ...Object.fromEntries(translatedFields.map((field) => [field, fields[field] ?? ''])),
    criteria: parts('criterion', ['name', 'description']),
    questions: parts('question', ['label', 'help']),
  })
}

/** A translation as the fields of its page, or null where there is none yet. */
export async function findTranslation(challengeId: string, language: Language) {
  const row = await db.challengeTranslation.findUnique({
    where: { challengeId_language: { challengeId, language } },
  })
  if (!row) return null
  const { criteria, questions, ...texts } = challengeTranslation.parse(row.content)
  const items = [
    ...Object.entries(criteria).map(([id, item]) => [`criterion-${id}`, item] as const),
    ...Object.entries(questions).map(([id, item]) => [`question-${id}`, item] as const),
  ]
  const fields: Record<string, string> = { ...texts }
  for (const [name, item] of items)
    for (const [key, value] of Object.entries(item)) fields[`${name}-${key}`] = value
  return { revision: row.revision, versionNumber: row.versionNumber, fields }
}
