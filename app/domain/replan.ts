import { wholeShare, type AgreementContent } from './agreement-content'
import type { MilestoneStatus } from './milestone'
import { Refusal } from './refusal'

/** A milestone of a pilot, as an amendment finds it. */
export interface StandingMilestone {
  id: string
  planId: string
  title: string
  evidence: string
  /** `YYYY-MM-DD`. */
  dueOn: string
  amount: bigint
  status: MilestoneStatus
}

/** A milestone as the amended text has it. */
export interface ReplannedMilestone {
  /** The milestone that there is; null for one that is new. */
  id: string | null
  number: number
  planId: string
  title: string
  evidence: string
  dueOn: string
  share: number
  amount: bigint
}

export interface Replan {
  milestones: ReplannedMilestone[]
  /** Ids of those that are in the amended text no more. */
  removed: string[]
}

const settled: readonly MilestoneStatus[] = ['met', 'in_review']

/**
 * How a pilot follows an amended text [22]. What is met or in review keeps its words, its day and its amount,
 * and its share in the text must say that amount as nearly as a share can; what is left of the new amount goes
 * to the others by their shares, so that all sum to exactly it. A milestone that was decided as not met stays;
 * one that was never begun may go. Refuses `milestones_fixed` where the text asks for anything else.
 */
export function replan(standing: StandingMilestone[], content: AgreementContent): Replan {
  const planned = new Map(content.milestones.map((milestone) => [milestone.id, milestone]))
  const kept = new Map(standing.map((milestone) => [milestone.planId, milestone]))
  const removed = standing.filter(({ planId }) => !planned.has(planId))
  if (removed.some(({ status }) => status !== 'scheduled')) throw new Refusal('milestones_fixed')
  const fixed = standing.filter(({ status }) => settled.includes(status))
  if (!fixed.every((milestone) => staysAs(milestone, planned.get(milestone.planId)!, content)))
    throw new Refusal('milestones_fixed')
  const amounts = amountsBeside(fixed, content)
  return {
    removed: removed.map(({ id }) => id),
    milestones: content.milestones.map(({ id: planId, ...words }, index) => ({
      ...words,
      id: kept.get(planId)?.id ?? null,
      planId,
      number: index + 1,
      amount: amounts.get(planId)!,
    })),
  }
}

function staysAs(
  { title, evidence, dueOn, amount }: StandingMilestone,
  milestone: AgreementContent['milestones'][number],
  content: AgreementContent,
): boolean {
  const whole = BigInt(wholeShare)
  const off = BigInt(milestone.share) * BigInt(content.amount) - amount * whole
  return (
    milestone.title === title &&
    milestone.evidence === evidence &&
    milestone.dueOn === dueOn &&
    (off < 0n ? -off : off) <= BigInt(content.amount)
  )
}

/** Every milestone's amount: of the fixed ones their own, of the others their parts of what is left. */
function amountsBeside(
  fixed: StandingMilestone[],
  { amount, milestones }: AgreementContent,
): Map<string, bigint> {
  const amounts = new Map(fixed.map((milestone) => [milestone.planId, milestone.amount]))
  const left = BigInt(amount) - fixed.reduce((sum, milestone) => sum + milestone.amount, 0n)
  const open = milestones.filter(({ id }) => !amounts.has(id))
  if (left < 0n || (open.length === 0 && left > 0n)) throw new Refusal('milestones_fixed')
  const parts = dividedBy(
    left,
    open.map(({ share }) => share),
  )
  for (const [index, { id }] of open.entries()) amounts.set(id, parts[index]!)
  return amounts
}

/** An amount in parts of these weights: rounded down, and what is left over to those that lost most by it. */
function dividedBy(amount: bigint, weights: number[]): bigint[] {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  const exact = weights.map((weight) => amount * BigInt(weight))
  const parts = exact.map((part) => part / BigInt(sum))
  const over = Number(amount - parts.reduce((total, part) => total + part, 0n))
  const byLoss = exact
    .map((part, index) => ({ index, lost: part % BigInt(sum) }))
    .sort((a, b) => Number(b.lost - a.lost) || a.index - b.index)
  for (const { index } of byLoss.slice(0, over)) parts[index]! += 1n
  return parts
}
