import { Temporal } from 'temporal-polyfill'

/**
 * `2026-12-04T16:00` in a zone, as the instant it means. Null where the text is no local time, or where
 * the instant's year in UTC has not four digits: such a one can't be written as others read it.
 */
export function instantOf(localTime: string, timeZone: string): Date | null {
  try {
    const local = Temporal.PlainDateTime.from(localTime)
    const instant = new Date(local.toZonedDateTime(timeZone).epochMilliseconds)
    return /^\d{4}-/.test(instant.toISOString()) ? instant : null
  } catch {
    return null
  }
}

/** An instant as a zone's clocks show it, to the minute: `2026-12-04T16:00`. */
export function localTimeOf(instant: Date, timeZone: string): string {
  return zoned(instant, timeZone).toPlainDateTime().toString({ smallestUnit: 'minute' })
}

/** The same time of day some calendar days later in a zone, across changes of the clock. */
export function addDays(instant: Date, days: number, timeZone: string): Date {
  return new Date(zoned(instant, timeZone).add({ days }).epochMilliseconds)
}

function zoned(instant: Date, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone)
}

/** The day in a zone: `2026-11-26`. */
export function dayOf(instant: Date, timeZone: string): string {
  return localTimeOf(instant, timeZone).slice(0, 10)
}

/** The day that many days later; both as `2026-11-26`. */
export function daysAfter(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}
