import type { Member } from '#app/domain/actor'
import { changeMember, mayManageMembers, type OrganisationRole } from '#app/domain/organisation'
import { requireAllowed } from '#app/domain/refusal'
import { recordAudit } from '#app/platform/audit/audit.server'
import { transaction } from '#app/platform/db/db.server'
import { lockOrganisation } from './edit-organisation.server'

/** Gives someone another role, or removes them (`null`). Refuses `last_administrator`. */
export function setMemberRole(
  actor: Member,
  organisationId: string,
  userId: string,
  role: OrganisationRole | null,
  now: Date,
): Promise<void> {
  return transaction(async (tx) => {
    await lockOrganisation(tx, organisationId)
    requireAllowed(mayManageMembers(actor, organisationId))
    const members = await tx.organisationMember.findMany({
      where: { organisationId },
      select: { userId: true, role: true },
    })
    changeMember(members, userId, role)
    const key = { organisationId_userId: { organisationId, userId } }
    if (role) await tx.organisationMember.update({ where: key, data: { role } })
    else await tx.organisationMember.delete({ where: key })
    await recordAudit(tx, {
      actorId: actor.userId,
      event: role ? 'organisation.member_changed' : 'organisation.member_removed',
      subject: `organisation:${organisationId}`,
      before: { userId, role: members.find((member) => member.userId === userId)?.role },
      after: { userId, role },
      at: now,
    })
  })
}
