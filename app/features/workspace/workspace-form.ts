import { z } from 'zod'

export const messageForm = z.object({
  intent: z.literal('send'),
  text: z.string().trim().max(10_000).default(''),
  upload: z.instanceof(File).optional(),
})

const scale = z.coerce.number().int().min(1).max(3)
const risk = {
  title: z.string().trim().min(1).max(200),
  mitigation: z.string().trim().min(1).max(5_000),
  likelihood: scale,
  impact: scale,
}

export const addRiskForm = z.object({ intent: z.literal('add-risk'), ...risk })
export const changeRiskForm = z.object({
  intent: z.literal('change-risk'),
  riskId: z.uuid(),
  revision: z.coerce.number().int().min(1),
  ...risk,
})
export const decisionForm = z.object({
  intent: z.literal('decide'),
  what: z.string().trim().min(1).max(2_000),
  why: z.string().trim().min(1).max(5_000),
  decidedOn: z.iso.date(),
})

/** The buttons on the page of a pilot's risks and decisions. */
export const registersForm = z.discriminatedUnion('intent', [
  addRiskForm,
  changeRiskForm,
  z.object({
    intent: z.literal('close-risk'),
    riskId: z.uuid(),
    revision: z.coerce.number().int().min(1),
  }),
  decisionForm,
])

export type RiskInput = Pick<z.output<typeof addRiskForm>, keyof typeof risk>

/** What a form says of a risk, and nothing else of the form. */
export function riskOf({ title, mitigation, likelihood, impact }: RiskInput): RiskInput {
  return { title, mitigation, likelihood, impact }
}
