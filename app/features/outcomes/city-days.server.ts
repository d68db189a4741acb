import { Refusal } from '#app/domain/refusal'
import type { StoredPilot } from '../pilots/pilot-store.server'

const formats = new Map<string, Intl.DateTimeFormat>()

/** Which day it is in a zone at a moment: `YYYY-MM-DD`. */
export function dayIn(timeZone: string, at: Date): string {
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    })
    formats.set(timeZone, format)
  }
  return format.format(at)
}

/** Refuses `day_to_come` for a day that has not begun in the pilot's city. */
export function requirePastDay(pilot: Pick<StoredPilot, 'city'>, day: string, now: Date): void {
  if (day > dayIn(pilot.city.timeZone, now)) throw new Refusal('day_to_come')
}

/** The day on which a pilot started, by its city's calendar; before it has, the day on which it is to. */
export function startDay({
  startedAt,
  startsOn,
  city,
}: Pick<StoredPilot, 'startedAt' | 'startsOn' | 'city'>): string {
  return startedAt ? dayIn(city.timeZone, startedAt) : startsOn.toISOString().slice(0, 10)
}
