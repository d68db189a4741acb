import { z } from 'zod'
import {
  agreementClause,
  termsPart,
  wholeShare,
  type AgreementContent,
  type PlannedMilestone,
} from '#app/domain/agreement-content'
import { unknownFields } from '#app/domain/agreement-template'
import { limits } from '#app/domain/challenge-content'
import { amountText, parseAmount } from '#app/domain/money'

const id = z
  .string()
  .regex(/^[\w-]{0,40}$/)
  .default('')
const heading = agreementClause.shape.heading.default('')
const markdown = agreementClause.shape.text.default('')
const reason = z.string().trim().min(1).max(limits.reason)
const part = z.string().regex(/^[\w-]{1,40}$/)

/** Percent as people write it, into hundredths of one. */
function percent(most: number) {
  return z
    .string()
    .trim()
    .regex(/^\d{1,3}(?:[.,]\d{1,2})?$/)
    .transform((text) => Math.round(Number(text.replace(',', '.')) * 100))
    .pipe(z.number().max(most))
}

function amount(currency: string) {
  return z.string().transform((text, context) => {
    const minor = parseAmount(text, currency)
    if (minor === null) context.addIssue({ code: 'custom', message: 'amount' })
    return minor ?? 0
  })
}

function terms(currency: string) {
  return {
    amount: amount(currency),
    retention: percent(5_000).default(0),
    startsOn: z.iso.date(),
    endsOn: z.iso.date(),
    milestones: z
      .array(
        z.object({
          id,
          title: z.string().max(limits.short).default(''),
          evidence: z.string().max(5_000).default(''),
          dueOn: z.iso.date().optional(),
          share: percent(wholeShare).optional(),
        }),
      )
      .max(40)
      .default([]),
  }
}

/** The draft of a text, as officers write it. It may be incomplete. */
export function draftForm(currency: string) {
  return z.object({
    title: z.string().max(limits.title).default(''),
    clauses: z
      .array(z.object({ id, heading, text: markdown }))
      .max(60)
      .default([]),
    ...terms(currency),
  })
}

/** Other terms, as one side proposes them to the other. */
export function termsForm(currency: string) {
  return z.object({ ...terms(currency), reason, version: z.number().int() })
}

type TermsValues = Omit<z.output<ReturnType<typeof termsForm>>, 'reason' | 'version'>

/**
 * What was typed, as the terms of a text. A milestone without a day is due at the end of the term, one
 * without a share takes what the others leave, and a new one gets an id.
 */
export function termsOf(
  { milestones, ...values }: TermsValues,
  newId: () => string,
): Omit<AgreementContent, 'title' | 'clauses'> {
  const taken = milestones.reduce((sum, { share }) => sum + (share ?? 0), 0)
  return {
    ...values,
    milestones: milestones.map(({ id, share, dueOn, ...milestone }): PlannedMilestone => ({
      ...milestone,
      id: id || newId(),
      dueOn: dueOn ?? values.endsOn,
      share: Math.max(1, share ?? wholeShare - taken),
    })),
  }
}

/** The text that was typed; new clauses get an id. */
export function draftOf(
  values: z.output<ReturnType<typeof draftForm>>,
  newId: () => string,
): AgreementContent {
  const { title, clauses, ...rest } = values
  return {
    title,
    clauses: clauses.map((clause) => ({ ...clause, id: clause.id || newId() })),
    ...termsOf(rest, newId),
  }
}

const percentText = (hundredths: number) => String(hundredths / 100)

/** The terms of a text as they stand in a form. */
export function termsValues(
  content: Omit<AgreementContent, 'title' | 'clauses'>,
  currency: string,
) {
  const { amount: minor, retention, startsOn, endsOn, milestones } = content
  return {
    amount: amountText(minor, currency),
    retention: percentText(retention),
    startsOn,
    endsOn,
    milestones: milestones.map(({ share, ...milestone }) => ({
      ...milestone,
      share: percentText(share),
    })),
  }
}

/** The buttons on the page of an agreement that is negotiated. */
export const negotiationForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('share'), revision: z.number().int() }),
  z.object({ intent: z.literal('comment'), part, text: z.string().trim().min(1).max(5_000) }),
  z.object({ intent: z.literal('settle'), part }),
  z.object({
    intent: z.literal('propose'),
    part: part.refine((value) => value !== termsPart),
    version: z.number().int(),
    heading: heading.pipe(z.string().trim().min(1)),
    text: markdown.pipe(z.string().trim().min(1)),
    reason,
    counters: z.uuid().optional(),
  }),
  z.object({ intent: z.literal('withdraw'), proposal: z.uuid() }),
  z.object({ intent: z.literal('accept-proposal'), proposal: z.uuid(), version: z.number().int() }),
  z.object({ intent: z.literal('decline'), proposal: z.uuid(), reason }),
  z.object({ intent: z.literal('accept'), version: z.number().int() }),
  z.object({ intent: z.literal('abandon'), reason }),
])

/** A template as it is written. What is in double braces and no field is named. */
export const templateForm = z
  .object({
    clauses: z
      .array(z.object({ id, heading, text: markdown }))
      .max(60)
      .default([]),
  })
  .superRefine(({ clauses }, context) => {
    for (const [index, { heading: name, text }] of clauses.entries())
      for (const [key, words] of Object.entries({ heading: name, text }))
        for (const field of unknownFields(words))
          context.addIssue({
            code: 'custom',
            path: ['clauses', index, key],
            message: `unknown_field?field=${encodeURIComponent(field)}`,
          })
  })
