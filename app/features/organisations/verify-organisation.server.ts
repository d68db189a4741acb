import type { Member } from '#app/domain/actor'
import {
  mayDecideVerification,
  mayRequestVerification,
  missingForVerification,
} from '#app/domain/organisation'
import { Refusal, requireAllowed } from '#app/domain/refusal'
import type { LocalisedText } from '#app/messages/languages'
import { recordAudit } from '#app/platform/audit/audit.server'
import { transaction } from '#app/platform/db/db.server'
import { peopleOfOrganisations } from '../notifications/audiences.server'
import { notify } from '../notifications/notify.server'
import { lockOrganisation } from './edit-organisation.server'
import { indexOrganisation } from './organisation-search.server'

/** Asks a city to confirm who the organisation is [28]. Refuses `already_verified`, `verification_pending`. */
export function requestVerification(
  actor: Member,
  organisationId: string,
  cityId: string,
  now: Date,
): Promise<void> {
  return transaction(async (tx) => {
    const organisation = await lockOrganisation(tx, organisationId)
    requireAllowed(mayRequestVerification(actor, organisation))
    if (missingForVerification(organisation).length > 0) throw new Refusal('profile_incomplete')
    const city = await tx.city.findUnique({ where: { id: cityId } })
    if (!city) throw new Refusal('not_found')
    const open = { organisationId, cityId, status: 'requested' as const }
    if (await tx.verificationRequest.findFirst({ where: open }))
      throw new Refusal('verification_pending')
    const request = await tx.verificationRequest.create({
      data: { ...open, requestedById: actor.userId, requestedAt: now },
      select: { id: true },
    })
    const administrators = await tx.user.findMany({
      where: {
        OR: [
          { administrator: true },
          {
            unitMemberships: { some: { role: 'administrator', unit: { cityId, parentId: null } } },
          },
        ],
      },
      select: { id: true },
    })
    await notify(
      tx,
      administrators.map((person) => person.id),
      {
        event: 'verification_requested',
        data: { organisation: organisation.name },
        link: `/desk/verifications/${request.id}`,
        onceKey: `verification_requested:${request.id}`,
      },
      now,
    )
    const subject = `organisation:${organisationId}`
    await recordAudit(tx, {
      actorId: actor.userId,
      event: 'organisation.verification_requested',
      subject,
      after: { cityId },
      at: now,
    })
  })
}

/**
 * Decides on a request: verified, or refused with a reason. Refuses `already_decided` to the second of
 * two who decide at once.
 */
export function decideVerification(
  actor: Member,
  requestId: string,
  decision: { verified: true } | { verified: false; reason: string },
  now: Date,
): Promise<void> {
  return transaction(async (tx) => {
    await tx.$queryRaw`select 1 from verification_requests where id = ${requestId}::uuid for update`
    const request = await tx.verificationRequest.findUnique({
      where: { id: requestId },
      include: { city: true },
    })
    if (!request) throw new Refusal('not_found')
    requireAllowed(mayDecideVerification(actor, request.cityId))
    if (request.status !== 'requested') throw new Refusal('already_decided')
    const organisation = await lockOrganisation(tx, request.organisationId)
    const reason = decision.verified ? undefined : decision.reason.trim()
    if (!decision.verified && !reason) throw new Refusal('reason_needed')
    await tx.verificationRequest.update({
      where: { id: requestId },
      data: {
        status: decision.verified ? 'verified' : 'refused',
        decidedById: actor.userId,
        decidedAt: now,
        reason,
      },
    })
    if (decision.verified)
      await tx.organisation.update({
        where: { id: organisation.id },
        data: { verifiedAt: now, verifiedCityId: request.cityId, revision: { increment: 1 } },
      })
    const city = { texts: request.city.names as LocalisedText }
    await notify(
      tx,
      await peopleOfOrganisations(tx, [organisation.id]),
      {
        event: decision.verified ? 'organisation_verified' : 'verification_refused',
        data: { organisation: organisation.name, city, ...(reason ? { reason } : {}) },
        link: `/desk/organisations/${organisation.id}`,
        onceKey: `verification_decided:${requestId}`,
      },
      now,
    )
    await indexOrganisation(tx, organisation.id)
    await recordAudit(tx, {
      actorId: actor.userId,
      event: decision.verified ? 'organisation.verified' : 'organisation.verification_refused',
      subject: `organisation:${organisation.id}`,
      after: { cityId: request.cityId },
      at: now,
    })
  })
}
