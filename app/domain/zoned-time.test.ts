import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, instantOf, localTimeOf } from './zoned-time'

const zones = ['Europe/Sofia', 'Asia/Ho_Chi_Minh', 'Europe/Moscow', 'America/New_York']

describe('a local time', () => {
  test.each([
    ['2026-12-04T16:00', 'Europe/Sofia', '2026-12-04T14:00:00.000Z'],
    ['2026-07-04T16:00', 'Europe/Sofia', '2026-07-04T13:00:00.000Z'],
    ['2026-12-04T16:00', 'Asia/Ho_Chi_Minh', '2026-12-04T09:00:00.000Z'],
    ['2026-12-04T16:00', 'Europe/Moscow', '2026-12-04T13:00:00.000Z'],
    ['2024-02-29T00:00', 'Europe/Sofia', '2024-02-28T22:00:00.000Z'],
    // Left out when clocks go forward: the moment after the gap. Twice when they go back: the first.
    ['2027-03-28T03:30', 'Europe/Sofia', '2027-03-28T01:30:00.000Z'],
    ['2026-10-25T03:30', 'Europe/Sofia', '2026-10-25T00:30:00.000Z'],
  ])('%s in %s is %s', (local, zone, wanted) => {
    expect(instantOf(local, zone)?.toISOString()).toBe(wanted)
  })

  test.each([
    '',
    'tomorrow',
    '2026-13-01T00:00',
    '2026-02-30T25:00',
    '2026-12-04T16:00Z',
    '04.12.2026 16:00',
    // Moments whose year has more than four digits, or none that calendars of people have.
    '+020000-01-01T00:00',
    '-000400-01-01T00:00',
    '9999-12-31T23:59:59.999',
  ])('%j is none', (text) => {
    expect(instantOf(text, 'America/New_York')).toBeNull()
  })

  test('in an unknown zone is none', () => {
    expect(instantOf('2026-12-04T16:00', 'Europe/Atlantis')).toBeNull()
  })
})

test('a moment as the clocks of a zone show it, to the minute', () => {
  expect(localTimeOf(new Date('2026-12-04T14:00:59.999Z'), 'Europe/Sofia')).toBe('2026-12-04T16:00')
})

test('local time and moment lead to each other', () => {
  const minute = fc.integer({ min: 0, max: 33_000_000 })
  fc.assert(
    fc.property(minute, fc.constantFrom(...zones), (minutes, zone) => {
      const instant = new Date(minutes * 60_000)
      const local = localTimeOf(instant, zone)
      const back = instantOf(local, zone)!
      // The hour that comes twice a year is read as its first time.
      expect([0, 3_600_000]).toContain(instant.getTime() - back.getTime())
      expect(localTimeOf(back, zone)).toBe(local)
    }),
  )
})

test('days later, clocks show the same time', () => {
  const start = new Date('2027-03-27T14:00:00Z')
  expect(addDays(start, 1, 'Europe/Sofia').toISOString()).toBe('2027-03-28T13:00:00.000Z')
  expect(addDays(start, 1, 'Asia/Ho_Chi_Minh').toISOString()).toBe('2027-03-28T14:00:00.000Z')
  expect(addDays(start, 0, 'Europe/Sofia')).toEqual(start)
})
