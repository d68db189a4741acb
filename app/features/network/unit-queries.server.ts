import type { Actor, Member } from '#app/domain/actor'
import { Refusal, requireAllowed } from '#app/domain/refusal'
import { mayEnterUnit, mayManageUnit } from '#app/domain/unit'
import type { LocalisedText } from '#app/messages/languages'
import { db } from '#app/platform/db/db.server'

/** Units in which a person has a role, with those roles; a platform administrator sees every city's root. */
export async function listOwnUnits(actor: Member) {
  const ids = [...new Set(actor.units.map((unit) => unit.unitId))]
  const rows = await db.unit.findMany({
    where: actor.administrator
      ? { OR: [{ id: { in: ids } }, { parentId: null }] }
      : { id: { in: ids } },
    select: { id: true, names: true, level: true, city: { select: { names: true, slug: true } } },
    orderBy: [{ city: { slug: 'asc' } }, { slug: 'asc' }],
    relationLoadStrategy: 'join',
  })
  return rows.map((row) => ({
    id: row.id,
    level: row.level,
    names: row.names as LocalisedText,
    cityNames: row.city.names as LocalisedText,
    roles: actor.units.filter((unit) => unit.unitId === row.id).map((unit) => unit.role),
  }))
}

/** A unit with its people, its units and its invitations, for those who work in it. */
export async function findUnit(actor: Actor, id: string, now: Date) {
  const unit = await db.unit.findUnique({
    where: { id },
    select: {
      id: true,
      names: true,
      level: true,
      path: true,
      city: { select: { names: true, language: true, timeZone: true } },
      children: { select: { id: true, names: true, level: true }, orderBy: { slug: 'asc' } },
      members: {
        select: { userId: true, role: true, user: { select: { name: true, email: true } } },
        orderBy: [{ role: 'asc' }, { createdAt: 'asc' }],
      },
      invitations: {
        where: { acceptedAt: null, withdrawnAt: null, expiresAt: { gt: now } },
        select: { id: true, email: true, unitRole: true, expiresAt: true },
        orderBy: { createdAt: 'asc' },
      },
    },
    relationLoadStrategy: 'join',
  })
  if (!unit) throw new Refusal('not_found')
  requireAllowed(mayEnterUnit(actor, { unitPath: unit.path }))
  return {
    ...unit,
    names: unit.names as LocalisedText,
    cityNames: unit.city.names as LocalisedText,
    children: unit.children.map((child) => ({ ...child, names: child.names as LocalisedText })),
    mayManage: mayManageUnit(actor, { unitPath: unit.path }) === 'allowed',
  }
}
