/** What becomes of a pilot; the last three are what the city decided about it [26]. */
export const pilotStatuses = [
  'planned',
  'running',
  'paused',
  'completed',
  'scaled',
  'extended',
  'stopped',
] as const
export type PilotStatus = (typeof pilotStatuses)[number]
