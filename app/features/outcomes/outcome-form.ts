import { z } from 'zod'
import { parseDecimal } from '#app/domain/decimal'
import { measureDirections, readingCadences, targetFits } from '#app/domain/measure'
import { outcomeDecisions } from '#app/domain/outcome'
import type { Language } from '#app/messages/languages'

/** What sets thousands apart in a language, where it is no blank. */
const groups: Record<Language, ',' | '.' | null> = { en: ',', bg: null, vi: '.', ru: null, ar: ',' }

/** A number as people type it in their language, into an exact one. */
const decimalIn = (language: Language) =>
  z
    .string()
    .trim()
    .min(1)
    .max(50)
    .transform((typed, context) => {
      const value = parseDecimal(typed, groups[language])
      if (value === null) context.addIssue({ code: 'custom', message: 'decimal' })
      return value ?? z.NEVER
    })

const day = z.iso.date().refine((date) => date >= '1990-01-01', { error: 'not_understood' })
const reason = z.string().trim().min(1).max(2_000)

/** What a measure is declared with, in the language of who declares it. */
export const measureForm = (language: Language) =>
  z
    .object({
      name: z.string().trim().min(1).max(150),
      unit: z.string().trim().min(1).max(40),
      direction: z.enum(measureDirections),
      baseline: decimalIn(language),
      baselineOn: day,
      target: decimalIn(language),
      source: z.string().trim().min(1).max(500),
      cadence: z.enum(readingCadences),
      /** Needed once the pilot runs. */
      reason: reason.optional(),
    })
    .refine(targetFits, { path: ['target'], error: 'target' })

/** One reading, typed in. */
export const readingForm = (language: Language) =>
  z.object({
    day,
    value: decimalIn(language),
    note: z.string().trim().max(1_000).default(''),
    upload: z.instanceof(File).optional(),
  })

/** Taking back the reading of a day. */
export const takeBackForm = z.object({ day, reason: z.string().trim().min(1).max(1_000) })

const part = z.string().max(20_000).default('')
const written = {
  revision: z.coerce.number().int(),
  summary: part,
  worked: part,
  unworked: part,
  lessons: part,
  conditions: part,
}

export const writtenReportForm = z.object({
  intent: z.enum(['autosave', 'save', 'hand-in']),
  ...written,
})

export const decideForm = z.object({
  intent: z.literal('decide'),
  decision: z.enum(outcomeDecisions),
  reasons: z.string().trim().min(1).max(10_000),
})

export const returnReportForm = z.object({ intent: z.literal('return'), reason })

/** Everything that the page of a report can send. */
export const reportForm = z.discriminatedUnion('intent', [
  writtenReportForm,
  decideForm,
  returnReportForm,
])
