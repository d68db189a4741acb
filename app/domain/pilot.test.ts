import { expect, test } from 'vitest'
import { ids, policyTable } from '../../tests/support/policy-table'
import {
  mayDeliverPilot,
  mayLeadPilot,
  mayReadPilot,
  mayShareInPilot,
  movePilot,
  pilotStatuses,
  pilotTransitions,
  type PilotAction,
} from './pilot'

const pilots = Object.fromEntries(
  pilotStatuses.map((status) => [
    status,
    { organisationId: ids.organisation, unitPath: [ids.root, ids.unit], status },
  ]),
)

policyTable(
  'mayReadPilot',
  pilots,
  mayReadPilot,
  `
    planned running paused completed scaled extended stopped
    visitor  sign sign sign sign sign sign sign
    officer here/above, approver here/above, board here/above, administrator here/above, author approving  yes yes yes yes yes yes yes
    applicant administrator, applicant editor, applicant reader  yes yes yes yes yes yes yes
    everyone else  none none none none none none none
  `,
)

policyTable(
  'mayLeadPilot',
  pilots,
  mayLeadPilot,
  `
    planned running paused completed scaled extended stopped
    visitor  sign sign sign sign sign sign sign
    officer here/above  yes yes yes state state state state
    everyone else  no no no no no no no
  `,
)

policyTable(
  'mayDeliverPilot',
  pilots,
  mayDeliverPilot,
  `
    planned running paused completed scaled extended stopped
    visitor  sign sign sign sign sign sign sign
    applicant administrator, applicant editor  yes yes yes state state state state
    everyone else  no no no no no no no
  `,
)

policyTable(
  'mayShareInPilot',
  pilots,
  mayShareInPilot,
  `
    planned running paused completed scaled extended stopped
    visitor  sign sign sign sign sign sign sign
    officer here/above, approver here/above, author approving  yes yes yes state state state state
    applicant administrator, applicant editor  yes yes yes state state state state
    everyone else  no no no no no no no
  `,
)

test('a pilot moves only along the transitions there are', () => {
  const moved: string[] = []
  for (const status of pilotStatuses) {
    for (const action of Object.keys(pilotTransitions) as PilotAction[]) {
      try {
        moved.push(`${status} ${action} ${movePilot({ status }, action).status}`)
      } catch (error) {
        expect(error).toMatchObject({ code: 'wrong_state' })
      }
    }
  }
  expect(moved).toEqual([
    'planned start running',
    'planned terminate stopped',
    'running pause paused',
    'running complete completed',
    'running terminate stopped',
    'paused resume running',
    'paused complete completed',
    'paused terminate stopped',
    'completed scale scaled',
    'completed extend extended',
    'completed stop stopped',
  ])
})
