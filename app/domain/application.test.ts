import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { actors, ids, openCall, round, sheet, tableNow } from '../../tests/support/policy-table'
import * as law from './application'
import type { ApplicationQuestion } from './challenge-content'
import { evaluationStages } from './evaluation'
import { Refusal } from './refusal'

const questions: ApplicationQuestion[] = [
  {
    id: 'how',
    label: 'How?',
    help: '',
    required: true,
    maxLength: 50,
    prefill: 'none',
    curable: false,
  },
  {
    id: 'who',
    label: 'Who?',
    help: '',
    required: false,
    maxLength: 50,
    prefill: 'about',
    curable: true,
  },
]
const organisation = { id: ids.organisation, kind: 'startup' as const, verified: true }

function draft(changes: Partial<law.Application> = {}): law.Application {
  return {
    id: 'application-1',
    organisationId: ids.organisation,
    status: 'draft',
    versionAgreed: 1,
    termsAccepted: true,
    submittedAt: null,
    ...changes,
  }
}

const complete = { answers: { how: 'With a wall.' }, prices: { '': 100 } }

type Changes = Partial<law.Application & law.ApplicationContent>

const saying = ({ answers = complete.answers, prices = complete.prices }: Changes) => ({
  answers,
  prices,
})

const rows = `
              draft      submitted         withdrawn  under_evaluation  screened_in   screened_out  disqualified  awarded           not_awarded       lapsed
  submit      submitted  .                 .          .                 .             .             .             .                 .                 .
  withdraw    withdrawn  withdrawn         .          .                 .             .             .             .                 .                 .
  reopen      .          draft             draft      .                 .             .             .             .                 .                 .
  open        .          under_evaluation  .          .                 .             .             .             .                 .                 .
  lapse       .          lapsed            .          .                 .             .             .             .                 .                 .
  disqualify  .          .                 .          disqualified      disqualified  disqualified  .             .                 .                 .
  screenIn    .          .                 .          screened_in       screened_in   screened_in   .             .                 .                 .
  screenOut   .          .                 .          screened_out      screened_out  screened_out  .             .                 .                 .
  award       .          .                 .          .                 awarded       .             .             .                 .                 .
  reject      .          .                 .          not_awarded       not_awarded   not_awarded   .             .                 .                 .
  reevaluate  .          .                 .          .                 .             .             .             under_evaluation  under_evaluation  .
  annul       .          .                 .          .                 .             .             .             not_awarded       .                 .
`
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/))
const [statuses = [], ...actions] = rows

describe('every action on every status', () => {
  test('are all in the table', () => {
    expect(statuses).toEqual([...law.applicationStatuses])
    expect(actions.map(([action]) => action).sort()).toEqual(
      Object.keys(law.applicationTransitions).sort(),
    )
  })

  const cells = actions.flatMap(([action, ...targets]) =>
    targets.map((to, index) => [action!, statuses[index]!, to] as const),
  )
  test.each(cells)('%s, %s: %s', (action, status, to) => {
    const move = () =>
      law.moveApplication(
        { status: status as law.ApplicationStatus },
        action as law.ApplicationAction,
      )
    if (to === '.') expect(move).toThrow(new Refusal('wrong_state'))
    else expect(move()).toEqual({ status: to })
  })
})

const gaps = (changes: Changes, call = openCall(), verified = true) =>
  law.missingForSubmission(draft(changes), saying(changes), call, questions, {
    ...organisation,
    verified,
  })

describe('what is missing for submission', () => {
  test('nothing, of a complete one', () => {
    expect(gaps({})).toEqual([])
  })

  test.each<[string, law.ApplicationGap[], Changes]>([
    ['a required answer', [{ code: 'answer', questionId: 'how' }], { answers: {} }],
    ['a blank one', [{ code: 'answer', questionId: 'how' }], { answers: { how: ' \n' } }],
    [
      'an answer that is too long, required or not',
      [{ code: 'answer_too_long', questionId: 'who' }],
      { answers: { how: 'x'.repeat(50), who: 'x'.repeat(51) } },
    ],
    ['the price', [{ code: 'price' }], { prices: {} }],
    ['the terms', [{ code: 'terms' }], { termsAccepted: false }],
    ['the version', [{ code: 'version' }], { versionAgreed: 0 }],
  ])('%s', (_what, wanted, changes) => {
    expect(gaps(changes)).toEqual(wanted)
  })

  test('a verified organisation', () => {
    expect(gaps({}, openCall(), false)).toEqual([{ code: 'unverified' }])
  })

  test('a price of nothing is a price', () => {
    expect(gaps({ prices: { '': 0 } })).toEqual([])
  })

  test.each(['market_consultation', 'prize'] as const)('no price in a %s', (kind) => {
    expect(gaps({ prices: {} }, openCall({ kind }))).toEqual([])
  })
})

describe('submitting', () => {
  const submit = (changes: Changes = {}, call = openCall(), verified = true) =>
    law.submit(
      draft(changes),
      saying(changes),
      call,
      questions,
      { ...organisation, verified },
      tableNow,
    )

  test('dates it', () => {
    expect(submit()).toMatchObject({ status: 'submitted', submittedAt: tableNow })
  })

  test.each<[string, () => unknown]>([
    ['application_incomplete', () => submit({ answers: {} })],
    ['application_incomplete', () => submit({ answers: { how: 'x'.repeat(51) } })],
    ['application_incomplete', () => submit({ prices: {} })],
    ['terms_not_accepted', () => submit({ termsAccepted: false })],
    ['new_version_unread', () => submit({}, openCall({ bindingVersion: 2 }))],
    ['not_verified', () => submit({}, openCall(), false)],
    ['wrong_state', () => submit({ status: 'submitted' })],
    ['wrong_state', () => submit({ status: 'withdrawn' })],
  ])('refuses %s (%#)', (code, work) => {
    expect(work).toThrow(new Refusal(code as never))
  })
})

describe('a changed call', () => {
  test.each([
    [1, 1, 'open'],
    [1, 2, 'lapse'],
    [2, 2, 'open'],
    // Version 3 was an extension: it binds nobody.
    [2, 2, 'open'],
    [3, 2, 'open'],
    [1, null, 'open'],
  ] as const)('agreed to %s, binding %s: %s', (versionAgreed, bindingVersion, wanted) => {
    const call = { bindingVersion }
    expect(law.openOrLapse({ status: 'submitted', versionAgreed }, call)).toBe(wanted)
    expect(law.standsByVersion({ versionAgreed }, call)).toBe(wanted === 'open')
  })
})

describe('the clock', () => {
  const call = openCall()
  const write = (now: Date) =>
    law.mayWriteApplication(actors['applicant editor']!, ids.organisation, call, now)

  test('ends writing at the deadline, to the millisecond', () => {
    expect(write(new Date(call.deadline!.getTime() - 1))).toBe('allowed')
    expect(write(call.deadline!)).toBe('deadline_passed')
  })

  test('seals until the deadline whatever the status says [7]', () => {
    const application = { organisationId: ids.organisation, status: 'under_evaluation' as const }
    const moment = fc.integer({ min: 1, max: 400 * 24 * 3600 * 1000 })
    const citySide = Object.entries(actors).filter(([name]) =>
      / here$| above$|platform|approving|proposing|chair|panel/.test(name),
    )
    const status = fc.constantFrom(
      'published',
      'evaluating',
      'awarded',
      'unsuccessful',
      'cancelled',
    )
    const stage = fc.constantFrom(...evaluationStages)
    fc.assert(
      fc.property(
        fc.constantFrom(...citySide),
        status,
        stage,
        moment,
        ([, actor], stands, judged, ahead) => {
          const early = openCall({ status: stands as never, unsealedAt: tableNow })
          const now = new Date(early.deadline!.getTime() - ahead)
          const evaluation = round(judged)
          expect(law.applicationView(actor, application, early, evaluation, sheet(), now)).toBe(
            'application_sealed',
          )
          expect(law.mayReadApplications(actor, early, evaluation, now)).toBe('application_sealed')
        },
      ),
    )
  })
})

test('a city sees only what was opened', () => {
  expect(law.applicationStatuses.filter((status) => !law.isOpened(status))).toEqual([
    'draft',
    'submitted',
    'withdrawn',
    'lapsed',
  ])
})

test('an applicant is not shown how the panel ranks', () => {
  expect(law.applicationStatuses.map(law.shownStatus)).toEqual(
    law.applicationStatuses.map((status) =>
      status === 'screened_in' || status === 'screened_out' ? 'under_evaluation' : status,
    ),
  )
})
