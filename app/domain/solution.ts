import type { Actor } from './actor'
import { applicantKinds, mayEditOrganisation, type Organisation } from './organisation'
import { allOf, Refusal, type Verdict } from './refusal'

export const solutionStatuses = ['draft', 'listed', 'unlisted'] as const
export type SolutionStatus = (typeof solutionStatuses)[number]

export const solutionTransitions = {
  list: { from: ['draft', 'unlisted'], to: 'listed' },
  unlist: { from: ['listed'], to: 'unlisted' },
} as const satisfies Record<string, { from: readonly SolutionStatus[]; to: SolutionStatus }>

export const priceModels = [
  'licence',
  'subscription',
  'usage',
  'service',
  'revenue_share',
  'open_source',
] as const
export type PriceModel = (typeof priceModels)[number]

/** Technology readiness levels, as Horizon 2020 defines them. */
export const maturityLevels = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const

export const pictureLimits = { files: 8, bytes: 8_000_000 } as const

/** Startups and research organisations list solutions; investors don't. */
export function mayCreateSolution(actor: Actor, organisation: Organisation): Verdict {
  return allOf(
    mayEditOrganisation(actor, organisation.id),
    applicantKinds.includes(organisation.kind) ? 'allowed' : 'not_an_applicant',
  )
}

export function mayEditSolution(actor: Actor, organisationId: string): Verdict {
  return mayEditOrganisation(actor, organisationId)
}

export function mayReadSolution(
  actor: Actor,
  solution: { status: SolutionStatus; organisationId: string },
): Verdict {
  if (solution.status === 'listed') return 'allowed'
  return mayEditOrganisation(actor, solution.organisationId) === 'allowed' ? 'allowed' : 'not_found'
}

export interface SolutionFacts {
  title: string
  summary: string
  problem: string
  outcome: string
  sectors: string[]
  maturity: number | null
  priceModel: string | null
}

export type SolutionGap =
  'title' | 'summary' | 'problem' | 'outcome' | 'sectors' | 'maturity' | 'price_model'

/** What a listing needs before buyers can compare it [29]. */
export function missingForListing(facts: SolutionFacts): SolutionGap[] {
  const checks: [SolutionGap, boolean][] = [
    ['title', facts.title.trim().length > 0],
    ['summary', facts.summary.trim().length > 0],
    ['problem', facts.problem.trim().length > 0],
    ['outcome', facts.outcome.trim().length > 0],
    ['sectors', facts.sectors.length > 0],
    ['maturity', facts.maturity !== null],
    ['price_model', facts.priceModel !== null],
  ]
  return checks.filter(([, ok]) => !ok).map(([gap]) => gap)
}

/** The status after listing or unlisting. Refuses `wrong_state`, `solution_incomplete`. */
export function moveSolution(
  status: SolutionStatus,
  action: keyof typeof solutionTransitions,
  facts: SolutionFacts,
): SolutionStatus {
  const { from, to } = solutionTransitions[action]
  if (!(from as readonly SolutionStatus[]).includes(status)) throw new Refusal('wrong_state')
  if (action === 'list' && missingForListing(facts).length > 0)
    throw new Refusal('solution_incomplete')
  return to
}
