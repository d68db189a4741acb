import { z } from 'zod'
import { limits } from './challenge-content'

/** The whole of an amount, in hundredths of a percent. */
export const wholeShare = 10_000

/** One clause of an agreement or of a template. */
export const agreementClause = z.object({
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

const terms = {
  /** Minor units of the agreement's currency. */
  amount: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
  /** Hundredths of a percent of each payment that are held back until the pilot is completed. */
  retention: z.number().int().min(0).max(5_000),
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  milestones: z.array(plannedMilestone).max(40),
}

/** Everything that both sides sign, in the language of the call. */
export const agreementContent = z.object({
  title: z.string().max(limits.title),
  clauses: z.array(agreementClause).max(60),
  ...terms,
})

/** What a text is negotiated by: the id of a clause, or `terms` for its amount, days and milestones. */
export const termsPart = 'terms'

/** Another wording of one part of a text. */
export const proposedPart = z.discriminatedUnion('of', [
  z.object({
    of: z.literal('clause'),
    heading: agreementClause.shape.heading,
    text: agreementClause.shape.text,
  }),
  z.object({ of: z.literal('terms'), ...terms }),
])

export type ProposedPart = z.infer<typeof proposedPart>

export type AgreementContent = z.infer<typeof agreementContent>
export type AgreementClause = z.infer<typeof agreementClause>
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

/** What a part of a text says now; null where the text has no such part. */
export function partOf(content: AgreementContent, part: string): ProposedPart | null {
  if (part === termsPart) {
    const { amount, retention, startsOn, endsOn, milestones } = content
    return { of: 'terms', amount, retention, startsOn, endsOn, milestones }
  }
  const clause = content.clauses.find(({ id }) => id === part)
  return clause ? { of: 'clause', heading: clause.heading, text: clause.text } : null
}

/** The text with one part in other words. */
export function withPart(
  content: AgreementContent,
  part: string,
  { of, ...words }: ProposedPart,
): AgreementContent {
  if (of === 'terms') return { ...content, ...words }
  const clauses = content.clauses.map((clause) =>
    clause.id === part ? { ...clause, ...words } : clause,
  )
  return { ...content, clauses }
}

/** A field of a template that nothing has been filled into. */
const openField = /\{\{[^{}]*\}\}/

/** What a text still lacks before the other side can see it. */
export const textGaps = [
  'title',
  'clauses',
  'fields',
  'amount',
  'days',
  'milestones',
  'milestone_titles',
  'milestone_evidence',
  'milestone_days',
  'shares',
] as const
export type TextGap = (typeof textGaps)[number]

/** Everything of that which is missing, in the order of the page [23]. */
export function missingInText(content: AgreementContent): TextGap[] {
  const { title, clauses, amount, startsOn, endsOn, milestones } = content
  const missing: Record<TextGap, boolean> = {
    title: !title.trim(),
    clauses:
      clauses.length === 0 || clauses.some(({ heading, text }) => !heading.trim() || !text.trim()),
    fields: clauses.some(({ heading, text }) => openField.test(heading) || openField.test(text)),
    amount: amount <= 0,
    days: endsOn < startsOn,
    milestones: milestones.length === 0,
    milestone_titles: milestones.some((milestone) => !milestone.title.trim()),
    milestone_evidence: milestones.some((milestone) => !milestone.evidence.trim()),
    milestone_days: milestones.some(({ dueOn }) => dueOn < startsOn || dueOn > endsOn),
    shares:
      milestones.length > 0 && milestones.reduce((sum, { share }) => sum + share, 0) !== wholeShare,
  }
  return textGaps.filter((gap) => missing[gap])
}
