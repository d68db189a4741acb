import { hasOrganisationRole, needs, type Actor } from './actor'
import { allOf, Refusal, type Verdict } from './refusal'

export const organisationKinds = ['startup', 'research', 'investor'] as const
export type OrganisationKind = (typeof organisationKinds)[number]

export const organisationRoles = ['administrator', 'editor', 'reader'] as const
export type OrganisationRole = (typeof organisationRoles)[number]

/** Bands, because nobody keeps an exact number up to date. */
export const teamSizes = ['1-4', '5-9', '10-24', '25-49', '50-249', '250+'] as const
export type TeamSize = (typeof teamSizes)[number]

/** Kinds that list solutions and apply to calls. */
export const applicantKinds: readonly OrganisationKind[] = ['startup', 'research']

export interface Organisation {
  id: string
  kind: OrganisationKind
  verified: boolean
}

/** Anyone with a confirmed address may bring their organisation. */
export function mayCreateOrganisation(actor: Actor): Verdict {
  if (actor.type === 'visitor') return 'sign_in_needed'
  return actor.addressConfirmed ? 'allowed' : 'address_unconfirmed'
}

export function mayReadOrganisationDesk(actor: Actor, organisationId: string): Verdict {
  return needs(
    actor,
    hasOrganisationRole(actor, organisationId, 'administrator', 'editor', 'reader'),
  )
}

export function mayEditOrganisation(actor: Actor, organisationId: string): Verdict {
  return needs(actor, hasOrganisationRole(actor, organisationId, 'administrator', 'editor'))
}

export function mayManageMembers(actor: Actor, organisationId: string): Verdict {
  return needs(actor, hasOrganisationRole(actor, organisationId, 'administrator'))
}

export function mayRequestVerification(actor: Actor, organisation: Organisation): Verdict {
  return allOf(
    mayManageMembers(actor, organisation.id),
    organisation.verified ? 'already_verified' : 'allowed',
  )
}

/** A city verifies through its whole-city administrators, or the platform's administrator does for it [28]. */
export function mayDecideVerification(actor: Actor, cityId: string): Verdict {
  return needs(
    actor,
    actor.type === 'member' &&
      (actor.administrator ||
        actor.units.some(
          (unit) => unit.cityId === cityId && unit.wholeCity && unit.role === 'administrator',
        )),
  )
}

export interface VerificationFacts {
  name: string
  kind: OrganisationKind
  country: string | null
  registerNumber: string | null
}

export type VerificationGap = 'country' | 'registerNumber'

/** What a city needs before it can check who an organisation is. */
export function missingForVerification(facts: VerificationFacts): VerificationGap[] {
  const gaps: VerificationGap[] = []
  if (!facts.country) gaps.push('country')
  if (!facts.registerNumber?.trim()) gaps.push('registerNumber')
  return gaps
}

export interface MemberRow {
  userId: string
  role: OrganisationRole
}

/**
 * The members after one is given another role (`null` removes them).
 * Refuses `last_administrator`: an organisation always has someone who can let others in.
 */
export function changeMember(
  members: MemberRow[],
  userId: string,
  role: OrganisationRole | null,
): MemberRow[] {
  if (!members.some((member) => member.userId === userId)) throw new Refusal('not_found')
  const changed = members.flatMap((member) => {
    if (member.userId !== userId) return [member]
    return role ? [{ userId, role }] : []
  })
  if (!changed.some((member) => member.role === 'administrator'))
    throw new Refusal('last_administrator')
  return changed
}
