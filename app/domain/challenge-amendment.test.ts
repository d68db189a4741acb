import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calls, fullContent, openCall, tableNow } from '../../tests/support/policy-table'
import type { Challenge } from './challenge'
import { extend, publishAddendum, startAddendum, withTimeToReact } from './challenge-amendment'
import type { ChallengeContent } from './challenge-content'
import { localTimeOf } from './zoned-time'

const hour = 3600 * 1000
const day = 24 * hour
const zones = ['Europe/Sofia', 'Asia/Ho_Chi_Minh', 'Europe/Moscow', 'America/New_York']

function closingAt(deadline: string, changes: Partial<ChallengeContent> = {}): ChallengeContent {
  const time = Date.parse(deadline)
  return fullContent({
    questionsUntil: new Date(time - 3 * day).toISOString(),
    deadline: new Date(time).toISOString(),
    evaluationUntil: new Date(time + 20 * day).toISOString(),
    ...changes,
  })
}

describe('an addendum leaves applicants seven days', () => {
  const moved = (content: ChallengeContent, zone: string, now: string) =>
    localTimeOf(new Date(withTimeToReact(content, zone, new Date(now)).deadline!), zone)

  test.each([
    // Deadline at 16:00 in the city, the addendum two days earlier: five more days.
    [
      'in winter',
      'Europe/Sofia',
      '2026-12-04T14:00:00Z',
      '2026-12-02T14:00:00Z',
      '2026-12-09T16:00',
    ],
    // Clocks go forward on 28 March 2027 at 03:00: five days later is one hour less than needed.
    [
      'over a short day',
      'Europe/Sofia',
      '2027-03-26T14:00:00Z',
      '2027-03-24T14:00:00Z',
      '2027-04-01T16:00',
    ],
    // Clocks go back on 25 October 2026 at 04:00.
    [
      'over a long day',
      'Europe/Sofia',
      '2026-10-23T13:00:00Z',
      '2026-10-21T13:00:00Z',
      '2026-10-28T16:00',
    ],
    [
      'half an hour short',
      'Europe/Sofia',
      '2026-12-09T13:30:00Z',
      '2026-12-02T14:00:00Z',
      '2026-12-10T15:30',
    ],
    [
      'where clocks never change',
      'Asia/Ho_Chi_Minh',
      '2027-03-26T09:00:00Z',
      '2027-03-24T09:00:00Z',
      '2027-03-31T16:00',
    ],
  ])('%s (%s)', (_when, zone, deadline, now, wanted) => {
    expect(moved(closingAt(deadline), zone, now)).toBe(wanted)
  })

  test('changes nothing where there is time enough, to the millisecond', () => {
    const content = closingAt('2026-12-09T14:00:00Z')
    const enough = new Date('2026-12-02T14:00:00Z')
    expect(withTimeToReact(content, 'Europe/Sofia', enough)).toBe(content)
    const late = new Date(enough.getTime() + 1)
    expect(withTimeToReact(content, 'Europe/Sofia', late).deadline).toBe('2026-12-10T14:00:00.000Z')
  })

  test('moves the evaluation along and leaves questions as they were', () => {
    const content = closingAt('2026-12-04T14:00:00Z')
    const later = withTimeToReact(content, 'Europe/Sofia', new Date('2026-12-02T14:00:00Z'))
    expect(later.evaluationUntil).toBe('2026-12-29T14:00:00.000Z')
    expect(later.questionsUntil).toBe(content.questionsUntil)
    const without = { ...content, evaluationUntil: null }
    expect(
      withTimeToReact(without, 'Europe/Sofia', new Date('2026-12-02T14:00:00Z')),
    ).toMatchObject({ evaluationUntil: null })
  })

  test('always: seven days at least, no day too many, the same time of day', () => {
    const moment = fc.date({
      min: new Date('2026-01-01'),
      max: new Date('2029-01-01'),
      noInvalidDate: true,
    })
    const before = fc.integer({ min: 1, max: 8 * day })
    fc.assert(
      fc.property(moment, before, fc.constantFrom(...zones), (deadline, ahead, zone) => {
        const now = new Date(deadline.getTime() - ahead)
        const content = closingAt(deadline.toISOString())
        const next = new Date(withTimeToReact(content, zone, now).deadline!)
        const left = next.getTime() - now.getTime()
        expect(left).toBeGreaterThanOrEqual(7 * day)
        if (next.getTime() === deadline.getTime()) return
        expect(left).toBeLessThan(8 * day + 2 * hour)
        // A time of day that a change of the clock leaves out falls on the next hour.
        const [was, is] = [deadline, next].map((time) => localTimeOf(time, zone).slice(11))
        if (!/^0[123]/.test(was!)) expect(is).toBe(was)
      }),
      { numRuns: 500 },
    )
  })
})

const now = new Date(tableNow.getTime() + day)
const current = fullContent()
const changed = { ...current, problem: 'More lorries.' }
const amended = (draft: ChallengeContent, summary = 'More lorries.') =>
  publishAddendum(openCall({ draft }), current, summary, now)

describe('publishing an addendum', () => {
  test('makes the next version, which binds', () => {
    const { challenge, content } = amended(changed)
    expect(challenge).toMatchObject({ draft: null, currentVersion: 2, bindingVersion: 2 })
    expect(content.problem).toBe('More lorries.')
    expect(challenge.deadline).toEqual(openCall().deadline)
  })

  test.each<[string, () => unknown, string]>([
    ['nothing changed', () => amended(current), 'nothing_changed'],
    ['no summary', () => amended(changed, ' '), 'reason_needed'],
    [
      'a text that is no longer complete',
      () => amended({ ...changed, terms: '' }),
      'call_incomplete',
    ],
    [
      'an earlier deadline',
      () =>
        amended({
          ...changed,
          deadline: new Date(Date.parse(current.deadline!) - 1).toISOString(),
        }),
      'deadline_too_early',
    ],
    [
      'no text on the desk',
      () => publishAddendum(openCall(), current, 'x', now),
      'call_incomplete',
    ],
  ])('refuses %s', (_what, work, code) => {
    expect(work).toThrow(code)
  })

  test('counts the days open from the first publication', () => {
    // Open for ten days already, forty to go: fifty in all, although only forty lie ahead.
    const last = { ...changed, shortOpeningReason: '', deadline: current.deadline }
    expect(() => amended(last)).not.toThrow()
  })

  test('is begun once', () => {
    expect(startAddendum(openCall(), current).draft).toEqual(current)
    expect(() => startAddendum(openCall({ draft: changed }), current)).toThrow('wrong_state')
  })
})

describe('an extension', () => {
  const deadline = calls.open.deadline!
  const later = (milliseconds: number) => new Date(deadline.getTime() + milliseconds)
  const extended = (to: Date, questionsUntil: Date | null = null, reason = 'More time.') =>
    extend(openCall(), current, { deadline: to, questionsUntil }, reason)

  test('moves the deadline and the evaluation, and asks nobody to confirm', () => {
    const { challenge, content } = extended(later(5 * day))
    expect(challenge).toMatchObject({
      deadline: later(5 * day),
      questionsUntil: calls.open.questionsUntil,
      currentVersion: 2,
      bindingVersion: 1,
    })
    expect(content).toEqual({
      ...current,
      deadline: later(5 * day).toISOString(),
      evaluationUntil: new Date(Date.parse(current.evaluationUntil!) + 5 * day).toISOString(),
    })
  })

  test('can give questions more time as well', () => {
    const { challenge, content } = extended(later(5 * day), later(4 * day))
    expect(challenge.questionsUntil).toEqual(later(4 * day))
    expect(content.questionsUntil).toBe(later(4 * day).toISOString())
  })

  test('reaches an addendum that is being written', () => {
    const draft: Challenge = openCall({ draft: changed })
    const dates = { deadline: later(5 * day), questionsUntil: null }
    expect(extend(draft, current, dates, 'More time.').challenge.draft).toMatchObject({
      problem: 'More lorries.',
      deadline: later(5 * day).toISOString(),
    })
  })

  test.each<[string, () => unknown, string]>([
    ['the same deadline', () => extended(deadline), 'deadline_too_early'],
    ['an earlier one', () => extended(later(-1)), 'deadline_too_early'],
    ['no reason', () => extended(later(day), null, ''), 'reason_needed'],
    [
      'questions later than a day before the close',
      () => extended(later(5 * day), later(4 * day + 1)),
      'deadline_too_early',
    ],
    [
      'less time for questions than there was',
      () => extended(later(5 * day), new Date(calls.open.questionsUntil!.getTime() - 1)),
      'deadline_too_early',
    ],
  ])('refuses %s', (_what, work, code) => {
    expect(work).toThrow(code)
  })

  test('never takes time away, whatever it is asked', () => {
    const anywhere = fc.integer({ min: -60 * day, max: 60 * day })
    fc.assert(
      fc.property(anywhere, fc.option(anywhere), (close, questions) => {
        const until = questions === null ? null : later(questions)
        const earlier = until !== null && until < calls.open.questionsUntil!
        const untilKept = until ?? calls.open.questionsUntil!
        const refused = close <= 0 || earlier || untilKept > later(close - day)
        const work = () => extended(later(close), until).challenge
        if (refused) expect(work).toThrow('deadline_too_early')
        else expect(work()).toMatchObject({ deadline: later(close), questionsUntil: untilKept })
      }),
    )
  })
})
