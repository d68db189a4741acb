import { calls, ids, policyTable, rounds, tableNow } from '../../tests/support/policy-table'
import * as complaint from './complaint'

const applicants = 'applicant administrator, applicant editor'
const objection = { organisationId: ids.organisation, status: 'open' as const }
const applied = { organisationId: ids.organisation, opened: true }

policyTable(
  'mayComplain',
  {
    ...calls,
    unopened: calls.standstill,
    repeated: calls.standstill,
    stopped: { ...calls.concluded, standstillStoppedAt: tableNow },
  },
  (actor, call) => complaint.mayComplain(actor, applied, call, [], tableNow),
  `
    draft in_review open closed evaluating standstill concluded unsuccessful cancelled discarded unopened repeated stopped
    visitor  sign sign sign sign sign sign sign sign sign sign sign sign sign
    ${applicants}  still still still still still yes still still still still yes yes yes
    everyone else  no no no no no no no no no no no no no
  `,
)

policyTable(
  'mayComplain, unopened or again',
  {
    unopened: [false, []] as const,
    again: [true, [objection]] as const,
    other: [true, [{ organisationId: 'another' }]] as const,
  },
  (actor, [opened, earlier]) =>
    complaint.mayComplain(actor, { ...applied, opened }, calls.standstill, [...earlier], tableNow),
  `
    unopened  again  other
    visitor  sign  sign  sign
    ${applicants}  still  again  yes
    everyone else  no  no  no
  `,
)

policyTable(
  'mayReadComplaints',
  { call: calls.standstill },
  complaint.mayReadComplaints,
  `
    call
    visitor  sign
    officer here/above, approver here/above, board here/above, author approving  yes
    everyone else  no
  `,
)

const approved = { ...rounds.approved, approvedById: 'user-approver' }

policyTable(
  'mayDecideComplaint',
  {
    open: [calls.standstill, approved, objection] as const,
    own: [calls.standstill, { ...approved, approvedById: 'user-someone' }, objection] as const,
    rejected: [calls.standstill, approved, { ...objection, status: 'rejected' as const }] as const,
    settled: [calls.evaluating, approved, { ...objection, status: 'settled' as const }] as const,
  },
  (actor, [call, made, about]) => complaint.mayDecideComplaint(actor, call, made, about),
  `
    open  own  rejected  settled
    visitor  sign  sign  sign  sign
    board here/above  yes  own  done  done
    board proposing  own  own  done  done
    everyone else  no  no  no  no
  `,
)
