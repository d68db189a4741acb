/** One evaluator's points of 100 for one criterion of one application. */
export interface GivenScore {
  evaluatorId: string
  applicationId: string
  criterionId: string
  points: number
}

/** How far one evaluator stands from the others who scored the same, in points of 100. */
export interface EvaluatorOffset {
  evaluatorId: string
  /** Above zero: more generous than the others. */
  offset: number
  outlier: boolean
}

export interface CriterionSpread {
  criterionId: string
  /** Mean over applications of the standard deviation between evaluators. */
  deviation: number
  offsets: EvaluatorOffset[]
}

/** An evaluator who is on average this far from the others is shown as one to ask about. */
export const outlierOffset = 15

/**
 * How far evaluators spread, criterion by criterion, so that whoever watches sees where one stands apart.
 * Offsets are the mean, over applications, of an evaluator's points less the mean of the others'.
 */
export function spreadOf(scores: GivenScore[], criterionIds: string[]): CriterionSpread[] {
  return criterionIds.map((criterionId) => {
    const groups = groupBy(
      scores.filter((score) => score.criterionId === criterionId),
      ({ applicationId }) => applicationId,
    )
    const shared = groups.filter((group) => group.length > 1)
    const offsets = new Map<string, number[]>()
    for (const group of shared)
      for (const { evaluatorId, points } of group) {
        const others = group.filter((score) => score.evaluatorId !== evaluatorId)
        const offset = points - mean(others.map((score) => score.points))
        offsets.set(evaluatorId, [...(offsets.get(evaluatorId) ?? []), offset])
      }
    return {
      criterionId,
      deviation: mean(shared.map((group) => deviation(group.map(({ points }) => points)))),
      offsets: [...offsets]
        .map(([evaluatorId, values]) => ({ evaluatorId, offset: mean(values) }))
        .map((row) => ({ ...row, outlier: Math.abs(row.offset) >= outlierOffset }))
        .sort((a, b) => (a.evaluatorId < b.evaluatorId ? -1 : 1)),
    }
  })
}

function groupBy<Item>(items: Item[], keyOf: (item: Item) => string): Item[][] {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return [...groups.values()]
}

function mean(values: number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}

function deviation(values: number[]): number {
  const middle = mean(values)
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)))
}
