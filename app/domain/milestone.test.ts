import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ids, policyTable } from '../../tests/support/policy-table'
import {
  isLate,
  mayDeliver,
  mayReopen,
  mayReview,
  milestoneStatuses,
  milestoneTransitions,
  moveMilestone,
  reminderOf,
  reviewUntil,
  type MilestoneAction,
  type MilestoneStatus,
} from './milestone'
import { daysAfter } from './zoned-time'
import type { PilotStatus } from './pilot'

function step(status: MilestoneStatus, pilot: PilotStatus = 'running', submittedById = 'user-x') {
  const place = { organisationId: ids.organisation, unitPath: [ids.root, ids.unit] }
  return { pilot: { ...place, status: pilot }, status, submittedById }
}

const steps = {
  scheduled: step('scheduled'),
  in_review: step('in_review'),
  own: step('in_review', 'running', 'user-someone'),
  met: step('met'),
  partially_met: step('partially_met'),
  not_met: step('not_met'),
  planned: step('scheduled', 'planned'),
  paused: step('scheduled', 'paused'),
  paused_review: step('in_review', 'paused'),
  paused_not_met: step('not_met', 'paused'),
  completed: step('not_met', 'completed'),
}

policyTable(
  'mayDeliver',
  steps,
  mayDeliver,
  `
    scheduled in_review own met partially_met not_met planned paused paused_review paused_not_met completed
    visitor  sign sign sign sign sign sign sign sign sign sign sign
    applicant administrator, applicant editor  yes state state state state state state state state state state
    everyone else  no no no no no no no no no no no
  `,
)

policyTable(
  'mayReview',
  steps,
  mayReview,
  `
    scheduled in_review own met partially_met not_met planned paused paused_review paused_not_met completed
    visitor  sign sign sign sign sign sign sign sign sign sign sign
    officer here/above  state yes own state state state state state yes state state
    officer proposing, officer on the panel  state yes yes state state state state state yes state state
    everyone else  no no no no no no no no no no no
  `,
)

policyTable(
  'mayReopen',
  steps,
  mayReopen,
  `
    scheduled in_review own met partially_met not_met planned paused paused_review paused_not_met completed
    visitor  sign sign sign sign sign sign sign sign sign sign sign
    officer here/above  state state state state yes yes state state state yes state
    everyone else  no no no no no no no no no no no
  `,
)

test('someone of the company never answers for the city, whatever their role there', () => {
  const actor = {
    type: 'member' as const,
    userId: 'user-both',
    name: 'Both',
    email: 'both@people.example',
    addressConfirmed: true,
    administrator: false,
    units: [{ unitId: ids.unit, cityId: ids.city, wholeCity: false, role: 'officer' as const }],
    organisations: [
      {
        organisationId: ids.organisation,
        kind: 'startup' as const,
        role: 'reader' as const,
        verified: true,
      },
    ],
  }
  expect(mayReview(actor, steps.in_review)).toBe('own_work')
})

test('a milestone moves only along the transitions there are', () => {
  const moved: string[] = []
  for (const status of milestoneStatuses) {
    for (const action of Object.keys(milestoneTransitions) as MilestoneAction[]) {
      try {
        moved.push(`${status} ${action} ${moveMilestone({ status }, action).status}`)
      } catch (error) {
        expect(error).toMatchObject({ code: 'wrong_state' })
      }
    }
  }
  expect(moved).toEqual([
    'scheduled submit in_review',
    'in_review return scheduled',
    'in_review meet met',
    'in_review meetPartly partially_met',
    'in_review fail not_met',
    'partially_met reopen scheduled',
    'not_met reopen scheduled',
  ])
})

test('the time for an answer ends with a day of the city, across a change of its clock', () => {
  const zone = 'Europe/Sofia'
  expect(reviewUntil(new Date('2027-03-20T21:59:00Z'), zone)).toEqual(
    new Date('2027-04-03T21:00:00Z'),
  )
  expect(reviewUntil(new Date('2027-01-10T22:01:00Z'), zone)).toEqual(
    new Date('2027-01-25T22:00:00Z'),
  )
})

test('a milestone is late from the moment its day is over in the city', () => {
  const milestone = { status: 'scheduled' as const, dueOn: '2027-01-31' }
  const late = (at: string) => isLate(milestone, 'Asia/Ho_Chi_Minh', new Date(at))
  expect(late('2027-01-31T16:59:59Z')).toBe(false)
  expect(late('2027-01-31T17:00:00Z')).toBe(true)
  expect(isLate({ ...milestone, status: 'in_review' }, 'UTC', new Date('2028-01-01'))).toBe(false)
})

test('a company is reminded 14 and 3 days before, and once it is late; after a pause only of what is nearest', () => {
  const milestone = { status: 'scheduled' as const, dueOn: '2027-01-31' }
  const on = (day: string) => reminderOf(milestone, 'UTC', new Date(`${day}T08:00:00Z`))
  expect(on('2027-01-16')).toBe(null)
  expect(on('2027-01-17')).toBe(14)
  expect(on('2027-01-27')).toBe(14)
  expect(on('2027-01-28')).toBe(3)
  expect(on('2027-01-31')).toBe(3)
  expect(on('2027-02-01')).toBe('late')
})

test('as days pass a reminder is never taken back, and nothing that is decided is reminded of', () => {
  const order = [null, 14, 3, 'late']
  fc.assert(
    fc.property(
      fc.integer({ min: -40, max: 40 }),
      fc.constantFrom('Europe/Sofia', 'Asia/Ho_Chi_Minh', 'Europe/Moscow'),
      fc.constantFrom(...milestoneStatuses),
      (days, zone, status) => {
        const milestone = { status, dueOn: '2027-03-28' }
        const at = (more: number) =>
          reminderOf(milestone, zone, new Date(`${daysAfter('2027-03-28', days + more)}T10:00:00Z`))
        if (status === 'scheduled')
          expect(order.indexOf(at(1))).toBeGreaterThanOrEqual(order.indexOf(at(0)))
        else expect(at(0)).toBe(null)
      },
    ),
  )
})
