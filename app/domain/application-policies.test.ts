import { calls, ids, openCall, policyTable, tableNow } from '../../tests/support/policy-table'
import * as application from './application'
import * as decision from './decision'

const maker = { id: ids.organisation, kind: 'startup' as const, verified: true }
/** Who may do what with applications and decisions. */
const investor = { ...maker, kind: 'investor' as const }
const wanted = { applicantKinds: ['startup' as const, 'research' as const] }
const imported = openCall({ imported: true })

policyTable(
  'mayApply',
  { ...calls, imported },
  (actor, call) => application.mayApply(actor, maker, call, wanted, tableNow),
  `
                                            draft in_review open imported closed evaluating standstill awarded concluded unsuccessful cancelled discarded
  visitor                                   sign  sign      sign sign     sign   sign       sign       sign    sign      sign         sign      sign
  applicant administrator, applicant editor  state state    yes  else     late   state      state      state   state     state        state     state
  everyone else                             no    no        no   no       no     no         no         no      no        no           no        no
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
                                             investor narrow
  visitor                                    sign     sign
  applicant administrator, applicant editor  kind     kind
  everyone else                              no       no
  `,
)

policyTable(
  'mayWriteApplication',
  { ...calls, imported },
  (actor, call) => application.mayWriteApplication(actor, ids.organisation, call, tableNow),
  `
                                             draft in_review open imported closed evaluating standstill awarded concluded unsuccessful cancelled discarded
  visitor                                    sign  sign      sign sign     sign   sign       sign       sign    sign      sign         sign      sign
  applicant administrator, applicant editor  state state     yes  else     late   state      state      state   state     state        state     state
  everyone else                              no    no        no   no       no     no         no         no      no        no           no        no
  `,
)

const organisationId = ids.organisation

policyTable(
  'mayReadApplication',
  calls,
  (actor, call) =>
    application.mayReadApplication(
      actor,
      { organisationId, status: 'under_evaluation' },
      call,
      tableNow,
    ),
  `
                                                                draft in_review open closed evaluating standstill awarded concluded unsuccessful cancelled discarded
  visitor                                                       sign  sign      sign sign   sign       sign       sign    sign      sign         sign      sign
  applicant administrator, applicant editor, applicant reader   yes   yes       yes  yes    yes        yes        yes     yes       yes          yes       yes
  officer here/above, approver here/above, board here/above     seal  seal      seal seal   yes        yes        yes     yes       yes          seal      seal
  author approving                                              seal  seal      seal seal   yes        yes        yes     yes       yes          seal      seal
  evaluator here/above, administrator here/above, platform      seal  seal      seal seal   no         no         no      no        no           seal      seal
  everyone else                                                 no    no        no   no     no         no         no      no        no           no        no
  `,
)

/** Before the opening, and for ever where an application was never opened: sealed to every role [7]. */
const unopened = (['draft', 'submitted', 'withdrawn', 'lapsed'] as const).flatMap((status) =>
  (['open', 'closed', 'evaluating', 'standstill'] as const).map(
    (phase) => [`${status}:${phase}`, { status, call: calls[phase] }] as const,
  ),
)

policyTable(
  'mayReadApplication, one that was not opened',
  Object.fromEntries(unopened),
  (actor, { status, call }) =>
    application.mayReadApplication(actor, { organisationId, status }, call, tableNow),
  `
                                                                draft:open draft:closed draft:evaluating draft:standstill submitted:open submitted:closed submitted:evaluating submitted:standstill withdrawn:open withdrawn:closed withdrawn:evaluating withdrawn:standstill lapsed:open lapsed:closed lapsed:evaluating lapsed:standstill
  visitor                                                       sign sign sign sign  sign sign sign sign  sign sign sign sign  sign sign sign sign
  applicant administrator, applicant editor, applicant reader   yes  yes  yes  yes   yes  yes  yes  yes   yes  yes  yes  yes   yes  yes  yes  yes
  officer here/above, approver here/above, board here/above     seal seal seal seal  seal seal seal seal  seal seal seal seal  seal seal seal seal
  author approving                                              seal seal seal seal  seal seal seal seal  seal seal seal seal  seal seal seal seal
  evaluator here/above, administrator here/above, platform      seal seal no   no    seal seal no   no    seal seal no   no    seal seal no   no
  everyone else                                                 no   no   no   no    no   no   no   no    no   no   no   no    no   no   no   no
  `,
)

policyTable(
  'mayReadApplications',
  calls,
  (actor, call) => application.mayReadApplications(actor, call, tableNow),
  `
                                                             draft in_review open closed evaluating standstill awarded concluded unsuccessful cancelled discarded
  visitor                                                    sign  sign      sign sign   sign       sign       sign    sign      sign         sign      sign
  officer here/above, approver here/above, board here/above  seal  seal      seal seal   yes        yes        yes     yes       yes          seal      seal
  author approving                                           seal  seal      seal seal   yes        yes        yes     yes       yes          seal      seal
  evaluator here/above, administrator here/above, platform   seal  seal      seal seal   no         no         no      no        no           seal      seal
  everyone else                                              no    no        no   no     no         no         no      no        no           no        no
  `,
)

policyTable(
  'mayDecide',
  calls,
  decision.mayDecide,
  `
                      draft in_review open  closed evaluating standstill awarded concluded unsuccessful cancelled discarded
  visitor             sign  sign      sign  sign   sign       sign       sign    sign      sign         sign      sign
  officer here/above  state state     state state  yes        state      state   state     state        state     state
  everyone else       no    no        no    no     no         no         no      no        no           no        no
  `,
)

const proposed = { status: 'proposed' as const, proposedById: 'user-other' }
const pending = Object.entries(calls).map(([phase, call]) => [phase, [call, proposed] as const])

policyTable(
  'mayApproveDecision',
  {
    ...(Object.fromEntries(pending) as Record<
      string,
      readonly [(typeof calls)['open'], Pick<decision.Decision, 'status' | 'proposedById'>]
    >),
    own: [calls.evaluating, { ...proposed, proposedById: ids.author }] as const,
    drafting: [calls.evaluating, { ...proposed, status: 'drafting' }] as const,
    returned: [calls.evaluating, { ...proposed, status: 'returned' }] as const,
    approved: [calls.evaluating, { ...proposed, status: 'approved' }] as const,
  },
  (actor, [call, made]) => decision.mayApproveDecision(actor, call, made),
  `
                       draft in_review open closed evaluating own  drafting returned approved standstill awarded concluded unsuccessful cancelled discarded
  visitor              sign  sign      sign sign   sign       sign sign     sign     sign     sign       sign    sign      sign         sign      sign
  author approving     done  done      done done   yes        own  done     done     done     done       done    done      done         done      done
  approver here/above  done  done      done done   yes        yes  done     done     done     done       done    done      done         done      done
  everyone else        no    no        no   no     no         no   no       no       no       no         no      no        no           no        no
  `,
)
