import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { actors, calls, fullContent, openCall, tableNow } from '../../tests/support/policy-table'
import * as law from './challenge'
import { Refusal } from './refusal'

const hour = 3600 * 1000
const day = 24 * hour
const at = (milliseconds: number) => new Date(tableNow.getTime() + milliseconds)
const officer = actors['officer here']!

/** The code of the refusal that some work ends in, or `done`. */
function outcome(work: () => law.Challenge): string {
  try {
    return work().status
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

/** Each action with everything it asks for besides the status. */
const actions: Record<law.ChallengeAction, (call: law.Challenge) => law.Challenge> = {
  submitForReview: (call) => law.submitForReview(call, 'user-officer', tableNow),
  returnToAuthor: (call) => law.returnToAuthor(call, 'Name the data.'),
  publish: (call) => law.publish(call, tableNow),
  startEvaluation: (call) => law.startEvaluation(call, 3, 1, tableNow),
  award: (call) => law.award(call, tableNow),
  declareUnsuccessful: (call) => law.declareUnsuccessful(call, 'Nobody.'),
  returnToEvaluation: (call) => law.returnToEvaluation(call),
  conclude: (call) => law.conclude({ ...call, kind: 'market_consultation' }, 'We learnt much.'),
  concludeAward: (call) =>
    law.concludeAward({ ...call, standstillUntil: tableNow, standstillStoppedAt: null }, tableNow),
  cancel: (call) => law.cancel(call, 'No money.'),
  discard: (call) => law.discard(call),
}

/** Where each action leads from each status; a dot is a refusal. */
const transitions = `
                      draft      in_review  published     evaluating    awarded    concluded  unsuccessful  cancelled  discarded
  submitForReview     in_review  .          .             .             .          .          .             .          .
  returnToAuthor      .          draft      .             .             .          .          .             .          .
  publish             .          published  .             .             .          .          .             .          .
  startEvaluation     .          .          evaluating    .             .          .          .             .          .
  award               .          .          .             awarded       .          .          .             .          .
  returnToEvaluation  .          .          .             .             evaluating .          .             .          .
  declareUnsuccessful .          .          unsuccessful  unsuccessful  .          .          .             .          .
  conclude            .          .          concluded     .             .          .          .             .          .
  concludeAward       .          .          .             .             concluded  .          .             .          .
  cancel              .          .          cancelled     cancelled     cancelled  .          .             .          .
  discard             discarded  .          .             .             .          .          .             .          .
`
const [head = [], ...rows] = transitions
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/))

test('the table has every action and every status', () => {
  expect(head).toEqual([...law.challengeStatuses])
  expect(rows.map(([action]) => action).sort()).toEqual(
    Object.keys(law.challengeTransitions).sort(),
  )
  expect(Object.keys(actions).sort()).toEqual(Object.keys(law.challengeTransitions).sort())
})

describe.each(rows.map(([action, ...cells]) => [action, cells] as const))('%s', (action, cells) => {
  test.each(head.map((status, index) => [status, cells[index]] as const))(
    'of a call in %s leads to %s',
    (status, to) => {
      const call = openCall({ status: status as law.ChallengeStatus, draft: fullContent() })
      const wanted = to === '.' ? 'wrong_state' : to
      expect(outcome(() => actions[action as law.ChallengeAction](call))).toBe(wanted)
    },
  )
})

test('no sequence of actions leaves the table or brings an ended call back', () => {
  const names = Object.keys(actions) as law.ChallengeAction[]
  const ended = new Set<law.ChallengeStatus>([
    'concluded',
    'unsuccessful',
    'cancelled',
    'discarded',
  ])
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...names), { maxLength: 12 }), (steps) => {
      let call = calls.draft
      for (const step of steps) {
        const before = call.status
        const next = outcome(() => actions[step](call))
        if (!law.challengeStatuses.includes(next as law.ChallengeStatus)) continue
        expect(ended.has(before)).toBe(false)
        const { from, to } = law.challengeTransitions[step]
        expect(from).toContain(before)
        expect(next).toBe(to)
        call = { ...call, status: to, draft: fullContent() }
      }
    }),
  )
})

describe('what an action asks for besides the status', () => {
  test.each([
    ['a return without a reason', () => law.returnToAuthor(calls.in_review, '  ')],
    ['a cancellation without a reason', () => law.cancel(calls.open, '\n')],
    ['an end without award and without a reason', () => law.declareUnsuccessful(calls.closed, '')],
    [
      'a consultation without a summary',
      () => law.conclude({ ...calls.closed, kind: 'market_consultation' }, ' '),
    ],
  ])('refuses %s', (_what, work) => {
    expect(outcome(work)).toBe('reason_needed')
  })

  test('keeps the reason without the space around it', () => {
    expect(law.cancel(calls.open, '  No money. ').closingReason).toBe('No money.')
  })

  test('refuses an incomplete text at both gates', () => {
    const draft = fullContent({ terms: '' })
    expect(outcome(() => law.submitForReview({ ...calls.draft, draft }, 'x', tableNow))).toBe(
      'call_incomplete',
    )
    expect(outcome(() => law.publish({ ...calls.in_review, draft }, tableNow))).toBe(
      'call_incomplete',
    )
  })

  test('refuses a text whose time has run out while it was reviewed', () => {
    expect(outcome(() => law.publish(calls.in_review, tableNow))).toBe('published')
    expect(outcome(() => law.publish(calls.in_review, at(27 * day)))).toBe('call_incomplete')
  })

  test('opens too few applications for nobody', () => {
    expect(outcome(() => law.startEvaluation(calls.closed, 2, 3, tableNow))).toBe(
      'too_few_applications',
    )
    expect(outcome(() => law.startEvaluation(calls.closed, 3, 3, tableNow))).toBe('evaluating')
  })

  test('knows which kinds end in an award', () => {
    const consultation = { ...calls.closed, kind: 'market_consultation' as const }
    expect(outcome(() => law.startEvaluation(consultation, 3, 1, tableNow))).toBe(
      'kind_makes_no_award',
    )
    expect(outcome(() => law.conclude(calls.closed, 'Done.'))).toBe('wrong_state')
  })

  test('publishes version 1 with the dates of the text and takes the draft off the desk', () => {
    const open = law.publish(calls.in_review, tableNow)
    expect(open).toMatchObject({
      status: 'published',
      draft: null,
      currentVersion: 1,
      bindingVersion: 1,
      publishedAt: tableNow,
      deadline: at(40 * day),
      questionsUntil: at(30 * day),
    })
  })
})

describe('the clock', () => {
  const deadline = openCall().deadline!
  const before = new Date(deadline.getTime() - 1)

  test('closes a call at its deadline, to the millisecond', () => {
    expect(law.phaseOf(openCall(), before)).toBe('open')
    expect(law.phaseOf(openCall(), deadline)).toBe('closed')
  })

  test('closes nothing that has not been published', () => {
    expect(law.phaseOf({ ...calls.draft, deadline }, at(99 * day))).toBe('draft')
  })

  test('lets a call end without an award at the deadline and not before', () => {
    const close = (now: Date) => law.mayClose(officer, openCall(), 'declareUnsuccessful', now)
    expect(close(before)).toBe('deadline_not_passed')
    expect(close(deadline)).toBe('allowed')
  })

  test('takes addenda and extensions until the deadline', () => {
    expect(law.mayAmend(officer, openCall(), before)).toBe('allowed')
    expect(law.mayAmend(officer, openCall(), deadline)).toBe('deadline_passed')
  })

  test('takes questions until their own deadline', () => {
    const until = openCall().questionsUntil!
    const asker = actors.member!
    expect(law.mayAsk(asker, openCall(), new Date(until.getTime() - 1))).toBe('allowed')
    expect(law.mayAsk(asker, openCall(), until)).toBe('questions_closed')
  })

  test('takes answers until exactly a day before the close', () => {
    const last = new Date(deadline.getTime() - day)
    expect(law.mayAnswer(officer, openCall(), last)).toBe('allowed')
    expect(law.mayAnswer(officer, openCall(), new Date(last.getTime() + 1))).toBe('answer_too_late')
  })

  test('ends the standstill ten days after the notice, of the city’s calendar', () => {
    const call = law.award(calls.evaluating, tableNow)
    const end = call.standstillUntil!
    expect(end).toEqual(at(10 * day))
    expect(law.phaseOf(call, new Date(end.getTime() - 1))).toBe('standstill')
    expect(law.phaseOf(call, end)).toBe('concluded')
    // On 25 October 2026 clocks in Sofia go back: the tenth day has an hour more.
    const october = new Date('2026-10-20T12:00:00.000Z')
    const later = law.award(calls.evaluating, october).standstillUntil!
    expect(later.getTime() - october.getTime()).toBe(10 * day + hour)
  })
})

describe('a complaint', () => {
  const awarded = law.award(calls.evaluating, tableNow)
  const stopped = law.stopStandstill(awarded, at(4 * day))

  test('stops the clock, and a second one changes nothing', () => {
    expect(law.phaseOf(stopped, at(99 * day))).toBe('standstill')
    expect(law.stopStandstill(stopped, at(5 * day))).toEqual(stopped)
    expect(outcome(() => law.concludeAward(stopped, at(99 * day)))).toBe('standstill_running')
  })

  test('gives back the time that was left when it is rejected', () => {
    const resumed = law.resumeStandstill(stopped, at(20 * day))
    expect(resumed).toMatchObject({ standstillUntil: at(26 * day), standstillStoppedAt: null })
    expect(law.resumeStandstill(awarded, at(20 * day))).toEqual(awarded)
  })

  test('takes the award back when it is upheld', () => {
    expect(law.returnToEvaluation(stopped)).toMatchObject({
      status: 'evaluating',
      awardedAt: null,
      standstillUntil: null,
      standstillStoppedAt: null,
    })
    expect(law.cancel(stopped, 'Upheld.')).toMatchObject({
      status: 'cancelled',
      awardedAt: null,
      closingReason: 'Upheld.',
    })
  })
})

test('another than the author, but the one who handed it over, may not approve it either', () => {
  const handed = { ...calls.in_review, submittedById: 'user-someone' }
  expect(law.mayReview(actors['approver here']!, handed)).toBe('own_work')
})

test('only drafts, calls in review and discarded ones are hidden', () => {
  const hidden = law.challengeStatuses.filter((status) => !law.isPublic({ status }))
  expect(hidden).toEqual(['draft', 'in_review', 'discarded'])
})
