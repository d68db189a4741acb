/** Where a step of a pilot stands. `in_review`: the company has handed it in. */
export const milestoneStatuses = [
  'scheduled',
  'in_review',
  'met',
  'partially_met',
  'not_met',
] as const
export type MilestoneStatus = (typeof milestoneStatuses)[number]
