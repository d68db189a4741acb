/** Moments of a call that its row in a list carries, from which the reader's clock tells where it stands. */
export const rowDates = [
  'publishedAt',
  'questionsUntil',
  'deadline',
  'unsealedAt',
  'awardedAt',
  'standstillUntil',
  'standstillStoppedAt',
] as const

/** The moments as an index keeps them, which is JSON. */
export type RowDates = Record<(typeof rowDates)[number], string | null>

/** The moments of a row, to be compared with the clock. */
export function datesOfRow(row: RowDates): Record<keyof RowDates, Date | null> {
  const dates = rowDates.map((name) => [name, row[name] ? new Date(row[name]) : null])
  return Object.fromEntries(dates) as Record<keyof RowDates, Date | null>
}

/** The moments of a stored call, as an index keeps them. */
export function rowDatesOf(call: Record<keyof RowDates, Date | null>): RowDates {
  const dates = rowDates.map((name) => [name, call[name]?.toISOString() ?? null])
  return Object.fromEntries(dates) as RowDates
}
