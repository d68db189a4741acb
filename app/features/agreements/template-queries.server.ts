import type { Member } from '#app/domain/actor'
import { mayWriteTemplates } from '#app/domain/agreement'
import { templateContent, type TemplateContent } from '#app/domain/agreement-template'
import { Refusal, requireAllowed } from '#app/domain/refusal'
import { languages, type Language, type LocalisedText } from '#app/messages/languages'
import { db } from '#app/platform/db/db.server'
import { standardText } from './standard-text'
import type { TemplateKey } from './write-template.server'

/** The templates of every city that the person writes them for, the city's own language first. */
export async function listTemplates(actor: Member) {
  const ids = actor.units.filter(({ cityId }) => mayWriteTemplates(actor, cityId) === 'allowed')
  if (ids.length === 0) throw new Refusal('not_allowed')
  const cities = await db.city.findMany({
    where: { id: { in: ids.map(({ cityId }) => cityId) } },
    select: {
      id: true,
      names: true,
      language: true,
      timeZone: true,
      templates: {
        select: {
          language: true,
          currentVersion: true,
          draft: true,
          changedAt: true,
        },
      },
    },
    orderBy: { slug: 'asc' },
    relationLoadStrategy: 'join',
  })
  return cities.map(({ templates, names, ...city }) => ({
    ...city,
    names: names as LocalisedText,
    templates: [...languages]
      .sort((a, b) => Number(b === city.language) - Number(a === city.language))
      .map((language) => {
        const row = templates.find((template) => template.language === language)
        return {
          language,
          version: row?.currentVersion ?? null,
          writing: Boolean(row?.draft),
          changedAt: row?.changedAt ?? null,
        }
      }),
  }))
}

/** One template with what is being written of it, and every version; number 0 is the standard one. */
export async function findTemplate(actor: Member, { cityId, language }: TemplateKey) {
  requireAllowed(mayWriteTemplates(actor, cityId))
  const city = await db.city.findUniqueOrThrow({
    where: { id: cityId },
    select: {
      names: true,
      timeZone: true,
      templates: {
        where: { language },
        select: {
          draft: true,
          draftRevision: true,
          versions: {
            select: { number: true, content: true, publishedAt: true },
            orderBy: { number: 'desc' },
          },
        },
      },
    },
    relationLoadStrategy: 'join',
  })
  const template = city.templates[0]
  const versions = [
    ...(template?.versions ?? []).map(({ content, ...version }) => ({
      ...version,
      publishedAt: version.publishedAt,
      content: templateContent.parse(content),
    })),
    { number: 0, publishedAt: null, content: standardText(language) },
  ]
  const draft = template?.draft ? templateContent.parse(template.draft) : null
  return {
    city: { names: city.names as LocalisedText, timeZone: city.timeZone },
    versions,
    writing: draft !== null,
    revision: template?.draftRevision ?? 0,
    content: draft ?? versions[0]!.content,
  }
}

/** The version with that number, or the newest where there is none. */
export function versionOf<Version extends { number: number; content: TemplateContent }>(
  versions: Version[],
  number: number,
): Version {
  return versions.find((version) => version.number === number) ?? versions[0]!
}

/** The language that a URL names. Refuses `not_found`. */
export function templateLanguage(value: string | undefined): Language {
  const language = languages.find((candidate) => candidate === value)
  if (!language) throw new Refusal('not_found')
  return language
}
