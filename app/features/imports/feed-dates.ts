import { instantOf } from '#app/domain/zoned-time'

/** What a written date is known to mean. */
export interface FeedDate {
  /** Null where the text is not understood. Of a day alone it is the day's beginning. */
  at: Date | null
  /** Whether the text says the time of day, too. */
  exact: boolean
}

/** Zones that writers name, as people of that place mean them all year round. `EST` in July is not certain. */
const namedZones: Record<string, string> = {
  ET: 'America/New_York',
  CT: 'America/Chicago',
  MT: 'America/Denver',
  PT: 'America/Los_Angeles',
  UTC: 'UTC',
  GMT: 'UTC',
}

const day = String.raw`(?:(?<y>\d{4})[/-](?<m>\d{1,2})[/-](?<d>\d{1,2})|(?<m2>\d{1,2})/(?<d2>\d{1,2})/(?<y2>\d{4}))`
const time = String.raw`(?<hour>\d{1,2})(?::(?<minute>\d{2})(?::(?<second>\d{2})(?:\.\d+)?)?)?`
const half = String.raw`(?<half>[ap])\.?\s?m\.?`
const written = new RegExp(
  String.raw`^${day}(?:[\sT]+${time}\s*(?:${half})?\s*(?<zone>[A-Z]{1,3})?)?$`,
  'i',
)

/**
 * Reads dates as the feed's editors type them: `2021/12/03 11:59 p.m.`, `08/15/2019 3:00 PM`, `9 AM`
 * behind a day, `11:59PM`, or a day alone; the month comes first, as in the United States. Times are
 * local to `timeZone` unless they name a zone. What could mean two things is not understood.
 */
export function readFeedDate(text: string, timeZone: string): FeedDate {
  const parts = written.exec(text.trim().slice(0, 60))?.groups
  if (!parts) return { at: null, exact: false }
  const year = parts.y ?? parts.y2!
  const date = `${year}-${two(parts.m ?? parts.m2!)}-${two(parts.d ?? parts.d2!)}`
  if (Number(year) < 1970 || Number(year) > 2200) return { at: null, exact: false }
  if (parts.hour === undefined) return { at: instantOf(`${date}T00:00`, timeZone), exact: false }
  const zone = parts.zone === undefined ? timeZone : zoneNamed(parts.zone)
  const hour = hourOf(parts)
  if (zone === undefined || hour === null) return { at: null, exact: false }
  const at = instantOf(
    `${date}T${two(String(hour))}:${parts.minute ?? '00'}:${parts.second ?? '00'}`,
    zone,
  )
  return { at, exact: at !== null }
}

function zoneNamed(name: string): string | undefined {
  const upper = name.toUpperCase()
  return upper === 'Z' ? 'UTC' : namedZones[upper]
}

/** `12 AM` and the careless `00:00 AM` are midnight, `12 PM` is noon; `13:00 AM` is nothing. */
function hourOf({ hour, minute, half }: Record<string, string | undefined>): number | null {
  const number = Number(hour)
  if (half === undefined) return minute !== undefined && number <= 23 ? number : null
  const afternoon = half.toLowerCase() === 'p'
  if (number > 12 || (number === 0 && afternoon)) return null
  return (number % 12) + (afternoon ? 12 : 0)
}

function two(digits: string): string {
  return digits.padStart(2, '0')
}
