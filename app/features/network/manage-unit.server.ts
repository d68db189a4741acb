import type { Member } from '#app/domain/actor'
import { Refusal, requireAllowed } from '#app/domain/refusal'
import { mayManageUnit, type UnitRole } from '#app/domain/unit'
import { recordAudit } from '#app/platform/audit/audit.server'
import { transaction } from '#app/platform/db/db.server'

/**
 * Takes a role in a unit from someone. Refuses `last_administrator` where nobody else could let others
 * into the unit or one above it.
 */
export function removeUnitRole(
  actor: Member,
  unitId: string,
  { userId, role }: { userId: string; role: UnitRole },
  now: Date,
): Promise<void> {
  return transaction(async (tx) => {
    await tx.$queryRaw`select 1 from units where id = ${unitId}::uuid for update`
    const unit = await tx.unit.findUnique({ where: { id: unitId }, select: { path: true } })
    if (!unit) throw new Refusal('not_found')
    requireAllowed(mayManageUnit(actor, { unitPath: unit.path }))
    const { count } = await tx.unitMember.deleteMany({ where: { unitId, userId, role } })
    if (count === 0) throw new Refusal('not_found')
    const left = await tx.unitMember.count({
      where: { unitId: { in: unit.path }, role: 'administrator' },
    })
    if (role === 'administrator' && left === 0) throw new Refusal('last_administrator')
    await recordAudit(tx, {
      actorId: actor.userId,
      event: 'unit.role_removed',
      subject: `unit:${unitId}`,
      before: { userId, role },
      at: now,
    })
  })
}
