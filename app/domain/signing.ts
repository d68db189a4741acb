import { hasUnitRole, needs, type Actor } from './actor'
import {
  agreementSides,
  mayBind,
  otherSide,
  writesFor,
  type Agreement,
  type AgreementSide,
} from './agreement'
import { allOf, type Verdict } from './refusal'

/** How long an offer to sign stands where nobody says otherwise, in days of the city's calendar. */
export const usualOfferDays = 14

/** How long before an offer expires those who have to sign are reminded, in days. */
export const reminderDays = [7, 1] as const

/** What the rules need to know of an offer to sign one version. */
export interface Offer {
  number: number
  firstSide: AgreementSide
  open: boolean
  expiresAt: Date
  /** In the order in which they signed. */
  signatures: { side: AgreementSide; byId: string }[]
}

/** An agreement with its newest offer to sign. */
export interface Signing {
  agreement: Agreement
  offer: Offer | null
}

/** Whose signature comes next; null once both have signed. */
export function nextSide({ firstSide, signatures }: Offer): AgreementSide | null {
  if (signatures.length === 0) return firstSide
  return signatures.length === 1 ? otherSide(firstSide) : null
}

const can = (condition: boolean, otherwise: Verdict): Verdict => (condition ? 'allowed' : otherwise)

/** Sides that the person can bind; the city and the company at once, for who works for both. */
function binds(actor: Actor, agreement: Agreement): AgreementSide[] {
  return agreementSides.filter((side) => mayBind(actor, agreement, side) === 'allowed')
}

/** Whether there is still something to agree on. */
const lives = ({ status }: Agreement): boolean => status === 'preparing' || status === 'in_force'

/** Offering an agreed text for signing: an officer of the city [20]. */
export function mayOffer(actor: Actor, { agreement, offer }: Signing): Verdict {
  return allOf(
    needs(actor, hasUnitRole(actor, agreement, 'officer')),
    can(!offer?.open, 'already_offered'),
    can(lives(agreement) && agreement.textStage === 'ready_to_sign', 'wrong_state'),
  )
}

/**
 * Signing for the side whose turn it is: who can bind it, once, within the time of the offer, in the order
 * set, and never for both sides [20].
 */
export function maySign(actor: Actor, signing: Signing, now: Date): Verdict {
  const { agreement, offer } = signing
  const sides = binds(actor, agreement)
  const verdict = allOf(needs(actor, sides.length > 0), standing(signing, now))
  if (verdict !== 'allowed' || actor.type === 'visitor') return verdict
  const next = nextSide(offer!)!
  const signed = offer!.signatures.map(({ side }) => side)
  if (offer!.signatures.some(({ byId }) => byId === actor.userId))
    return sides.includes(next) ? 'signs_other_side' : 'already_signed'
  if (sides.includes(next)) return 'allowed'
  return sides.every((side) => signed.includes(side)) ? 'already_signed' : 'not_your_turn'
}

/** Whether there is an offer that can be answered now. */
function standing({ agreement, offer }: Signing, now: Date): Verdict {
  if (!offer?.open || !lives(agreement)) return 'not_offered'
  return allOf(
    can(offer.number === agreement.currentVersion, 'stale_version'),
    can(offer.expiresAt > now, 'offer_expired'),
  )
}

/** Refusing to sign, with a reason: who can bind either side, while the offer stands [20]. */
export function mayReject(actor: Actor, signing: Signing, now: Date): Verdict {
  return allOf(needs(actor, binds(actor, signing.agreement).length > 0), standing(signing, now))
}

/** Taking the offer back, with a reason: an officer of the city. */
export function mayWithdrawOffer(actor: Actor, signing: Signing, now: Date): Verdict {
  return allOf(
    needs(actor, hasUnitRole(actor, signing.agreement, 'officer')),
    standing(signing, now),
  )
}

/** Beginning an amendment of what is in force: who writes for either side, one at a time [22]. */
export function mayAmend(actor: Actor, agreement: Agreement): Verdict {
  return allOf(
    needs(actor, writesFor(actor, agreement) !== null),
    can(agreement.status === 'in_force' && agreement.textStage === 'signed', 'wrong_state'),
  )
}

/** Dropping an amendment that nobody has signed: who writes for either side. An offer is withdrawn first. */
export function mayDropAmendment(actor: Actor, { agreement, offer }: Signing): Verdict {
  const { status, textStage } = agreement
  return allOf(
    needs(actor, writesFor(actor, agreement) !== null),
    can(
      status === 'in_force' && ['drafting', 'negotiating', 'ready_to_sign'].includes(textStage),
      'wrong_state',
    ),
    can(!offer?.open, 'already_offered'),
  )
}

/** What one side has proposed about the end of an agreement. */
export interface Termination {
  side: AgreementSide
  open: boolean
}

interface Ending {
  agreement: Agreement
  /** What is open, or has been agreed; null for neither. */
  termination: Termination | null
}

const inForce = ({ status }: Agreement): Verdict => can(status === 'in_force', 'wrong_state')

/** Proposing that an agreement ends before its time: who can bind either side. */
export function mayProposeTermination(actor: Actor, { agreement, termination }: Ending): Verdict {
  return allOf(
    needs(actor, binds(actor, agreement).length > 0),
    inForce(agreement),
    can(termination === null, 'termination_open'),
  )
}

/** Agreeing to it, or declining it: who can bind the other side. */
export function mayAnswerTermination(actor: Actor, { agreement, termination }: Ending): Verdict {
  const sides = binds(actor, agreement)
  return allOf(
    needs(actor, termination ? sides.includes(otherSide(termination.side)) : sides.length > 0),
    can(termination?.open ?? false, 'already_answered'),
    inForce(agreement),
  )
}

/** Taking it back before it is answered: who can bind the side that proposed it. */
export function mayWithdrawTermination(actor: Actor, { agreement, termination }: Ending): Verdict {
  const sides = binds(actor, agreement)
  return allOf(
    needs(actor, termination ? sides.includes(termination.side) : sides.length > 0),
    can(termination?.open ?? false, 'already_answered'),
  )
}
