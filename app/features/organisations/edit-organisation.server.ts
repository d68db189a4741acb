import type { Member } from '#app/domain/actor'
import { mayEditOrganisation } from '#app/domain/organisation'
import { Refusal, requireAllowed } from '#app/domain/refusal'
import { recordAudit } from '#app/platform/audit/audit.server'
import { transaction, type Tx } from '#app/platform/db/db.server'
import type { OrganisationProfile } from './organisation-form'
import { indexOrganisation } from './organisation-search.server'

/** An organisation's row, held against other writers. Refuses `not_found`. */
export async function lockOrganisation(tx: Tx, id: string) {
  await tx.$queryRaw`select 1 from organisations where id = ${id}::uuid for update`
  const organisation = await tx.organisation.findUnique({ where: { id } })
  if (!organisation) throw new Refusal('not_found')
  return { ...organisation, verified: organisation.verifiedAt !== null }
}

/**
 * Saves the profile. What a city has verified (name, country, register number) can't be changed without
 * losing the verification: the change takes it away. Refuses `stale_edit`.
 */
export function editOrganisation(
  actor: Member,
  id: string,
  { revision, ...profile }: OrganisationProfile & { revision: number },
  now: Date,
): Promise<void> {
  return transaction(async (tx) => {
    const before = await lockOrganisation(tx, id)
    requireAllowed(mayEditOrganisation(actor, id))
    if (before.revision !== revision) throw new Refusal('stale_edit')
    const { texts, country = null, homeCityId = null, registerNumber = null, ...rest } = profile
    const identityChanged =
      profile.name !== before.name ||
      country !== before.country ||
      registerNumber !== before.registerNumber
    const lost =
      before.verified && identityChanged ? { verifiedAt: null, verifiedCityId: null } : {}
    const written = texts.filter(({ summary, about }) => summary.trim() || about.trim())
    await tx.organisation.update({
      where: { id },
      data: {
        ...rest,
        ...lost,
        website: profile.website ?? null,
        foundedYear: profile.foundedYear ?? null,
        teamSize: profile.teamSize ?? null,
        country,
        homeCityId,
        registerNumber,
        texts: Object.fromEntries(written.map(({ language, ...text }) => [language, text])),
        revision: { increment: 1 },
        updatedAt: now,
      },
    })
    await indexOrganisation(tx, id)
    await recordAudit(tx, {
      actorId: actor.userId,
      event: 'organisation.edited',
      subject: `organisation:${id}`,
      before: { verified: before.verified },
      after: { verified: before.verified && !identityChanged },
      at: now,
    })
  })
}
