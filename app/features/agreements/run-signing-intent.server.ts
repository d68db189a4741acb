import type { Member } from '#app/domain/actor'
import { beginAmendment, dropAmendment } from './amend-agreement.server'
import { offerToSign, rejectOffer, withdrawOffer } from './offer-to-sign.server'
import { signAgreement } from './sign-agreement.server'
import type { SigningForm } from './signing-form'
import {
  agreeTermination,
  declineTermination,
  proposeTermination,
  withdrawTermination,
} from './terminate-agreement.server'

/** Does what a button of the signing page says, and names the notice about it. Refuses what each of them does. */
export async function runSigningIntent(
  actor: Member,
  id: string,
  input: SigningForm,
  now: Date,
): Promise<string> {
  switch (input.intent) {
    case 'offer':
      await offerToSign(actor, id, input, now)
      return 'offered_to_sign'
    case 'sign': {
      const { inForce } = await signAgreement(actor, id, input, now)
      return inForce ? 'agreement_in_force' : 'agreement_signed'
    }
    case 'reject':
      await rejectOffer(actor, id, input, now)
      return 'offer_rejected'
    case 'withdraw':
      await withdrawOffer(actor, id, input, now)
      return 'offer_withdrawn'
    case 'amend':
      await beginAmendment(actor, id, input, now)
      return 'amendment_begun'
    case 'drop-amendment':
      await dropAmendment(actor, id, now)
      return 'amendment_dropped'
    case 'terminate':
      await proposeTermination(actor, id, input, now)
      return 'termination_proposed'
    case 'agree-termination':
      await agreeTermination(actor, id, input, now)
      return 'termination_agreed'
    case 'decline-termination':
      await declineTermination(actor, id, input, now)
      return 'termination_declined'
    case 'withdraw-termination':
      await withdrawTermination(actor, id, input, now)
      return 'termination_withdrawn'
  }
}
