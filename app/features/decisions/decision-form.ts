import { z } from 'zod'
import { limits } from '#app/domain/challenge-content'

const reason = z.string().trim().min(1).max(limits.reason)

/** The decision as written, with one outcome an application, or what is done with it. */
export const decisionForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.enum(['save', 'autosave', 'propose']),
    revision: z.coerce.number().int(),
    statement: z.string().max(10_000).default(''),
    outcomes: z
      .array(
        z.object({
          applicationId: z.uuid(),
          outcome: z.enum(['award', 'reject']).optional(),
          reason: z.string().max(limits.reason).default(''),
        }),
      )
      .default([]),
  }),
  z.object({ intent: z.literal('approve') }),
  z.object({ intent: z.literal('return'), reason }),
])
