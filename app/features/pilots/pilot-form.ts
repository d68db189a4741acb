import { z } from 'zod'
import { deliverableDecisions } from '#app/domain/milestone'
import { limits } from '#app/domain/challenge-content'

const reasons = z.string().trim().min(1).max(5_000)

/** The buttons on the page of a pilot. */
export const pilotForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('start') }),
  z.object({ intent: z.literal('pause'), reason: reasons }),
  z.object({ intent: z.literal('resume') }),
  z.object({ intent: z.literal('complete') }),
])

export const pauseForm = pilotForm.options[1]

/** What a company writes about a milestone; saved by itself, by its button, or handed in. */
export const deliverableForm = z.object({
  intent: z.enum(['autosave', 'save', 'submit']),
  text: z.string().max(limits.markdown).default(''),
  revision: z.coerce.number().int().min(0),
})

export const reviewForm = z.object({
  intent: z.literal('review'),
  deliverable: z.coerce.number().int().min(1),
  decision: z.enum(deliverableDecisions),
  reasons: z.string().trim().max(5_000).default(''),
})

export const reopenForm = z.object({ intent: z.literal('reopen'), reasons })
