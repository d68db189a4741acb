import type { OrganisationKind, OrganisationRole } from './organisation'
import type { Verdict } from './refusal'
import type { UnitRole } from './unit'

/** One role in one unit; it holds in every unit below that one. */
export interface UnitMembership {
  unitId: string
  cityId: string
  /** The unit is the root of its city's tree. */
  wholeCity: boolean
  role: UnitRole
}

export interface OrganisationMembership {
  organisationId: string
  kind: OrganisationKind
  role: OrganisationRole
  verified: boolean
}

/** A signed-in person, with everything that decides what they may do. */
export interface Member {
  type: 'member'
  userId: string
  name: string
  email: string
  addressConfirmed: boolean
  /** Runs the platform itself. */
  administrator: boolean
  units: UnitMembership[]
  organisations: OrganisationMembership[]
}

/** Anyone who has not signed in. */
export interface Visitor {
  type: 'visitor'
}

export type Actor = Member | Visitor

export const visitor: Visitor = { type: 'visitor' }

/** Something that belongs to a unit: the ids from the root of the city's tree down to the unit. */
export interface InUnit {
  unitPath: string[]
}

/** Whether the person holds one of the roles in the unit or in one above it. */
export function hasUnitRole(actor: Actor, subject: InUnit, ...roles: UnitRole[]): boolean {
  return (
    actor.type === 'member' &&
    actor.units.some(
      ({ unitId, role }) => roles.includes(role) && subject.unitPath.includes(unitId),
    )
  )
}

/** Whether the person works for the city's side of this subject in any role. */
export function isOnCitySide(actor: Actor, subject: InUnit): boolean {
  return (
    actor.type === 'member' &&
    (actor.administrator || actor.units.some(({ unitId }) => subject.unitPath.includes(unitId)))
  )
}

export function hasOrganisationRole(
  actor: Actor,
  organisationId: string,
  ...roles: OrganisationRole[]
): boolean {
  return (
    actor.type === 'member' &&
    actor.organisations.some(
      (membership) =>
        membership.organisationId === organisationId && roles.includes(membership.role),
    )
  )
}

/** A verdict on a condition that only signed-in people can meet. */
export function needs(actor: Actor, condition: boolean): Verdict {
  if (actor.type === 'visitor') return 'sign_in_needed'
  return condition ? 'allowed' : 'not_allowed'
}
