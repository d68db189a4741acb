import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readFeedDate } from './feed-dates'

const sofia = 'Europe/Sofia'

test.each([
  ['2021/12/03 11:59 p.m.', '2021-12-03T21:59:00.000Z'],
  ['08/15/2019 3:00 PM', '2019-08-15T12:00:00.000Z'],
  ['10/08/2019  11:00 AM', '2019-10-08T08:00:00.000Z'],
  ['10/08/2020 5:59:59 PM', '2020-10-08T14:59:59.000Z'],
  ['06/02/2021 00:00 AM', '2021-06-01T21:00:00.000Z'],
  ['07/01/2021 12:00 AM', '2021-06-30T21:00:00.000Z'],
  ['07/01/2021 12 p.m.', '2021-07-01T09:00:00.000Z'],
  ['05/04/2019 11:59PM', '2019-05-04T20:59:00.000Z'],
  ['05/04/2019 9 AM', '2019-05-04T06:00:00.000Z'],
  ['05/04/2019 9:00 AM  ', '2019-05-04T06:00:00.000Z'],
  ['2021/12/03 23:59', '2021-12-03T21:59:00.000Z'],
  ['2021-12-03T23:59:00Z', '2021-12-03T23:59:00.000Z'],
  ['07/01/2021 5:00 PM ET', '2021-07-01T21:00:00.000Z'],
  ['12/01/2021 5:00 PM ET', '2021-12-01T22:00:00.000Z'],
])('“%s” is known to the hour', (text, expected) => {
  expect(readFeedDate(text, sofia)).toEqual({ at: new Date(expected), exact: true })
})

test('of a day alone only the day is known', () => {
  const day = { at: new Date('2020-06-04T21:00:00.000Z'), exact: false }
  expect(readFeedDate('06/05/2020', sofia)).toEqual(day)
  expect(readFeedDate('2020-06-05', sofia)).toEqual(day)
})

test.each([
  '',
  'TBD',
  'rolling',
  'June 5, 2020',
  '13/45/2020',
  '02/30/2020 9:00 AM',
  '31/12/2020 9:00 AM',
  '05/04/2019 13:00 AM',
  '05/04/2019 0:30 PM',
  '05/04/2019 25:00',
  '05/04/2019 9',
  '05/04/2019 9:60 AM',
  '05/04/19 9:00 AM',
  '05/04/2019 9:00 AM EST',
  '05/04/2019 9:00 AM or later',
  '05/04/0019 9:00 AM',
])('“%s” is not guessed', (text) => {
  expect(readFeedDate(text, sofia).exact).toBe(false)
})

test('any text is read without an error, and what is exact is a moment', () => {
  const part = fc.constantFrom('2019', '/', '-', ':', ' ', '05', '9', 'AM', 'p.m.', 'T', 'Z', 'ET')
  const text = fc.oneof(
    fc.string(),
    fc.array(part, { maxLength: 14 }).map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(text, (written) => {
      const { at, exact } = readFeedDate(written, sofia)
      if (exact) expect(at).not.toBeNull()
      if (at) expect(at.getTime()).not.toBeNaN()
    }),
    { numRuns: 1000 },
  )
})
