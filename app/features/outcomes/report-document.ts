import { z } from 'zod'
import { measureDirections, readingCadences } from '#app/domain/measure'
import { languages } from '#app/messages/languages'

const measure = z.object({
  id: z.uuid(),
  name: z.string(),
  unit: z.string(),
  direction: z.enum(measureDirections),
  baseline: z.string(),
  baselineOn: z.string(),
  target: z.string(),
  source: z.string(),
  cadence: z.enum(readingCadences),
  /** How often it has been said; above 1 where it was changed. */
  version: z.number(),
  readings: z.number(),
  /** The last reading, which is the result; null where there is none. */
  result: z.object({ day: z.string(), value: z.string() }).nullable(),
})

/** A report as it was handed in: what people wrote, and what the measures and the ledger said on that day. */
export const keptReport = z.object({
  title: z.string(),
  language: z.enum(languages),
  startedOn: z.string(),
  completedOn: z.string(),
  handedInOn: z.string(),
  summary: z.string(),
  worked: z.string(),
  unworked: z.string(),
  lessons: z.string(),
  conditions: z.string(),
  measures: z.array(measure),
  /** Minor units of the agreement's currency. */
  costs: z.object({
    currency: z.string(),
    committed: z.number(),
    paid: z.number(),
    due: z.number(),
  }),
})

export type ReportDocument = z.output<typeof keptReport>
