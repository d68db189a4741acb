import {
  calls,
  ids,
  openCall,
  policyTable,
  rounds,
  tableNow,
} from '../../tests/support/policy-table'
import * as application from './application'

const maker = { id: ids.organisation, kind: 'startup' as const, verified: true }
const investor = { ...maker, kind: 'investor' as const }
const wanted = { applicantKinds: ['startup' as const, 'research' as const] }
const imported = openCall({ imported: true })

policyTable(
  'mayApply',
  { ...calls, imported },
  (actor, call) => application.mayApply(actor, maker, call, wanted, tableNow),
  `
                                             draft  in_review  open  imported  closed  evaluating  standstill  concluded  unsuccessful  cancelled  discarded
  visitor                                    sign   sign       sign  sign      sign    sign        sign        sign       sign          sign       sign
  applicant administrator, applicant editor  state  state      yes   else      late    state       state       state      state         state      state
  everyone else                              no     no         no    no        no      no          no          no         no            no         no
  `,
)

policyTable(
  'mayApply, as an investor or where only research is wanted',
  {
    investor: [investor, wanted] as const,
    narrow: [maker, { applicantKinds: ['research'] }] as const,
  },
  (actor, [who, content]) =>
    application.mayApply(
      actor,
      who,
      openCall(),
      { applicantKinds: [...content.applicantKinds] as never },
      tableNow,
    ),
  `
                                             investor  narrow
  visitor                                    sign      sign
  applicant administrator, applicant editor  kind      kind
  everyone else                              no        no
  `,
)

policyTable(
  'mayWriteApplication',
  { ...calls, imported },
  (actor, call) => application.mayWriteApplication(actor, ids.organisation, call, tableNow),
  `
                                             draft  in_review  open  imported  closed  evaluating  standstill  concluded  unsuccessful  cancelled  discarded
  visitor                                    sign   sign       sign  sign      sign    sign        sign        sign       sign          sign       sign
  applicant administrator, applicant editor  state  state      yes   else      late    state       state       state      state         state      state
  everyone else                              no     no         no    no        no      no          no          no         no            no         no
  `,
)

policyTable(
  'mayReadApplications',
  rounds,
  (actor, made) => application.mayReadApplications(actor, calls.evaluating, made, tableNow),
  `
    eligibility scoring consensus ranked proposed approved overturned
    visitor  sign sign sign sign sign sign sign
    officer on the panel, approver on the panel  blind blind blind yes yes yes yes
    officer here/above, approver here/above, board here/above, author approving  yes yes yes yes yes yes yes
    everyone else  no no no no no no no
  `,
)

policyTable(
  'mayReadApplications, by phase',
  calls,
  (actor, call) =>
    application.mayReadApplications(
      actor,
      call,
      call.unsealedAt ? rounds.approved : null,
      tableNow,
    ),
  `
    draft in_review open closed evaluating standstill concluded unsuccessful cancelled discarded
    visitor  sign sign sign sign sign sign sign sign sign sign
    officer here/above, approver here/above, board here/above, author approving  seal seal seal seal yes yes yes yes seal seal
    evaluator here/above, administrator here/above, platform  seal seal seal seal no no no no seal seal
    everyone else  no no no no no no no no no no
  `,
)
