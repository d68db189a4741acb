import { z } from 'zod'
import { limits } from './challenge-content'

/** The whole of an amount, in hundredths of a percent. */
export const wholeShare = 10_000

const clause = z.object({
  id: z.string(),
  heading: z.string().max(limits.short),
  /** Markdown, with every field filled in. */
  text: z.string().max(limits.markdown),
})

const plannedMilestone = z.object({
  id: z.string(),
  title: z.string().max(limits.short),
  /** What the company has to show. Markdown. */
  evidence: z.string().max(5_000),
  /** The last day for it, in the city's zone: `YYYY-MM-DD`. */
  dueOn: z.iso.date(),
  /** Hundredths of a percent of the amount. */
  share: z.number().int().min(1).max(wholeShare),
})

/** Everything that both sides sign, in the language of the call. */
export const agreementContent = z.object({
  title: z.string().max(limits.title),
  clauses: z.array(clause).max(60),
  /** Minor units of the agreement's currency. */
  amount: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
  /** Hundredths of a percent of each payment that are held back until the pilot is completed. */
  retention: z.number().int().min(0).max(5_000),
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  milestones: z.array(plannedMilestone).max(40),
})

export type AgreementContent = z.infer<typeof agreementContent>
export type AgreementClause = z.infer<typeof clause>
export type PlannedMilestone = z.infer<typeof plannedMilestone>

/**
 * What each milestone is worth, in minor units and in their order. They sum to exactly the amount: what
 * rounding down leaves over goes, a unit each, to those that lost most by it, and of equals to the first.
 * Expects shares that sum to `wholeShare`.
 */
export function milestoneAmounts({
  amount,
  milestones,
}: Pick<AgreementContent, 'amount' | 'milestones'>): bigint[] {
  const whole = BigInt(wholeShare)
  const parts = milestones.map(({ share }) => BigInt(amount) * BigInt(share))
  const amounts = parts.map((part) => part / whole)
  const left = BigInt(amount) - amounts.reduce((sum, part) => sum + part, 0n)
  const byLoss = parts
    .map((part, index) => ({ index, lost: part % whole }))
    .sort((a, b) => Number(b.lost - a.lost) || a.index - b.index)
  for (const { index } of byLoss.slice(0, Number(left))) amounts[index]! += 1n
  return amounts
}
