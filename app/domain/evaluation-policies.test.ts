import {
  calls,
  ids,
  openCall,
  policyTable,
  round,
  rounds,
  sheet,
  tableNow,
} from '../../tests/support/policy-table'
import * as law from './evaluation'
import * as opening from './opening'

/** Who may do what from the opening of a call to the end of its standstill. */
const hour = 3600 * 1000
const from = (milliseconds: number) => new Date(tableNow.getTime() + milliseconds)
const judging = calls.evaluating

policyTable(
  'mayStartOpening',
  {
    ...calls,
    imported: openCall({ imported: true }),
    consultation: { ...calls.closed, kind: 'market_consultation' as const },
  },
  (actor, call) => opening.mayStartOpening(actor, call, tableNow),
  `
                      draft  in_review  open   closed  evaluating  standstill  concluded  unsuccessful  cancelled  discarded  imported  consultation
  visitor             sign   sign       sign   sign    sign        sign        sign       sign          sign       sign       sign      sign
  officer here/above  state  state      early  yes     state       state       state      state         state      state      else      makes
  everyone else       no     no         no     no      no          no          no         no            no         no         no        no
  `,
)

const pending = { startedById: 'user-other', expiresAt: from(hour), confirmedAt: null }

policyTable(
  'mayConfirmOpening',
  {
    pending,
    own: { ...pending, startedById: 'user-someone' },
    none: null,
    late: { ...pending, expiresAt: tableNow },
    done: { ...pending, confirmedAt: tableNow },
  },
  (actor, made) => opening.mayConfirmOpening(actor, calls.closed, made, tableNow),
  `
                      pending  own     none    late    done
  visitor             sign     sign    sign    sign    sign
  officer here/above  yes      own     lapsed  lapsed  lapsed
  officer proposing   yes      yes     lapsed  lapsed  lapsed
  officer on the panel  yes    yes     lapsed  lapsed  lapsed
  everyone else       no       no      no      no      no
  `,
)

const stages = `eligibility  scoring  consensus  ranked  proposed  approved  overturned`

/** What officers do with a round: in which stages, and never as someone who judges in it. */
function conducted(...cells: string[]): string {
  return `
    ${stages}
    visitor  sign sign sign sign sign sign sign
    officer on the panel  blind blind blind blind blind blind blind
    officer here/above, officer proposing  ${cells.join(' ')}
    everyone else  no no no no no no no
  `
}

policyTable(
  'mayCheckEligibility',
  rounds,
  (actor, made) => law.mayCheckEligibility(actor, judging, made),
  conducted('yes', 'state', 'state', 'state', 'state', 'state', 'state'),
)

policyTable(
  'mayOfferCure',
  { ...rounds, offered: round('eligibility', { cureUntil: tableNow }) },
  (actor, made) => law.mayOfferCure(actor, judging, made),
  `
    ${stages}  offered
    visitor  sign sign sign sign sign sign sign sign
    officer on the panel  blind blind blind blind blind blind blind blind
    officer here/above, officer proposing  yes state state state state state state given
    everyone else  no no no no no no no no
  `,
)

policyTable(
  'mayAppointPanel',
  { ...rounds, frozen: round('scoring', { frozen: true }) },
  (actor, made) => law.mayAppointPanel(actor, judging, made),
  `
    ${stages}  frozen
    visitor  sign sign sign sign sign sign sign sign
    officer on the panel  blind blind blind blind blind blind blind blind
    officer here/above, officer proposing  yes yes state state state state state fast
    everyone else  no no no no no no no no
  `,
)

policyTable(
  'mayStartScoring',
  rounds,
  (actor, made) => law.mayStartScoring(actor, judging, made),
  conducted('yes', 'state', 'state', 'state', 'state', 'state', 'state'),
)

policyTable(
  'mayRemind',
  rounds,
  (actor, made) => law.mayRemind(actor, judging, made),
  conducted('state', 'yes', 'state', 'state', 'state', 'state', 'state'),
)

policyTable(
  'maySubstitute',
  rounds,
  (actor, made) => law.maySubstitute(actor, judging, made),
  conducted('state', 'yes', 'state', 'state', 'state', 'state', 'state'),
)

policyTable(
  'mayDisqualify',
  rounds,
  (actor, made) => law.mayDisqualify(actor, judging, made),
  conducted('yes', 'yes', 'yes', 'yes', 'state', 'state', 'state'),
)

policyTable(
  'mayProposeAward',
  rounds,
  (actor, made) => law.mayProposeAward(actor, judging, made),
  conducted('state', 'state', 'state', 'yes', 'state', 'state', 'state'),
)

policyTable(
  'mayApproveAward',
  rounds,
  (actor, made) => law.mayApproveAward(actor, judging, made),
  `
    ${stages}
    visitor  sign sign sign sign sign sign sign
    approver on the panel  done done done done blind done done
    approver proposing  done done done done own done done
    approver here/above, author approving  done done done done yes done done
    everyone else  no no no no no no no
  `,
)

const applicants = 'applicant administrator, applicant editor'

policyTable(
  'mayCure',
  {
    running: round('eligibility', { cureUntil: from(1) }),
    over: round('eligibility', { cureUntil: tableNow }),
    never: rounds.eligibility,
    sealed: null,
  },
  (actor, made) => law.mayCure(actor, ids.organisation, made, tableNow),
  `
    running  over  never  sealed
    visitor  sign  sign  sign  sign
    ${applicants}  yes  over  over  over
    everyone else  no  no  no  no
  `,
)

const sheets = {
  new: sheet({ conflict: null }),
  declared: sheet(),
  recused: sheet({ conflict: true }),
  submitted: sheet({ submittedAt: tableNow }),
}
const owners = 'panel member, officer on the panel, approver on the panel'

policyTable(
  'mayDeclare',
  sheets,
  (actor, own) => law.mayDeclare(actor, rounds.scoring, own),
  `
    new  declared  recused  submitted
    visitor  sign  sign  sign  sign
    ${owners}  yes  yes  away  in
    everyone else  no  no  no  no
  `,
)

policyTable(
  'mayReadBlind',
  sheets,
  (actor, own) => law.mayReadBlind(actor, rounds.scoring, own),
  `
    new  declared  recused  submitted
    visitor  sign  sign  sign  sign
    ${owners}  mute  yes  away  yes
    everyone else  no  no  no  no
  `,
)

policyTable(
  'mayScore',
  sheets,
  (actor, own) => law.mayScore(actor, rounds.scoring, own),
  `
    new  declared  recused  submitted
    visitor  sign  sign  sign  sign
    ${owners}  mute  yes  away  in
    everyone else  no  no  no  no
  `,
)

policyTable(
  'mayScore, by stage',
  rounds,
  (actor, made) => law.mayScore(actor, made, sheet()),
  `
    ${stages}
    visitor  sign sign sign sign sign sign sign
    ${owners}  state yes state state state state state
    everyone else  no no no no no no no
  `,
)

policyTable(
  'mayDeclare, by stage',
  rounds,
  (actor, made) => law.mayDeclare(actor, made, sheet()),
  `
    ${stages}
    visitor  sign sign sign sign sign sign sign
    ${owners}  state yes state state state state state
    everyone else  no no no no no no no
  `,
)

policyTable(
  'mayReadScores',
  rounds,
  (actor, made) => law.mayReadScores(actor, judging, made),
  `
    ${stages}
    visitor  sign sign sign sign sign sign sign
    chair, panel member, substitute, officer on the panel, approver on the panel  hidden hidden yes yes yes yes yes
    officer here/above, approver here/above, board here/above, author approving  hidden hidden hidden yes yes yes yes
    everyone else  no no no no no no no
  `,
)

policyTable(
  'mayReadRecord',
  rounds,
  (actor, made) => law.mayReadRecord(actor, judging, made),
  `
    ${stages}
    visitor  sign sign sign sign sign sign sign
    chair, panel member, substitute, officer on the panel, approver on the panel  hidden hidden hidden yes yes yes yes
    officer here/above, approver here/above, board here/above, author approving  hidden hidden hidden yes yes yes yes
    everyone else  no no no no no no no
  `,
)

policyTable(
  'mayReadProgress',
  rounds,
  (actor, made) => law.mayReadProgress(actor, judging, made),
  `
    ${stages}
    visitor  sign sign sign sign sign sign sign
    chair, officer here/above, approver here/above, board here/above, author approving  yes yes yes yes yes yes yes
    everyone else  no no no no no no no
  `,
)

const given = (changes = {}) => sheet({ submittedAt: tableNow, ...changes })

policyTable(
  'mayAgree',
  {
    all: [given({ evaluatorId: ids.chair }), given()],
    chair_recused: [sheet({ evaluatorId: ids.chair, conflict: true }), given()],
    both_recused: [sheet({ evaluatorId: ids.chair, conflict: true }), sheet({ conflict: true })],
  },
  (actor, made) => law.mayAgree(actor, rounds.consensus, made),
  `
    all  chair_recused  both_recused
    visitor  sign  sign  sign
    chair  yes  no  no
    ${owners}  no  yes  no
    everyone else  no  no  no
  `,
)

policyTable(
  'mayRank',
  rounds,
  law.mayRank,
  `
    ${stages}
    visitor  sign sign sign sign sign sign sign
    chair  state state yes state state state state
    everyone else  no no no no no no no
  `,
)
