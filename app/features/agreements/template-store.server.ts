import { templateContent, type TemplateContent } from '#app/domain/agreement-template'
import type { Language } from '#app/messages/languages'
import type { Db } from '#app/platform/db/db.server'
import { standardText } from './standard-text'

/** The clauses that a city's agreements begin with now: its own newest ones, else the standard ones. */
export async function readPublishedText(
  db: Db,
  cityId: string,
  language: Language,
): Promise<TemplateContent> {
  const version = await db.agreementTemplateVersion.findFirst({
    where: { template: { cityId, language } },
    orderBy: { number: 'desc' },
    select: { content: true },
  })
  return version ? templateContent.parse(version.content) : standardText(language)
}
