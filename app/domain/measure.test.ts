import { describe, expect, test } from 'vitest'
import { ids, policyTable } from '../../tests/support/policy-table'
import {
  mayChangeMeasure,
  mayDeclareMeasure,
  mayEnterReading,
  nextDue,
  periodEnd,
  progressOf,
  requireDeclared,
  targetFits,
  type OutcomePlace,
} from './measure'
import {
  adoptionStatuses,
  mayAdoptModel,
  mayDecideOutcome,
  mayWriteReport,
  nextAdoptions,
  requireAdoptionStep,
  requireWholeReport,
} from './outcome'
import { pilotStatuses } from './pilot'

const pilot = { organisationId: ids.organisation, unitPath: [ids.root, ids.unit], reportedBy: null }
const places: Record<string, OutcomePlace> = {
  ...Object.fromEntries(pilotStatuses.map((status) => [status, { ...pilot, status }])),
  reported: { ...pilot, status: 'completed', reportedBy: [ids.proposer] },
}

policyTable(
  'mayDeclareMeasure',
  places,
  mayDeclareMeasure,
  `
    planned running paused completed reported scaled extended stopped
    visitor  sign sign sign sign sign sign sign sign
    officer here/above  yes state state state state state state state
    applicant administrator, applicant editor  yes state state state state state state state
    everyone else  no no no no no no no no
  `,
)

policyTable(
  'mayChangeMeasure',
  places,
  mayChangeMeasure,
  `
    planned running paused completed reported scaled extended stopped
    visitor  sign sign sign sign sign sign sign sign
    officer here/above  state yes yes state state state state state
    everyone else  no no no no no no no no
  `,
)

policyTable(
  'mayEnterReading',
  places,
  mayEnterReading,
  `
    planned running paused completed reported scaled extended stopped
    visitor  sign sign sign sign sign sign sign sign
    officer here/above  state yes yes yes state state state state
    applicant administrator, applicant editor  state yes yes yes state state state state
    everyone else  no no no no no no no no
  `,
)

policyTable(
  'mayWriteReport',
  places,
  mayWriteReport,
  `
    planned running paused completed reported scaled extended stopped
    visitor  sign sign sign sign sign sign sign sign
    officer here/above  state state state yes state state state state
    everyone else  no no no no no no no no
  `,
)

policyTable(
  'mayDecideOutcome',
  places,
  mayDecideOutcome,
  `
    planned running paused completed reported scaled extended stopped
    visitor  sign sign sign sign sign sign sign sign
    approver here/above, board here/above, author approving  state state state state yes state state state
    approver proposing, board proposing  state state state state own state state state
    everyone else  no no no no no no no no
  `,
)

policyTable(
  'mayAdoptModel',
  { unit: { unitPath: [ids.root, ids.unit] } },
  mayAdoptModel,
  `
    unit
    visitor  sign
    officer here/above  yes
    everyone else  no
  `,
)

const down = { direction: 'lower', baseline: '60', target: '40' } as const
const up = { direction: 'higher', baseline: '-2.5', target: '7.5' } as const

describe('progress', () => {
  test.each([
    [down, '60', 0, false],
    [down, '47.6', 62, false],
    [down, '40.01', 99, false],
    [down, '40', 100, true],
    [down, '30', 150, true],
    [down, '60.1', -1, false],
    [down, '70', -50, false],
    [up, '0', 25, false],
    [up, '7.5', 100, true],
    [up, '-3', -5, false],
  ])('%j at %s is %i percent of the way', (measure, value, percent, reached) => {
    expect(progressOf(measure, value)).toEqual({ percent, reached })
  })

  test('has no percent where the target is to be no worse', () => {
    const same = { direction: 'higher', baseline: '98', target: '98' } as const
    expect(progressOf(same, '98')).toEqual({ percent: null, reached: true })
    expect(progressOf(same, '97.9')).toEqual({ percent: null, reached: false })
  })

  test('needs a target on the right side', () => {
    expect([down, up, { ...down, target: '60' }].map(targetFits)).toEqual([true, true, true])
    expect(
      [
        { ...down, target: '60.000001' },
        { ...up, target: '-3' },
      ].map(targetFits),
    ).toEqual([false, false])
  })
})

describe('periods', () => {
  test('end on the day on which the pilot started, or on the last day of a shorter month', () => {
    const ends = (cadence: 'weekly' | 'monthly' | 'quarterly') =>
      [1, 2, 13].map((n) => periodEnd('2027-01-31', cadence, n))
    expect(ends('monthly')).toEqual(['2027-02-28', '2027-03-31', '2028-02-29'])
    expect(ends('quarterly')).toEqual(['2027-04-30', '2027-07-31', '2030-04-30'])
    expect(ends('weekly')).toEqual(['2027-02-07', '2027-02-14', '2027-05-02'])
  })

  test('say when the next reading is due', () => {
    expect(nextDue('2027-01-31', 'monthly', '2027-01-31')).toBe('2027-02-28')
    expect(nextDue('2027-01-31', 'monthly', '2027-02-28')).toBe('2027-02-28')
    expect(nextDue('2027-01-31', 'monthly', '2027-03-01')).toBe('2027-03-31')
    expect(nextDue('2027-01-31', 'none', '2027-03-01')).toBeNull()
  })
})

test('a pilot starts with at least one measure', () => {
  expect(() => requireDeclared(0)).toThrow('no_measures')
  requireDeclared(1)
})

test('a report needs all its parts but the conditions', () => {
  const whole = { summary: 'a', worked: 'b', unworked: 'c', lessons: 'd', conditions: '' }
  requireWholeReport(whole)
  for (const part of ['summary', 'worked', 'unworked', 'lessons'])
    expect(() => requireWholeReport({ ...whole, [part]: ' ' })).toThrow('report_incomplete')
})

test('a unit plans, adopts, and may drop it and plan again', () => {
  const steps = [null, ...adoptionStatuses].map((from) => [from, nextAdoptions(from).join()])
  expect(steps).toEqual([
    [null, 'planned'],
    ['planned', 'adopting,dropped'],
    ['adopting', 'adopted,dropped'],
    ['adopted', ''],
    ['dropped', 'planned'],
  ])
  expect(() => requireAdoptionStep('adopted', 'planned')).toThrow('wrong_state')
})
