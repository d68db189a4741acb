import type { Member } from '#app/domain/actor'
import { Refusal } from '#app/domain/refusal'
import type { LocalisedText } from '#app/messages/languages'
import { recordAudit } from '#app/platform/audit/audit.server'
import { hashToken } from '#app/platform/auth/secrets.server'
import { db, transaction } from '#app/platform/db/db.server'

/** What the link of an invitation shows, or null where it holds no longer. */
export async function readInvitation(token: string, now: Date) {
  const invitation = await db.invitation.findFirst({
    where: {
      tokenHash: hashToken(token),
      acceptedAt: null,
      withdrawnAt: null,
      expiresAt: { gt: now },
    },
    include: { unit: { select: { names: true } }, organisation: { select: { name: true } } },
    relationLoadStrategy: 'join',
  })
  if (!invitation) return null
  const inviter = await db.user.findUnique({
    where: { id: invitation.invitedById },
    select: { name: true },
  })
  return {
    email: invitation.email,
    inviter: inviter?.name ?? '',
    unit: (invitation.unit?.names ?? null) as LocalisedText | null,
    organisation: invitation.organisation?.name ?? null,
    unitRole: invitation.unitRole,
    organisationRole: invitation.organisationRole,
  }
}

/**
 * Takes up an invitation. Only the invited address may; holding the mailed link proves it.
 * Refuses `link_invalid`, `invitation_for_other`.
 */
export function acceptInvitation(actor: Member, token: string, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const invitation = await tx.invitation.findUnique({ where: { tokenHash: hashToken(token) } })
    if (!invitation) throw new Refusal('link_invalid')
    if (invitation.email !== actor.email) throw new Refusal('invitation_for_other')
    const { count } = await tx.invitation.updateMany({
      where: { id: invitation.id, acceptedAt: null, withdrawnAt: null, expiresAt: { gt: now } },
      data: { acceptedAt: now, acceptedById: actor.userId },
    })
    if (count === 0) throw new Refusal('link_invalid')
    await tx.user.updateMany({
      where: { id: actor.userId, emailConfirmedAt: null },
      data: { emailConfirmedAt: now },
    })
    const { unitId, unitRole, organisationId, organisationRole } = invitation
    const userId = actor.userId
    if (unitId && unitRole)
      await tx.unitMember.createMany({
        data: [{ unitId, userId, role: unitRole, createdAt: now }],
        skipDuplicates: true,
      })
    if (organisationId && organisationRole)
      await tx.organisationMember.createMany({
        data: [{ organisationId, userId, role: organisationRole, createdAt: now }],
        skipDuplicates: true,
      })
    const subject = unitId ? `unit:${unitId}` : `organisation:${organisationId}`
    await recordAudit(tx, {
      actorId: userId,
      event: 'invitation.accepted',
      subject,
      after: { invitation: invitation.id, unitRole, organisationRole },
      at: now,
    })
  })
}
