import { z } from 'zod'
import { sectors } from '#app/domain/sectors'
import { priceModels } from '#app/domain/solution'
import { languages } from '#app/messages/languages'

const web = z.url({ protocol: /^https?$/, hostname: z.regexes.domain }).max(300)
const long = z.string().max(10_000).default('')

export const newSolutionForm = z.object({
  title: z.string().trim().min(1).max(120),
  language: z.enum(languages),
})

export const solutionText = z.object({
  title: z.string().trim().max(120).default(''),
  summary: z.string().max(250).default(''),
  problem: long,
  outcome: long,
  description: long,
  priceNote: z.string().max(500).default(''),
})

export type SolutionText = z.output<typeof solutionText>

export const solutionForm = solutionText.extend({
  revision: z.coerce.number().int(),
  sectors: z.array(z.enum(sectors)).max(4).default([]),
  maturity: z.coerce.number().int().min(1).max(9).optional(),
  priceModel: z.enum(priceModels).optional(),
  languages: z
    .array(z.string().regex(/^[a-z]{2}$/))
    .max(20)
    .default([]),
  /** One a line. */
  certificates: z.string().max(2_000).default(''),
  videoUrl: web.optional(),
  website: web.optional(),
  deployments: z
    .array(
      z.object({
        place: z.string().trim().min(1).max(100),
        customer: z.string().trim().min(1).max(150),
        since: z.coerce.number().int().min(1950).max(2100).optional(),
        note: z.string().max(500).default(''),
        url: web.optional(),
      }),
    )
    .max(20)
    .default([]),
  priorities: z.array(z.uuid()).max(30).default([]),
})

export type SolutionEdit = z.output<typeof solutionForm>

export const solutionTranslationForm = solutionText.extend({ revision: z.coerce.number().int() })
