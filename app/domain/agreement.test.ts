import { expect, test } from 'vitest'
import { ids, policyTable } from '../../tests/support/policy-table'
import {
  agreementStatuses,
  agreementTransitions,
  mayAbandon,
  mayAnswer,
  mayBeginAgreement,
  mayBind,
  mayDraftText,
  mayNegotiate,
  mayReadAgreement,
  mayWithdraw,
  mayWriteTemplates,
  moveAgreement,
  moveText,
  textStages,
  textTransitions,
  turnOf,
  type Agreement,
  type AgreementAction,
  type TextAction,
} from './agreement'

function agreement(changes: Partial<Agreement> = {}): Agreement {
  return {
    id: 'agreement-1',
    unitPath: [ids.root, ids.unit],
    organisationId: ids.organisation,
    status: 'preparing',
    textStage: 'negotiating',
    currentVersion: 1,
    versionInForce: null,
    ...changes,
  }
}

const force = { status: 'in_force', versionInForce: 1 } as const

/** An agreement in each state that the policies tell apart; `amend…` is one in force whose text is changed. */
const states = {
  draft: agreement({ textStage: 'drafting', currentVersion: 0 }),
  talks: agreement(),
  ready: agreement({ textStage: 'ready_to_sign' }),
  half: agreement({ textStage: 'partly_signed' }),
  force: agreement({ ...force, textStage: 'signed' }),
  amendDraft: agreement({ ...force, textStage: 'drafting' }),
  amendTalks: agreement({ ...force, textStage: 'negotiating', currentVersion: 2 }),
  ended: agreement({ ...force, status: 'terminated', textStage: 'negotiating' }),
  left: agreement({ status: 'abandoned' }),
}
const columns = 'draft talks ready half force amendDraft amendTalks ended left'
const visitor = 'visitor  sign sign sign sign sign sign sign sign sign'
const others = 'everyone else  no no no no no no no no no'

const company = 'applicant administrator, applicant editor'
const city =
  'officer here/above, approver here/above, board here/above, administrator here/above, author approving'

policyTable(
  'mayReadAgreement',
  states,
  mayReadAgreement,
  `
    ${columns}
    ${visitor}
    ${city}  yes yes yes yes yes yes yes yes yes
    ${company}, applicant reader  none yes yes yes yes yes yes yes yes
    everyone else  none none none none none none none none none
  `,
)

policyTable(
  'mayBeginAgreement',
  {
    won: [true, true] as const,
    lost: [true, false] as const,
    standing: [false, true] as const,
  },
  (actor, [final, awarded]) => mayBeginAgreement(actor, states.draft, { final, awarded }),
  `
    won lost standing
    visitor  sign sign sign
    officer here/above  yes state standing
    everyone else  no no no
  `,
)

policyTable(
  'mayWriteTemplates',
  { city: ids.city },
  mayWriteTemplates,
  `
    city
    visitor  sign
    administrator above  yes
    everyone else  no
  `,
)

policyTable(
  'mayDraftText',
  states,
  mayDraftText,
  `
    ${columns}
    ${visitor}
    officer here/above  yes state state state state yes state state state
    ${others}
  `,
)

policyTable(
  'mayNegotiate',
  states,
  mayNegotiate,
  `
    ${columns}
    ${visitor}
    officer here/above, ${company}  state yes state state state state yes state state
    ${others}
  `,
)

const proposals = {
  open: [states.talks, { side: 'city', open: true }] as const,
  closed: [states.talks, { side: 'city', open: false }] as const,
  ready: [states.ready, { side: 'city', open: true }] as const,
  theirs: [states.talks, { side: 'company', open: true }] as const,
}

policyTable(
  'mayAnswer',
  proposals,
  (actor, [one, proposal]) => mayAnswer(actor, one, proposal),
  `
    open closed ready theirs
    visitor  sign sign sign sign
    ${company}  yes answered state no
    officer here/above  no no no yes
    everyone else  no no no no
  `,
)

policyTable(
  'mayWithdraw',
  proposals,
  (actor, [one, proposal]) => mayWithdraw(actor, one, proposal),
  `
    open closed ready theirs
    visitor  sign sign sign sign
    ${company}  no no no yes
    officer here/above  yes answered state no
    everyone else  no no no no
  `,
)

policyTable(
  'mayAbandon',
  states,
  mayAbandon,
  `
    ${columns}
    ${visitor}
    officer here/above, approver here/above, author approving  yes yes yes yes state state state state state
    applicant administrator  no yes yes yes state no state state state
    ${others}
  `,
)

policyTable(
  'mayBind',
  { city: 'city', company: 'company' } as const,
  (actor, side) => mayBind(actor, states.ready, side),
  `
    city company
    visitor  sign sign
    approver here/above, author approving  yes no
    applicant administrator  no yes
    everyone else  no no
  `,
)

test('a text and an agreement move only along the transitions there are', () => {
  const moved: string[] = []
  const tried = (from: string, action: string, move: () => string) => {
    try {
      moved.push(`${from} ${action} ${move()}`)
    } catch (error) {
      expect(error).toMatchObject({ code: 'wrong_state' })
    }
  }
  for (const textStage of textStages)
    for (const action of Object.keys(textTransitions) as TextAction[])
      tried(textStage, action, () => moveText({ textStage }, action).textStage)
  for (const status of agreementStatuses)
    for (const action of Object.keys(agreementTransitions) as AgreementAction[])
      tried(status, action, () => moveAgreement({ status }, action).status)
  expect(moved).toEqual([
    'drafting share negotiating',
    'drafting drop signed',
    'negotiating agree ready_to_sign',
    'negotiating drop signed',
    'ready_to_sign reopen negotiating',
    'ready_to_sign sign partly_signed',
    'ready_to_sign drop signed',
    'partly_signed reopen negotiating',
    'partly_signed countersign signed',
    'signed amend drafting',
    'preparing enterIntoForce in_force',
    'preparing abandon abandoned',
    'in_force complete completed',
    'in_force terminate terminated',
  ])
})

test.each([
  ['drafting', [], [], ['city']],
  ['negotiating', [], [], ['city', 'company']],
  ['negotiating', ['city'], [], ['company']],
  ['negotiating', ['company'], ['company'], ['city']],
  ['negotiating', ['city', 'company'], [], ['city', 'company']],
  ['negotiating', [], ['city'], ['company']],
  ['negotiating', [], ['city', 'company'], ['city', 'company']],
  ['ready_to_sign', [], ['city', 'company'], []],
  ['signed', [], [], []],
] as const)('in %s, proposals by %j and acceptances by %j: %j act', (stage, by, accepted, act) => {
  const facts = { textStage: stage, proposedBy: [...by], acceptedBy: [...accepted] }
  expect(turnOf(facts)).toEqual(act)
})
