import { z } from 'zod'
import {
  limits,
  prefills,
  tieBreaks,
  type ChallengeContent,
  type ChallengeStep,
} from '#app/domain/challenge-content'
import { challengeKindKeys, type ChallengeKind } from '#app/domain/challenge-kinds'
import { amountText, parseAmount } from '#app/domain/money'
import { applicantKinds } from '#app/domain/organisation'
import { maturityComponents, sectors } from '#app/domain/sectors'
import { instantOf, localTimeOf } from '#app/domain/zoned-time'
import { languages } from '#app/messages/languages'

export const newChallengeForm = z.object({
  title: z.string().trim().min(1).max(limits.title),
  unitId: z.uuid(),
  kind: z.enum(challengeKindKeys as [ChallengeKind, ...ChallengeKind[]]),
  language: z.enum(languages),
})

/** The city's ways of writing that a form needs: its zone for times, its currency for amounts. */
export interface FormPlace {
  timeZone: string
  currency: string
}

const markdown = z.string().max(limits.markdown).default('')
const short = z.string().max(limits.short).default('')
const id = z
  .string()
  .regex(/^[\w-]{0,40}$/)
  .optional()

function amount(currency: string) {
  return z
    .string()
    .optional()
    .transform((text, context) => {
      if (!text?.trim()) return null
      const minor = parseAmount(text, currency)
      if (minor === null) context.addIssue({ code: 'custom', message: 'amount' })
      return minor
    })
}

function localTime(timeZone: string) {
  return z
    .string()
    .optional()
    .transform((text, context) => {
      if (!text) return null
      const instant = instantOf(text, timeZone)
      if (!instant) context.addIssue({ code: 'custom', message: 'local_time' })
      return instant?.toISOString() ?? null
    })
}

/**
 * One schema a step of the form. A draft may be incomplete, so nothing is required here; what is
 * missing for publication is the domain's checklist.
 */
export function stepSchema(step: ChallengeStep, { timeZone, currency }: FormPlace) {
  return stepSchemas({ timeZone, currency })[step]
}

function stepSchemas({ timeZone, currency }: FormPlace) {
  return {
    basics: z.object({
      title: z.string().max(limits.title).default(''),
      summary: z.string().max(limits.summary).default(''),
      sectors: z.array(z.enum(sectors)).max(3).default([]),
      priorityId: z.uuid().nullable().default(null),
      component: z.enum(maturityComponents).nullable().default(null),
    }),
    problem: z.object({ problem: markdown, outcome: markdown }),
    offer: z.object({
      budgetMin: amount(currency),
      budgetMax: amount(currency),
      offered: markdown,
    }),
    applicants: z.object({
      applicantKinds: z.array(z.enum(applicantKinds)).default([]),
      eligibility: markdown,
      questions: z
        .array(
          z.object({
            id,
            label: short,
            help: z.string().max(1_000).default(''),
            required: z.boolean().default(false),
            maxLength: z.number({ error: 'whole_number' }).int().min(50).max(20_000).default(2_000),
            prefill: z.enum(prefills).default('none'),
            curable: z.boolean().default(false),
          }),
        )
        .max(30)
        .default([]),
      attachmentsWanted: z.string().max(1_000).default(''),
      attachmentsCurable: z.boolean().default(false),
    }),
    judging: z.object({
      criteria: z
        .array(
          z.object({
            id,
            name: short,
            description: z.string().max(2_000).default(''),
            weight: z.number({ error: 'whole_number' }).int().min(0).max(100).default(0),
            minimum: z
              .number({ error: 'whole_number' })
              .int()
              .min(1)
              .max(100)
              .nullable()
              .default(null),
          }),
        )
        .max(15)
        .default([]),
      priceWeight: z.number({ error: 'whole_number' }).int().min(0).max(100).default(0),
      shortlist: z.number({ error: 'whole_number' }).int().min(1).max(100).nullable().default(null),
      tieBreak: z.enum(tieBreaks).default('draw'),
      lots: z
        .array(z.object({ id, name: short, budgetMax: amount(currency) }))
        .max(20)
        .default([]),
      awards: z.number({ error: 'whole_number' }).int().min(1).max(50).default(1),
      minimumApplications: z.number({ error: 'whole_number' }).int().min(1).max(50).default(1),
    }),
    dates: z.object({
      questionsUntil: localTime(timeZone),
      deadline: localTime(timeZone),
      evaluationUntil: localTime(timeZone),
      shortOpeningReason: z.string().max(limits.reason).default(''),
    }),
    terms: z.object({ terms: markdown }),
  }
}

type StepValues = { [Step in ChallengeStep]: z.output<ReturnType<typeof stepSchemas>[Step]> }

/** What a step's values change in the content. New items of lists get the ids that `newId` gives. */
export function contentChanges<Step extends ChallengeStep>(
  values: StepValues[Step],
  newId: () => string,
): Partial<ChallengeContent> {
  const withIds = <Item extends { id?: string }>(items: Item[]) =>
    items.map((item) => ({ ...item, id: item.id || newId() }))
  const changes: Record<string, unknown> = { ...values }
  if ('questions' in values) changes.questions = withIds(values.questions)
  if ('criteria' in values) changes.criteria = withIds(values.criteria)
  if ('lots' in values) changes.lots = withIds(values.lots)
  return changes
}

/** The content of a call as the fields of its form show it. */
export function formValues(content: ChallengeContent, { timeZone, currency }: FormPlace) {
  const local = (instant: string | null) =>
    instant ? localTimeOf(new Date(instant), timeZone) : ''
  return {
    ...content,
    budgetMin: amountText(content.budgetMin, currency),
    budgetMax: amountText(content.budgetMax, currency),
    questionsUntil: local(content.questionsUntil),
    deadline: local(content.deadline),
    evaluationUntil: local(content.evaluationUntil),
    questions: content.questions.map((item) => ({
      ...item,
      required: item.required ? 'on' : '',
      curable: item.curable ? 'on' : '',
    })),
    attachmentsCurable: content.attachmentsCurable ? 'on' : '',
    criteria: content.criteria.map((item) => ({ ...item, minimum: item.minimum ?? '' })),
    shortlist: content.shortlist ?? '',
    lots: content.lots.map((item) => ({
      ...item,
      budgetMax: amountText(item.budgetMax, currency),
    })),
  }
}

const reason = z.string().trim().min(1).max(limits.reason)

/** Everything that can be done to a call from its desk, told apart by the button that was pressed. */
export function deskForm({ timeZone }: Pick<FormPlace, 'timeZone'>) {
  return z.discriminatedUnion('intent', [
    z.object({ intent: z.literal('submit') }),
    z.object({ intent: z.literal('publish') }),
    z.object({ intent: z.literal('return'), reason }),
    z.object({ intent: z.literal('discard') }),
    z.object({ intent: z.literal('start-addendum') }),
    z.object({ intent: z.literal('discard-addendum') }),
    z.object({ intent: z.literal('publish-addendum'), summary: reason }),
    z.object({
      intent: z.literal('extend'),
      deadline: localTime(timeZone).pipe(z.string({ error: 'required' })),
      questionsUntil: localTime(timeZone),
      reason,
    }),
    z.object({ intent: z.literal('cancel'), reason }),
    z.object({ intent: z.literal('unsuccessful'), reason }),
    z.object({ intent: z.literal('conclude'), reason }),
  ])
}

export type DeskIntent = z.output<ReturnType<typeof deskForm>>['intent']
