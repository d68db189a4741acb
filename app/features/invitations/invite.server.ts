import { linkLifetime, normaliseAddress } from '#app/domain/account'
import type { Member } from '#app/domain/actor'
import { mayManageMembers, type OrganisationRole } from '#app/domain/organisation'
import { Refusal, requireAllowed } from '#app/domain/refusal'
import { mayManageUnit, type UnitRole } from '#app/domain/unit'
import type { Language, LocalisedText } from '#app/messages/languages'
import { recordAudit } from '#app/platform/audit/audit.server'
import { newToken } from '#app/platform/auth/secrets.server'
import { databaseErrorCode, transaction, type Tx } from '#app/platform/db/db.server'
import type { EventName, EventValue } from '../notifications/events'
import { mailPerson } from '../notifications/notify.server'

type Place =
  | { unitId: string; unitRole: UnitRole }
  | { organisationId: string; organisationRole: OrganisationRole }

/** Invites an address to a role in a unit. Refuses `already_member`, `already_invited`. */
export function inviteToUnit(
  actor: Member,
  unitId: string,
  invited: { email: string; role: UnitRole; language: Language },
  now: Date,
): Promise<void> {
  return transaction(async (tx) => {
    const unit = await tx.unit.findUnique({
      where: { id: unitId },
      select: { path: true, names: true },
    })
    if (!unit) throw new Refusal('not_found')
    requireAllowed(mayManageUnit(actor, { unitPath: unit.path }))
    const { email, role } = invited
    if (await tx.unitMember.findFirst({ where: { unitId, role, user: { email } } }))
      throw new Refusal('already_member')
    const place = { texts: unit.names as LocalisedText }
    await invite(
      tx,
      actor,
      { unitId, unitRole: role },
      { ...invited, event: 'unit_invitation', place },
      now,
    )
  })
}

/** Invites an address to a role in an organisation. Refuses `already_member`, `already_invited`. */
export function inviteToOrganisation(
  actor: Member,
  organisationId: string,
  invited: { email: string; role: OrganisationRole; language: Language },
  now: Date,
): Promise<void> {
  return transaction(async (tx) => {
    requireAllowed(mayManageMembers(actor, organisationId))
    const { name } = await tx.organisation.findUniqueOrThrow({
      where: { id: organisationId },
      select: { name: true },
    })
    const member = { organisationId, user: { email: invited.email } }
    if (await tx.organisationMember.findFirst({ where: member }))
      throw new Refusal('already_member')
    const details = { ...invited, event: 'organisation_invitation' as const, place: name }
    await invite(tx, actor, { organisationId, organisationRole: invited.role }, details, now)
  })
}

async function invite(
  tx: Tx,
  actor: Member,
  place: Place,
  details: { email: string; language: Language; event: EventName; place: EventValue },
  now: Date,
): Promise<void> {
  const { token, tokenHash } = newToken()
  const email = normaliseAddress(details.email)
  const expired = { email, acceptedAt: null, withdrawnAt: null, expiresAt: { lte: now } }
  await tx.invitation.updateMany({ where: expired, data: { withdrawnAt: now } })
  const expiresAt = new Date(now.getTime() + linkLifetime.invitation)
  const row = {
    ...place,
    email,
    language: details.language,
    tokenHash,
    invitedById: actor.userId,
    createdAt: now,
    expiresAt,
  }
  const { id } = await tx.invitation
    .create({ data: row, select: { id: true } })
    .catch((error: unknown) => {
      if (databaseErrorCode(error) === '23505') throw new Refusal('already_invited')
      throw error
    })
  // An account's own language wins over the inviter's guess.
  const known = await tx.user.findUnique({ where: { email }, select: { language: true } })
  await mailPerson(tx, {
    to: email,
    language: (known?.language ?? details.language) as Language,
    event: details.event,
    data: { inviter: actor.name, place: details.place },
    link: `/invitations/${token}`,
    onceKey: `invitation:${id}`,
    now,
  })
  const subject =
    'unitId' in place ? `unit:${place.unitId}` : `organisation:${place.organisationId}`
  await recordAudit(tx, {
    actorId: actor.userId,
    event: 'invitation.sent',
    subject,
    after: { invitation: id, ...place },
    at: now,
  })
}

/** Takes an unanswered invitation back. */
export function withdrawInvitation(actor: Member, id: string, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const invitation = await tx.invitation.findUnique({
      where: { id },
      include: { unit: { select: { path: true } } },
    })
    if (!invitation) throw new Refusal('not_found')
    requireAllowed(
      invitation.unit
        ? mayManageUnit(actor, { unitPath: invitation.unit.path })
        : mayManageMembers(actor, invitation.organisationId!),
    )
    const { count } = await tx.invitation.updateMany({
      where: { id, acceptedAt: null, withdrawnAt: null },
      data: { withdrawnAt: now },
    })
    if (count === 0) throw new Refusal('wrong_state')
    await recordAudit(tx, {
      actorId: actor.userId,
      event: 'invitation.withdrawn',
      subject: `invitation:${id}`,
      at: now,
    })
  })
}
