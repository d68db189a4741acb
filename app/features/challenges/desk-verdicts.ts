import type { Actor } from '#app/domain/actor'
import {
  mayAmend,
  mayCancel,
  mayClose,
  mayEditDraft,
  mayReview,
  mayTranslate,
  type Challenge,
} from '#app/domain/challenge'

/** What a person may do with a call at its desk now; the use cases check the same again. */
export function deskVerdicts(actor: Actor, challenge: Challenge, now: Date) {
  const review = mayReview(actor, challenge)
  const may = (verdict: string) => verdict === 'allowed'
  return {
    edit: may(mayEditDraft(actor, challenge)),
    review: may(review) || review === 'own_work',
    ownWork: review === 'own_work',
    amend: may(mayAmend(actor, challenge, now)),
    close: may(mayClose(actor, challenge, 'declareUnsuccessful', now)),
    cancel: may(mayCancel(actor, challenge, now)),
    translate: may(mayTranslate(actor, challenge)),
  }
}
