import type { z } from 'zod'
import type { Member } from '#app/domain/actor'
import { extendDeadline, publishAddendum, startAddendum } from './amend-challenge.server'
import type { deskForm } from './challenge-form'
import { discardAddendum, discardDraft } from './discard-draft.server'
import { cancelChallenge, concludeConsultation, declareUnsuccessful } from './end-challenge.server'
import { publishChallenge } from './publish-challenge.server'
import { returnForRework, submitForReview } from './submit-for-review.server'

/** Does what was asked for on a call's desk; returns the notice that says so. */
export async function runDeskIntent(
  actor: Member,
  id: string,
  input: z.output<ReturnType<typeof deskForm>>,
  now: Date,
): Promise<string> {
  switch (input.intent) {
    case 'submit':
      await submitForReview(actor, id, now)
      return 'review_requested'
    case 'publish':
      await publishChallenge(actor, id, now)
      return 'challenge_published'
    case 'return':
      await returnForRework(actor, id, input.reason, now)
      return 'returned_to_author'
    case 'discard':
      await discardDraft(actor, id, now)
      return 'challenge_discarded'
    case 'start-addendum':
      await startAddendum(actor, id, now)
      return 'addendum_started'
    case 'discard-addendum':
      await discardAddendum(actor, id, now)
      return 'addendum_discarded'
    case 'publish-addendum':
      await publishAddendum(actor, id, input.summary, now)
      return 'addendum_published'
    case 'extend': {
      const questionsUntil = input.questionsUntil ? new Date(input.questionsUntil) : null
      await extendDeadline(
        actor,
        id,
        { deadline: new Date(input.deadline), questionsUntil },
        input.reason,
        now,
      )
      return 'deadline_extended'
    }
    case 'cancel':
      await cancelChallenge(actor, id, input.reason, now)
      return 'challenge_cancelled'
    case 'unsuccessful':
      await declareUnsuccessful(actor, id, input.reason, now)
      return 'declared_unsuccessful'
    case 'conclude':
      await concludeConsultation(actor, id, input.reason, now)
      return 'challenge_concluded'
  }
}
