import { hasOrganisationRole, hasUnitRole, needs, type Actor, type InUnit } from './actor'
import { organisationRoles } from './organisation'
import { allOf, Refusal, type Verdict } from './refusal'

export const agreementStatuses = [
  'preparing',
  'in_force',
  'completed',
  'terminated',
  'abandoned',
] as const
export type AgreementStatus = (typeof agreementStatuses)[number]

/** How far the newest text of an agreement is: its first one, or an amendment while it is in force. */
export const textStages = [
  'drafting',
  'negotiating',
  'ready_to_sign',
  'partly_signed',
  'signed',
] as const
export type TextStage = (typeof textStages)[number]

export const agreementSides = ['city', 'company'] as const
export type AgreementSide = (typeof agreementSides)[number]

/** What the rules need to know of an agreement. */
export interface Agreement extends InUnit {
  id: string
  organisationId: string
  status: AgreementStatus
  textStage: TextStage
  currentVersion: number
  /** The version that both have signed last; null before there is one. */
  versionInForce: number | null
}

/** Every change of the text's stage there is; anything else is refused as `wrong_state`. */
export const textTransitions = {
  /** The city shows its draft to the company. */
  share: { from: ['drafting'], to: 'negotiating' },
  /** Both have accepted the same version [20]. */
  agree: { from: ['negotiating'], to: 'ready_to_sign' },
  /** The offer to sign was rejected, withdrawn or has expired. */
  reopen: { from: ['ready_to_sign', 'partly_signed'], to: 'negotiating' },
  sign: { from: ['ready_to_sign'], to: 'partly_signed' },
  countersign: { from: ['partly_signed'], to: 'signed' },
  /** An amendment begins [22]. */
  amend: { from: ['signed'], to: 'drafting' },
  /** An amendment is dropped, and what is in force stays. */
  drop: { from: ['drafting', 'negotiating', 'ready_to_sign'], to: 'signed' },
} as const satisfies Record<string, { from: readonly TextStage[]; to: TextStage }>

export type TextAction = keyof typeof textTransitions

/** The agreement with its text at its next stage. Refuses `wrong_state`. */
export function moveText<Row extends Pick<Agreement, 'textStage'>>(
  agreement: Row,
  action: TextAction,
): Row {
  const { from, to } = textTransitions[action]
  if (!(from as readonly TextStage[]).includes(agreement.textStage)) {
    throw new Refusal('wrong_state')
  }
  return { ...agreement, textStage: to }
}

/** Every change of status there is. */
export const agreementTransitions = {
  enterIntoForce: { from: ['preparing'], to: 'in_force' },
  abandon: { from: ['preparing'], to: 'abandoned' },
  complete: { from: ['in_force'], to: 'completed' },
  terminate: { from: ['in_force'], to: 'terminated' },
} as const satisfies Record<string, { from: readonly AgreementStatus[]; to: AgreementStatus }>

export type AgreementAction = keyof typeof agreementTransitions

/** The agreement with its next status. Refuses `wrong_state`. */
export function moveAgreement<Row extends Pick<Agreement, 'status'>>(
  agreement: Row,
  action: AgreementAction,
): Row {
  const { from, to } = agreementTransitions[action]
  if (!(from as readonly AgreementStatus[]).includes(agreement.status)) {
    throw new Refusal('wrong_state')
  }
  return { ...agreement, status: to }
}

/** Which side of an agreement the person is on, in any role that has to do with it; null for none. */
export function sideOf(
  actor: Actor,
  agreement: Pick<Agreement, 'organisationId' | 'unitPath'>,
): AgreementSide | null {
  if (hasUnitRole(actor, agreement, 'officer', 'approver', 'board', 'administrator')) return 'city'
  if (hasOrganisationRole(actor, agreement.organisationId, ...organisationRoles)) return 'company'
  return null
}

/** Reading an agreement in preparation or in force: both its sides; the company once it has been shown to it. */
export function mayReadAgreement(actor: Actor, agreement: Agreement): Verdict {
  const side = sideOf(actor, agreement)
  const hidden =
    side === 'company' && agreement.versionInForce === null && agreement.textStage === 'drafting'
  if (actor.type === 'visitor') return 'sign_in_needed'
  return side !== null && !hidden ? 'allowed' : 'not_found'
}

/** For which side the person writes: officers for the city, editors for the company; null for neither. */
export function writesFor(actor: Actor, agreement: Agreement): AgreementSide | null {
  if (hasUnitRole(actor, agreement, 'officer')) return 'city'
  const { organisationId } = agreement
  return hasOrganisationRole(actor, organisationId, 'administrator', 'editor') ? 'company' : null
}

export const otherSide = (side: AgreementSide): AgreementSide =>
  side === 'city' ? 'company' : 'city'

const at = ({ textStage, status }: Agreement, stage: TextStage): Verdict =>
  textStage === stage && ['preparing', 'in_force'].includes(status) ? 'allowed' : 'wrong_state'

/** Beginning the agreement with a winner: an officer, once the standstill is over [17]. */
export function mayBeginAgreement(
  actor: Actor,
  call: InUnit,
  { final, awarded }: { final: boolean; awarded: boolean },
): Verdict {
  return allOf(
    needs(actor, hasUnitRole(actor, call, 'officer')),
    awarded ? 'allowed' : 'wrong_state',
    final ? 'allowed' : 'standstill_running',
  )
}

/** Writing the templates of a city: administrators of its whole administration. */
export function mayWriteTemplates(actor: Actor, cityId: string): Verdict {
  return needs(
    actor,
    actor.type === 'member' &&
      actor.units.some(
        (unit) => unit.cityId === cityId && unit.wholeCity && unit.role === 'administrator',
      ),
  )
}

/** Writing the draft of a text and showing it to the company: the city's officers. */
export function mayDraftText(actor: Actor, agreement: Agreement): Verdict {
  return allOf(needs(actor, hasUnitRole(actor, agreement, 'officer')), at(agreement, 'drafting'))
}

/** Commenting, proposing other words and accepting a version: who writes for either side [19]. */
export function mayNegotiate(actor: Actor, agreement: Agreement): Verdict {
  return allOf(needs(actor, writesFor(actor, agreement) !== null), at(agreement, 'negotiating'))
}

/** Answering a proposal: who writes for the side that it was made to. */
export function mayAnswer(
  actor: Actor,
  agreement: Agreement,
  proposal: { side: AgreementSide; open: boolean },
): Verdict {
  return allOf(
    needs(actor, writesFor(actor, agreement) === otherSide(proposal.side)),
    at(agreement, 'negotiating'),
    proposal.open ? 'allowed' : 'already_answered',
  )
}

/** Taking back a proposal: who writes for the side that made it. */
export function mayWithdraw(
  actor: Actor,
  agreement: Agreement,
  proposal: { side: AgreementSide; open: boolean },
): Verdict {
  return allOf(
    needs(actor, writesFor(actor, agreement) === proposal.side),
    at(agreement, 'negotiating'),
    proposal.open ? 'allowed' : 'already_answered',
  )
}

/** Giving an agreement up before it is in force: who writes for the city, or can bind the company. */
export function mayAbandon(actor: Actor, agreement: Agreement): Verdict {
  const { organisationId, status, textStage } = agreement
  const shared = textStage !== 'drafting'
  return allOf(
    needs(
      actor,
      hasUnitRole(actor, agreement, 'officer', 'approver') ||
        (shared && hasOrganisationRole(actor, organisationId, 'administrator')),
    ),
    status === 'preparing' ? 'allowed' : 'wrong_state',
  )
}

/** Who has to do something about a text that is being negotiated; both, one or, once it is agreed, neither. */
export function turnOf(facts: {
  textStage: TextStage
  /** Sides with a proposal that the other has not answered. */
  proposedBy: AgreementSide[]
  /** Sides that accepted the current version. */
  acceptedBy: AgreementSide[]
}): AgreementSide[] {
  const { textStage, proposedBy, acceptedBy } = facts
  if (textStage === 'drafting') return ['city']
  if (textStage !== 'negotiating') return []
  if (proposedBy.length > 0)
    return agreementSides.filter((side) => proposedBy.includes(otherSide(side)))
  // Both had accepted it, and then the offer to sign was rejected or has expired: both are asked anew.
  if (acceptedBy.length === agreementSides.length) return [...agreementSides]
  return agreementSides.filter((side) => !acceptedBy.includes(side))
}

/** Whether the person can bind their side: an approver of the city, or an administrator of the company. */
export function mayBind(actor: Actor, agreement: Agreement, side: AgreementSide): Verdict {
  return needs(
    actor,
    side === 'city'
      ? hasUnitRole(actor, agreement, 'approver')
      : hasOrganisationRole(actor, agreement.organisationId, 'administrator'),
  )
}
