import type { LocalisedText } from '#app/messages/languages'
import { db } from '#app/platform/db/db.server'
import { readRevisions } from '#app/platform/db/revisions.server'

export interface CityNumbers {
  slug: string
  names: LocalisedText
  open: number
  evaluating: number
  awarded: number
  ended: number
}

let kept: { key: string; numbers: CityNumbers[] } | undefined

/**
 * How many calls of each city stand at each part of their line, counted at a minute: open by the clock,
 * being closed and decided, awarded, and ended without award. Imported calls of other places count too.
 */
export async function readNetworkNumbers(now: Date): Promise<CityNumbers[]> {
  const revisions = await readRevisions('challenges', 'network')
  const minute = Math.floor(now.getTime() / 60_000)
  const key = [...revisions, minute].join()
  if (kept?.key === key) return kept.numbers
  const rows = await db.$queryRaw<(Omit<CityNumbers, 'names'> & { names: unknown })[]>`
    select c.slug, c.names,
      count(*) filter (where h.status = 'published' and h.deadline > ${now})::int as open,
      count(*) filter (where (h.status = 'published' and h.deadline <= ${now}) or h.status = 'evaluating')::int as evaluating,
      count(*) filter (where h.awarded_at is not null)::int as awarded,
      count(*) filter (where h.status in ('concluded', 'unsuccessful', 'cancelled') and h.awarded_at is null)::int as ended
    from cities c left join challenges h on h.city_id = c.id
    group by c.id order by c.slug`
  const numbers = rows.map((row) => ({ ...row, names: row.names as LocalisedText }))
  kept = { key, numbers }
  return numbers
}
