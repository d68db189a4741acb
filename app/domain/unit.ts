import { hasUnitRole, needs, type Actor, type InUnit } from './actor'
import type { Verdict } from './refusal'

export const unitLevels = ['city', 'district', 'ward', 'department', 'agency'] as const
export type UnitLevel = (typeof unitLevels)[number]

export const unitRoles = ['officer', 'approver', 'evaluator', 'board', 'administrator'] as const
export type UnitRole = (typeof unitRoles)[number]

/** Who may see and change who works in a unit: its administrators and the platform's. */
export function mayManageUnit(actor: Actor, unit: InUnit): Verdict {
  return needs(
    actor,
    hasUnitRole(actor, unit, 'administrator') || (actor.type === 'member' && actor.administrator),
  )
}

/** Who may see a unit's own desk: everyone with a role in it. */
export function mayEnterUnit(actor: Actor, unit: InUnit): Verdict {
  return needs(
    actor,
    hasUnitRole(actor, unit, ...unitRoles) || (actor.type === 'member' && actor.administrator),
  )
}
