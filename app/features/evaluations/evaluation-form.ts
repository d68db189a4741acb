import { z } from 'zod'
import { limits } from '#app/domain/challenge-content'
import { complaintOutcomes } from '#app/domain/complaint'
import { instantOf } from '#app/domain/zoned-time'

const reason = z.string().trim().min(1).max(limits.reason)
const points = z.number({ error: 'whole_number' }).int().min(0).max(100)
const note = z.string().max(limits.reason)

export const openingForm = z.object({
  intent: z.enum(['start', 'confirm']),
  password: z.string().min(1).max(200),
})

/** What an officer does with the opened applications of a call. */
export const eligibilityForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('eligible'), applicationId: z.array(z.uuid()).min(1).max(1_000) }),
  z.object({ intent: z.literal('disqualify'), applicationId: z.uuid(), reason }),
  z.object({ intent: z.literal('offer-cure') }),
])

/** The panel of a call, its start, and who stands in. */
export function panelForm(timeZone: string) {
  const localTime = z.string().transform((text, context) => {
    const instant = instantOf(text, timeZone)
    if (!instant) context.addIssue({ code: 'custom', message: 'local_time' })
    return instant ?? new Date(Number.NaN)
  })
  return z.discriminatedUnion('intent', [
    z.object({
      intent: z.literal('appoint'),
      member: z.array(z.uuid()).max(50).default([]),
      chair: z.uuid(),
    }),
    z.object({ intent: z.literal('start'), scoringUntil: localTime }),
    z.object({ intent: z.literal('remind') }),
    z.object({ intent: z.literal('substitute'), applicationId: z.uuid(), userId: z.uuid() }),
  ])
}

/** What an evaluator declares before reading. */
export const declarationForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('interest'), organisationId: z.uuid() }),
  z.object({
    intent: z.literal('declare'),
    complete: z.boolean().default(false),
    declarations: z
      .array(
        z.object({
          number: z.number().int().min(1),
          conflict: z.enum(['none', 'conflict']).optional(),
          reason: z.string().max(1_000).default(''),
        }),
      )
      .default([]),
  }),
])

/** An evaluator's scores, as far as they have been written. */
export const scoreForm = z.object({
  intent: z.enum(['save', 'autosave', 'submit']),
  revision: z.number().int(),
  scores: z
    .array(
      z.object({
        criterionId: z.string().max(40),
        points: points.nullable().default(null),
        note: note.default(''),
      }),
    )
    .max(50)
    .default([]),
})

/** What the panel agrees on for one application. */
export const agreementForm = z.object({
  scores: z
    .array(z.object({ criterionId: z.string().max(40), points, note: note.trim().min(1) }))
    .max(50)
    .default([]),
})

/** The award as it is written, handed on, approved or given back. */
export const awardForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.enum(['save', 'autosave', 'propose']),
    revision: z.number().int(),
    statement: z.string().max(10_000).default(''),
  }),
  z.object({ intent: z.literal('approve') }),
  z.object({ intent: z.literal('return'), reason }),
  z.object({ intent: z.literal('disqualify'), applicationId: z.uuid(), reason }),
])

export const complaintForm = z.object({ text: z.string().trim().min(1).max(20_000) })

export const complaintDecisionForm = z.object({
  outcome: z.enum(complaintOutcomes),
  reasons: z.string().trim().min(1).max(20_000),
})
