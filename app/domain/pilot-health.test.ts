import { describe, expect, test } from 'vitest'
import { ids, policyTable } from '../../tests/support/policy-table'
import {
  mayReadBoard,
  nextDecision,
  pilotHealth,
  type PilotFacts,
  type PilotWaits,
} from './pilot-health'
import { pilotStatuses } from './pilot'

policyTable(
  'mayReadBoard',
  { unit: { unitPath: ['unit-root', ids.unit] } },
  mayReadBoard,
  `
    unit
    visitor  sign
    officer here/above, approver here/above, board here/above, administrator here/above, author approving  yes
    everyone else  no
  `,
)

const well: PilotFacts = {
  status: 'running',
  today: '2027-03-01',
  startsOn: '2027-01-06',
  endsOn: '2027-06-30',
  lateMilestones: 0,
  unmetMilestones: 0,
  latePayments: 0,
  stuckPayments: 0,
  silentReviews: 0,
  missingReadings: 0,
}

describe('the health of a pilot', () => {
  test.each<[string, Partial<PilotFacts>, string, string[]]>([
    ['nothing amiss', {}, 'on_track', []],
    ['nothing amiss, counted', { silentReviews: 0, missingReadings: 0 }, 'on_track', []],
    ['a late milestone', { lateMilestones: 2 }, 'at_risk', ['milestones_late 2']],
    ['a silent city', { silentReviews: 1 }, 'at_risk', ['city_silent 1']],
    ['missing readings', { missingReadings: 3 }, 'watch', ['readings_missing 3']],
    ['a milestone not met', { unmetMilestones: 1 }, 'watch', ['not_met 1']],
    ['its last day', { today: '2027-06-30' }, 'on_track', []],
    ['a day later', { today: '2027-07-01' }, 'at_risk', ['past_end 1']],
    ['an invoice late', { latePayments: 1 }, 'at_risk', ['payment_late 1']],
    ['a payment stuck', { stuckPayments: 1 }, 'watch', ['payment_stuck 1']],
    ['a pause', { status: 'paused' }, 'watch', ['paused 1']],
    ['a start not made', { status: 'planned' }, 'watch', ['start_late 1']],
    ['its first day', { status: 'planned', today: '2027-01-06' }, 'on_track', []],
    ['completed late', { status: 'completed', today: '2027-07-01' }, 'on_track', []],
    ['completed, unpaid', { status: 'completed', latePayments: 1 }, 'at_risk', ['payment_late 1']],
    [
      'several, the gravest first',
      { unmetMilestones: 1, status: 'paused', latePayments: 1, lateMilestones: 1 },
      'at_risk',
      ['milestones_late 1', 'payment_late 1', 'not_met 1', 'paused 1'],
    ],
    ['decided', { status: 'stopped', lateMilestones: 1, latePayments: 1 }, 'ended', []],
  ])('with %s', (_, changes, level, signs) => {
    const health = pilotHealth({ ...well, ...changes })
    expect(health.level).toBe(level)
    expect(health.signs.map(({ sign, count }) => `${sign} ${count}`)).toEqual(signs)
  })
})

const waits: PilotWaits = {
  status: 'running',
  startsOn: '2027-01-06',
  endsOn: '2027-06-30',
  review: null,
  payment: null,
  delivery: { due: '2027-02-01' },
}

describe('what comes next', () => {
  test.each<[string, Partial<PilotWaits>, string]>([
    ['a delivery', {}, 'deliver by company on 2027-02-01'],
    ['the end', { delivery: null }, 'complete by officer on 2027-06-30'],
    ['a review', { review: { due: '2027-02-10' } }, 'review by officer on 2027-02-10'],
    [
      'a review before a payment',
      { review: { due: null }, payment: { what: 'pay', due: null } },
      'review by officer on null',
    ],
    [
      'an invoice',
      { payment: { what: 'send_invoice', due: null } },
      'send_invoice by company on null',
    ],
    [
      'a transfer',
      { payment: { what: 'mark_paid', due: '2027-03-08' } },
      'mark_paid by approver on 2027-03-08',
    ],
    ['the start', { status: 'planned' }, 'start by officer on 2027-01-06'],
    ['a way on', { status: 'paused' }, 'resume by officer on null'],
    ['the decision', { status: 'completed', delivery: null }, 'decide by board on null'],
  ])('%s', (_, changes, said) => {
    const next = nextDecision({ ...waits, ...changes })!
    expect(`${next.what} by ${next.who} on ${next.when}`).toBe(said)
  })

  test('nothing, once the city has decided and all is paid', () => {
    for (const status of ['scaled', 'extended', 'stopped'] as const)
      expect(nextDecision({ ...waits, status, delivery: null })).toBeNull()
    expect(pilotStatuses).toHaveLength(7)
  })
})
