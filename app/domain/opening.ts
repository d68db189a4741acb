import { hasUnitRole, needs, type Actor } from './actor'
import { phaseOf, type Challenge } from './challenge'
import { challengeKinds } from './challenge-kinds'
import { allOf, type Verdict } from './refusal'

/** Within which the second officer must confirm what the first has begun, in milliseconds. */
export const openingWindow = 2 * 3600 * 1000

/** One officer has begun to open the applications of a call; another one completes it [7]. */
export interface Opening {
  startedById: string
  expiresAt: Date
  confirmedAt: Date | null
}

/** Beginning an opening: an officer, after the deadline, of a call that ends in an award. */
export function mayStartOpening(actor: Actor, challenge: Challenge, now: Date): Verdict {
  const phase = phaseOf(challenge, now)
  return allOf(
    needs(actor, hasUnitRole(actor, challenge, 'officer')),
    challenge.imported ? 'applied_elsewhere' : 'allowed',
    phase === 'open' ? 'deadline_not_passed' : phase === 'closed' ? 'allowed' : 'wrong_state',
    challengeKinds[challenge.kind].awards ? 'allowed' : 'kind_makes_no_award',
  )
}

/** Completing it: another officer, within the window. */
export function mayConfirmOpening(
  actor: Actor,
  challenge: Challenge,
  opening: Opening | null,
  now: Date,
): Verdict {
  return allOf(
    mayStartOpening(actor, challenge, now),
    isOpeningPending(opening, now) ? 'allowed' : 'opening_expired',
    actor.type === 'member' && actor.userId === opening?.startedById ? 'own_work' : 'allowed',
  )
}

/** Whether an opening waits for its second officer. */
export function isOpeningPending(opening: Opening | null, now: Date): boolean {
  return (
    opening !== null && opening.confirmedAt === null && now.getTime() < opening.expiresAt.getTime()
  )
}
