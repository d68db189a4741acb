import { z } from 'zod'
import { healthLevels } from '#app/domain/pilot-health'
import { pilotStatuses } from '#app/domain/pilot'
import { sectors } from '#app/domain/sectors'

/** By what the pilots of a board can be put in order; the first where nothing is asked for. */
export const boardSorts = ['health', 'next', 'end', 'title', 'due', 'committed'] as const

const choice = {
  unit: z.uuid(),
  status: z.enum(pilotStatuses),
  health: z.enum(healthLevels),
  sector: z.enum(sectors),
  sort: z.enum(boardSorts),
}

export type BoardFilters = { [Name in keyof typeof choice]?: z.output<(typeof choice)[Name]> }

/** What an address asks of a board. What it can't have meant is left out. */
export function boardFilters(url: URL): BoardFilters {
  const entries = Object.entries(choice).flatMap(([name, schema]) => {
    const read = schema.safeParse(url.searchParams.get(name))
    return read.success ? [[name, read.data] as const] : []
  })
  return Object.fromEntries(entries)
}
