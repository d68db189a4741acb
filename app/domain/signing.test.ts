import { expect, test } from 'vitest'
import { ids, person, policyTable, tableNow } from '../../tests/support/policy-table'
import type { Agreement } from './agreement'
import {
  mayAmend,
  mayAnswerTermination,
  mayDropAmendment,
  mayOffer,
  mayProposeTermination,
  mayReject,
  maySign,
  mayWithdrawOffer,
  mayWithdrawTermination,
  nextSide,
  type Offer,
  type Signing,
} from './signing'

function agreement(changes: Partial<Agreement> = {}): Agreement {
  return {
    id: 'agreement-1',
    unitPath: [ids.root, ids.unit],
    organisationId: ids.organisation,
    status: 'preparing',
    textStage: 'ready_to_sign',
    currentVersion: 2,
    versionInForce: null,
    ...changes,
  }
}

function offer(changes: Partial<Offer> = {}): Offer {
  const expiresAt = new Date(tableNow.getTime() + 1)
  return { number: 2, firstSide: 'company', open: true, expiresAt, signatures: [], ...changes }
}

const force = { status: 'in_force', versionInForce: 1 } as const
const byCompany = [{ side: 'company' as const, byId: 'user-founder' }]

/** Each state of signing that the policies tell apart. */
const signings: Record<string, Signing> = {
  talks: { agreement: agreement({ textStage: 'negotiating' }), offer: null },
  ready: { agreement: agreement(), offer: null },
  first: { agreement: agreement(), offer: offer() },
  city: { agreement: agreement(), offer: offer({ firstSide: 'city' }) },
  half: {
    agreement: agreement({ textStage: 'partly_signed' }),
    offer: offer({ signatures: byCompany }),
  },
  late: { agreement: agreement(), offer: offer({ expiresAt: tableNow }) },
  old: { agreement: agreement({ currentVersion: 3 }), offer: offer() },
  force: {
    agreement: agreement({ ...force, textStage: 'signed' }),
    offer: offer({ open: false, signatures: byCompany }),
  },
  amended: { agreement: agreement({ ...force, textStage: 'drafting' }), offer: null },
  left: { agreement: agreement({ status: 'abandoned' }), offer: offer() },
}
const columns = 'talks ready first city half late old force amended left'
const visitor = 'visitor  sign sign sign sign sign sign sign sign sign sign'
const others = 'everyone else  no no no no no no no no no no'
const approvers = 'approver here/above, author approving'

policyTable(
  'mayOffer',
  signings,
  mayOffer,
  `
    ${columns}
    ${visitor}
    officer here/above  state yes offered offered offered offered offered state state offered
    ${others}
  `,
)

policyTable(
  'maySign',
  signings,
  (actor, signing) => maySign(actor, signing, tableNow),
  `
    ${columns}
    ${visitor}
    ${approvers}  unoffered unoffered turn yes yes expired stale unoffered unoffered unoffered
    applicant administrator  unoffered unoffered yes turn signed expired stale unoffered unoffered unoffered
    ${others}
  `,
)

policyTable(
  'mayReject',
  signings,
  (actor, signing) => mayReject(actor, signing, tableNow),
  `
    ${columns}
    ${visitor}
    ${approvers}, applicant administrator  unoffered unoffered yes yes yes expired stale unoffered unoffered unoffered
    ${others}
  `,
)

policyTable(
  'mayWithdrawOffer',
  signings,
  (actor, signing) => mayWithdrawOffer(actor, signing, tableNow),
  `
    ${columns}
    ${visitor}
    officer here/above  unoffered unoffered yes yes yes expired stale unoffered unoffered unoffered
    ${others}
  `,
)

const writers = 'officer here/above, applicant administrator, applicant editor'

policyTable(
  'mayAmend',
  signings,
  (actor, signing) => mayAmend(actor, signing.agreement),
  `
    ${columns}
    ${visitor}
    ${writers}  state state state state state state state yes state state
    ${others}
  `,
)

const amendments: Record<string, Signing> = {
  draft: signings.amended!,
  talks: { agreement: agreement({ ...force, textStage: 'negotiating' }), offer: null },
  ready: { agreement: agreement({ ...force, textStage: 'ready_to_sign' }), offer: null },
  offered: { agreement: agreement({ ...force, textStage: 'ready_to_sign' }), offer: offer() },
  half: { agreement: agreement({ ...force, textStage: 'partly_signed' }), offer: offer() },
  force: signings.force!,
  none: signings.talks!,
}

policyTable(
  'mayDropAmendment',
  amendments,
  mayDropAmendment,
  `
    draft talks ready offered half force none
    visitor  sign sign sign sign sign sign sign
    ${writers}  yes yes yes offered state state state
    everyone else  no no no no no no no
  `,
)

const inForce = agreement({ ...force, textStage: 'signed' })
const endings = {
  none: { agreement: inForce, termination: null },
  city: { agreement: inForce, termination: { side: 'city' as const, open: true } },
  company: { agreement: inForce, termination: { side: 'company' as const, open: true } },
  agreed: { agreement: inForce, termination: { side: 'city' as const, open: false } },
  before: { agreement: agreement(), termination: null },
}

policyTable(
  'mayProposeTermination',
  endings,
  mayProposeTermination,
  `
    none city company agreed before
    visitor  sign sign sign sign sign
    ${approvers}, applicant administrator  yes ending ending ending state
    everyone else  no no no no no
  `,
)

policyTable(
  'mayAnswerTermination',
  endings,
  mayAnswerTermination,
  `
    none city company agreed before
    visitor  sign sign sign sign sign
    ${approvers}  answered no yes no answered
    applicant administrator  answered yes no answered answered
    everyone else  no no no no no
  `,
)

policyTable(
  'mayWithdrawTermination',
  endings,
  mayWithdrawTermination,
  `
    none city company agreed before
    visitor  sign sign sign sign sign
    ${approvers}  answered yes no answered answered
    applicant administrator  answered no yes no answered
    everyone else  no no no no no
  `,
)

test('nobody signs for both sides, and nobody twice', () => {
  const both = person({
    userId: 'user-founder',
    units: [{ unitId: ids.unit, cityId: ids.city, wholeCity: false, role: 'approver' }],
    organisations: [
      { organisationId: ids.organisation, kind: 'startup', role: 'administrator', verified: true },
    ],
  })
  expect(maySign(both, signings.first!, tableNow)).toBe('allowed')
  expect(maySign(both, signings.half!, tableNow)).toBe('signs_other_side')
  expect(maySign({ ...both, units: [] }, signings.half!, tableNow)).toBe('already_signed')
})

test('the sides sign in the order set', () => {
  expect(nextSide(offer())).toBe('company')
  expect(nextSide(offer({ firstSide: 'city' }))).toBe('city')
  expect(nextSide(offer({ signatures: byCompany }))).toBe('city')
  const second = { side: 'city' as const, byId: 'user-approver' }
  expect(nextSide(offer({ signatures: [...byCompany, second] }))).toBeNull()
})
