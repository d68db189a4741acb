import type { z } from 'zod'
import type { Member } from '#app/domain/actor'
import { addressDomain } from '#app/domain/account'
import { mayCreateOrganisation } from '#app/domain/organisation'
import { requireAllowed } from '#app/domain/refusal'
import { recordAudit } from '#app/platform/audit/audit.server'
import { transaction } from '#app/platform/db/db.server'
import { newSlug } from '#app/platform/db/slugs.server'
import { indexOrganisation } from './organisation-search.server'
import type { newOrganisationForm } from './organisation-form'

/** Brings an organisation to Agora; whoever does is its first administrator. Refuses `address_unconfirmed`. */
export function createOrganisation(
  actor: Member,
  input: z.output<typeof newOrganisationForm>,
  now: Date,
): Promise<{ id: string }> {
  requireAllowed(mayCreateOrganisation(actor))
  return transaction(async (tx) => {
    const organisation = await tx.organisation.create({
      data: {
        slug: newSlug(input.name),
        kind: input.kind,
        name: input.name,
        originalLanguage: input.language,
        texts: {},
        languages: [input.language],
        emailDomain: addressDomain(actor.email),
        createdAt: now,
        updatedAt: now,
        members: { create: { userId: actor.userId, role: 'administrator', createdAt: now } },
      },
      select: { id: true },
    })
    await indexOrganisation(tx, organisation.id)
    await recordAudit(tx, {
      actorId: actor.userId,
      event: 'organisation.created',
      subject: `organisation:${organisation.id}`,
      after: { name: input.name, kind: input.kind },
      at: now,
    })
    return organisation
  })
}
