import type { Member } from '#app/domain/actor'
import { mayWriteTemplates } from '#app/domain/agreement'
import { templateContent, templateGaps, type TemplateContent } from '#app/domain/agreement-template'
import { Refusal, requireAllowed } from '#app/domain/refusal'
import type { Language } from '#app/messages/languages'
import { recordAudit } from '#app/platform/audit/audit.server'
import { transaction, type Tx } from '#app/platform/db/db.server'
import { Prisma } from '#app/platform/db/generated/client'

/** Which template: each city has one in each language. */
export interface TemplateKey {
  cityId: string
  language: Language
}

async function lockTemplate(tx: Tx, actor: Member, { cityId, language }: TemplateKey, now: Date) {
  requireAllowed(mayWriteTemplates(actor, cityId))
  await tx.$executeRaw`
    insert into agreement_templates (id, city_id, language, changed_at)
    values (gen_random_uuid(), ${cityId}::uuid, ${language}, ${now})
    on conflict (city_id, language) do nothing`
  await tx.$queryRaw`
    select 1 from agreement_templates where city_id = ${cityId}::uuid and language = ${language} for update`
  return tx.agreementTemplate.findUniqueOrThrow({
    where: { cityId_language: { cityId, language } },
  })
}

/**
 * Saves what is being written of a template; agreements begin with it once it is published. `revision` is
 * the one the writer started from: where someone else has saved since, `stale_edit` is refused.
 */
export function saveTemplate(
  actor: Member,
  key: TemplateKey,
  { revision, content }: { revision: number; content: TemplateContent },
  now: Date,
): Promise<{ revision: number }> {
  return transaction(async (tx) => {
    const template = await lockTemplate(tx, actor, key, now)
    if (template.draftRevision !== revision) throw new Refusal('stale_edit')
    await tx.agreementTemplate.update({
      where: { id: template.id },
      data: { draft: content, draftRevision: { increment: 1 }, changedAt: now },
    })
    return { revision: revision + 1 }
  })
}

/**
 * Makes what was written the template's next version, which stands for ever. Agreements begun before keep
 * their words. Refuses `stale_edit`, `nothing_changed`, `text_incomplete`.
 */
export function publishTemplate(
  actor: Member,
  key: TemplateKey,
  revision: number,
  now: Date,
): Promise<{ number: number }> {
  return transaction(async (tx) => {
    const template = await lockTemplate(tx, actor, key, now)
    if (template.draftRevision !== revision) throw new Refusal('stale_edit')
    if (template.draft === null) throw new Refusal('nothing_changed')
    const content = templateContent.parse(template.draft)
    if (templateGaps(content).length > 0) throw new Refusal('text_incomplete')
    const number = (template.currentVersion ?? 0) + 1
    await tx.agreementTemplateVersion.create({
      data: {
        templateId: template.id,
        number,
        content,
        publishedById: actor.userId,
        publishedAt: now,
      },
    })
    await tx.agreementTemplate.update({
      where: { id: template.id },
      data: {
        draft: Prisma.DbNull,
        draftRevision: { increment: 1 },
        currentVersion: number,
        changedAt: now,
      },
    })
    await recordAudit(tx, {
      actorId: actor.userId,
      event: 'template.published',
      subject: `city:${key.cityId}`,
      after: { language: key.language, version: number },
      at: now,
    })
    return { number }
  })
}
