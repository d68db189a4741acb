import { ids, policyTable } from '../../tests/support/policy-table'
import * as payment from './payment'

const place = { organisationId: ids.organisation, unitPath: ['unit-root', ids.unit] }
const met = {
  ...place,
  milestone: { status: 'met' as const },
  acceptedById: 'user-officer',
  due: 100n,
  payment: null,
}
const payables = {
  met,
  retained: { ...met, milestone: null },
  own: { ...met, acceptedById: 'user-someone' },
  unmet: { ...met, milestone: { status: 'in_review' as const }, acceptedById: null, due: 0n },
  partly: { ...met, milestone: { status: 'partially_met' as const } },
  nothing: { ...met, due: 0n },
  open: { ...met, payment: 'open' as const },
  lost: { ...met, payment: 'lost' as const },
  paid: { ...met, payment: 'paid' as const },
  failed: { ...met, payment: 'failed' as const },
  refunded: { ...met, payment: 'refunded' as const },
}
const payments = {
  invoiced: { ...place, way: 'bank', status: 'invoiced', acceptedById: 'user-officer' },
  own: { ...place, way: 'bank', status: 'invoiced', acceptedById: 'user-someone' },
  settled: { ...place, way: 'bank', status: 'paid', acceptedById: 'user-officer' },
  returned: { ...place, way: 'bank', status: 'failed', acceptedById: 'user-officer' },
  held: { ...place, way: 'provider', status: 'held', acceptedById: 'user-officer' },
  paid: { ...place, way: 'provider', status: 'paid', acceptedById: 'user-officer' },
  owed: { ...place, way: 'provider', status: 'owed', acceptedById: 'user-officer' },
  disputed: { ...place, way: 'provider', status: 'disputed', acceptedById: 'user-officer' },
} as const

policyTable(
  'mayReadMoney',
  { money: place },
  payment.mayReadMoney,
  `
    money
    visitor  sign
    officer here/above, approver here/above, board here/above, administrator here/above, author approving  yes
    applicant administrator, applicant editor, applicant reader  yes
    everyone else  none
  `,
)

policyTable(
  'mayApprovePayment',
  payables,
  payment.mayApprovePayment,
  `
    met retained own unmet partly nothing open lost paid failed refunded
    visitor  sign sign sign sign sign sign sign sign sign sign sign
    approver here/above  yes yes own unmet unmet nothing paid paid paid yes yes
    author approving, approver proposing, approver on the panel  yes yes yes unmet unmet nothing paid paid paid yes yes
    everyone else  no no no no no no no no no no no
  `,
)

policyTable(
  'mayInvoice',
  payables,
  payment.mayInvoice,
  `
    met retained own unmet partly nothing open lost paid failed refunded
    visitor  sign sign sign sign sign sign sign sign sign sign sign
    applicant administrator  yes yes yes unmet unmet nothing paid paid paid yes yes
    everyone else  no no no no no no no no no no no
  `,
)

policyTable(
  'mayMarkPaid',
  payments,
  (actor, one) => payment.mayMarkPaid(actor, { ...one, problem: null }),
  `
    invoiced own settled returned held paid owed disputed
    visitor  sign sign sign sign sign sign sign sign
    approver here/above  yes own paid state state paid state state
    author approving, approver proposing, approver on the panel  yes yes paid state state paid state state
    everyone else  no no no no no no no no
  `,
)

policyTable(
  'mayReturnInvoice',
  payments,
  (actor, one) => payment.mayReturnInvoice(actor, { ...one, problem: null }),
  `
    invoiced own settled returned held paid owed disputed
    visitor  sign sign sign sign sign sign sign sign
    approver here/above, author approving  yes yes state state state state state state
    everyone else  no no no no no no no no
  `,
)

policyTable(
  'mayRefund',
  payments,
  (actor, one) => payment.mayRefund(actor, { ...one, problem: null }),
  `
    invoiced own settled returned held paid owed disputed
    visitor  sign sign sign sign sign sign sign sign
    approver here/above, author approving  state state state state yes yes yes state
    everyone else  no no no no no no no no
  `,
)

policyTable(
  'mayCancelPayment',
  { open: { ...payments.held, status: 'open' }, ...payments } as const,
  (actor, one) => payment.mayCancelPayment(actor, { ...one, problem: null }),
  `
    open invoiced own settled returned held paid owed disputed
    visitor  sign sign sign sign sign sign sign sign sign
    approver here/above, author approving  yes state state state state state state state state
    everyone else  no no no no no no no no no
  `,
)

policyTable(
  'mayRetry',
  { ...payments, stuck: payments.held, over: payments.returned },
  (actor, one) =>
    payment.mayRetry(actor, {
      ...one,
      problem: one === payments.held || one === payments.returned ? 'transfer_declined' : null,
    }),
  `
    invoiced own settled returned held paid owed disputed stuck over
    visitor  sign sign sign sign sign sign sign sign sign sign
    approver here/above, author approving  state state state state yes state state state yes state
    everyone else  no no no no no no no no no no
  `,
)

policyTable(
  'mayReleaseRetention',
  {
    running: { pilot: 'running', retained: 5n },
    paused: { pilot: 'paused', retained: 5n },
    completed: { pilot: 'completed', retained: 5n },
    stopped: { pilot: 'stopped', retained: 5n },
    nothing: { pilot: 'completed', retained: 0n },
  } as const,
  (actor, state) => payment.mayReleaseRetention(actor, place, state),
  `
    running paused completed stopped nothing
    visitor  sign sign sign sign sign
    officer here/above, approver here/above, author approving  state state yes yes nothing
    everyone else  no no no no no
  `,
)

policyTable(
  'mayManagePayouts',
  { any: ids.organisation },
  payment.mayManagePayouts,
  `
    any
    visitor  sign
    applicant administrator  yes
    everyone else  no
  `,
)
